import Testing

@testable import MDX

/// The tree of a text's tags as a picture: each element with what it holds.
private func picture(_ text: String) -> String {
  var scanner = Scanner(Array(text.utf8), from: 0)
  scanner.scan()
  let (nodes, diagnostics) = ElementTree.build(scanner.constructs, end: text.utf8.count)
  return nodes.map(picture).joined() + (diagnostics.isEmpty ? "" : " " + told(diagnostics))
}

private func picture(_ node: Node) -> String {
  switch node.kind {
  case .element(let tag, _, let children):
    "\(tag.name)(\(children.map(picture).joined(separator: ",")))"
  case .hidden: "-"
  case .shown: "x"
  case .inserted: "+"
  }
}

private func told(_ diagnostics: [Diagnostic]) -> String {
  diagnostics.map { diagnostic in
    switch diagnostic.kind {
    case .unclosed(let name): "!\(name)"
    case .unexpectedClosing(let name): "?\(name)"
    case .tooDeep: "#"
    }
  }.joined()
}

@Test(arguments: [
  ("<A></A>", "A()"), ("<A><B></B><C/></A>", "A(B(),C())"), ("<A/><B/>", "A()B()"),
  ("<A>{x}<!-- --></A>", "A(x,-)"), ("<><A/></>", "(A())"), ("<A><A></A></A>", "A(A())"),
])
func `elements hold what stands between their tags`(text: String, tree: String) {
  #expect(picture(text) == tree)
}

@Test(arguments: [
  ("<A><B></A>", "A(B()) !B"), ("<A>", "A() !A"), ("<A><B><B></A>", "A(B(),B()) !B!B"),
  ("</A>", "- ?A"), ("</a>", " ?a"), ("<A><B></A></B>", "A(B())- !B?B"), ("<a>", "- !a"),
  ("<A><a></A>", "A(-) !a"),
])
func `what is not closed or not opened is told, and the rest keeps its shape`(
  text: String, tree: String
) {
  #expect(picture(text) == tree)
}

@Test func `an element's inside and whole are the source between and around its tags`() throws {
  var scanner = Scanner(Array("x<A>yy</A>z".utf8), from: 0)
  scanner.scan()
  let node = try #require(ElementTree.build(scanner.constructs, end: 11).nodes.first)
  guard case .element(_, let inner, _) = node.kind else { throw NoElement() }
  #expect(inner == 4..<6 && node.range == 1..<10)
}

struct NoElement: Error {}

@Test(arguments: [(59, ""), (60, ""), (61, " #"), (90, " #")])
func `levels beyond sixty vanish, and that is told once`(levels: Int, told: String) {
  let text =
    String(repeating: "<A>", count: levels) + String(repeating: "</A>", count: levels)
  let tree = picture(text)
  #expect(tree.hasSuffix("#") == !told.isEmpty)
  #expect(tree.count { $0 == "#" } == (told.isEmpty ? 0 : 1))
  #expect(tree.count { $0 == "A" } <= 60)
}

@Test func `many tags that nothing closes leave the next element its shape`() {
  let text = String(repeating: "<a>", count: 1_500) + "<B><C/></B>"
  #expect(picture(text).contains("B(C())"))
}

@Test(arguments: [("A", true), ("", true), ("a", false), ("a.B", false), ("É", true)])
func `a component begins with a capital letter or has no name`(name: String, isComponent: Bool) {
  #expect(name.isComponent == isComponent)
}
