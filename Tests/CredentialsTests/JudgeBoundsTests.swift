import TestSupport
import Testing

@testable import Credentials

private let snapchat = FieldRule(kind: .snapchatConversionsToken)
private let token = MadeUpToken.token(seed: 3, now: 0)

private func run(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func verdict(_ text: String, _ rule: FieldRule = snapchat) -> Verdict {
  judge(Secret(text), by: rule, now: 0)
}

private let lengths: [(Int, Int?, Verdict)] = [
  (100, nil, Verdict.accepted(.opaque)), (99, nil, .doubtful([.tooShort(minimum: 100)])),
  (20, nil, .doubtful([.tooShort(minimum: 100)])), (19, nil, .doubtful([.farTooShort])),
  (10, 10, .accepted(.opaque)), (9, 10, .doubtful([.farTooShort])), (30, 30, .accepted(.opaque)),
  (29, 30, .doubtful([.tooShort(minimum: 30)])), (4_096, nil, .accepted(.opaque)),
  (4_097, nil, .doubtful([.tooLong])),
]

@Test(arguments: lengths)
func `a value of no known form is judged by its length`(
  count: Int, minimum: Int?, expected: Verdict
) {
  let rule = FieldRule(kind: .snapchatConversionsToken, minimumLength: minimum)
  #expect(verdict(run("q", count), rule) == expected)
}

private let blanks: [(String, Verdict)] = [
  ("q q q" + run("q", 100), Verdict.doubtful([.blanksInside])),
  ("q q q q" + run("q", 100), .doubtful([.blanksInside])),
  ("q q q q" + run("q", 29), .doubtful([.blanksInside, .tooShort(minimum: 100)])),
  ("q q q q" + run("q", 28), .doubtful([.longerText])),
  ("q q %q" + run("q", 100), .doubtful([.blanksInside, .unusualCharacters])),
  ("q q q %" + run("q", 100), .doubtful([.longerText])),
  (run("q%", 60), .doubtful([.unusualCharacters])),
  ("%q q", .doubtful([.blanksInside, .unusualCharacters, .farTooShort])),
]

@Test(arguments: blanks)
func `blanks make a value doubtful, and many of them a text`(text: String, expected: Verdict) {
  #expect(verdict(text) == expected)
}

private let controls: [(UInt8, Bool)] = [
  (0, true), (8, true), (9, false), (13, false), (14, true), (0x1F, true), (0x20, false),
  (0x7E, false), (0x7F, true), (0x80, false),
]

@Test(arguments: controls)
func `bytes that no text has are refused`(byte: UInt8, isControl: Bool) {
  let verdict = judge(Secret([0x61, byte, 0x61]), by: snapchat, now: 0)
  #expect((verdict == .refused(.controlBytes)) == isControl)
}

private let forms: [(String, Verdict)] = [
  ("-----BEGIN PRIVATE KEY", Verdict.refused(.privateKey)),
  ("{3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b}", .refused(.identifier)),
  ("~AKIA0123456789ABCDEF", .refused(.product(.aws))), ("=a@b.c", .refused(.email)),
  ("https://a.b/" + token, .refused(.addressWithToken)),
  ("www.a.b/?token=a", .refused(.addressWithToken)),
  ("www.a.b/?tokens", .refused(.address)), ("=G-ABCDEF1234", .doubtful([.farTooShort])),
  ("the " + token, .doubtful([.tokenInText])), ("-----BEGIN", .doubtful([.farTooShort])),
  ("PRIVATE KEY", .doubtful([.blanksInside, .farTooShort])),
  (token + " " + MadeUpToken.token(seed: 4, now: 0), .doubtful([.severalTokens])),
  ("a " + token + " " + MadeUpToken.token(seed: 4, now: 0), .doubtful([.severalTokens])),
  (String(token.dropFirst()), .doubtful([.beginningMissing])),
]

@Test(arguments: forms)
func `what has a form is judged by it, whatever its length`(text: String, expected: Verdict) {
  #expect(verdict(text) == expected)
}

private let meta = "EAA" + run("aB1", 40)

private let texts: [(TextRule, Int?, String, Verdict)] = [
  (TextRule(), nil, "q", Verdict.accepted(.text)),
  (TextRule(), nil, "%", .doubtful([.unusualCharacters])),
  (TextRule(minimumLength: 30), nil, run("q", 29), .doubtful([.tooShort(minimum: 30)])),
  (TextRule(minimumLength: 30), 29, run("q", 29), .accepted(.text)),
  (TextRule(characters: "%"), nil, "%", .accepted(.text)),
  (TextRule(), nil, meta, .refused(.product(.meta))),
  (TextRule(), nil, "G-ABCDEF1234", .accepted(.text)),
  (TextRule(begins: ["EAA"]), nil, meta, .accepted(.text)),
  (TextRule(begins: ["x", "EAA"]), 200, meta, .doubtful([.tooShort(minimum: 200)])),
  (TextRule(begins: ["x"]), nil, meta, .refused(.product(.meta))),
  (TextRule(begins: ["x"]), nil, "G-ABCDEF1234", .doubtful([.couldBe(.googleAnalytics)])),
  (TextRule(begins: ["x"]), 10, "q", .doubtful([.farTooShort, .wrongBeginning])),
  (TextRule(begins: ["eyJ"]), nil, token, .accepted(.text)),
  (TextRule(begins: ["eyJ"]), 9_999, token, .refused(.product(.snapchat))),
]

@Test(arguments: texts)
func `a text is judged by its destination's rule, then by its form`(
  text: TextRule, minimum: Int?, value: String, expected: Verdict
) {
  #expect(verdict(value, FieldRule(kind: .text(text), minimumLength: minimum)) == expected)
}

private let doubts: [(Verdict.Doubt, Bool)] = [
  (Verdict.Doubt.partOfToken(arrived: 1, expected: 3), true), (.damagedToken, true),
  (.changedCase, true), (.encodedToken, true),
  (.unusualLength(arrived: 120, usual: .about(180)), true),
  (.unusualLength(arrived: 300, usual: .about(180)), false),
  (.beginningMissing, true), (.severalTokens, true), (.tooShort(minimum: 9), true),
  (.blanksInside, true), (.tokenInText, true), (.tooLong, false), (.farTooShort, false),
  (.unusualCharacters, false), (.longerText, false), (.unusualToken, false),
  (.encryptedToken, false), (.noIssuer, false), (.foreignIssuer, false), (.foreignAudience, false),
  (.expired, false), (.madeInFuture, false), (.notProduction, false), (.couldBe(.meta), false),
  (.wrongBeginning, false),
]

@Test(arguments: doubts)
func `a doubt says whether something of the value is missing`(
  doubt: Verdict.Doubt, isIncomplete: Bool
) {
  #expect(Verdict.doubtful([doubt]).isIncomplete == isIncomplete)
  #expect(Verdict.doubtful([.tooLong, doubt]).isIncomplete == isIncomplete)
}

@Test func `a copy that was masked or cut is incomplete, another refused or accepted one is not`() {
  #expect(Verdict.refused(.maskedCopy).isIncomplete)
  #expect(Verdict.refused(.shortenedCopy).isIncomplete)
  #expect(!Verdict.refused(.placeholder).isIncomplete)
  #expect(!Verdict.accepted(.opaque).isIncomplete)
}
