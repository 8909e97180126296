/// What the scanner finds in a page's text beside Markdown.
enum Construct {
  case opening(Tag)
  case closing(name: String, range: Range<Int>)
  /// Comments, imports and exports: nothing of them is shown.
  case hidden(Range<Int>)
  /// An expression in braces; what is shown of it.
  case expression(Range<Int>, shown: Inline)
  /// What Markdown is to see at a place, beside what stands there.
  case inserted(Int, String)
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
      if isLineStart { mendTable(index) }
      step()
      isLineStart = bytes[index - 1] == 0x0A
    }
  }

  private mutating func step() {
    switch bytes[index] {
    case UInt8(ascii: "\\"): index = min(index + (byte(index + 1) == 0x0A ? 1 : 2), bytes.count)
    case UInt8(ascii: "`"): skipCodeSpan()
    case UInt8(ascii: "<"): readMarkup()
    case UInt8(ascii: "{"): readExpression()
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

// MARK: tables

extension Scanner {
  /// Helps md4c to tables of GFM (§4.10) on the line that begins here: one may follow a paragraph
  /// at once, and one dash makes a delimiter where md4c wants three.
  private mutating func mendTable(_ start: Int) {
    if isDelimiterRow(start), start > 0, startsCells(startOfLine(before: start)) {
      for place in start..<endOfLine(from: start) where bytes[place] == UInt8(ascii: "-") {
        if bytes[place - 1] != UInt8(ascii: "-") { constructs.append(.inserted(place, "--")) }
      }
    } else if start > 0, startsCells(start), isDelimiterRow(endOfLine(from: start) + 1),
      !startsCells(startOfLine(before: start))
    {
      constructs.append(.inserted(start, "\n"))
    }
  }

  private func startOfLine(before start: Int) -> Int {
    bytes[..<(start - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  private func startsCells(_ start: Int) -> Bool {
    bytes[min(start, bytes.count)...].first { !$0.isBlank } == UInt8(ascii: "|")
  }

  private func isDelimiterRow(_ start: Int) -> Bool {
    guard startsCells(start) else { return false }
    let line = bytes[start..<endOfLine(from: start)]
    return line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { $0.isBlank || "|-:".utf8.contains($0) }
  }
}

// MARK: what is hidden

extension Scanner {
  /// Passes over an import or export that begins on this line, up to the next blank line outside
  /// its braces.
  private mutating func skipModule() -> Bool {
    guard isModuleStart(index) else { return false }
    let end = endOfModule(from: index)
    constructs.append(.hidden(index..<end))
    index = end
    return true
  }

  // Where its brackets never close, they stand in a string, and the first empty line ends it.
  private mutating func endOfModule(from start: Int) -> Int {
    var depth = 0
    var firstGap: Int?
    for place in start..<bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
      case 0x0A where isBlankLine(after: place):
        if depth <= 0 || budget <= 0 { return place }
        firstGap = firstGap ?? place
      default: break
      }
      if firstGap != nil { budget -= 1 }
    }
    return depth > 0 ? firstGap ?? bytes.count : bytes.count
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

  private mutating func readMarkup() {
    if bytes[index...].starts(with: "<!--".utf8) { return readComment(closedBy: "-->") }
    guard budget > 0 else { return index += 1 }
    var reader = TagReader(bytes: bytes, index: index)
    if let construct = reader.read() {
      constructs.append(construct)
      index = reader.index
    } else {
      budget -= reader.index - index
      index += 1
    }
  }

  private mutating func readComment(closedBy mark: String) {
    guard budget > 0, let end = bytes.firstIndex(of: Array(mark.utf8), from: index + 4) else {
      budget -= bytes.count - index
      index += 1
      return
    }
    constructs.append(.hidden(index..<end + mark.utf8.count))
    index = end + mark.utf8.count
  }

  private mutating func readExpression() {
    if bytes[index...].starts(with: "{/*".utf8) { return readComment(closedBy: "*/}") }
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

extension RandomAccessCollection<UInt8> where Index == Int {
  func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    var place = start
    while place + pattern.count <= endIndex {
      guard let next = self[place...].firstIndex(of: pattern[0]) else { return nil }
      if self[next...].starts(with: pattern) { return next }
      place = next + 1
    }
    return nil
  }
}

extension [UInt8] {
  /// The index behind the brace that closes the one at `start`. Strings, templates and comments of
  /// JavaScript may hold braces.
  func endOfBraces(from start: Int, limit: Int) -> Int? {
    var depth = 0
    var place = start
    var budget = limit
    var last = Swift.min(count, start + budget)
    while place < last {
      switch self[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return place + 1 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        let end = endOfString(from: place, last: last)
        // What was read in vain is not read again.
        if !end.isClosed {
          budget -= Swift.min(end.index, last) - place - 1
          last = Swift.min(count, start + budget)
        }
        if end.isClosed { place = end.index }
      case UInt8(ascii: "/") where place + 1 < last && self[place + 1] == UInt8(ascii: "*"):
        guard let end = prefix(last).firstIndex(of: Array("*/".utf8), from: place + 2) else {
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
  private func endOfString(from start: Int, last: Int) -> (index: Int, isClosed: Bool) {
    var place = start + 1
    while place < last {
      if self[place] == self[start] { return (place, true) }
      if self[place] == 0x0A, self[start] != UInt8(ascii: "`") { return (place, false) }
      place += self[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return (place, false)
  }
}
