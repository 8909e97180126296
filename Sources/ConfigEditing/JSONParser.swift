import YAML

/// Reads JSON without recursion.
struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var open: [Collection] = []
  /// The comma that was read last.
  private var comma = 0

  /// How deep objects and arrays may stand in each other.
  private static let deepest = 500

  /// An object or array that is not closed yet.
  private struct Collection {
    var start: Int
    var isObject: Bool
    var members: [ConfigNode.Member] = []
    var items: [ConfigNode] = []
    var key: (name: String, range: Range<Int>)?
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a whole text; a byte order mark is passed over.
  mutating func document() throws(EditError) -> ConfigNode {
    if let invalid = bytes.firstInvalidUTF8 {
      throw .notUTF8(TextPosition(ofByte: invalid, in: bytes))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    skipBlanks()
    let node = try value()
    skipBlanks()
    guard index == bytes.count else { throw missing(.moreAfterEnd) }
    return node
  }

  private mutating func value() throws(EditError) -> ConfigNode {
    while true {
      skipBlanks()
      guard var node = try opening() else { continue }
      while true {
        guard !open.isEmpty else { return node }
        add(node)
        guard let closed = try separator() else { break }
        node = closed
      }
    }
  }

  /// A scalar, an empty collection, or nil when a collection was begun.
  private mutating func opening() throws(EditError) -> ConfigNode? {
    guard let byte = current else { throw error(.endsEarly) }
    let start = index
    if byte == UInt8(ascii: ",") { throw error(.extraComma) }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < Self.deepest else { throw .tooDeep(position) }
      index += 1
      open.append(Collection(start: start, isObject: byte == UInt8(ascii: "{")))
      skipBlanks()
      if current == (byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        return close()
      }
      if byte == UInt8(ascii: "{") { try key() }
      return nil
    case UInt8(ascii: "\""):
      let text = try string()
      return node(ConfigNode.Scalar(bytes: text, kind: .string, quoting: .json), start)
    default: return try literal()
    }
  }

  private func node(_ scalar: ConfigNode.Scalar, _ start: Int) -> ConfigNode {
    ConfigNode(content: .scalar(scalar), range: start..<index)
  }

  private mutating func add(_ node: ConfigNode) {
    if let key = open[open.count - 1].key {
      open[open.count - 1].members.append(
        ConfigNode.Member(key: key.name, keyRange: key.range, value: node))
      open[open.count - 1].key = nil
    } else {
      open[open.count - 1].items.append(node)
    }
  }

  /// Awaits a comma or the end of the collection, which it then returns.
  private mutating func separator() throws(EditError) -> ConfigNode? {
    let end = index
    skipBlanks()
    let isObject = open[open.count - 1].isObject
    if current == UInt8(ascii: ",") {
      comma = index
      index += 1
      skipBlanks()
      try requireMore()
      if isObject { try key() }
      return nil
    }
    guard current == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
      throw missing(separatorFault(isObject, after: end))
    }
    return close()
  }

  /// What is missing behind a value.
  private func separatorFault(_ isObject: Bool, after end: Int) -> SyntaxFault {
    guard let byte = current else { return .endsEarly }
    guard !"]}:".utf8.contains(byte) else { return isObject ? .noCommaOrBrace : .noCommaOrBracket }
    return bytes[end..<index].contains(where: \.isLineEnd) ? .noCommaBeforeLine : .noComma
  }

  /// Awaits what a comma parts from what stood before it.
  private func requireMore() throws(EditError) {
    if current == UInt8(ascii: ",") { throw error(.extraComma) }
    guard current == UInt8(ascii: "}") || current == UInt8(ascii: "]") else { return }
    throw .syntax(.trailingComma, TextPosition(ofByte: comma, in: bytes))
  }

  private mutating func close() -> ConfigNode {
    index += 1
    let closed = open.removeLast()
    let content: ConfigNode.Content =
      closed.isObject
      ? .mapping(ConfigNode.Mapping(members: closed.members, isFlow: true))
      : .sequence(closed.items)
    return ConfigNode(content: content, range: closed.start..<index)
  }

  private mutating func key() throws(EditError) {
    let start = index
    guard current == UInt8(ascii: "\"") else {
      throw missing(current == UInt8(ascii: ",") ? .extraComma : .noKey)
    }
    let name = String(decoding: try string(), as: UTF8.self)
    open[open.count - 1].key = (name, start..<index)
    skipBlanks()
    guard current == UInt8(ascii: ":") else { throw missing(.noColon) }
    index += 1
  }
}

