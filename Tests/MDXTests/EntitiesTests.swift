import Testing

@testable import MDX

@Test(arguments: [
  ("&amp;", "&"), ("&lt;b&gt;", "<b>"), ("&Auml;&auml;", "Ää"), ("&#65;&#x41;&#X41;", "AAA"),
  ("&#128512;", "😀"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#1114112;", "\u{FFFD}"),
  ("a &amp; b &amp;amp; c", "a & b &amp; c"), ("&hellip;&mdash;", "…—"),
])
func `a reference is what it stands for`(text: String, decoded: String) {
  #expect(Entities.decoded(text) == decoded)
}

@Test(arguments: [
  "&", "&&", "&;", "&unknown;", "&amp", "& amp;", "&#;", "&#x;", "&#xZZ;", "&#-1;", "AT&T", "a&b;c",
  "&#99999999999999999999;", "&\(String(repeating: "a", count: 60));", "",
])
func `what is no reference stays as it is`(text: String) {
  #expect(Entities.decoded(text) == text)
}

@Test func `a lone sign does not hide the reference behind it`() {
  #expect(Entities.decoded("& &amp; &x &lt;") == "& & &x <")
}

@Test func `many signs are read at once`() {
  let text = String(repeating: "&", count: 20_000) + "amp;"
  #expect(Entities.decoded(text) == String(repeating: "&", count: 20_000))
}
