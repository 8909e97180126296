/// What docent says of what just happened, with its tone.
public struct Message: Hashable, Sendable {
  public var sentence: Sentence
  public var tone: Tone

  public init(_ sentence: Sentence, _ tone: Tone = .note) {
    self.sentence = sentence
    self.tone = tone
  }

  public init(_ phrase: some Phrase, _ tone: Tone = .note) {
    self.init(phrase.sentence, tone)
  }

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
