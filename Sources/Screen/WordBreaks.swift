/// Where a word may go on in the next line, as counts of the pieces before the break, ascending.
///
/// A break stands after a hyphen, a dash or a single slash with two letters on each side. Code and
/// words that may be an option, an address, a path or a number (any sign but letters inside) have
/// none: broken, they could be read or copied wrongly.
func softBreaks(in word: [Piece]) -> [Int] {
  let kinds = word.map(WordSign.init)
  guard isPlain(kinds) else { return [] }
  return kinds.indices.dropFirst(2).dropLast(2).compactMap { index in
    let around = [index - 2, index - 1, index + 1, index + 2]
    return kinds[index].isDash && around.allSatisfy { kinds[$0] == .letter } ? index + 1 : nil
  }
}

/// Whether a word begins with a letter and goes on in letters and dashes, one slash at most; signs
/// that open something may stand before it, and any punctuation after it.
private func isPlain(_ kinds: [WordSign]) -> Bool {
  let inside = kinds.drop { $0 == .opening }.reversed().drop { $0 == .punctuation }
  return inside.last == .letter && inside.allSatisfy { $0 == .letter || $0.isDash }
    && inside.count { $0 == .slash } <= 1
}

/// What a glyph is to the word that holds it.
private enum WordSign {
  case letter, dash, slash, opening, punctuation
  /// A sign of something that is not plain prose.
  case code

  init(_ piece: Piece) {
    let scalar = piece.glyph.text.unicodeScalars.first ?? " "
    switch scalar {
    case _ where piece.isCode: self = .code
    case "-", "\u{2010}", "\u{2013}", "\u{2014}": self = .dash
    case "/": self = .slash
    case "'", "\u{2019}": self = .letter
    case _ where scalar.properties.isAlphabetic: self = .letter
    case _ where piece.glyph.holdsToNext: self = .opening
    default: self = .punctuation
    }
  }

  var isDash: Bool { self == .dash || self == .slash }
}

/// Whether a line may end between two glyphs that no blank parts: beside an ideograph, but not
/// before a sign that closes something nor after one that opens something.
func mayBreak(between first: Glyph, and second: Glyph) -> Bool {
  guard first.isIdeograph || second.isIdeograph else { return false }
  return !first.holdsToNext && !second.holdsToPrevious
}

extension Glyph {
  /// Two columns wide and no Hangul: Korean parts its words by blanks.
  fileprivate var isIdeograph: Bool {
    guard width == 2, let scalar = text.unicodeScalars.first else { return false }
    return !(0x1100...0x11FF).contains(scalar.value) && !(0xAC00...0xD7A3).contains(scalar.value)
  }

  fileprivate var holdsToNext: Bool {
    guard let scalar = text.unicodeScalars.first, self != .noBreakSpace else { return true }
    let category = scalar.properties.generalCategory
    return category == .openPunctuation || category == .initialPunctuation || scalar.isStraightQuote
  }

  fileprivate var holdsToPrevious: Bool {
    guard let scalar = text.unicodeScalars.first, self != .noBreakSpace else { return true }
    let category = scalar.properties.generalCategory
    return category == .closePunctuation || category == .finalPunctuation
      || scalar.isStraightQuote || neverFirst.contains(scalar)
  }
}

extension Unicode.Scalar {
  fileprivate var isStraightQuote: Bool { self == "\"" || self == "'" }
}

/// Signs that close nothing but never open a line, those of JIS X 4051 among them: stops, marks of
/// length and repetition, small kana.
private let neverFirst = Set(
  """
  -.,:;!?%…‥、。，．・：；？！％ー々ゝゞヽヾ〻〜\
  ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ
  """.unicodeScalars)
