/// Turns libyaml's marks, which count code points after a byte order mark, into byte offsets.
///
/// Marks come in rising order but for small steps back, so the place of the last one is kept and
/// moved from.
struct ScalarOffsets {
  private let bytes: [UInt8]
  private let isASCII: Bool
  /// Code points counted so far, and the byte that comes after them.
  private var count = 0
  private var byte: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    byte = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    isASCII = byte == 0 && bytes.allSatisfy { $0 < 0x80 }
  }

  /// The byte offset of a mark.
  mutating func byte(_ index: Int) -> Int {
    if isASCII { return min(index, bytes.count) }
    while count < index, byte < bytes.count {
      byte += 1
      while bytes.at(byte).map({ $0 & 0xC0 == 0x80 }) == true { byte += 1 }
      count += 1
    }
    while count > index, byte > 0 {
      byte -= 1
      while bytes.at(byte).map({ $0 & 0xC0 == 0x80 }) == true { byte -= 1 }
      count -= 1
    }
    return byte
  }
}

extension [UInt8] {
  /// The first byte that is not part of well-formed UTF-8 (RFC 3629); nil where all are.
  public var firstInvalidUTF8: Int? {
    if String(validating: self, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
