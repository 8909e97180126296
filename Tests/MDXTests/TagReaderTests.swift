import Testing

@testable import MDX

/// A tag that was read from the beginning of a text, and what is left of the text.
private func read(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  var reader = TagReader(bytes: bytes, index: 0)
  guard let construct = reader.read() else { return nil }
  let rest = String(decoding: bytes[reader.index...], as: UTF8.self)
  switch construct {
  case .opening(let tag):
    let attributes = tag.attributes.map { " \($0.name)\(picture($0.value))" }.joined()
    return "<\(tag.name)\(attributes)\(tag.isSelfClosing ? "/" : "")> \(rest)"
  case .closing(let name, _): return "</\(name)> \(rest)"
  case .hidden, .expression, .inserted: return "other"
  }
}

private func picture(_ value: Attribute.Value) -> String {
  switch value {
  case .text(let text): "=\"\(text)\""
  case .flag: ""
  case .expression(let source): "={\(source)}"
  }
}

@Test(arguments: [
  ("<a>x", "<a> x"), ("<Tree.File/>x", "<Tree.File/> x"), ("<my-el a b=c>", "<my-el a b=\"c\"> "),
  ("<>x", "<> x"), ("</>x", "</> x"), ("</ Step >x", "</Step> x"), ("</br>x", "<br/> x"),
  ("<img>x", "<img/> x"), ("<hr>x", "<hr/> x"), ("<hr/>", "<hr/> "),
  ("<a\n  b='c'\n>", "<a b=\"c\"> "),
  ("<a b = \"c\">", "<a b=\"c\"> "), ("<a b=\"&lt;>\">", "<a b=\"<>\"> "),
  ("<a b={{c: \"}\"}} d>", "<a b={{c: \"}\"}} d> "), ("<a {...b} c>", "<a c> "),
  ("<a b=c/>x", "<a b=\"c/\"> x"), ("<a data-b:c.d@e=\"f\">", "<a data-b:c.d@e=\"f\"> "),
  ("<_a$1>", "<_a$1> "), ("<a b=\"c\nd\">", "<a b=\"c\nd\"> "),
])
func `a tag is read with its attributes, and nothing behind it`(text: String, tag: String) {
  #expect(read(text) == tag)
}

@Test(arguments: [
  "<", "< a>", "<1>", "<a", "<a b", "<a b=", "<a b=>", "<a b=\"c>", "<a b={c>", "<a <b>", "</a",
  "</a b>",
  "<https://x>", "<a@b.example>", "<é>", "<a / >", "<a b=\"c\"d>",
])
func `what is no tag is none`(text: String) {
  #expect(read(text) == nil)
}

@Test func `a tag that is read in vain says how far was looked`() {
  let bytes = Array("<a b=\"never closed".utf8)
  var reader = TagReader(bytes: bytes, index: 0)
  #expect(reader.read().map { _ in true } == nil)
  #expect(reader.index == bytes.count)
}