// MARK: scalars

extension JSONParser {
  private mutating func literal() throws(EditError) -> ConfigNode {
    let start = index
    for (word, kind) in [
      ("true", ConfigNode.Scalar.Kind.boolean), ("false", .boolean), ("null", .null),
    ]
    where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return node(ConfigNode.Scalar(bytes: Array(word.utf8), kind: kind, quoting: nil), start)
    }
    try number()
    let text = Array(bytes[start..<index])
    return node(ConfigNode.Scalar(bytes: text, kind: .number, quoting: nil), start)
  }

  // RFC 8259 §6.
  private mutating func number() throws(EditError) {
    let start = index
    if current == UInt8(ascii: "-") { index += 1 }
    if current == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if bytes[index - 1] == UInt8(ascii: "0"), index - start <= 2, current?.isDigit == true {
      throw .syntax(.leadingZero, TextPosition(ofByte: start, in: bytes))
    }
    if current == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      index += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(EditError) {
    guard current?.isDigit == true else { throw missing(.noValue) }
    while current?.isDigit == true { index += 1 }
  }

  // RFC 8259 §7.
  private mutating func string() throws(EditError) -> [UInt8] {
    var text: [UInt8] = []
    let start = index
    index += 1
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return text
      case UInt8(ascii: "\\"): text += try escape()
      case 0x0A, 0x0D: throw .syntax(.openText, TextPosition(ofByte: start, in: bytes))
      case ..<0x20: throw error(.controlCharacter)
      default:
        text.append(byte)
        index += 1
      }
    }
    throw .syntax(.openText, TextPosition(ofByte: start, in: bytes))
  }

  private mutating func escape() throws(EditError) -> [UInt8] {
    index += 1
    guard let byte = current else { throw error(.openText) }
    let simple: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F,
      UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
      UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    if let meant = simple[byte] {
      index += 1
      return [meant]
    }
    guard byte == UInt8(ascii: "u") else { throw error(.badEscape) }
    return Array(String(try escapedScalar()).utf8)
  }

  // A pair of escapes beyond U+FFFF; half of one becomes U+FFFD.
  private mutating func escapedScalar() throws(EditError) -> Character {
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), current == UInt8(ascii: "\\"),
      index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u")
    {
      let before = index
      index += 1
      let second = try unit()
      if UTF16.isTrailSurrogate(second) { units.append(second) } else { index = before }
    }
    return String(decoding: units, as: UTF16.self).first ?? "\u{FFFD}"
  }

  /// Awaits `u` and four hexadecimal digits.
  private mutating func unit() throws(EditError) -> UInt16 {
    let digits = bytes[min(index + 1, bytes.count)...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error(.badEscape) }
    index += 5
    return unit
  }
}

extension JSONParser {
  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var position: TextPosition { TextPosition(ofByte: index, in: bytes) }

  private func error(_ fault: SyntaxFault) -> EditError { .syntax(fault, position) }

  /// The fault, outside of texts; what stands in the place of something missing is told before it.
  private func missing(_ fault: SyntaxFault) -> EditError {
    switch current {
    case nil: error(.endsEarly)
    case UInt8(ascii: "/"), UInt8(ascii: "#"): error(.comment)
    case UInt8(ascii: "'"): error(.singleQuotes)
    case 0xE2 where isCurlyQuote: error(.curlyQuotes)
    case .some: error(fault)
    }
  }

  /// Whether one of U+2018 to U+201F stands here, whose first byte is 0xE2.
  private var isCurlyQuote: Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x98...0x9F).contains(bytes[index + 2])
  }

  private mutating func skipBlanks() {
    while let byte = current, byte.isSpace || byte.isLineEnd { index += 1 }
  }
}
