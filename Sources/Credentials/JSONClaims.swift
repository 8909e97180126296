/// The members of a flat JSON object, read from base64url.
///
/// A token's claims are part of the secret: texts are compared and numbers read, none is kept beyond
/// the judging. Nested values are passed over.
struct JSONClaims {
  private var texts: [String: String] = [:]
  private var numbers: [String: Int] = [:]

  /// - Returns: nil for what is not base64url (RFC 4648 §5, no padding) of one JSON object.
  init?(base64url part: Slice<UnsafeRawBufferPointer>) {
    guard part.count <= 16_384, let bytes = Base64.decodedURL(part) else { return nil }
    var scanner = Scanner(bytes)
    guard scanner.readObject(into: &self) else { return nil }
  }

  /// The names of its members with a text or a number.
  var names: Set<String> { Set(texts.keys).union(numbers.keys) }

  func text(_ name: String) -> String? { texts[name] }
  func number(_ name: String) -> Int? { numbers[name] }

  /// Reads one object; awaits, in turn, a name, a colon, a value, a comma or the end.
  private struct Scanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func readObject(into claims: inout JSONClaims) -> Bool {
      guard skip("{") else { return false }
      if skip("}") { return isAtEnd }
      repeat {
        guard let name = string(), skip(":"), value(of: name, into: &claims) else { return false }
      } while skip(",")
      return skip("}") && isAtEnd
    }

    private mutating func value(of name: String, into claims: inout JSONClaims) -> Bool {
      skipBlanks()
      guard index < bytes.count else { return false }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        guard let text = string() else { return false }
        claims.texts[name] = text
      case UInt8(ascii: "{"), UInt8(ascii: "["): return skipNested()
      default:
        let start = index
        while index < bytes.count, !",}] \n\t\r".utf8.contains(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        if ["true", "false", "null"].contains(word) { return true }
        guard let number = Double(word) else { return false }
        claims.numbers[name] = Int(word) ?? Int(exactly: number.rounded())
      }
      return true
    }

    private mutating func string() -> String? {
      guard skip("\"") else { return nil }
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < bytes.count else { return nil }
      defer { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipNested() -> Bool {
      var depth = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "\""):
          guard string() != nil else { return false }
          continue
        default: break
        }
        index += 1
        if depth == 0 { return true }
      }
      return false
    }

    private mutating func skip(_ sign: Character) -> Bool {
      skipBlanks()
      guard index < bytes.count, bytes[index] == sign.asciiValue else { return false }
      index += 1
      return true
    }

    private mutating func skipBlanks() {
      while index < bytes.count, bytes[index].isBlank { index += 1 }
    }

    private var isAtEnd: Bool {
      mutating get {
        skipBlanks()
        return index == bytes.count
      }
    }
  }
}
