// Lines of a config, ended by LF, by CRLF, or by CR alone.
extension [UInt8] {
  /// What ends the first line; LF where there is but one.
  var lineBreak: String {
    guard let end = firstIndex(where: \.isLineEnd) else { return "\n" }
    guard self[end] == 0x0D else { return "\n" }
    return end + 1 < count && self[end + 1] == 0x0A ? "\r\n" : "\r"
  }

  /// Whether a new line can begin at the end: behind a break, or where there is nothing.
  var endsLine: Bool {
    isEmpty || last?.isLineEnd == true || (count == 3 && starts(with: [0xEF, 0xBB, 0xBF]))
  }

  /// Where the line that holds an offset begins, in bytes from 0.
  func lineStart(of offset: Int) -> Int {
    self[..<offset].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0
  }

  /// Where the next line begins: behind the break, or at the end of the text.
  func nextLine(after offset: Int) -> Int {
    guard let end = self[offset...].firstIndex(where: \.isLineEnd) else { return count }
    return self[end] == 0x0D && end + 1 < count && self[end + 1] == 0x0A ? end + 2 : end + 1
  }
}

extension UInt8 {
  /// A blank that does not end a line.
  var isSpace: Bool { self == 0x20 || self == 0x09 }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
