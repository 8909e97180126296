// Values of several lines: wrapped, quoted, or the same one many times.

extension Cleaner {
  /// Takes the signs before the lines: the `>` of a quoted e-mail, the sign of a list.
  mutating func removeLineSigns() {
    let signs = value.withBytes { bytes in
      bytes.diffSigns ?? bytes.lines.map { bytes.lineSign(in: $0) }.filter { !$0.isEmpty }
    }
    guard !signs.isEmpty else { return }
    value = value.without(signs)
    note(.lineSigns)
  }

  /// Takes the signs at the ends of lines that tell of one below: the `=` of a mail (RFC 2045 §6.7),
  /// the `\` of a shell.
  mutating func removeLineEnds() {
    let ends = value.withBytes { $0.lineEnds }
    guard !ends.isEmpty else { return }
    value = value.without(ends)
    note(.lineEnds)
  }

  /// Joins the lines of a wrapped copy: a break and the blanks around it are taken out.
  ///
  /// Lines that hold blanks are sentences rather than pieces of a value, and so are lines whose
  /// lengths no wrap gives: they stay as they are.
  mutating func joinLines() {
    let breaks = value.withBytes { bytes -> Int in
      let lines = bytes.lines
      let isWrapped =
        lines.allSatisfy { !bytes[$0].contains(where: \.isBlank) }
        && (bytes.beginsWebToken || bytes.looksWrapped(lines))
      return isWrapped ? bytes.lineBreaks : 0
    }
    guard breaks > 0 else { return }
    value = value.withBytes { bytes in
      Secret { output in for byte in bytes where !byte.isBlank { output.append(byte) } }
    }
    note(.lineBreaks(breaks))
  }
}

extension UnsafeRawBufferPointer {
  /// Whether lines may be one value that was wrapped: all but the first and the last are as long.
  fileprivate func looksWrapped(_ lines: [Range<Int>]) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let inner = lines.dropFirst().dropLast()
    let width = inner.first?.count ?? first.count
    // What stood before the value in the first line may be gone already.
    guard inner.allSatisfy({ $0.count == width }), last.count <= width + 60,
      first.count <= width + 60, inner.isEmpty || last.count <= width
    else { return false }
    // Two whole values, one on each line.
    if lines.count == 2, first.count == last.count, first.count >= 100 { return false }
    return !lines.contains { isOfItsOwn($0, among: lines.count) }
  }

  /// Whether a line is an ID, or one of a few that is a word of the page around the value.
  private func isOfItsOwn(_ line: Range<Int>, among count: Int) -> Bool {
    let text = UnsafeRawBufferPointer(rebasing: self[line])
    if text.isUUID || text.isBareUUID { return true }
    return count <= 4 && (4...14).contains(text.count)
      && text.first.map { (0x41...0x5A).contains($0) } == true
      && text.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
  }
}

// MARK: repetitions

extension Cleaner {
  // A shorter piece may repeat within a value; with nothing between, one shorter than any token.
  private static let leastRepeated = 20
  private static let leastJoined = 100

  /// Keeps one of the same text many times, whatever stands between: blanks, commas, nothing.
  mutating func removePeriod() {
    let (first, times) = value.withBytes { bytes -> (Range<Int>, Int) in
      let whole = 0..<bytes.count
      // Most values hold their own beginning once: nothing more need be looked at.
      guard bytes.count >= 2 * Self.leastRepeated, bytes.holdsBeginningAgain(Self.leastRepeated)
      else { return (whole, 1) }
      let period = bytes.period
      guard period < bytes.count, Set(bytes.prefix(period)).count > 4 else { return (whole, 1) }
      let end = bytes[..<period].lastIndex { !$0.isSeparator }.map { $0 + 1 } ?? 0
      // The last of them has nothing behind it.
      let (times, rest) = (bytes.count + period - end).quotientAndRemainder(dividingBy: period)
      let least = end == period ? Self.leastJoined : Self.leastRepeated
      return rest == 0 && end >= least ? (0..<end, times) : (whole, 1)
    }
    if times > 1 { keep(first, .repeated(times)) }
  }

  /// Keeps one of several pieces that are the same once each is cleaned, as lines with different
  /// names before the value.
  mutating func removeEqualPieces() {
    for isBetween in [\UInt8.isLineBreak, \UInt8.isSeparator] {
      let ranges = value.withBytes { bytes in
        bytes.indices.split { bytes[$0][keyPath: isBetween] }
          .map { $0.startIndex..<$0.endIndex }
      }
      if let piece = cleanedPiece(of: ranges) {
        for note in piece.notes { self.note(note) }
        value = piece.value
        return note(.repeated(ranges.count))
      }
    }
  }

