import Credentials
import Testing

private let doubts: [(Verdict.Doubt, String, Bool)] = [
  (.tooShort(minimum: 9), "too-short", true), (.farTooShort, "too-short", false),
  (.tooLong, "too-long", false), (.blanksInside, "blanks-inside", true),
  (.unusualCharacters, "unusual-characters", false), (.longerText, "longer-text", false),
  (.tokenInText, "token-in-text", true),
  (.partOfToken(arrived: 1, expected: 3), "part-of-token", true),
  (.damagedToken, "damaged-token", true), (.beginningMissing, "beginning-missing", true),
  (.severalTokens, "several-tokens", true), (.encryptedToken, "encrypted-token", false),
  (.noIssuer, "no-issuer", false), (.foreignIssuer, "foreign-issuer", false),
  (.foreignAudience, "foreign-audience", false), (.expired, "expired", false),
  (.madeInFuture, "made-in-future", false), (.notProduction, "not-production", false),
  (.unusualToken, "unusual-token", false), (.couldBe(.meta), "could-be-meta-access-token", false),
  (.wrongBeginning, "wrong-beginning", false),
]

@Test(arguments: doubts)
func `a doubt has a name for other programs, and says whether a part is missing`(
  doubt: Verdict.Doubt, name: String, isIncomplete: Bool
) {
  #expect(Verdict.doubtful([doubt]).name == "doubtful")
  #expect(Verdict.doubtful([doubt]).reasonNames == [name])
  #expect(Verdict.doubtful([doubt]).isIncomplete == isIncomplete)
}

@Test(arguments: [
  (Verdict.Refusal.empty, "empty", false), (.controlBytes, "control-bytes", false),
  (.identifier, "uuid", false), (.bareIdentifier, "uuid", false), (.address, "url", false),
  (.addressWithToken, "url", false), (.email, "e-mail", false),
  (.placeholder, "placeholder", false),
  (.maskedCopy, "masked-copy", true), (.shortenedCopy, "masked-copy", true),
  (.privateKey, "private-key", false), (.product(.stripe), "stripe-key", false),
  (.notAnIdentifier, "not-a-uuid", false),
])
func `a refusal has one name, and a copy cut short is a part`(
  refusal: Verdict.Refusal, name: String, isIncomplete: Bool
) {
  #expect(Verdict.refused(refusal).name == "refused")
  #expect(Verdict.refused(refusal).reasonNames == [name])
  #expect(Verdict.refused(refusal).isIncomplete == isIncomplete)
}

@Test(arguments: [
  (Verdict.Acceptance.snapchatConversionsToken(madeAt: 1), "snapchat-conversions-token"),
  (.opaque, "opaque"), (.uuid, "uuid"), (.text, "text"),
])
func `an acceptance names what was recognised, and lacks nothing`(
  acceptance: Verdict.Acceptance, name: String
) {
  #expect(Verdict.accepted(acceptance).name == "accepted")
  #expect(Verdict.accepted(acceptance).reasonNames == [name])
  #expect(!Verdict.accepted(acceptance).isIncomplete)
}

@Test func `of several doubts each is named, and one part that is missing counts`() {
  let verdict = Verdict.doubtful([.expired, .blanksInside])
  #expect(verdict.reasonNames == ["expired", "blanks-inside"])
  #expect(verdict.isIncomplete)
}

@Test func `no two products have the same name`() {
  #expect(Set(Product.allCases.map(\.name)).count == Product.allCases.count)
}
