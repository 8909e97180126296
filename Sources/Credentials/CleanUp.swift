/// Something that was taken off or out of a pasted value.
public enum CleanUpNote: Hashable, Sendable {
  case blanksAtEnds
  /// A wrapped copy: how many line breaks were taken out.
  case lineBreaks(Int)
  /// Blanks inside a web token, which has none: how many.
  case blanksInside(Int)
  /// Zero-width characters, byte order marks, soft hyphens: how many.
  case invisible(Int)
  /// Hyphens other than `-` that became one: how many.
  case hyphens(Int)
  case pasteMarks
  case quotes
  case bearer
  /// A name before the value: `access_token=`, `KEY=`, `Token:`.
  case name
  case trailingPunctuation
  /// The same value several times: how often.
  case repeated(Int)
  /// The hyphens of an identifier were put in.
  case hyphensAdded

  /// The note's name in results: it never changes.
  public var name: String {
    switch self {
    case .blanksAtEnds: "blanks-at-ends"
    case .lineBreaks: "line-breaks"
    case .blanksInside: "blanks-inside"
    case .hyphensAdded: "hyphens-added"
    case .invisible: "invisible-characters"
    case .hyphens: "hyphens"
    case .pasteMarks: "paste-marks"
    case .quotes: "quotes"
    case .bearer: "bearer"
    case .name: "name"
    case .trailingPunctuation: "trailing-punctuation"
    case .repeated: "repeated"
    }
  }
}

/// Takes off and out what is not part of a value, and tells what it was (DESIGN §4.1).
///
/// A blank inside a line is left, but in a web token: whether it belongs there is a matter of the
/// verdict.
public func cleanUp(_ raw: Secret, for kind: FieldKind? = nil) -> (
  value: Secret, notes: [CleanUpNote]
) {
  var cleaner = Cleaner(value: raw)
  cleaner.clean()
  if kind == .uuid { cleaner.addHyphens() }
  return (cleaner.value, cleaner.notes)
}

private struct Cleaner {
  var value: Secret
  var notes: [CleanUpNote] = []

  mutating func clean() {
    replaceCharacters()
    // Each round takes off at least one layer, such as quotes around `Bearer`.
    for _ in 0..<16 where !cleanOnce() { break }
    let layers = notes
    joinLines()
    takeBlanksInside()
    takeRepetition()
    // What a wrap or a repetition hid.
    if notes != layers { for _ in 0..<16 where !cleanOnce() { break } }
  }

  /// - Returns: whether something was taken off.
  private mutating func cleanOnce() -> Bool {
    takePasteMarks() || trim() || takeQuotes() || takeWord("Bearer", .bearer)
      || takeWord("Authorization:", .name) || takeName() || takeTrailingPunctuation()
  }

  private mutating func note(_ note: CleanUpNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  /// Keeps a part of the value.
  private mutating func keep(_ range: Range<Int>, _ note: CleanUpNote?) {
    value = value.part(range)
    if let note { self.note(note) }
  }
}

// MARK: characters

extension Cleaner {
  /// What a UTF-8 sequence at a place becomes.
  private enum Replacement {
    case blank, nothing, hyphen
  }

  private static let replacements: [(bytes: [UInt8], by: Replacement)] =
    characters("\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2007}\u{2008}\u{2009}\u{200A}", .blank)
    + characters("\u{2028}\u{2029}\u{85}\u{202F}\u{205F}\u{3000}", .blank)
    + characters("\u{AD}\u{61C}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}", .nothing)
    + characters("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}", .nothing)
    + characters("\u{2069}\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{FEFF}\u{FE0F}", .nothing)
    + characters("\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}\u{FE63}\u{FF0D}", .hyphen)

  private static func characters(_ text: String, _ replacement: Replacement) -> [(
    bytes: [UInt8], by: Replacement
  )] {
    text.unicodeScalars.map { (Array(String($0).utf8), replacement) }
  }

