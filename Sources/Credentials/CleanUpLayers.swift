// What stands around a value: blanks, quotes, brackets, names.

extension Cleaner {
  mutating func trim() -> Bool {
    let range = value.withBytes { bytes in
      let start = bytes.firstIndex { !$0.isBlank } ?? bytes.count
      let end = bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
      return start..<max(start, end)
    }
    guard range != 0..<value.count else { return false }
    keep(range, .blanksAtEnds)
    return true
  }

  // A block of code as chats and READMEs have it, with the name of a language.
  mutating func removeFence() -> Bool {
    let end = value.withBytes { bytes -> Int? in
      guard bytes.starts(with: "```".utf8), let end = bytes.firstIndex(where: \.isLineBreak),
        end <= 20, bytes[3..<end].allSatisfy(\.isLetter)
      else { return nil }
      return end
    }
    guard let end else { return false }
    keep(end..<value.count, .quotes)
    return true
  }

  /// Keeps the one whole web token that stands among a few words and signs.
  ///
  /// An address with a token in it is left to the verdict: it may be in use as it is.
  mutating func removeSurroundings() {
    let token = value.withBytes { bytes -> Range<Int>? in
      guard !bytes.holds("://") else { return nil }
      let tokens = bytes.wholeWebTokens
      guard tokens.count == 1, let token = tokens.first, token.count < bytes.count,
        bytes.count - token.count <= 300, !bytes.holdsMore(around: token)
      else { return nil }
      return token
    }
    if let token { keep(token, .surroundings) }
  }

  mutating func removeQuotes() -> Bool {
    let quotes = [
      ("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»"),
    ]
    for pair in quotes where stands(in: pair) {
      keep(pair.0.utf8.count..<value.count - pair.1.utf8.count, .quotes)
      return true
    }
    // Short ones are the sample of a page, or an identifier: the verdict names them.
    let brackets = [("(", ")"), ("[", "]"), ("<", ">"), ("{", "}")]
    for pair in brackets where value.count >= 80 && stands(in: pair) {
      keep(1..<value.count - 1, .brackets)
      return true
    }
    return removeLoneQuote()
  }

  private func stands(in pair: (String, String)) -> Bool {
    value.withBytes { bytes in
      bytes.count >= pair.0.utf8.count + pair.1.utf8.count
        && bytes.starts(with: pair.0.utf8) && bytes.hasSuffix(pair.1)
    }
  }

  // A selection that took one of the two quotes along.
  private mutating func removeLoneQuote() -> Bool {
    for quote in ["\"", "'", "`", "“", "”", "„", "‘", "’", "«", "»"] {
      let length = quote.utf8.count
      guard value.count > length else { continue }
      if value.withBytes({ $0.starts(with: quote.utf8) }) {
        keep(length..<value.count, .quotes)
        return true
      }
      if value.withBytes({ $0.hasSuffix(quote) }) {
        keep(0..<value.count - length, .quotes)
        return true
      }
    }
    return false
  }

  /// Takes off a word before the value, in either case, with the blanks behind it.
  mutating func removeWord(_ word: String, _ note: CleanUpNote) -> Bool {
    let length = word.utf8.count
    let start = value.withBytes { bytes -> Int? in
      guard bytes.count > length, bytes.startsIgnoringCase(with: word) else { return nil }
      let end = bytes[length...].firstIndex { !$0.isBlank } ?? bytes.count
      return end > length || word.hasSuffix(":") ? end : nil
    }
    guard let start else { return false }
    keep(start..<value.count, note)
    return true
  }

  // The header of a request, as documentation writes it for curl.
  mutating func removeOption() -> Bool {
    removeWord("-H", .name) || removeWord("--header", .name)
  }

  // What no value ends in, but a list, a sentence, a block of code.
  mutating func removeTrailingPunctuation() -> Bool {
    let isPunctuated = value.withBytes { bytes -> Bool in
      guard bytes.count > 1, let last = bytes.last else { return false }
      switch Character(Unicode.Scalar(last)) {
      case ",", ";", "\\": return true
      case ")": return !bytes.contains(UInt8(ascii: "("))
      case "]": return !bytes.contains(UInt8(ascii: "["))
      case "}": return !bytes.contains(UInt8(ascii: "{"))
      case ">": return !bytes.contains(UInt8(ascii: "<"))
      // RFC 7515 §7.1: a web token has two dots.
      case ".":
        return bytes.starts(with: "eyJ".utf8) && bytes.count(where: { $0 == last }) == 3
      default: return false
      }
    }
    guard isPunctuated else { return false }
    keep(0..<value.count - 1, .trailingPunctuation)
    return true
  }
}

