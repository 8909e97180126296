import Saving
import Walkthrough

/// What docent tells an agent who looks at a customer's walk.
public enum SupportPhrase: Hashable, Sendable {
  case forYou
  case customerSees(title: String), pasteFared(PasteState)
  case ask, no, say
  case asked(String), told(String)
  case pastesIntoField(short: String)
  case looksAndSaves, nothingIsOpened, readsWhatWasSaved
}

extension SupportPhrase: Phrase {
  /// A heading, or what an agent reads; never what a customer sees.
  public var english: Sentence {
    switch self {
    case .forYou: "For you, not for the customer"
    case .customerSees(let title): "The customer sees “\(page: title)”."
    case .pasteFared(let state): Self.sentence(for: state)
    case .ask: "Ask"
    case .no: "No"
    case .say: "Say"
    case .asked(let words): "“\(page: words)”"
    case .told(let words): "\(page: words)"
    case .pastesIntoField(let short):
      "The customer pastes the \(page: short) into a masked field, and reads at once what docent"
        + " found in it."
    case .looksAndSaves:
      "The customer looks at what will change in the config, and saves it with Enter."
    case .nothingIsOpened: "No config is opened here."
    case .readsWhatWasSaved:
      "The customer reads what was saved and where, and what comes next."
    }
  }

  /// What happened to the customer's paste.
  private static func sentence(for state: PasteState) -> Sentence {
    switch state {
    case .empty: "Nothing was pasted yet."
    case .accepted: "What was pasted is accepted."
    case .doubtful: "What was pasted is doubtful."
    case .identifier: "An ID was pasted."
    case .address: "A web address was pasted."
    case .email: "An e-mail address was pasted."
    case .sample: "The sample of a page, or the name of a place, was pasted."
    case .maskedCopy: "Dots or stars were pasted: the masked form, or one cut short."
    case .privateKey: "A private key or a certificate was pasted."
    case .otherCredential: "A credential of another product was pasted."
    case .part: "A part of the value was pasted."
    case .otherToken: "A token of the same form was pasted, but of something else."
    case .expired: "A token was pasted whose time is over."
    case .notProduction: "A token was pasted that is not for production, or made later than now."
    case .tooShort: "Something too short was pasted."
    case .longerText: "A longer text was pasted, or several things at once."
    }
  }
}
