import Testing
import YAML

private let text = Array("ab\r\né€x\rz\n\n😀".utf8)

@Test(arguments: [
  (0, 1, 1), (1, 1, 2), (2, 1, 3), (4, 2, 1), (6, 2, 2), (9, 2, 3), (10, 2, 4), (11, 3, 1),
  (12, 3, 2), (13, 4, 1), (14, 5, 1), (18, 5, 2), (99, 5, 2), (-5, 1, 1),
])
func `a byte's line and column are those that an editor shows`(byte: Int, line: Int, column: Int) {
  #expect(TextPosition(ofByte: byte, in: text) == TextPosition(line: line, column: column))
}

@Test func `a line break belongs to the line that it ends`() {
  #expect(TextPosition(ofByte: 3, in: text) == TextPosition(line: 1, column: 4))
  #expect(TextPosition(ofByte: 0, in: []) == TextPosition(line: 1, column: 1))
}
