import Credentials
import Walkthrough

/// Why a value cannot be the one that a field asks for.
public enum RefusalPhrase: Phrase {
  case refused(Verdict.Refusal, Field)

  /// What the value is, that it is not what was asked for, and where that stands.
  public var english: Sentence {
    switch self {
    case .refused(let refusal, let field):
      refusal.english("\(page: field.short)", "\(behind: field.place)")
    }
  }
}

extension Verdict.Refusal {
  fileprivate func english(_ short: Sentence, _ place: Sentence) -> Sentence {
    let not: Sentence = "not the \(short)."
    return switch self {
    case .empty: "There was nothing in it. Copy the \(short) again."
    case .controlBytes:
      "It holds control characters, as no \(short) does: it is something else.\(place)"
    case .identifier:
      "This looks like a Pixel ID or another ID, \(not) An ID has 36 characters in five"
        + " groups.\(place)"
    case .bareIdentifier:
      "This looks like a Pixel ID or another ID without its hyphens, \(not) An ID names"
        + " something and opens nothing.\(place)"
    case .address: "This is a web address, \(not) It leads to a page.\(place)"
    case .addressWithToken:
      "This is a web address with a token in it, \(not) Copy only the token."
    case .email: "This is an e-mail address, \(not) It names a mailbox.\(place)"
    case .placeholder:
      "This is the sample of a page, \(not) It only shows where one goes.\(place)"
    case .maskedCopy:
      "This is the masked form with dots or stars, \(not) Use the copy button instead of"
        + " selecting the text."
    case .shortenedCopy:
      "This is cut short: it holds the three dots of a page that had no room for all of it,"
        + " \(not) Use the copy button instead of selecting the text."
    case .privateKey:
      "This is a private key, \(not) It proves who you are: keep it where it was.\(place)"
    case .product(let product):
      "This is \(ProductPhrase.title(product)), \(not) \(ProductPhrase.purpose(product))\(place)"
    case .notAnIdentifier: "This is not an ID of 36 characters in five groups."
    }
  }
}
