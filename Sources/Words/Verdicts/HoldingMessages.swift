import Saving

/// What is true of a value that is held, as screens that are not its field say it.
public enum HoldingPhrase: Hashable, Sendable {
  /// Two values came, and the person has not said which is meant.
  case two
  case typed(short: String), refused(short: String), doubtful(short: String)
  case accepted(short: String, isSecret: Bool)
}

extension HoldingPhrase: Phrase {
  /// What is there, and the key that leads to it.
  public var english: Sentence {
    switch self {
    case .two: "Two values are here. p asks which one you mean."
    case .typed(let short):
      "What you typed for the \(page: short) is not checked yet. p goes to it."
    case .refused(let short): "What you pasted is not the \(page: short). p goes to it."
    case .doubtful(let short): "What you pasted may not be the \(page: short). p goes to it."
    case .accepted(let short, true): "The \(page: short) is here, masked. p goes to it."
    case .accepted(let short, false): "The \(page: short) is here. p goes to it."
    }
  }
}

extension Message {
  /// What a step says of the value; nil where nothing is held.
  public static func reminder(_ holding: Holding) -> Message? {
    let short = holding.field.short
    if holding.isContested { return Message(HoldingPhrase.two, .careful) }
    switch holding.standing {
    case .empty, .saved: return nil
    case .typed: return Message(HoldingPhrase.typed(short: short), .note)
    case .refused: return Message(HoldingPhrase.refused(short: short), .wrong)
    case .doubtful: return Message(HoldingPhrase.doubtful(short: short), .careful)
    case .accepted:
      let isSecret = holding.field.isSecret
      return Message(HoldingPhrase.accepted(short: short, isSecret: isSecret), .done)
    }
  }

  /// What a value is in a few words, as the choice between two says it.
  public static func gist(of judgement: Judgement, _ clock: Clock) -> Sentence? {
    told(judgement, clock).first?.sentence
  }
}
