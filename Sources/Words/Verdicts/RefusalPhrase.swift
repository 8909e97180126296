import Credentials
import Walkthrough

/// Why a value cannot be the one that a field asks for.
public enum RefusalPhrase: Phrase {
  case refused(Verdict.Refusal, Field)

  /// What the value is, that it is not what was asked for, and where that stands.
  public var english: Sentence {
    switch self {
    case .refused(let refusal, let field):
      refusal.english(
        "\(page: field.short)", "\(page: field.label)", "\(behind: field.place)")
    }
  }
}

extension Verdict.Refusal {
  /// - Parameter name: what the guide calls the value, where it is told from another of its kind.
  fileprivate func english(_ short: Sentence, _ name: Sentence, _ place: Sentence) -> Sentence {
    let not: Sentence = "not the \(short)."
    return switch self {
    case .empty: "There was nothing in it. Copy the \(short) again."
    case .controlBytes:
      "It holds control characters, which no \(short) has, so it is something else.\(place)"
    case .identifier:
      "This looks like a Pixel ID or another ID, \(not) An ID has 36 characters in five"
        + " groups.\(place)"
    case .bareIdentifier:
      "This looks like a Pixel ID or another ID without its hyphens, \(not) An ID only"
        + " says what is meant; it gives no access.\(place)"
    case .address: "This is a web address, \(not) It leads to a page.\(place)"
    case .addressWithToken:
      "This is a web address with a token in it, \(not) Copy only the token."
    case .email: "This is an e-mail address, \(not) It leads to a mailbox.\(place)"
    case .placeholder:
      "This is the sample from a page, \(not) It only shows where the real one goes.\(place)"
    case .maskedCopy:
      "This is the masked form with dots or stars, \(not) Use the copy button instead of"
        + " selecting the text."
    case .shortenedCopy:
      "This is cut short: the page had no room for all of it and shows three dots instead. Use"
        + " the copy button instead of selecting the text."
    case .privateKey:
      "This is a private key, \(not) It proves who you are: keep it where it was.\(place)"
    case .product(let product):
      "This is \(ProductPhrase.title(product)), not the \(name). \(ProductPhrase.purpose(product))\(place)"
    case .notAnIdentifier: "This is not an ID of 36 characters in five groups."
    }
  }
}
