import Credentials
import Walkthrough

/// Why a value may not be the one that a field asks for.
public enum DoubtPhrase: Phrase {
  case doubtful(Verdict.Doubt, Field)

  /// What the value looks like, what to do, and where the right one stands.
  public var english: Sentence {
    switch self {
    case .doubtful(let doubt, let field):
      doubt.english(
        "\(a: field.short)", "\(page: field.short)", "\(page: field.label)",
        "\(behind: field.place)")
    }
  }
}

extension Verdict.Doubt {
  /// - Parameters:
  ///   - one: the field's word with its article, "a token"; `short` is that word alone.
  ///   - name: what the guide calls the value, where it is told from another of its kind.
  fileprivate func english(
    _ one: Sentence, _ short: Sentence, _ name: Sentence, _ place: Sentence
  ) -> Sentence {
    switch self {
    case .tooShort(let minimum):
      "This is shorter than \(one), which has \(minimum) characters or more. Copy it"
        + " again with the copy button."
    case .unusualLength(let arrived, let usual):
      "This may not be the whole \(short): it usually has \(usual: usual) characters;"
        + " \(arrived) arrived. Copy it again with the copy button."
    case .farTooShort:
      "This is far too short for \(one): a password or a code, perhaps.\(place)"
    case .tooLong:
      "This is longer than any \(short) known. It may be more than one thing."
    case .blanksInside:
      "There are spaces inside, so it may be more than the \(short), or two pieces of it."
        + " Copy it again with the copy button."
    case .unusualCharacters:
      "It holds characters that no \(short) has. Something else may have been copied with it."
    case .longerText:
      "This is a longer text, such as a file, a command or a sentence, and not the \(short) alone."
        + "\(place)"
    case .tokenInText:
      "There is a token in this text, with something around it. Copy the \(short) alone."
    case .unusualToken:
      "It names Snapchat, but it is not built the way Snapchat's tokens are, so a piece of it may be"
        + " missing.\(place)"
    case .partOfToken(let arrived, let expected):
      "This may not be the whole \(short): \(arrived) of its \(expected) parts arrived."
        + " Copy it again with the copy button rather than by selecting the text."
    case .damagedToken:
      "This has the form of \(one), but something in it is cut, missing or mistyped. Copy it"
        + " again with the copy button."
    case .changedCase:
      "The capital and small letters of this \(short) were changed on the way, and they matter."
        + " Copy it again with the copy button."
    case .encodedToken:
      "This is \(one) that was encoded once more, as base64 perhaps. Copy the \(short) as the"
        + " page shows it."
    case .beginningMissing:
      "This is the end of \(one): its beginning was left out. Copy it again"
        + " with the copy button."
    case .severalTokens:
      "These are several tokens in one. Copy the newest one alone, with its copy button."
    case .encryptedToken:
      "This looks like a login token, such as the Marketing API uses, not the \(name). It works for"
        + " an hour only.\(place)"
    case .noIssuer:
      "This token does not say who made it, as Snapchat's tokens do, so it may not be"
        + " the \(name).\(place)"
    case .foreignIssuer:
      "This token has the same form, but it was not made for Snapchat's Conversions API, so it"
        + " is not the \(name).\(place)"
    case .foreignAudience:
      "This is a Snapchat token for something else, such as the Marketing API, not the"
        + " \(name).\(place)"
    case .expired:
      "This token says that it has expired, so it no longer works. Generate a new one.\(place)"
    case .madeInFuture:
      "This token says that it was made in the future. The clock of this computer may be"
        + " wrong."
    case .notProduction:
      "This token does not say that it is for production, so real events may not arrive.\(place)"
    case .couldBe(let product):
      "This looks like \(ProductPhrase.title(product)), not the \(name). \(ProductPhrase.purpose(product))\(place)"
    case .wrongBeginning: "This does not begin the way \(one) does.\(place)"
    }
  }
}

extension Sentence.Interpolation {
  fileprivate mutating func appendInterpolation(usual length: UsualLength) {
    switch length {
    case .about(let length): appendInterpolation("about \(length)" as Sentence)
    case .between(let range):
      appendInterpolation("\(range.lowerBound) to \(range.upperBound)" as Sentence)
    }
  }

  /// A word of a page with its article: "an ID".
  mutating func appendInterpolation(a word: String) {
    let beginsWithVowel = word.first.map { "aeioAEIO".contains($0) } ?? false
    appendLiteral(beginsWithVowel ? "an " : "a ")
    appendInterpolation(page: word)
  }

  /// What a field says of where its value stands, behind a sentence; nothing where it says nothing.
  mutating func appendInterpolation(behind place: String?) {
    guard let place else { return }
    appendLiteral(" ")
    appendInterpolation(page: place)
  }
}
