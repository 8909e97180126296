/// RFC 4648: bytes as letters, digits and two signs.
public enum Base64: Sendable {
  /// §4, padded with `=`.
  case standard
  /// §5, not padded: the parts of web tokens.
  case url

  var signs: [UInt8] {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    return Array((letters + (self == .url ? "-_" : "+/")).utf8)
  }

  /// Writes the bytes of a text.
  public func encoded(_ text: String) -> String {
    let (bytes, signs) = (Array(text.utf8), self.signs)
    let encoded = stride(from: 0, to: bytes.count, by: 3).flatMap { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      return (0...group.count).map { signs[Int(bits >> UInt32(18 - 6 * $0) & 63)] }
    }
    let padding = self == .url ? 0 : (4 - encoded.count % 4) % 4
    return String(decoding: encoded, as: UTF8.self) + String(repeating: "=", count: padding)
  }
}

extension Base64 {
  /// Reads what is written as §5 has it; nil for anything else.
  static func decodedURL(_ part: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
    guard part.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in part {
      guard let value = value(ofURLSign: byte) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func value(ofURLSign byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte + 4
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
