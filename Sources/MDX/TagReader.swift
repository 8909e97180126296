/// Reads one tag of JSX or HTML, as far as it is one.
struct TagReader {
  let bytes: [UInt8]
  /// Behind the tag when one was read, else how far was looked.
  private(set) var index: Int
  private let start: Int

  init(bytes: [UInt8], index: Int) {
    self.bytes = bytes
    self.index = index
    start = index
  }

  /// - Returns: nil for a `<` that opens no tag: an autolink, a comparison, a tag that never ends.
  mutating func read() -> Construct? {
    index += 1
    if current == UInt8(ascii: "/") { return closing() }
    let name = name()
    guard !name.isEmpty || current == UInt8(ascii: ">") else { return nil }
    var attributes: [Attribute] = []
    while true {
      let before = index
      skipWhitespace()
      switch current {
      case UInt8(ascii: ">"): return tag(name, attributes, isSelfClosing: false, length: 1)
      case UInt8(ascii: "/") where byte(index + 1) == UInt8(ascii: ">"):
        return tag(name, attributes, isSelfClosing: true, length: 2)
      case UInt8(ascii: "{"):
        guard let end = endOfBraces() else { return nil }
        index = end
      default:
        guard index > before, let attribute = attribute() else { return nil }
        attributes.append(attribute)
      }
    }
  }

  private mutating func tag(
    _ name: String, _ attributes: [Attribute], isSelfClosing: Bool, length: Int
  ) -> Construct {
    index += length
    let isVoid = ["img", "br", "hr", "input", "source", "meta", "link", "wbr"].contains(name)
    return .opening(
      Tag(
        name: name, attributes: attributes, isSelfClosing: isSelfClosing || isVoid,
        range: start..<index))
  }

  private mutating func closing() -> Construct? {
    index += 1
    skipWhitespace()
    let name = name()
    skipWhitespace()
    guard current == UInt8(ascii: ">") else { return nil }
    index += 1
    // HTML Living Standard §13.2.6.4.7: `</br>` is a line break.
    if name == "br" {
      return .opening(Tag(name: name, attributes: [], isSelfClosing: true, range: start..<index))
    }
    return .closing(name: name, range: start..<index)
  }

  /// `Step`, `Tree.Folder`, `my-element`.
  private mutating func name() -> String {
    guard let first = current, first.isLetter || first == UInt8(ascii: "_") else { return "" }
    let from = index
    while let byte = current, byte.isLetter || byte.isDigit || "_.-$".utf8.contains(byte) {
      index += 1
    }
    return String(decoding: bytes[from..<index], as: UTF8.self)
  }

  private mutating func attribute() -> Attribute? {
    let from = index
    while let byte = current, byte.isLetter || byte.isDigit || "_-:.@$".utf8.contains(byte) {
      index += 1
    }
    guard index > from else { return nil }
    let name = String(decoding: bytes[from..<index], as: UTF8.self)
    let behind = index
    skipWhitespace()
    guard current == UInt8(ascii: "=") else {
      index = behind
      return Attribute(name: name, value: .flag, range: from..<index)
    }
    index += 1
    skipWhitespace()
    guard let value = value() else { return nil }
    return Attribute(name: name, value: value, range: from..<index)
  }

  private mutating func value() -> Attribute.Value? {
    let from = index
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let ahead = bytes[(from + 1)...].prefix(20_000)
      guard let end = ahead.firstIndex(of: bytes[from]) else {
        index = ahead.endIndex
        return nil
      }
      index = end + 1
      return .text(Entities.decoded(String(decoding: bytes[(from + 1)..<end], as: UTF8.self)))
    case UInt8(ascii: "{"):
      guard let end = endOfBraces() else { return nil }
      index = end
      return .expression(String(decoding: bytes[(from + 1)..<(end - 1)], as: UTF8.self))
    default:
      while let byte = current, !byte.isWhitespace, byte != UInt8(ascii: ">"),
        byte != UInt8(ascii: "<")
      {
        index += 1
      }
      return index == from ? nil : .text(String(decoding: bytes[from..<index], as: UTF8.self))
    }
  }

  private mutating func endOfBraces() -> Int? {
    if let end = bytes.endOfBraces(from: index, limit: 200_000) { return end }
    index = min(index + 200_000, bytes.count)
    return nil
  }

  private var current: UInt8? { byte(index) }

  private func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipWhitespace() {
    while let byte = current, byte.isWhitespace { index += 1 }
  }
}
