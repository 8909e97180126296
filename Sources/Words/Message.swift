/// What docent says of what just happened, with its tone.
public struct Message: Hashable, Sendable {
  public var text: String
  public var tone: Tone

  public init(_ text: String, _ tone: Tone = .note) {
    self.text = text
    self.tone = tone
  }

  public init(_ sentence: Sentence, _ tone: Tone = .note) {
    text = sentence.text
    self.tone = tone
  }

  /// The words with the sign of their tone before them.
  public var signed: String { tone.sign.map { "\($0) \(text)" } ?? text }
}

/// How something is meant: its colour and its sign follow from that.
public enum Tone: Hashable, CaseIterable, Sendable {
  case plain, quiet, note, done, careful, wrong

  /// The sign that says the same as the colour; nil where there is nothing to be told apart.
  public var sign: String? {
    switch self {
    case .done: "✓"
    case .careful: "!"
    case .wrong: "✗"
    case .note: "i"
    case .plain, .quiet: nil
    }
  }
}
