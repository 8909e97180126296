/// A place in a text as people count it.
public struct TextPosition: Hashable, Sendable {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int

  /// Both count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte in UTF-8 text; an offset past the end is the end. "\n", "\r\n" and "\r"
  /// end a line.
  public init(ofByte offset: Int, in text: [UInt8]) {
    let end = min(max(0, offset), text.count)
    var line = 1
    var start = 0
    for index in 0..<end
    where text[index] == 0x0A || (text[index] == 0x0D && text.at(index + 1) != 0x0A) {
      line += 1
      start = index + 1
    }
    let scalars = text[start..<max(start, end)].count { $0 & 0xC0 != 0x80 }
    self.init(line: line, column: scalars + 1)
  }
}

extension [UInt8] {
  func at(_ index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
