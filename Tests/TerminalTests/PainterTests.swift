import Testing

@testable import Terminal

// What a painter sends is seen by the journeys, which run the program in a terminal of libvterm:
// ncurses and its handlers of signals belong to a process of their own.

@Test(arguments: [
  ("https://a.example/b?c=d&e#f", "https://a.example/b?c=d&e#f"),
  ("https://a.example/a b", "https://a.example/a%20b"),
  ("https://a.example/\u{1B}]8;;evil\u{7}", "https://a.example/%1B]8;;evil%07"),
  ("https://a.example/ü", "https://a.example/%C3%BC"), ("a\nb", "a%0Ab"), ("a\u{7F}", "a%7F"),
  ("a\u{9C}b", "a%C2%9Cb"), ("", ""),
])
func `an address ends no sequence and holds nothing but printable ASCII`(
  address: String, sent: String
) {
  #expect(Painter.safe(address) == sent)
}

@Test func `an address that terminals refuse for its length is not sent`() {
  let longest = "https://a.example/" + String(repeating: "a", count: 1_982)
  #expect(Painter.safe(longest) == longest)
  #expect(Painter.safe(longest + "a") == nil)
}
