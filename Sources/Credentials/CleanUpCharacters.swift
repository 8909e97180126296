// Characters that look like nothing, like a blank or like a hyphen, and the marks of a paste.

extension Cleaner {
  /// Characters of more than one byte, and the bytes that they become.
  private static let replacements: [(bytes: [UInt8], by: String)] =
    characters("\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}", " ")
    + characters("\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}\u{1680}", " ")
    + characters("\u{2028}\u{2029}\u{85}", "\n")
    + characters("\u{AD}\u{34F}\u{61C}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}", "")
    + characters("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}", "")
    + characters("\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{FEFF}\u{FE0E}\u{FE0F}", "")
    + characters("\u{2010}\u{2011}\u{2012}\u{2013}\u{2043}\u{2212}\u{FE63}\u{FF0D}", "-")
    // What writing programs make of two hyphens.
    + characters("\u{2014}", "--")

  private static func characters(_ text: String, _ replacement: String) -> [(
    bytes: [UInt8], by: String
  )] {
    text.unicodeScalars.map { (Array(String($0).utf8), replacement) }
  }

  mutating func replaceCharacters() {
    var (invisible, hyphens) = (0, 0)
    value = value.withBytes { bytes in
      Secret { output in
        var index = 0
        while index < bytes.count {
          guard bytes[index] >= 0xC2, let found = Self.replacement(in: bytes, at: index) else {
            output.append(bytes[index])
            index += 1
            continue
          }
          for byte in found.by.utf8 { output.append(byte) }
          if found.by.isEmpty { invisible += 1 }
          if found.by.hasPrefix("-") { hyphens += 1 }
          index += found.bytes.count
        }
      }
    }
    if invisible > 0 { note(.invisible(invisible)) }
    if hyphens > 0 { note(.hyphens(hyphens)) }
  }

  private static func replacement(in bytes: UnsafeRawBufferPointer, at index: Int)
    -> (bytes: [UInt8], by: String)?
  {
    replacements.first { bytes[index...].starts(with: $0.bytes) }
  }

  // Marks that a program without support took as text, whole or without their first sign; one that
  // was nested in another is laid bare in turn.
  mutating func removePasteMarks() -> Bool {
    for sign in ["\u{1B}[", "^[[", "[", ""] {
      for mark in [sign + "200~", sign + "201~"] {
        guard let place = place(of: mark, anywhere: !sign.isEmpty) else { continue }
        value = value.without([place])
        note(.pasteMarks)
        return true
      }
    }
    return false
  }

  // A program that reads the beginning of a mark as a key leaves its end as text. Where only one of
  // the two is there, it is taken off what is surely a value.
  mutating func removeRestOfPasteMarks(before begins: [String]) -> Bool {
    let range = value.withBytes { bytes -> Range<Int>? in
      let start = bytes.restOfPasteMark, end = bytes.restOfPasteEnd
      let range = start..<Swift.max(start, bytes.count - end)
      let inner = UnsafeRawBufferPointer(rebasing: bytes[range])
      guard start + end > 0, inner.count >= 20 else { return nil }
      let isValue = inner.isUUID || begins.contains { inner.starts(with: $0.utf8) }
      return start > 1 && end > 1 || start > 0 && isValue ? range : nil
    }
    guard let range else { return false }
    keep(range, .pasteMarks)
    return true
  }

  private func place(of mark: String, anywhere: Bool) -> Range<Int>? {
    let length = mark.utf8.count
    return value.withBytes { bytes in
      if bytes.starts(with: mark.utf8) { return 0..<length }
      if bytes.hasSuffix(mark) { return bytes.count - length..<bytes.count }
      return anywhere ? bytes.offset(of: mark).map { $0..<$0 + length } : nil
    }
  }
}

// MARK: what the kind of value says

extension Cleaner {
  // A copy from an e-mail or a PDF has blanks where lines were wrapped; behind a whole token they
  // part it from words.
  mutating func removeBlanksInside() {
    let blanks = value.withBytes { bytes -> Int in
      guard bytes.starts(with: "eyJ".utf8), bytes.count(where: { $0 == UInt8(ascii: ".") }) == 2,
        bytes.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ".") || Alphabet.word.contains($0) }),
        bytes.wholeWebTokens.isEmpty
      else { return 0 }
      return bytes.count(where: \.isBlank)
    }
    guard blanks > 0 else { return }
    value = value.withBytes { bytes in
      Secret { output in for byte in bytes where !byte.isBlank { output.append(byte) } }
    }
    note(.blanksInside(blanks))
  }

  // docs/tokens.md, IDs: 32 bare digits are an identifier whose hyphens were lost.
  mutating func addHyphens() {
    guard value.withBytes({ $0.isBareUUID }) else { return }
    value = value.withBytes { bytes in
      Secret { output in
        for (index, byte) in bytes.enumerated() {
          if [8, 12, 16, 20].contains(index) { output.append(UInt8(ascii: "-")) }
          output.append(byte)
        }
      }
    }
    note(.hyphensAdded)
  }
}

extension UnsafeRawBufferPointer {
  /// How many bytes at its beginning are the rest of the mark before a paste.
  fileprivate var restOfPasteMark: Int {
    ["[00~", "[0~", "00~", "20~", "0~", "O~", "~"].first { starts(with: $0.utf8) }?.utf8.count ?? 0
  }

  /// How many bytes at its end are the rest of the mark behind a paste.
  var restOfPasteEnd: Int {
    ["[01~", "[1~", "01~", "21~", "1~", "~"].first(where: hasSuffix)?.utf8.count ?? 0
  }
}
