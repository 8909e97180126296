// What the way of a copy did to a web token, undone where one whole token comes of it: its parts
// decode then, and its signature has its length, which nothing else would give.

extension Cleaner {
  /// What was pasted with its damage undone; nil where that gives no whole token, or where the usual
  /// clean-up has found one.
  func mendedWebToken(unless cleaned: Secret) -> Cleaner? {
    // No token is longer, with a code for each of its signs.
    guard value.count <= 16_384, cleaned.withBytes({ $0.wholeWebTokens.isEmpty }) else {
      return nil
    }
    for text in [self, decoded].compactMap({ $0 }) {
      for prefix in LinePrefix.allCases {
        let joined = text.joined(prefix)
        if let token = joined.holdingToken ?? joined.withoutRestOfMark?.holdingToken {
          return token
        }
      }
    }
    return nil
  }

  private var holdingToken: Cleaner? {
    value.withBytes { $0.wholeWebTokens.count == 1 } ? self : nil
  }

  private var withoutRestOfMark: Cleaner? {
    var shorter = self
    for mark in ["201~", "01~", "1~", "~", "201", "__", "_"]
    where value.withBytes({ $0.hasSuffix(mark) }) {
      shorter.value = value.part(0..<value.count - mark.utf8.count)
      guard shorter.holdingToken != nil else { continue }
      shorter.note(mark.hasPrefix("_") ? .surroundings : .pasteMarks)
      return shorter
    }
    return nil
  }
}

// MARK: lines

/// What stands before the lines besides signs that no token has.
private enum LinePrefix: CaseIterable {
  case none, hyphen, number
}

extension Cleaner {
  /// The lines as one, without what stands before and behind them.
  fileprivate func joined(_ prefix: LinePrefix) -> Cleaner {
    let (lines, texts) = value.withBytes { bytes in
      (bytes.lines, bytes.lines.map { bytes.text(of: $0, prefix) })
    }
    guard lines.count > 1 else { return self }
    var joined = self
    joined.value = value.withBytes { bytes in
      Secret { output in
        for text in texts { output.append(UnsafeRawBufferPointer(rebasing: bytes[text])) }
      }
    }
    let pairs = zip(lines, texts)
    if pairs.contains(where: { $0.lowerBound < $1.lowerBound }) { joined.note(.lineSigns) }
    if pairs.contains(where: { $0.upperBound > $1.upperBound }) { joined.note(.lineEnds) }
    joined.note(.lineBreaks(lines.count - 1))
    return joined
  }
}

extension UnsafeRawBufferPointer {
  /// The part of a line that may be a token's.
  fileprivate func text(of line: Range<Int>, _ prefix: LinePrefix) -> Range<Int> {
    var text = withoutForeignSigns(line)
    switch prefix {
    case .none: break
    case .hyphen:
      if self[text].first == UInt8(ascii: "-") { text = text.lowerBound + 1..<text.upperBound }
    case .number:
      let end = self[text].firstIndex { !$0.isDigit } ?? text.upperBound
      if end > text.lowerBound, end < text.upperBound, !Alphabet.word.contains(self[end]),
        let start = self[end..<text.upperBound].firstIndex(where: Alphabet.word.contains)
      {
        text = start..<text.upperBound
      }
    }
    return text
  }

  /// It without the signs at its ends that no token has; a dot behind one of them is none of its own.
  private func withoutForeignSigns(_ range: Range<Int>) -> Range<Int> {
    guard let start = self[range].firstIndex(where: { Alphabet.word.contains($0) || $0 == 0x2E })
    else { return range.lowerBound..<range.lowerBound }
    var end = range.upperBound
    while end - 1 > start {
      let isDot = self[end - 1] == UInt8(ascii: ".") && !self[end - 2].isOfWebToken
      guard isDot || !self[end - 1].isOfWebToken else { break }
      end -= 1
    }
    return start..<end
  }
}

// MARK: codes

extension Cleaner {
  /// What was pasted with codes such as `%2E`, `&#46;` and `\u002e` as the signs that they are; nil
  /// where there are none.
  fileprivate var decoded: Cleaner? {
    var cleaner = self
    var codes = 0
    // An address within an address has its codes written as codes.
    for _ in 0..<3 {
      let (value, count) = cleaner.value.withBytes { SignCode.replaced(in: $0) }
      if count == 0 { break }
      cleaner.value = value
      codes += count
    }
    guard codes > 0 else { return nil }
    cleaner.note(.codes(codes))
    cleaner.replaceCharacters()
    return cleaner
  }
}

/// A sign written in another way.
private enum SignCode {
  private static let names: [(String, String)] = [
    ("&period;", "."), ("&lowbar;", "_"), ("&UnderBar;", "_"), ("&hyphen;", "-"), ("&dash;", "-"),
    ("&shy;", ""), ("&nbsp;", " "), ("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"),
    ("<wbr>", ""), ("<wbr/>", ""), ("<br>", "\n"), ("<br/>", "\n"), ("<br />", "\n"),
    ("\\.", "."), ("\\_", "_"), ("\\-", "-"), ("\\n", "\n"), ("\\r", "\n"), ("\\t", " "),
    // RFC 2045 §6.7: so a mail writes them.
    ("=3D", "="), ("=2E", "."), ("=5F", "_"), ("=2D", "-"),
  ]
  private static let numbers: [(begin: String, digits: ClosedRange<Int>, radix: Int, end: String)] =
    [
      ("%", 2...2, 16, ""), ("\\u", 4...4, 16, ""), ("\\x", 2...2, 16, ""), ("&#x", 1...5, 16, ";"),
      ("&#X", 1...5, 16, ";"), ("&#", 1...6, 10, ";"),
    ]

  /// A text with its codes replaced, and how many there were.
  static func replaced(in bytes: UnsafeRawBufferPointer) -> (Secret, Int) {
    var codes = 0
    let text = Secret { output in
      var index = 0
      while index < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[index...])
        if "%\\&<=".utf8.contains(bytes[index]), let (text, length) = code(at: rest) {
          for byte in text.utf8 { output.append(byte) }
          codes += 1
          index += length
        } else {
          output.append(bytes[index])
          index += 1
        }
      }
    }
    return (text, codes)
  }

  private static func code(at rest: UnsafeRawBufferPointer) -> (text: String, length: Int)? {
    if let (name, text) = names.first(where: { rest.starts(with: $0.0.utf8) }) {
      return (text, name.utf8.count)
    }
    for (begin, digits, radix, end) in numbers where rest.starts(with: begin.utf8) {
      let tail = rest.dropFirst(begin.utf8.count)
      let number = tail.prefix(digits.upperBound).prefix { Alphabet.hexadecimal.contains($0) }
      let text = String(decoding: number, as: UTF8.self)
      guard digits.contains(number.count), let value = UInt32(text, radix: radix),
        tail.dropFirst(number.count).starts(with: end.utf8), let scalar = Unicode.Scalar(value)
      else { continue }
      return (String(scalar), begin.utf8.count + number.count + end.utf8.count)
    }
    return nil
  }
}
