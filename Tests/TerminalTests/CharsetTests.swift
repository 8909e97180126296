import Testing

@testable import Terminal

@Test(arguments: ["a", "é", "世", "•", "👩", "e\u{301}"])
func `a terminal of UTF-8 is sent what stands there`(text: String) {
  #expect(Charset.utf8.drawable(text, width: 1) == text)
}

@Test(arguments: [
  ("a", 1, "a"), ("~", 1, "~"), ("•", 1, "*"), ("─", 1, "-"), ("…", 1, "~"), ("“", 1, "\""),
  ("→", 1, ">"), ("\u{A0}", 1, " "), ("é", 1, "?"), ("世", 2, "??"), ("\u{301}", 0, "?"),
])
func `a terminal of ASCII is sent what says the same in as many columns`(
  text: String, width: Int, sent: String
) {
  #expect(Charset.ascii.drawable(text, width: width) == sent)
}

@Test func `the signs of states stay apart in ASCII`() {
  let signs = ["✓", "✗", "!", "i", "▸", "•"].map { Charset.ascii.drawable($0, width: 1) }
  #expect(Set(signs).count == signs.count)
  #expect(signs.allSatisfy { $0 != "?" && $0.utf8.count == 1 })
}
