/// Something that docent says, as a case: what happened, with the values that the words need.
///
/// The words are looked up by the case. Another language is one more file, with these members for
/// each kind of phrase.
public protocol Phrase: Sendable {
  var english: Sentence { get }
}

extension Phrase {
  /// The phrase in the person's language.
  public var sentence: Sentence { english }
}

extension Sequence where Element: Phrase {
  /// The phrases in the person's language, one behind the other.
  public var sentence: Sentence { map(\.sentence).joined() }
}

extension Sentence.Interpolation {
  /// A phrase within another.
  public mutating func appendInterpolation(_ phrase: some Phrase) {
    appendInterpolation(phrase.sentence)
  }
}
