import Testing

@testable import Credentials

private func offset(of part: String, in text: String, from start: Int = 0) -> Int? {
  Array(text.utf8).withUnsafeBytes { $0.offset(of: part, from: start) }
}

@Test(
  arguments: [
    ("abcabc", "abc", 0, 0), ("abcabc", "abc", 1, 3), ("abcabc", "abc", 4, nil),
    ("aab", "ab", 0, 1),
    ("abc", "abcd", 0, nil), ("abc", "c", 2, 2), ("abc", "c", 3, nil), ("abc", "a", 9, nil),
    ("aé€", "€", 0, 3), ("", "a", 0, nil), ("abc", "", 0, nil), ("a\u{0}b", "\u{0}b", 0, 1),
  ] as [(String, String, Int, Int?)])
func `some bytes are found where they stand first from a place on`(
  text: String, part: String, start: Int, found: Int?
) {
  #expect(offset(of: part, in: text, from: start) == found)
}

@Test(arguments: [
  ([1, 2, 3], [2, 3], true), ([1, 2, 3], [3, 2], false), ([1], [], true), ([], [1], false),
])
func `bytes hold what stands in them, and nothing at all`(
  bytes: [UInt8], part: [UInt8], isHeld: Bool
) {
  #expect(bytes.withUnsafeBytes { $0.holds(part) } == isHeld)
}
