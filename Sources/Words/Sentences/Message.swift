/// What docent says of what just happened, with its tone.
public struct Message: Hashable, Sendable {
  /// The words without the sign.
  public var sentence: Sentence
  /// How it is meant; told by colour and sign where there is room for them.
  public var tone: Tone

  /// Words with a tone; a note where none is given.
  public init(_ sentence: Sentence, _ tone: Tone = .note) {
    self.sentence = sentence
    self.tone = tone
  }

  /// The words of a phrase with a tone; a note where none is given.
  public init(_ phrase: some Phrase, _ tone: Tone = .note) {
    self.init(phrase.sentence, tone)
  }

  /// The words without the sign, as plain text.
  public var text: String { sentence.text }

  /// The words with the sign of their tone before them.
  public var signed: Sentence { tone.sign.map { "\($0) \(sentence)" } ?? sentence }
}

/// How something is meant: its colour and its sign follow from that.
public enum Tone: Hashable, CaseIterable, Sendable {
  case plain, quiet, note, done, careful, wrong

  /// The sign that says the same as the colour; nil where there is nothing to be told apart.
  public var sign: Sentence? {
    switch self {
    case .done: "✓"
    case .careful: "!"
    case .wrong: "✗"
    case .note: "i"
    case .plain, .quiet: nil
    }
  }
}
