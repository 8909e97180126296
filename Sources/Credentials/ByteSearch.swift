import CPosix

extension UnsafeRawBufferPointer {
  /// Where some bytes stand first, counted from 0; nil for nowhere.
  public func offset(of part: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
    guard let baseAddress, start <= count, !part.isEmpty else { return nil }
    let found = posix_find(baseAddress + start, count - start, part.baseAddress, part.count)
    return found.map { $0 - baseAddress }
  }

  /// Whether some bytes stand in it somewhere.
  public func holds(_ part: [UInt8]) -> Bool {
    part.isEmpty || part.withUnsafeBytes { offset(of: $0) } != nil
  }

  func holds(_ text: String) -> Bool { offset(of: text) != nil }

  /// Where a text stands first, in bytes from 0.
  func offset(of text: String, from start: Int = 0) -> Int? {
    var text = text
    return text.withUTF8 { offset(of: UnsafeRawBufferPointer($0), from: start) }
  }
}
