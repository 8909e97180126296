import Credentials
import Walkthrough

/// Why a value may not be the one that a field asks for.
public enum DoubtPhrase: Phrase {
  case doubtful(Verdict.Doubt, Field)

  /// What the value looks like, what to do, and where the right one stands.
  public var english: Sentence {
    switch self {
    case .doubtful(let doubt, let field):
      doubt.english("\(page: field.short)", "\(behind: field.place)")
    }
  }
}

extension Verdict.Doubt {
  fileprivate func english(_ short: Sentence, _ place: Sentence) -> Sentence {
    switch self {
    case .tooShort(let minimum):
      "This is shorter than a \(short), which has \(minimum) characters and more. Copy it"
        + " again with the copy button."
    case .farTooShort:
      "This is far too short for a \(short): a password or a code, perhaps.\(place)"
    case .tooLong: "This is longer than any \(short) known. It may be more than one thing."
    case .blanksInside:
      "There are blanks inside, so it may be more than the \(short), or two parts of it."
        + " Copy it again with the copy button."
    case .unusualCharacters:
      "It holds characters that no \(short) has. Something else may have been copied along."
    case .longerText:
      "This is a longer text, such as a file, a command or a sentence, not the \(short) alone."
        + "\(place)"
    case .tokenInText:
      "A token stands in this text, with something around it. Copy the \(short) alone."
    case .unusualToken:
      "Snapchat's name is in it, but it is not made as Snapchat's tokens are.\(place)"
    case .partOfToken(let arrived, let expected):
      "This may not be the whole \(short): \(arrived) of its \(expected) parts arrived."
        + " Copy it again with the copy button rather than by selecting the text."
    case .damagedToken:
      "All parts of a \(short) are here, but one of them is cut or mistyped. Copy it again"
        + " with the copy button."
    case .beginningMissing:
      "This is the end of a \(short): its beginning was left out. Copy it again"
        + " with the copy button."
    case .severalTokens:
      "These are several tokens in one. Copy the newest one alone, with its copy button."
    case .encryptedToken:
      "This looks like a login token, which works for an hour only, not the"
        + " \(short).\(place)"
    case .noIssuer:
      "This token does not say who made it, as Snapchat's tokens do, so it may be another"
        + " one than the \(short).\(place)"
    case .foreignIssuer:
      "This is a token of the same form, but made by something other than Snapchat's"
        + " Conversions API, not the \(short).\(place)"
    case .foreignAudience:
      "Snapchat made this token, but for something else than its Conversions API.\(place)"
    case .expired:
      "This token says that its time is over, so it opens nothing any more. Generate a new"
        + " one.\(place)"
    case .madeInFuture:
      "This token says that it was made later than now. The clock of this machine may be"
        + " wrong."
    case .notProduction:
      "This token does not say that it is for production, so real events may not arrive.\(place)"
    case .couldBe(let product):
      "This looks like \(ProductPhrase.title(product)), not the \(short). \(ProductPhrase.purpose(product))\(place)"
    case .wrongBeginning: "This does not begin as a \(short) does.\(place)"
    }
  }
}

extension Sentence.Interpolation {
  /// What a field says of where its value stands, behind a sentence; nothing where it says nothing.
  mutating func appendInterpolation(behind place: String?) {
    guard let place else { return }
    appendLiteral(" ")
    appendInterpolation(page: place)
  }
}