  private mutating func replaceCharacters() {
    var (invisible, hyphens) = (0, 0)
    let cleaned = value.withBytes { bytes in
      Secret { output in
        var index = 0
        while index < bytes.count {
          guard bytes[index] >= 0xC2, let found = Self.replacement(in: bytes, at: index) else {
            output.append(bytes[index])
            index += 1
            continue
          }
          switch found.by {
          case .blank: output.append(UInt8(ascii: " "))
          case .nothing: invisible += 1
          case .hyphen:
            output.append(UInt8(ascii: "-"))
            hyphens += 1
          }
          index += found.bytes.count
        }
      }
    }
    value = cleaned
    if invisible > 0 { note(.invisible(invisible)) }
    if hyphens > 0 { note(.hyphens(hyphens)) }
  }

  private static func replacement(in bytes: UnsafeRawBufferPointer, at index: Int)
    -> (bytes: [UInt8], by: Replacement)?
  {
    replacements.first { bytes[index...].starts(with: $0.bytes) }
  }

  // FAULTS 2.2: marks that a program without support took as text; nested ones come out in turn.
  private mutating func takePasteMarks() -> Bool {
    for mark in ["\u{1B}[200~", "\u{1B}[201~", "[200~", "[201~", "200~", "201~"] {
      let bytes = Array(mark.utf8)
      let isEscaped = bytes[0] == 0x1B
      let places = value.withBytes { value -> Range<Int>? in
        if value.starts(with: bytes) { return 0..<bytes.count }
        if value.reversed().starts(with: bytes.reversed()) {
          return value.count - bytes.count..<value.count
        }
        guard isEscaped else { return nil }
        return value.offset(of: mark).map { $0..<$0 + bytes.count }
      }
      guard let place = places else { continue }
      value = value.without(place)
      note(.pasteMarks)
      return true
    }
    return false
  }
}

// MARK: ends

extension Cleaner {
  private mutating func trim() -> Bool {
    let range = value.withBytes { bytes in
      let start = bytes.firstIndex { !$0.isBlank } ?? bytes.count
      let end = bytes.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
      return start..<max(start, end)
    }
    guard range != 0..<value.count else { return false }
    keep(range, .blanksAtEnds)
    return true
  }

  private mutating func takeQuotes() -> Bool {
    let pairs = [
      ("\"", "\""), ("'", "'"), ("`", "`"), ("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»"),
    ]
    for (open, close) in pairs {
      let (first, last) = (Array(open.utf8), Array(close.utf8))
      let isQuoted = value.withBytes { bytes in
        bytes.count >= first.count + last.count && bytes.starts(with: first)
          && bytes.reversed().starts(with: last.reversed())
      }
      if isQuoted {
        keep(first.count..<value.count - last.count, .quotes)
        return true
      }
    }
    return takeLoneQuote()
  }

  // A selection that took one of the two quotes along.
  private mutating func takeLoneQuote() -> Bool {
    let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")]
    let (first, last) = value.withBytes { ($0.first, $0.last) }
    if let first, quotes.contains(first), value.count > 1 {
      keep(1..<value.count, .quotes)
      return true
    }
    if let last, quotes.contains(last), value.count > 1 {
      keep(0..<value.count - 1, .quotes)
      return true
    }
    return false
  }

  /// Takes off a word before the value, in either case, with the blanks behind it.
  private mutating func takeWord(_ word: String, _ note: CleanUpNote) -> Bool {
    let length = word.utf8.count
    let start = value.withBytes { bytes -> Int? in
      guard bytes.count > length, bytes.prefix(length).lowercased == Array(word.lowercased().utf8)
      else { return nil }
      let end = bytes[length...].firstIndex { !$0.isBlank } ?? bytes.count
      return end > length || word.hasSuffix(":") ? end : nil
    }
    guard let start else { return false }
    keep(start..<value.count, note)
    return true
  }

  /// Takes off `KEY=`, `export KEY=`, `Token:`, `"token":` before a value.
  private mutating func takeName() -> Bool {
    let start = value.withBytes { bytes -> Int? in
      guard
        let sign = bytes.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }),
        sign > 0, sign <= 60, sign + 1 < bytes.count, bytes[sign + 1] != UInt8(ascii: "/")
      else { return nil }
      let name = bytes[..<sign]
      guard name.allSatisfy(\.isNamePart), name.contains(where: \.isLetter) else { return nil }
      let rest = bytes[(sign + 1)...]
      // "=" may end a value as padding; a name is followed by something longer than itself.
      return rest.allSatisfy { $0 == UInt8(ascii: "=") } ? nil : sign + 1
    }
    guard let start else { return false }
    keep(start..<value.count, .name)
    return true
  }

  private mutating func takeTrailingPunctuation() -> Bool {
    let last = value.withBytes { $0.last }
    guard value.count > 1, last == UInt8(ascii: ",") || last == UInt8(ascii: ";") else {
      return false
    }
    keep(0..<value.count - 1, .trailingPunctuation)
    return true
  }
}

