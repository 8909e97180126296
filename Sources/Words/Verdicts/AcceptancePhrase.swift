import Credentials

/// What speaks for a value that is accepted, and what docent cannot know of it.
public enum AcceptancePhrase: Phrase {
  /// When the token says that it was made, in words; nil where it does not say.
  case snapchatToken(age: Sentence?)
  case noSpaces
  case olderThanADay
  case longEnough
  case originUnknown
  case formOfAnID
  case keepsRule

  /// A line or a question of its own; a full stop stands only behind whole sentences.
  public var english: Sentence {
    switch self {
    case .snapchatToken(nil): "A Snapchat Conversions API token"
    case .snapchatToken(let age?): "A Snapchat Conversions API token, made \(age)"
    case .noSpaces: "No spaces"
    case .olderThanADay: "It is more than a day old. Is it the one you just generated?"
    case .longEnough: "Long enough, with no spaces"
    case .originUnknown: "docent cannot tell where it comes from."
    case .formOfAnID: "The form of an ID"
    case .keepsRule: "It looks right for this field"
    }
  }
}
