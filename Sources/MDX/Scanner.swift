/// What the scanner finds in a page's text beside Markdown.
enum Construct {
  case opening(Tag)
  case closing(name: String, range: Range<Int>)
  /// Comments, imports and exports: nothing of them is shown.
  case hidden(Range<Int>)
  /// An expression in braces; what is shown of it.
  case expression(Range<Int>, shown: Inline)
}

/// An opening or self-closing tag.
struct Tag {
  var name: String
  var attributes: [Attribute]
  var isSelfClosing: Bool
  var range: Range<Int>
}

/// Finds tags, comments, expressions and ESM, and passes over code, in one pass.
///
/// MDX 3: code spans and fences win over JSX; a backslash takes the meaning of what follows it.
struct Scanner {
  let bytes: [UInt8]
  private(set) var constructs: [Construct] = []
  private var index: Int
  /// What may still be spent on reading ahead in vain: it keeps the pass linear on hostile text.
  private var budget: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    index = start
    budget = 4 * bytes.count + 4_096
  }

  mutating func scan() {
    var isLineStart = true
    while index < bytes.count {
      if isLineStart, skipFence() || skipModule() { continue }
      step()
      isLineStart = bytes[index - 1] == 0x0A
    }
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: "\\"): index = min(index + (byte(index + 1) == 0x0A ? 1 : 2), bytes.count)
    case UInt8(ascii: "`"): skipCodeSpan()
    case UInt8(ascii: "<"): takeMarkup()
    case UInt8(ascii: "{"): takeExpression()
    default: index += 1
    }
  }
}

// MARK: code

extension Scanner {
  /// Passes over a fenced code block that begins on this line.
  private mutating func skipFence() -> Bool {
    guard let fence = openingFence(at: index) else { return false }
    var line = endOfLine(from: fence.end)
    while line < bytes.count {
      let next = line + 1
      let end = endOfLine(from: next)
      if closes(fence, next..<end) {
        index = end
        return true
      }
      line = end
    }
    index = bytes.count
    return true
  }

  private struct Fence {
    var mark: UInt8
    var count: Int
    var end: Int
  }

  // CommonMark 0.31 §4.5, at any indentation, also behind the marks of lists and quotes.
  private func openingFence(at start: Int) -> Fence? {
    var place = start
    while place < bytes.count, bytes[place].isContainerMark(before: byte(place + 1)) { place += 1 }
    guard let mark = byte(place), mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let count = bytes[place...].prefix { $0 == mark }.count
    guard count >= 3 else { return nil }
    let end = endOfLine(from: place)
    let holdsMark = bytes[(place + count)..<end].contains(UInt8(ascii: "`"))
    return mark == UInt8(ascii: "`") && holdsMark ? nil : Fence(mark: mark, count: count, end: end)
  }

  private func closes(_ fence: Fence, _ line: Range<Int>) -> Bool {
    let text = bytes[line].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    let marks = text.prefix { $0 == fence.mark }.count
    return marks >= fence.count && text.dropFirst(marks).allSatisfy(\.isBlank)
  }

  // CommonMark 0.31 §6.1; it ends with its paragraph.
  private mutating func skipCodeSpan() {
    let count = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
    var place = index + count
    while place < bytes.count, budget > 0 {
      budget -= 1
      if bytes[place] == 0x0A, isBlankLine(after: place) { break }
      guard bytes[place] == UInt8(ascii: "`") else {
        place += 1
        continue
      }
      let run = bytes[place...].prefix { $0 == UInt8(ascii: "`") }.count
      place += run
      if run == count {
        budget += place - index
        index = place
        return
      }
    }
    index += count
  }

