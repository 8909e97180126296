import TestSupport
import Testing
import YAML

/// A node as a line of its kinds.
private func picture(_ node: YAMLNode?) -> String {
  guard let node else { return "-" }
  let properties =
    [node.anchor.map { "&" + $0 }, node.tag.map { "<\($0)>" }].compactMap(\.self).joined()
  switch node.content {
  case .scalar(let scalar): return properties + scalar.text
  case .alias(let name): return "*" + name
  case .sequence(let nodes):
    let inner = nodes.map(picture).joined(separator: ",")
    return properties + (node.isFlow ? "[\(inner)]" : "-(\(inner))")
  case .mapping(let entries):
    let inner = entries.map { "\(picture($0.key)):\(picture($0.value))" }.joined(separator: ",")
    return properties + (node.isFlow ? "{\(inner)}" : "(\(inner))")
  }
}

private func root(_ text: String) throws -> YAMLNode? {
  try parseYAML(Array(text.utf8)).first?.root
}

@Test(arguments: [
  ("a: 1\nb: [x, {c: d}]\n", "(a:1,b:[x,{c:d}])"), ("- a\n- - b\n  - c\n", "-(a,-(b,c))"),
  ("a: &x 1\nb: *x\n", "(a:&x1,b:*x)"), ("a: !own 1\n", "(a:<!own>1)"), ("{}", "{}"), ("[]", "[]"),
  ("? [a]\n: b\n", "([a]:b)"), ("a:\n", "(a:)"), ("# words\n", "-"), ("''", ""),
  ("&a {b: &c [d]}", "&a{b:&c[d]}"), ("a: |\n  x\n  y\n", "(a:x\ny\n)"),
])
func `nodes hold one another as the text says`(text: String, drawn: String) throws {
  #expect(picture(try root(text)) == drawn)
}

@Test(arguments: [
  "⟦a: 1\nb:\n  - x⟧\n\n# end\n", "# a\n⟦- a\n- b: c⟧\n...\n", "⟦{a: 1,\n b: 2}⟧ # end\n",
  "--- ⟦&a [x]⟧\n", "⟦a:⟧\n",
])
func `a collection ends with its last node, not with the blanks and comments behind it`(
  source: MarkedSource
) throws {
  #expect(try root(source.text)?.range == source.range)
}

@Test func `each document has a root of its own, or none`() throws {
  let documents = try parseYAML(Array("a\n---\n# none\n---\n[b]\n...\n".utf8))
  #expect(documents.map { picture($0.root) } == ["a", "-", "[b]"])
  #expect(documents.map(\.hasStartMark) == [false, true, true])
  #expect(documents.map { $0.endMark == nil } == [true, true, false])
}

@Test(arguments: [200, 201])
func `two hundred levels are read, one more is told with its place`(levels: Int) throws {
  let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
  guard levels > 200 else {
    #expect(picture(try root(text)) == text)
    return
  }
  let error = #expect(throws: YAMLError.self) { try root(text) }
  #expect(error == YAMLError(.tooDeep(levels: 200), at: TextPosition(line: 1, column: 201)))
}