// MARK: wraps and repetitions

extension Cleaner {
  /// Joins the lines of a wrapped copy: a break and the blanks around it are taken out.
  private mutating func joinLines() {
    takeRepeatedLines()
    var breaks = 0
    let joined = value.withBytes { bytes in
      Secret { output in
        var index = 0
        while index < bytes.count {
          let end = bytes[index...].firstIndex { !$0.isBlank } ?? bytes.count
          let run = bytes[index..<end]
          let count = run.lineBreaks
          breaks += count
          if count == 0 { for byte in run { output.append(byte) } }
          if end < bytes.count { output.append(bytes[end]) }
          index = end + 1
        }
      }
    }
    guard breaks > 0 else { return }
    value = joined
    note(.lineBreaks(breaks))
  }

  // The same value on each of several lines is not a wrapped one.
  private mutating func takeRepeatedLines() {
    let (first, count) = value.withBytes { bytes -> (Range<Int>, Int) in
      let lines = bytes.indices.split { bytes[$0].isBlank }
      guard let first = lines.first, lines.count > 1, first.count >= 20,
        lines.allSatisfy({ $0.count == first.count }),
        lines.allSatisfy({ bytes[$0].elementsEqual(bytes[first]) })
      else { return (0..<bytes.count, 1) }
      return (first, lines.count)
    }
    guard count > 1 else { return }
    keep(first, .repeated(count))
  }

  private mutating func takeRepetition() {
    let length = value.count
    for times in stride(from: 8, to: 1, by: -1) where length % times == 0 && length / times >= 20 {
      let part = length / times
      let repeats = value.withBytes { bytes in
        zip(bytes, bytes[part...]).allSatisfy { $0 == $1 } && Set(bytes.prefix(part)).count > 4
      }
      if repeats { return keep(0..<part, .repeated(times)) }
    }
  }
}

// MARK: what the kind of value says

extension Cleaner {
  // A copy from an e-mail or a PDF has blanks where lines were wrapped.
  private mutating func takeBlanksInside() {
    let blanks = value.withBytes { bytes -> Int in
      guard bytes.starts(with: "eyJ".utf8), bytes.count(where: { $0 == UInt8(ascii: ".") }) == 2,
        bytes.allSatisfy({ $0.isBlank || $0 == UInt8(ascii: ".") || Alphabet.word.contains($0) })
      else { return 0 }
      return bytes.count(where: \.isBlank)
    }
    guard blanks > 0 else { return }
    value = value.withBytes { bytes in
      Secret { output in for byte in bytes where !byte.isBlank { output.append(byte) } }
    }
    note(.blanksInside(blanks))
  }

  // FACTS §1.6: 32 bare digits are an identifier whose hyphens were lost.
  fileprivate mutating func addHyphens() {
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

// MARK: bytes

extension Secret {
  fileprivate func part(_ range: Range<Int>) -> Secret {
    withBytes { Secret(copying: UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  fileprivate func without(_ range: Range<Int>) -> Secret {
    withBytes { bytes in
      Secret { output in
        output.append(UnsafeRawBufferPointer(rebasing: bytes[..<range.lowerBound]))
        output.append(UnsafeRawBufferPointer(rebasing: bytes[range.upperBound...]))
      }
    }
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  fileprivate var isNamePart: Bool {
    isLetter || isDigit
      || [UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "'")].contains(
        self)
  }
}

extension Sequence<UInt8> {
  fileprivate var lowercased: [UInt8] { map { $0.isLetter ? $0 | 0x20 : $0 } }

  /// CR, LF and CRLF each count once.
  fileprivate var lineBreaks: Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in self {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }
}
