import Testing

@testable import ConfigEditing

private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

@Test(arguments: [
  ("", "\n"), ("a", "\n"), ("a\nb\r\n", "\n"), ("a\r\nb\n", "\r\n"), ("a\rb\n", "\r"),
  ("a\r", "\r"),
  ("\na\r\n", "\n"), ("\r\n", "\r\n"), ("\n\n", "\n"), ("\r\r\n", "\r"),
])
func `a file's line break is that of its first line`(text: String, lineBreak: String) {
  #expect(Array(text.utf8).lineBreak == lineBreak)
}

@Test(
  arguments: [
    ([], true), (Array("a".utf8), false), (Array("a\n".utf8), true), (Array("a\r".utf8), true),
    (mark, true), (mark + [0x61], false), (Array("abc".utf8), false), (mark + mark, false),
  ] as [([UInt8], Bool)])
func `a new line can begin behind a break, or where there is nothing`(bytes: [UInt8], ends: Bool) {
  #expect(bytes.endsLine == ends)
}

@Test(arguments: [
  (0, 0, 2), (1, 0, 2), (2, 2, 5), (3, 2, 5), (4, 4, 5), (5, 5, 6), (6, 6, 8), (7, 6, 8), (8, 8, 9),
])
func `lines begin behind each kind of break`(offset: Int, start: Int, next: Int) {
  let bytes = Array("a\nb\r\n\rc\rd".utf8)
  #expect(bytes.lineStart(of: offset) == start)
  #expect(bytes.nextLine(after: offset) == next)
}

@Test func `a break at the very end is followed by nothing`() {
  #expect(Array("a\r".utf8).nextLine(after: 0) == 2)
  #expect(Array("a\r\n".utf8).nextLine(after: 0) == 3)
}
