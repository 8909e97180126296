/// Takes off and out what is not part of a value, and tells what it was.
///
/// A blank inside a line is left, but in a web token: whether it belongs there is a matter of the
/// verdict. So is whatever a value may hold by the page's rule: nothing is taken off that may be
/// the value's own.
public func cleanUp(_ raw: Secret, for kind: FieldKind? = nil) -> (
  value: Secret, notes: [CleanUpNote]
) {
  let isWebToken = kind == nil || kind == .snapchatConversionsToken
  var cleaner = Cleaner(value: raw, isWebToken: isWebToken, begins: kind?.begins ?? [])
  cleaner.clean()
  if kind == .uuid { cleaner.addHyphens() }
  return (cleaner.value, cleaner.notes)
}

/// A value on its way from what was pasted to what is judged.
struct Cleaner {
  var value: Secret
  private(set) var notes: [CleanUpNote] = []
  /// Whether a web token is what is looked for.
  private let isWebToken: Bool
  /// What values of the field begin with; empty where nothing is known of it.
  private let begins: [String]

  init(value: Secret, isWebToken: Bool, begins: [String] = []) {
    self.value = value
    self.isWebToken = isWebToken
    self.begins = begins
  }

  mutating func clean() {
    replaceCharacters()
    let copy = self
    cleanText()
    if isWebToken, let mended = copy.mendedWebToken(unless: value) {
      self = mended
      cleanText()
    }
  }

  private mutating func cleanText() {
    // What one round lays bare, the next one takes: a wrap may hide a repetition.
    for _ in 0..<4 {
      let length = value.count
      removeLineSigns()
      removeLineEnds()
      removePeriod()
      removeLayers()
      if value.withBytes({ $0.contains(where: \.isSeparator) }) {
        removeEqualPieces()
        if isWebToken { removeSurroundings() }
        joinLines()
        removeBlanksInside()
      }
      if value.count == length { break }
    }
    if isWebToken { removeSurroundings() }
  }

  /// Takes off what stands around a value, such as quotes around `Bearer` around quotes.
  mutating func removeLayers() {
    // Enough for any layers that people make, and an end for a paste of quotes alone.
    // What is longer than any value is not worth many copies of it.
    for _ in 0..<(value.count > 8_192 ? 4 : 64) where !removeLayer() { break }
  }

  private mutating func removeLayer() -> Bool {
    removePasteMarks() || removeRestOfPasteMarks(before: begins) || trim() || removeFence()
      || removeQuotes() || removeWord("Bearer", .bearer)
      || removeWord("Authorization:", .name) || removeOption() || removeName()
      || removeTrailingPunctuation()
  }

  mutating func note(_ note: CleanUpNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  /// Keeps a part of the value.
  mutating func keep(_ range: Range<Int>, _ note: CleanUpNote) {
    value = value.part(range)
    self.note(note)
  }
}

extension Secret {
  func part(_ range: Range<Int>) -> Secret {
    withBytes { Secret(copying: UnsafeRawBufferPointer(rebasing: $0[range])) }
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// LF, VT, FF or CR.
  var isLineBreak: Bool { (0x0A...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}