  /// What each of the ranges holds once it is cleaned; nil where they differ.
  private func cleanedPiece(of ranges: [Range<Int>]) -> Cleaner? {
    guard ranges.count > 1 else { return nil }
    var found: Cleaner?
    for range in ranges {
      guard range.count >= Self.leastRepeated else { return nil }
      var piece = Cleaner(value: value.part(range), isWebToken: false)
      piece.removeLayers()
      guard piece.value.count >= Self.leastRepeated, found.map({ $0.value == piece.value }) ?? true
      else { return nil }
      for note in found?.notes ?? [] { piece.note(note) }
      found = piece
    }
    return found
  }
}

// MARK: bytes

extension Secret {
  /// It without some ranges, which stand in their order.
  func without(_ ranges: [Range<Int>]) -> Secret {
    withBytes { bytes in
      Secret { output in
        var from = 0
        for range in ranges {
          output.append(UnsafeRawBufferPointer(rebasing: bytes[from..<range.lowerBound]))
          from = range.upperBound
        }
        output.append(UnsafeRawBufferPointer(rebasing: bytes[from...]))
      }
    }
  }
}

extension UInt8 {
  /// What stands between values: a blank, a comma, a semicolon.
  var isSeparator: Bool { isBlank || self == UInt8(ascii: ",") || self == 0x3B }
}

extension UnsafeRawBufferPointer {
  /// The lines that hold something, without the blanks at their ends.
  var lines: [Range<Int>] {
    indices.split { self[$0].isLineBreak }.compactMap { line in
      guard let first = line.first(where: { !self[$0].isBlank }),
        let last = line.last(where: { !self[$0].isBlank })
      else { return nil }
      return first..<last + 1
    }
  }

  /// The signs of a diff, where all of several lines have the same; nil where they do not.
  fileprivate var diffSigns: [Range<Int>]? {
    let lines = lines
    guard lines.count > 1, let sign = lines.first.map({ self[$0.lowerBound] }),
      sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      lines.allSatisfy({
        $0.count > 1 && self[$0.lowerBound] == sign && self[$0.lowerBound + 1] != sign
      })
    else { return nil }
    return lines.map { $0.lowerBound..<$0.lowerBound + 1 }
  }

  /// What ends all lines but the last, where it tells of one below.
  fileprivate var lineEnds: [Range<Int>] {
    let lines = lines
    guard lines.count > 1, let first = lines.first,
      let sign = lines.first.map({ self[$0.upperBound - 1] }),
      lines.dropLast().allSatisfy({ $0.count > 1 && self[$0.upperBound - 1] == sign })
    else { return [] }
    // One line may end in "=" of its own, as base64 does, but is not as long as those of a mail.
    let isSoft = sign == UInt8(ascii: "=") && (lines.count > 2 || first.count == 76)
    guard isSoft || sign == UInt8(ascii: "\\") else { return [] }
    return lines.filter { self[$0.upperBound - 1] == sign }.map {
      $0.upperBound - 1..<$0.upperBound
    }
  }

  /// What a line begins with that is not text of its own; empty for most.
  fileprivate func lineSign(in line: Range<Int>) -> Range<Int> {
    if self[line.lowerBound] == UInt8(ascii: ">") {
      let end = self[line].firstIndex { $0 != UInt8(ascii: ">") && !$0.isBlank }
      return line.lowerBound..<(end ?? line.upperBound)
    }
    for sign in ["- ", "* ", "• ", "·\u{20}", "– "] where self[line].starts(with: sign.utf8) {
      return line.lowerBound..<line.lowerBound + sign.utf8.count
    }
    return line.lowerBound..<line.lowerBound
  }

  /// CR, LF and CRLF each count once.
  fileprivate var lineBreaks: Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in self {
      if byte.isLineBreak, byte != 0x0A || previous != 0x0D { count += 1 }
      previous = byte
    }
    return count
  }

  /// Whether its first bytes stand in it once more.
  fileprivate func holdsBeginningAgain(_ length: Int) -> Bool {
    var start = length
    while start + length <= count {
      if self[start] == self[0], self[start...].starts(with: self[..<length]) { return true }
      start += 1
    }
    return false
  }

  /// The least number of bytes after which everything repeats; `count` where nothing does.
  var period: Int {
    // The longest beginning of each prefix that is its end too (Knuth, Morris, Pratt).
    var borders = [Int](repeating: 0, count: count)
    var length = 0
    for index in indices.dropFirst() {
      while length > 0, self[index] != self[length] { length = borders[length - 1] }
      if self[index] == self[length] { length += 1 }
      borders[index] = length
    }
    return count - (borders.last ?? 0)
  }
}
