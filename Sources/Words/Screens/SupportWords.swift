import Saving
import Walkthrough

/// What docent tells an agent who looks at a customer's walk.
public enum SupportPhrase: Hashable, Sendable {
  case forYou
  case customerSees(title: String), pasteFared(PasteState)
  /// How the paste stands, first on every screen.
  case holds(PasteState, short: String, isSaved: Bool)
  case customerPastes, wordsMayDiffer, newFileShown, namesOther(short: String)
  /// The keys of the customer's footer.
  case theirKeys([Sentence])
  case waitsForCode(isFirst: Bool)
  case codesOfToday, noCodesYet, recentCode(String)
  case ledTo(guide: String, screen: String, time: Sentence)
  case copyWhich, copyPage, copyReply, copyBoth
  case ask, no, say
  case asked(String), told(String)
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
    case .holds(_, let short, true): "Their \(page: short) is saved."
    case .holds(.empty, _, false): "They have nothing to save yet."
    case .holds(.accepted, let short, false):
      "They hold an accepted \(page: short); it is not saved."
    case .holds(let state, _, false): "\(Self.sentence(for: state)) Nothing of it is saved."
    case .customerPastes: "The customer pastes; you do not."
    case .wordsMayDiffer: "Their words may differ: the code tells only what kind of thing it is."
    case .newFileShown: "No config is opened here: this is how it looks for a new file."
    case .namesOther(let short):
      "They read which other product this is for, and that it is not the \(page: short)."
    case .theirKeys(let hints): "Their keys: \(hints.joined(by: ", "))"
    case .waitsForCode(true):
      "Type or paste the code that the customer reads out. Esc lists the guides."
    case .waitsForCode(false): "Choose a screen, or type or paste the next code."
    case .codesOfToday: "Codes of today"
    case .noCodesYet: "No code was opened today."
    case .recentCode(let code): "\(page: code)"
    case .ledTo(let guide, let screen, let time): "\(page: guide) · \(page: screen), \(time)"
    case .copyWhich: "Copy for a chat"
    case .copyPage: "This screen of the page"
    case .copyReply: "The reply"
    case .copyBoth: "Both"
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
    case .expired: "An expired token was pasted."
    case .notProduction: "A token was pasted that is not for production, or made later than now."
    case .tooShort: "Something too short was pasted."
    case .longerText: "A longer text was pasted, or several things at once."
    }
  }
}
