import Testing

@testable import YAML

private let texts = ["abc\n", "é€😀z", "\u{FEFF}aé", "", "a\u{301}b", "日本語"]

@Test(arguments: texts)
func `the byte of each code point is found, forwards and back`(text: String) {
  let bytes = Array(text.utf8)
  let mark = text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0
  let widths = text.unicodeScalars.dropFirst(mark / 3).map(UTF8.width)
  let expected = (0...widths.count).map { mark + widths.prefix($0).reduce(0, +) }
  var offsets = ScalarOffsets(bytes)
  #expect((0...widths.count).map { offsets.byte($0) } == expected)
  #expect((0...widths.count).reversed().map { offsets.byte($0) } == expected.reversed())
}

@Test(arguments: texts)
func `a place past the end is the end`(text: String) {
  var offsets = ScalarOffsets(Array(text.utf8))
  #expect(offsets.byte(99) == text.utf8.count)
}

@Test func `places may be asked for in any order`() {
  var offsets = ScalarOffsets(Array("é€😀z".utf8))
  #expect([3, 1, 4, 0, 2, 2].map { offsets.byte($0) } == [9, 2, 10, 0, 5, 5])
}

@Test(
  arguments: [
    ([], nil), ([0x61, 0xC3, 0xA9], nil), ([0xFF], 0), ([0x61, 0xFF], 1), ([0x61, 0xC3], 1),
    ([0xC3, 0xA9, 0x80], 2), ([0xED, 0xA0, 0x80], 0), ([0xC0, 0xAF], 0),
    ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE2, 0x82, 0xAC, 0xE2, 0x82], 3),
  ] as [([UInt8], Int?)])
func `the first byte that is no UTF-8 is found`(bytes: [UInt8], offset: Int?) {
  #expect(bytes.firstInvalidUTF8 == offset)
}
