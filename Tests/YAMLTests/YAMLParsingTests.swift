import TestSupport
import Testing
import YAML

@Test(arguments: [
  "key: ⟦value⟧\n", "\u{FEFF}kéy: ⟦\"välue\"⟧ # note\r\n", "# ключ\nkey: ⟦'a b'⟧",
  "key: ⟦&a !t value⟧\n", "{key: ⟦[1, 2]⟧}", "key: ⟦{a: 1}⟧ # end\n",
])
func `a value's range is counted in bytes, whatever stands before it`(source: MarkedSource) throws {
  let root = try #require(try parseYAML(Array(source.text.utf8)).first?.root)
  let value = root["key"] ?? root["kéy"]
  #expect(value?.range == source.range)
}

@Test func `plain scalars are read by the core schema and quoted ones are texts`() throws {
  let text = "a: true\nb: \"true\"\nc: 12\nd: ~\ne: null\nf: yes\ng:\n"
  let root = try #require(try parseYAML(Array(text.utf8)).first?.root)
  #expect(root["a"]?.bool == true)
  #expect(root["b"]?.bool == nil)
  #expect(root["b"]?.string == "true")
  #expect(root["c"]?.int == 12)
  #expect(["d", "e", "g"].allSatisfy { root[$0]?.isNull == true })
  #expect(root["f"]?.bool == nil)
}

@Test(arguments: [
  ("a: [1, 2", 1), ("a: b\n  c: d\n", 2), ("\"open", 1), ("a: b\n\tc: d\n", 2), ("%", 1),
])
func `what is not YAML is told with its line`(text: String, line: Int) throws {
  let error = #expect(throws: YAMLError.self) { try parseYAML(Array(text.utf8)) }
  #expect(error?.position.line ?? 0 >= line)
  guard case .slip = error?.reason else {
    Issue.record("\(String(describing: error))")
    return
  }
}

@Test func `bytes that are not UTF-8 are told with their place`() throws {
  let error = #expect(throws: YAMLError.self) { try parseYAML(Array("a: b\nc: ".utf8) + [0xFF]) }
  #expect(error?.position == TextPosition(line: 2, column: 4))
}

@Test(arguments: ["[", "{a: ", "- "])
func `deep nesting is refused and does not crash`(opening: String) {
  let text = String(repeating: opening, count: 20_000)
  #expect(throws: YAMLError.self) { try parseYAML(Array(text.utf8)) }
}

@Test func `aliases are not followed, so that a few lines stay a few nodes`() throws {
  let text = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
  let root = try #require(try parseYAML(Array(text.utf8)).first?.root)
  guard case .sequence(let items) = root["c"]?.content, case .alias("b") = items[0].content else {
    Issue.record("\(root)")
    return
  }
  #expect(items.count == 2)
}

@Test func `documents and their marks are told apart`() throws {
  let documents = try parseYAML(Array("---\na: 1\n...\n---\nb: 2\n".utf8))
  #expect(documents.count == 2)
  #expect(documents[0].hasStartMark)
  #expect(documents[0].endMark?.lowerBound == 9)
  #expect(documents.map(\.start) == [0, 13])
  #expect(try parseYAML(Array("# only words\n".utf8)).allSatisfy { $0.root == nil })
}

@Test(arguments: [(0, 1, 1), (3, 2, 1), (6, 3, 2), (99, 4, 1)])
func `a place is counted in lines and scalars from one`(byte: Int, line: Int, column: Int) {
  let text = Array("ab\né\r\nc\n".utf8)
  let place = TextPosition(ofByte: byte == 6 ? 8 : byte, in: text)
  #expect(place == TextPosition(line: line, column: column))
}
