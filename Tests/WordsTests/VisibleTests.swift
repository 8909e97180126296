import Testing
import Words

@Test(arguments: [
  ("\u{1B}[2J", "␛[2J"), ("a\u{0}", "a␀"), ("a\u{7F}", "a␡"), ("a\tb", "a b"), ("a\nb", "a␊b"),
  ("a\r\nb", "a␍␊b"), ("\u{9B}2J", "<U+009B>2J"), ("a\u{202E}b", "a<U+202E>b"),
  ("\u{200B}", "<U+200B>"), ("so\u{AD}ft", "so<U+00AD>ft"), ("\u{E0041}", "<U+E0041>"),
  ("\u{FFFF}", "<U+FFFF>"), ("\u{2028}", "<U+2028>"), ("", ""),
])
func `what acts or hides is shown by its picture or its number`(text: String, shown: String) {
  #expect(text.visible == shown)
}

@Test func `a text of several lines keeps its line breaks and nothing else`() {
  #expect("a\n\tb\r\n\u{1B}c\u{2028}".visibleLines == "a\n b␍\n␛c<U+2028>")
}

@Test(arguments: [
  "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}\u{200D}🔥", "✔\u{FE0F}", "☎\u{FE0E}", "Zoë", "नमस्ते", "한국어",
])
func `emoji and letters of all languages stay whole`(text: String) {
  #expect(text.visible == text)
}

@Test(arguments: [
  ("a\u{200D}b", "a<U+200D>b"), ("\u{200D}👧", "<U+200D>👧"), ("1\u{200D}2", "1<U+200D>2"),
])
func `a joiner that joins no emoji is shown by its number`(text: String, shown: String) {
  #expect(text.visible == shown)
}

@Test func `marks that would run over other rows are cut to four a letter`() {
  let flood = "a" + String(repeating: "\u{301}", count: 50) + "b\u{301}c"
  let kept = "a" + String(repeating: "\u{301}", count: 4) + "b\u{301}c"
  #expect(Array(flood.visible.unicodeScalars) == Array(kept.unicodeScalars))
}

@Test func `what is visible already is not changed again`() {
  for text in hostileTexts { #expect(text.visible.visible == text.visible) }
}

@Test func `each control has a picture of its own`() {
  let controls = (UInt32(0)..<0x20).filter { $0 != 0x09 }.compactMap(Unicode.Scalar.init)
  let pictures = controls.map { String($0).visible }
  #expect(Set(pictures).count == 31)
  #expect(pictures.allSatisfy { $0.unicodeScalars.count == 1 && $0.acting == [] })
}