  private func isBlankLine(after lineEnd: Int) -> Bool {
    let next = bytes[(lineEnd + 1)...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
    return next == 0x0A || next == nil
  }
}

// MARK: what is hidden

extension Scanner {
  /// Passes over an import or export that begins on this line, up to the next blank line outside
  /// its braces.
  private mutating func skipModule() -> Bool {
    guard isModuleStart(index) else { return false }
    let start = index
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
      case 0x0A where depth <= 0 && isBlankLine(after: index):
        constructs.append(.hidden(start..<index))
        return true
      default: break
      }
      index += 1
    }
    constructs.append(.hidden(start..<index))
    return true
  }

  private func isModuleStart(_ start: Int) -> Bool {
    let line = bytes[start..<endOfLine(from: start)]
    if line.starts(with: "import ".utf8) {
      return line.dropFirst(7).first.map { "\"'{*".utf8.contains($0) } == true
        || String(decoding: line, as: UTF8.self).contains(" from ")
    }
    return ["const ", "default ", "function ", "let ", "async ", "{", "* "].contains {
      line.starts(with: ("export " + $0).utf8)
    }
  }

  private mutating func takeMarkup() {
    if bytes[index...].starts(with: "<!--".utf8) { return takeComment(closedBy: "-->") }
    var reader = TagReader(bytes: bytes, index: index)
    if let construct = reader.read() {
      constructs.append(construct)
      index = reader.index
    } else {
      budget -= reader.index - index
      index += 1
    }
  }

  private mutating func takeComment(closedBy mark: String) {
    guard budget > 0, let end = bytes.firstIndex(of: Array(mark.utf8), from: index + 4) else {
      budget -= bytes.count - index
      index += 1
      return
    }
    constructs.append(.hidden(index..<end + mark.utf8.count))
    index = end + mark.utf8.count
  }

  private mutating func takeExpression() {
    guard budget > 0, let end = bytes.endOfBraces(from: index, limit: 20_000) else {
      budget -= 20_000
      index += 1
      return
    }
    let range = index..<end
    let source = String(decoding: bytes[(index + 1)..<(end - 1)], as: UTF8.self).trimmed
    if source.isEmpty || (source.hasPrefix("/*") && source.hasSuffix("*/")) {
      constructs.append(.hidden(range))
    } else if let text = Literal.text(of: source), "\"'`".contains(source.first ?? " ") {
      constructs.append(.expression(range, shown: Inline(.text(text))))
    } else {
      let shown = String(decoding: bytes[range], as: UTF8.self)
      constructs.append(.expression(range, shown: Inline(.expression(shown))))
    }
    index = end
  }
}

// MARK: bytes

extension Scanner {
  private func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private func endOfLine(from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
  var isWhitespace: Bool { isBlank || self == 0x0A }
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte can stand before a fence: blanks, a quote's `>`, a list item's mark.
  fileprivate func isContainerMark(before next: UInt8?) -> Bool {
    if isBlank || self == UInt8(ascii: ">") { return true }
    let isMark = "-*+.)".utf8.contains(self) && (next == 0x20 || next == 0x09)
    return isMark
      || (isDigit
        && (next?.isDigit == true || next == UInt8(ascii: ".") || next == UInt8(ascii: ")")))
  }
}

extension [UInt8] {
  func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + pattern.count <= count {
      guard let next = self[place...].firstIndex(of: pattern[0]), next + pattern.count <= count
      else {
        return nil
      }
      if self[next...].starts(with: pattern) { return next }
      place = next + 1
    }
    return nil
  }

  /// The index behind the brace that closes the one at `start`. Strings, templates and comments of
  /// JavaScript may hold braces.
  func endOfBraces(from start: Int, limit: Int) -> Int? {
    var depth = 0
    var place = start
    let last = Swift.min(count, start + limit)
    while place < last {
      switch self[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return place + 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        place = endOfString(from: place, last: last) ?? place
      case UInt8(ascii: "/") where place + 1 < last && self[place + 1] == UInt8(ascii: "*"):
        guard let end = firstIndex(of: Array("*/".utf8), from: place + 2), end < last else {
          return nil
        }
        place = end + 1
      default: break
      }
      place += 1
    }
    return nil
  }

  // A quote that is not closed on its line is an apostrophe of prose.
  private func endOfString(from start: Int, last: Int) -> Int? {
    var place = start + 1
    while place < last {
      if self[place] == self[start] { return place }
      if self[place] == 0x0A, self[start] != UInt8(ascii: "`") { return nil }
      place += self[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