extension UnsafeRawBufferPointer {
  /// Whether something as long as another credential stands around a token, longer than an ID.
  fileprivate func holdsMore(around token: Range<Int>) -> Bool {
    [self[..<token.lowerBound], self[token.upperBound...]].contains { rest in
      rest.split { !Alphabet.token.contains($0) }.contains { $0.count > 36 }
    }
  }
}

// MARK: names

extension Cleaner {
  /// Takes off `KEY=`, `export KEY=`, `Token:`, `"token":`, and a label on the line before.
  mutating func removeName() -> Bool {
    guard let start = value.withBytes({ $0.endOfName }) else { return false }
    keep(start..<value.count, .name)
    return true
  }
}

extension UnsafeRawBufferPointer {
  /// Where the value begins behind a name, in bytes from 0; nil where no name stands before it.
  ///
  /// A value may hold `=` itself, so what stands before one has to read as a name.
  fileprivate var endOfName: Int? {
    guard let sign = prefix(61).firstIndex(where: { "=:\n\r".utf8.contains($0) }), sign > 0,
      let start = self[(sign + 1)...].firstIndex(where: { !$0.isBlank })
    else { return nil }
    let name = UnsafeRawBufferPointer(rebasing: self[..<sign])
    let rest = UnsafeRawBufferPointer(rebasing: self[start...])
    let isName: Bool
    switch Character(Unicode.Scalar(self[sign])) {
    case "=":
      // "=" may end a value as padding.
      guard !rest.allSatisfy({ $0 == UInt8(ascii: "=") }) else { return nil }
      isName = name.saysCredential || name.isConstantName || rest.beginsValue
    // A colon before a slash is an address's.
    case ":":
      isName =
        rest.first != UInt8(ascii: "/")
        && (start > sign + 1 || name.saysCredential
          || rest.beginsValue)
    default: isName = name.isLabel
    }
    return isName && name.readsAsName ? start : nil
  }

  /// Letters, digits and what stands between the words of a name.
  private var readsAsName: Bool {
    contains(where: \.isLetter)
      && allSatisfy { $0.isLetter || $0.isDigit || "_-. \"'\t".utf8.contains($0) }
  }

  /// The last word of a name as it is written in a file or on a page: `access_token`, `apiKey`.
  private var saysCredential: Bool {
    let end = lastIndex { $0.isLetter }.map { $0 + 1 } ?? 0
    let name = UnsafeRawBufferPointer(rebasing: self[..<end])
    let isExport = startsIgnoringCase(with: "export ")
    return isExport
      || ["token", "key", "secret", "credential", "credentials", "bearer"].contains { word in
        name.count >= word.utf8.count
          && UnsafeRawBufferPointer(rebasing: name.suffix(word.utf8.count))
            .startsIgnoringCase(with: word)
      }
  }

  /// `MY_SETTING`: words of capital letters joined by `_`.
  private var isConstantName: Bool {
    count >= 6 && contains(UInt8(ascii: "_"))
      && allSatisfy { (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "_") || $0.isBlank }
  }

  /// Words alone, the last of which says what stands below: `Conversions API Token`.
  private var isLabel: Bool {
    let words = split(whereSeparator: \.isBlank)
    guard words.count <= 6, let last = words.last,
      words.allSatisfy({ $0.allSatisfy(\.isLetter) })
    else { return false }
    return ["token", "key", "secret"].contains { word in
      last.count == word.utf8.count
        && UnsafeRawBufferPointer(rebasing: last).startsIgnoringCase(with: word)
    }
  }

  /// What only a value begins with.
  private var beginsValue: Bool {
    starts(with: "eyJ".utf8) || isUUID || isEmail
      || ["\"", "'", "“"].contains { starts(with: $0.utf8) }
  }
}
