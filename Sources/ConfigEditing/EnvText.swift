import YAML

/// A `.env` file: lines of `NAME=value`, as dotenv reads them.
struct EnvText {
  let bytes: [UInt8]
  let root: ConfigNode

  /// What many readers take for part of the first name, where a file begins with it.
  static let mark = "\u{FEFF}"

  static func parse(_ bytes: [UInt8]) throws(EditError) -> ConfigNode {
    if let invalid = bytes.firstInvalidUTF8 {
      throw .notUTF8(TextPosition(ofByte: invalid, in: bytes))
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw .syntax(.nulByte, TextPosition(ofByte: zero, in: bytes))
    }
    var parser = EnvParser(bytes)
    let members = try parser.members()
    return ConfigNode(
      content: .mapping(ConfigNode.Mapping(members: members, isFlow: false)), range: 0..<bytes.count
    )
  }

  func change(_ setting: Setting) throws(EditError) -> Edit.Splice {
    let name = setting.path.components.first ?? ""
    guard let there = root[name] else {
      return try insertion(name, setting.value)
    }
    let value = try setting.value.env(like: there.scalar?.quoting)
    if there.scalar?.kind == .null {
      return Edit.Splice(range: there.range, pieces: [.text("="), value])
    }
    return Edit.Splice(range: there.range, pieces: [value])
  }

  private func insertion(_ name: String, _ value: SettingValue) throws(EditError) -> Edit.Splice {
    let comment = comment(of: name)
    let place = comment.map { bytes.nextLine(after: $0.range.lowerBound) } ?? bytes.count
    let lineEnd = bytes.lineBreak
    // Behind a mark alone a line of its own begins, which all readers see.
    let gap = place == 0 || bytes[place - 1].isLineEnd ? "" : lineEnd
    let export = comment?.isExported == true || lastIsExported ? "export " : ""
    let closes = place < bytes.count || bytes.endsLine
    return Edit.Splice(
      range: place..<place,
      pieces: [.text(gap + export + name + "="), try value.env(like: nil)]
        + (closes ? [.text(lineEnd)] : []))
  }

  private var lastIsExported: Bool {
    guard let last = root.mapping?.members.last else { return false }
    let start = bytes.lineStart(of: last.keyRange.lowerBound)
    return bytes[start..<last.keyRange.lowerBound].drop(while: \.isSpace).starts(
      with: "export".utf8)
  }
}

// MARK: names in comments

extension EnvText {
  /// The last line that has a name as a comment, as templates have it: `# NAME=`. nil for none.
  func comment(of name: String) -> (range: Range<Int>, isExported: Bool)? {
    var found: (range: Range<Int>, isExported: Bool)?
    var start = 0
    while start < bytes.count {
      let end = bytes.nextLine(after: start)
      if let isExported = bytes[start..<end].isComment(of: name), !isInValue(start) {
        found = (start..<end, isExported)
      }
      start = end
    }
    return found
  }

  private func isInValue(_ offset: Int) -> Bool {
    root.mapping?.members.contains { $0.value.range.contains(offset) } ?? false
  }
}

extension ArraySlice<UInt8> {
  /// Whether the name is exported there; nil for a line that is no comment of an assignment to it.
  fileprivate func isComment(of name: String) -> Bool? {
    var rest = drop(while: \.isSpace)
    guard rest.first == UInt8(ascii: "#") else { return nil }
    rest = rest.drop { $0 == UInt8(ascii: "#") || $0.isSpace }
    let word = Array("export".utf8)
    let isExported = rest.starts(with: word) && rest.dropFirst(word.count).first?.isSpace == true
    if isExported { rest = rest.dropFirst(word.count).drop(while: \.isSpace) }
    guard rest.starts(with: name.utf8) else { return nil }
    rest = rest.dropFirst(name.utf8.count).drop(while: \.isSpace)
    return rest.first == UInt8(ascii: "=") ? isExported : nil
  }
}

extension SettingValue {
  fileprivate func env(like old: Quoting?) throws(EditError) -> Edit.Piece {
    switch self {
    case .secret(let position, let standIn):
      .secret(position, try Self.quoting(standIn, like: old))
    case .text(let text):
      .text(
        String(
          decoding: try Self.quoting(Array(text.utf8), like: old).written(Array(text.utf8)),
          as: UTF8.self))
    case .number(let text): .text(text)
    case .boolean(let flag): .text(flag ? "true" : "false")
    }
  }

  // Readers of .env files disagree on escapes and on $: only what all read alike is written.
  private static func quoting(_ value: [UInt8], like old: Quoting?) throws(EditError) -> Quoting {
    let isPlain = value.allSatisfy { $0.isLetter || $0.isDigit || "._-~+/=".utf8.contains($0) }
    let isQuotable = value.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !"\\\"'$`".utf8.contains($0) }
    switch old {
    case .envDouble where isQuotable: return .envDouble
    case .envSingle where isQuotable: return .envSingle
    case _ where isPlain && !value.isEmpty: return .envBare
    case _ where isQuotable: return .envDouble
    case _ where value.allSatisfy { $0 >= 0x20 && $0 != 0x7F && !"'\\".utf8.contains($0) }:
      return .envSingle
    case _: throw .unrepresentable
    }
  }
}

