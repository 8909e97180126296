import TestSupport
import Testing

@testable import Credentials

private let now = 1_800_000_000
private let rule = FieldRule(kind: .snapchatConversionsToken)
private let plain = #"{"alg":"HS256","typ":"JWT"}"#
private let signature = run("a", 42) + "A"
private let usual = #"{"aud":"canvas-canvasapi","iss":"canvas-s2stoken","sub":"\#(subject)"}"#
private let subject =
  "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b~PRODUCTION~3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8c"
private let token = made()

private func run(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func made(_ header: String = plain, _ claims: String = usual, _ end: String = signature)
  -> String
{
  [MadeUpToken.base64url(header), MadeUpToken.base64url(claims), end].joined(separator: ".")
}

private func claims(_ more: String) -> String { usual.dropLast() + ",\(more)}" }

private func verdict(_ text: String, _ rule: FieldRule = rule) -> Verdict {
  judge(Secret(text), by: rule, now: now)
}

private func places(_ text: String) -> [Range<Int>] {
  Secret(text).withBytes { $0.wholeWebTokens }
}

private let signatures: [(String, Verdict.Doubt)] = [
  (run("a", 42), Verdict.Doubt.partOfToken(arrived: 2, expected: 3)),
  ("a", .partOfToken(arrived: 2, expected: 3)), (run("a", 43) + "A", .damagedToken),
  (run("a", 43), .damagedToken), (run("a", 41) + "~A", .damagedToken),
]

@Test(arguments: signatures)
func `a signature is 43 signs of base64url`(end: String, doubt: Verdict.Doubt) {
  #expect(verdict(made(plain, usual, end)) == .doubtful([doubt]))
  #expect(places(made(plain, usual, end) + " ").isEmpty)
}

@Test func `the last sign of a signature ends in two zero bits`() {
  for (value, sign) in (letters + "0123456789-_").enumerated() {
    let accepted = Verdict.accepted(.snapchatConversionsToken(madeAt: nil))
    let expected = value % 4 == 0 ? accepted : .doubtful([.damagedToken])
    #expect(verdict(made(plain, usual, run("a", 42) + "\(sign)")) == expected)
  }
}

private let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

private let others: [(Int, Verdict.Doubt)] = [
  (19, Verdict.Doubt.unusualToken), (20, .unusualToken), (21, .damagedToken), (22, .unusualToken),
]

@Test(arguments: others)
func `another signature is base64url of any length`(count: Int, doubt: Verdict.Doubt) {
  let text = made(#"{"alg":"RS256"}"#, usual, run("a", count))
  #expect(verdict(text) == .doubtful([doubt]))
}

private let judged: [(String, String, [Verdict.Doubt])] = [
  (plain, usual, []), (plain, claims(#""nbf":\#(now + 300)"#), []),
  (plain, claims(#""nbf":\#(now + 301)"#), [Verdict.Doubt.madeInFuture]),
  (plain, claims(#""exp":\#(now + 1)"#), []), (plain, claims(#""exp":\#(now)"#), [.expired]),
  (plain, claims(#""exp":\#(now),"nbf":\#(now + 301)"#), [.expired, .madeInFuture]),
  (plain, #"{"iss":"canvas-s2stoken","aud":"other"}"#, [.foreignAudience]),
  (plain, #"{"iss":"other","aud":"other","sub":"a"}"#, [.foreignIssuer]),
  (plain, #"{"aud":"other","sub":"a"}"#, [.noIssuer]),
  (plain, #"{"iss":"canvas-s2stoken","sub":"~STAGING~"}"#, [.notProduction]),
  (plain, #"{"iss":"canvas-s2stoken","sub":"~PRODUCTION~"}"#, [.unusualToken]),
  (plain, #"{"iss":"canvas-s2stoken","aud":"canvas-canvasapi"}"#, [.unusualToken]),
  (#"{"alg":"HS256","kid":"CanvasS2SHMACProd"}"#, usual, []),
  (#"{"alg":"HS256","kid":"CanvasS2SHMACDev"}"#, usual, [.unusualToken]),
  (#"{"alg":"HS256","kid":"CanvasS2SProd"}"#, usual, [.unusualToken]),
  (#"{"alg":"HS256","typ":"J"}"#, usual, [.unusualToken]), (#"{}"#, usual, [.unusualToken]),
]

@Test(arguments: judged)
func `a whole token is judged by what it says`(
  header: String, claims: String, doubts: [Verdict.Doubt]
) {
  guard case .doubtful(let found) = verdict(made(header, claims)) else {
    #expect(doubts.isEmpty)
    return
  }
  #expect(found == doubts)
}

@Test func `a token tells when it was made`() {
  let accepted = Verdict.Acceptance.snapchatConversionsToken(madeAt: now - 5)
  #expect(verdict(made(plain, claims(#""nbf":\#(now - 5)"#))) == .accepted(accepted))
}

private let header = MadeUpToken.base64url(plain)

private let damaged: [(String, Verdict.Doubt)] = [
  ("eyJh", Verdict.Doubt.partOfToken(arrived: 1, expected: 3)),
  ("\(header).", .partOfToken(arrived: 1, expected: 3)),
  ("\(header).e30", .partOfToken(arrived: 2, expected: 3)),
  ("\(header).e30.", .partOfToken(arrived: 2, expected: 3)),
  ("\(header)..\(signature)", .partOfToken(arrived: 2, expected: 3)),
  ("\(header)..", .partOfToken(arrived: 1, expected: 3)),
  ("eyJh.e30.\(signature)", .damagedToken), ("\(header).e3.\(signature)", .damagedToken),
  ("\(header).e30.\(signature).e", .damagedToken), ("\(header).eyJ.\(signature).e", .damagedToken),
  ("\(header).e30.eyJ.e", .severalTokens), ("\(header).e30.a.eyJ", .severalTokens),
  ("\(header)..a.b.c", .encryptedToken), ("\(token) \(token)", .blanksInside),
  (MadeUpToken.base64url(#"{"enc":"A"}"#) + ".a.eyJ.b.c", .encryptedToken),
  ("\(token)\n", .blanksInside), (token + " " + made(#"{"alg":"a"}"#), .severalTokens),
]

@Test(arguments: damaged)
func `what is not three whole parts is doubtful for it`(text: String, doubt: Verdict.Doubt) {
  #expect(verdict(text) == .doubtful([doubt]))
}

private let foreign = made(plain, #"{"iss":"other"}"#)
private let spaced = made(#"{ "alg":"HS256"}"#)

private let judgedForID: [(String, Verdict)] = [
  (token, Verdict.refused(.product(.snapchat))), (spaced, .refused(.product(.snapchat))),
  (foreign, .refused(.notAnIdentifier)), ("eyJhbGciOiJIUzI1NiJ9", .refused(.notAnIdentifier)),
  ("a@b.c", .refused(.email)), ("hello", .refused(.notAnIdentifier)),
]

@Test(arguments: judgedForID)
func `a field for an ID takes no token`(text: String, expected: Verdict) {
  #expect(verdict(text, FieldRule(kind: .uuid)) == expected)
}

@Test func `a text field refuses a token of Snapchat's alone`() {
  let rule = FieldRule(kind: .text(TextRule()))
  #expect(verdict(token, rule) == .refused(.product(.snapchat)))
  #expect(verdict(foreign, rule) == .accepted(.text))
}

@Test func `a header may begin with a blank`() {
  #expect(!spaced.hasPrefix("eyJ"))
  #expect(verdict(spaced) == .accepted(.snapchatConversionsToken(madeAt: nil)))
  #expect(verdict(spaced + ".a") != verdict(spaced))
}

private let said = "xy" + #"{"a":1,"iss":"x"}"#

private let pieces: [(String, Bool)] = [
  (run("a", 20), false), ("a.eyJ" + run("a", 15), true), ("a.eyJ" + run("a", 14), false),
  ("a.eyJ." + run("a", 15) + ".b", false), (run("a", 8) + "." + signature, true),
  (run("a", 7) + "." + signature, false), (run("a", 8) + "." + run("a", 43), false),
  (run("a", 8) + ".a" + signature, false), (run("a", 8) + "." + run("a", 41) + "A", false),
  (run("a", 9) + "." + signature + ".a", false), ("a.eyJ" + run("a", 15) + "~", false),
  ("a.b.c.eyJ" + run("a", 15), false), ("a.eyJ" + run("a", 15) + ".b", true),
]

@Test(arguments: pieces)
func `a piece of a token holds claims or a signature`(text: String, isPiece: Bool) {
  #expect(Secret(text).withBytes { $0.isPieceOfWebToken } == isPiece)
}

@Test(arguments: ["canvas-", "~PRODUCTION~", "\"iss\"", "\"nbf\"", "\"sub\":"])
func `a piece may begin at any sign of the claims`(word: String) {
  let text = MadeUpToken.base64url("{\"abcdefghi\": \(word), \"a\":\(run(" ", 20))}")
  for skipped in 0..<8 {
    #expect(Secret(String(text.dropFirst(skipped))).withBytes { $0.isPieceOfWebToken })
    #expect(Secret("a." + text.dropFirst(skipped)).withBytes { $0.isPieceOfWebToken })
  }
  let others = MadeUpToken.base64url("{\"abcdefghi\": 1, \"a\":\(run(" ", 20))}")
  #expect(Secret(others).withBytes { !$0.isPieceOfWebToken })
}

@Test func `whole tokens are found wherever they stand, each once`() {
  let (length, other) = (token.utf8.count, made(plain, #"{"iss":"other"}"#))
  #expect(places(token) == [0..<length])
  #expect(places("eyJ" + token) == [3..<3 + length])
  #expect(places(" \(token)...") == [1..<1 + length])
  #expect(places("\(token) \(token)") == [0..<length])
  #expect(places("\(token),\(other)") == [0..<length, length + 1..<length + 1 + other.utf8.count])
  #expect(places("\(token) eyJ eyJ.").count == 1)
  #expect(places("eyJ") == [])
  #expect(places(token + ".a") == [])
  #expect(places("\(header).e3.\(signature)") == [])
}

@Test(arguments: [(19, false), (20, true)])
func `a whole token of another kind has a signature of 20 signs`(count: Int, isWhole: Bool) {
  let text = made(#"{"alg":"RS256"}"#, usual, run("a", count))
  #expect(places("a " + text).isEmpty != isWhole)
}

@Test func `the token inside a text is given, where it is one`() {
  #expect(Secret("a \(token)").webTokenInside == Secret(token))
  #expect(Secret("\(token) a").webTokenInside == Secret(token))
  #expect(Secret(token).webTokenInside == nil)
  #expect(Secret("\(token) \(foreign)").webTokenInside == nil)
}
