/// What docent makes of a value.
public enum Verdict: Hashable, Sendable {
  case accepted(Acceptance)
  /// Saved only on a deliberate choice; at least one reason.
  case doubtful([Doubt])
  /// It cannot be the value.
  case refused(Refusal)

  /// Why a value is accepted.
  public enum Acceptance: Hashable, Sendable {
    /// Seconds since 1970 when it was made, where it says so.
    case snapchatConversionsToken(madeAt: Int?)
    /// It keeps the page's rule; where it comes from cannot be told.
    case opaque
    case uuid
    case text
  }

  /// Why a value may not be the one.
  public enum Doubt: Hashable, Sendable {
    /// The number of characters that are the least.
    case tooShort(minimum: Int)
    /// So short that it is a password or a code rather than a part.
    case farTooShort
    /// Shorter or longer than such values usually are.
    case unusualLength(arrived: Int, usual: UsualLength)
    case tooLong
    case blanksInside
    case unusualCharacters
    /// Several words and signs: a file, a command, a sentence.
    case longerText
    /// A whole token stands in a longer text.
    case tokenInText
    /// Begins like a token, but not all of it is there; `arrived` of `expected` parts did.
    case partOfToken(arrived: Int, expected: Int)
    /// All parts are there, and one was cut or mistyped.
    case damagedToken
    /// A token whose capital and small letters were changed.
    case changedCase
    /// A token that was written in another code once more, as base64.
    case encodedToken
    /// The end of a token, its first characters not selected along.
    case beginningMissing
    case severalTokens
    /// A token of five parts, as logins have.
    case encryptedToken
    /// A web token that does not say who made it.
    case noIssuer
    case foreignIssuer
    case foreignAudience
    case expired
    /// Made later than now by the clock of this machine.
    case madeInFuture
    case notProduction
    /// Made by Snapchat, as it says, but not as such tokens are.
    case unusualToken
    /// Looks like something else, by a form that is not certain.
    case couldBe(Product)
    case wrongBeginning
  }

  /// Why a value cannot be the one.
  public enum Refusal: Hashable, Sendable {
    case empty
    case controlBytes
    case identifier
    /// An identifier without its hyphens.
    case bareIdentifier
    case address
    /// A web address that holds a token.
    case addressWithToken
    case email
    case placeholder
    case maskedCopy
    /// Cut short by the page that showed it.
    case shortenedCopy
    case privateKey
    /// A credential or a public id of something else, by its certain form.
    case product(Product)
    case notAnIdentifier
  }

  /// The verdict's name in results: it never changes.
  public var name: String {
    switch self {
    case .accepted: "accepted"
    case .doubtful: "doubtful"
    case .refused: "refused"
    }
  }

  /// The names of its reasons in results; they never change.
  public var reasonNames: [String] {
    switch self {
    case .accepted(let acceptance): [acceptance.name]
    case .doubtful(let doubts): doubts.map(\.name)
    case .refused(let refusal): [refusal.name]
    }
  }

  /// Whether the value is right as far as it goes, but not all of it arrived.
  public var isIncomplete: Bool {
    if case .refused(let refusal) = self { return [.maskedCopy, .shortenedCopy].contains(refusal) }
    guard case .doubtful(let doubts) = self else { return false }
    return doubts.contains { doubt in
      switch doubt {
      case .partOfToken, .damagedToken, .changedCase, .encodedToken, .beginningMissing,
        .severalTokens, .tooShort, .blanksInside, .tokenInText:
        true
      case .unusualLength(let arrived, let usual): arrived < usual.range.lowerBound
      case .tooLong, .farTooShort, .unusualCharacters, .longerText, .unusualToken,
        .encryptedToken, .noIssuer,
        .foreignIssuer, .foreignAudience, .expired, .madeInFuture, .notProduction, .couldBe,
        .wrongBeginning:
        false
      }
    }
  }
}

extension Verdict.Acceptance {
  var name: String {
    switch self {
    case .snapchatConversionsToken: "snapchat-conversions-token"
    case .opaque: "opaque"
    case .uuid: "uuid"
    case .text: "text"
    }
  }
}

extension Verdict.Doubt {
  var name: String {
    switch self {
    case .tooShort, .farTooShort: "too-short"
    case .unusualLength: "unusual-length"
    case .tooLong: "too-long"
    case .blanksInside: "blanks-inside"
    case .unusualCharacters: "unusual-characters"
    case .longerText: "longer-text"
    case .tokenInText: "token-in-text"
    case .unusualToken: "unusual-token"
    case .partOfToken: "part-of-token"
    case .damagedToken: "damaged-token"
    case .changedCase: "changed-case"
    case .encodedToken: "encoded-token"
    case .beginningMissing: "beginning-missing"
    case .severalTokens: "several-tokens"
    case .encryptedToken: "encrypted-token"
    case .noIssuer: "no-issuer"
    case .foreignIssuer: "foreign-issuer"
    case .foreignAudience: "foreign-audience"
    case .expired: "expired"
    case .madeInFuture: "made-in-future"
    case .notProduction: "not-production"
    case .couldBe(let product): "could-be-\(product.name)"
    case .wrongBeginning: "wrong-beginning"
    }
  }
}

extension Verdict.Refusal {
  var name: String {
    switch self {
    case .empty: "empty"
    case .controlBytes: "control-bytes"
    case .identifier, .bareIdentifier: "uuid"
    case .address, .addressWithToken: "url"
    case .email: "e-mail"
    case .placeholder: "placeholder"
    case .maskedCopy, .shortenedCopy: "masked-copy"
    case .privateKey: "private-key"
    case .product(let product): product.name
    case .notAnIdentifier: "not-a-uuid"
    }
  }
}
