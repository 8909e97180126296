import Testing

@testable import Terminal

// What a painter sends is seen by the journeys, which run the program in a terminal of libvterm:
// ncurses and its handlers of signals belong to a process of their own.

@Test(arguments: [
  ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"),
  ("https://a.example/a b", "https://a.example/a%20b"),
  ("https://a.example/\u{1B}]8;;evil\u{7}", "https://a.example/%1B]8;;evil%07"),
  ("https://a.example/ü", "https://a.example/%C3%BC"), ("http:a\nb", "http:a%0Ab"),
  ("HTTPS://a\u{7F}", "HTTPS://a%7F"), ("mailto:a\u{9C}b", "mailto:a%C2%9Cb"),
])
func `an address ends no sequence and holds nothing but printable ASCII`(
  address: String, sent: String
) {
  #expect(Painter.safe(address) == sent)
}

@Test(arguments: [
  "javascript:alert(1)", "file:///etc/passwd", "ssh://a", "smb://a/b", "data:text/html,x", "", "a",
  "x-https://a", "//a.example", "/a", " https://a",
])
func `an address that is not of the web or of mail is no link for a terminal`(address: String) {
  #expect(Painter.safe(address) == nil)
}

@Test func `an address that terminals refuse for its length is not sent`() {
  let longest = "https://a.example/" + String(repeating: "a", count: 1_982)
  #expect(Painter.safe(longest) == longest)
  #expect(Painter.safe(longest + "a") == nil)
}