/// Reads `.env` lines with their places.
private struct EnvParser {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func members() throws(EditError) -> [ConfigNode.Member] {
    var members: [ConfigNode.Member] = []
    while index < bytes.count {
      skip(\.isSpace)
      if let byte = current, !byte.isLineEnd, byte != UInt8(ascii: "#") {
        members.append(try assignment())
      }
      skip { !$0.isLineEnd }
      skip(\.isLineEnd)
    }
    return members
  }

  private mutating func assignment() throws(EditError) -> ConfigNode.Member {
    let start = index
    if bytes[index...].starts(with: "export".utf8), index + 6 < bytes.count,
      bytes[index + 6].isSpace
    {
      index += 6
      skip(\.isSpace)
    }
    let nameStart = index
    skip { $0.isLetter || $0.isDigit || "_.-".utf8.contains($0) }
    let name = nameStart..<index
    skip(\.isSpace)
    let isBare = current.map { $0.isLineEnd || $0 == UInt8(ascii: "#") } ?? true
    guard !name.isEmpty, isBare || current == UInt8(ascii: "=") else {
      throw .syntax(
        .noAssignment, TextPosition(ofByte: start, in: bytes))
    }
    let isBehindMark = bytes.starts(with: EnvText.mark.utf8) && bytes.lineStart(of: start) == 0
    return ConfigNode.Member(
      key: (isBehindMark ? EnvText.mark : "") + String(decoding: bytes[name], as: UTF8.self),
      keyRange: name,
      value: isBare ? missing(at: name.upperBound) : try value())
  }

  // `export NAME` passes on what another line or the environment sets.
  private func missing(at offset: Int) -> ConfigNode {
    ConfigNode(
      content: .scalar(ConfigNode.Scalar(bytes: [], kind: .null)), range: offset..<offset)
  }

  private mutating func value() throws(EditError) -> ConfigNode {
    index += 1
    let empty = index
    skip(\.isSpace)
    let start = index
    if current == UInt8(ascii: "\"") { return try quoted(.envDouble, start) }
    if current == UInt8(ascii: "'") { return try quoted(.envSingle, start) }
    // A comment begins at a blank before "#": right behind "=" it is of the value for many readers.
    while let byte = current, !byte.isLineEnd {
      if byte == UInt8(ascii: "#"), index > empty, bytes[index - 1].isSpace { break }
      index += 1
    }
    var end = index
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    let range = start < end ? start..<end : empty..<empty
    return node(Array(bytes[range]), .envBare, range)
  }

  private mutating func quoted(_ quoting: Quoting, _ start: Int) throws(EditError) -> ConfigNode {
    let mark = bytes[start]
    var text: [UInt8] = []
    index += 1
    while let byte = current, byte != mark {
      if byte == UInt8(ascii: "\\"), quoting == .envDouble, index + 1 < bytes.count {
        text += unescaped(bytes[index + 1])
        index += 2
      } else {
        text.append(byte)
        index += 1
      }
    }
    guard current == mark else {
      throw .syntax(.openQuote, TextPosition(ofByte: start, in: bytes))
    }
    try refuseDisputed(mark, start)
    index += 1
    try refuseRest()
    return node(text, quoting, start..<index)
  }

  // Some readers take a backslash before a quote for the quote itself, and go on to the next one.
  private func refuseDisputed(_ mark: UInt8, _ start: Int) throws(EditError) {
    guard bytes[index - 1] == UInt8(ascii: "\\"), index - 1 > start,
      bytes[(index + 1)...].contains(mark)
    else { return }
    throw .syntax(
      .disputedQuote,
      TextPosition(ofByte: index - 1, in: bytes))
  }

  private func refuseRest() throws(EditError) {
    let rest = bytes[index...].prefix { !$0.isLineEnd }.drop(while: \.isSpace)
    guard let first = rest.first, first != UInt8(ascii: "#") else { return }
    throw .syntax(
      .moreAfterQuote, TextPosition(ofByte: rest.startIndex, in: bytes))
  }

  private func unescaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "n"): [0x0A]
    case UInt8(ascii: "r"): [0x0D]
    case UInt8(ascii: "t"): [0x09]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"): [byte]
    default: [UInt8(ascii: "\\"), byte]
    }
  }

  private func node(_ text: [UInt8], _ quoting: Quoting, _ range: Range<Int>) -> ConfigNode {
    ConfigNode(
      content: .scalar(ConfigNode.Scalar(bytes: text, kind: .string, quoting: quoting)),
      range: range)
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skip(_ wanted: (UInt8) -> Bool) {
    while let byte = current, wanted(byte) { index += 1 }
  }
}
