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
