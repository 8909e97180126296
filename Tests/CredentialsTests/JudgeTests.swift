import Credentials
import TestSupport
import Testing

private let now = 1_800_000_000
private let rule = FieldRule(kind: .snapchatConversionsToken, minimumLength: 100)
private let token = MadeUpToken.token(seed: 1, now: now)

private func verdict(_ text: String) -> Verdict {
  judge(cleanUp(Secret(text)).value, by: rule, now: now)
}

@Test func `real-shaped tokens are accepted, all ten thousand of them`() {
  let wrong = (0..<10_000).filter { seed in
    let text = MadeUpToken.token(seed: UInt64(seed), now: now)
    return verdict(text) != .accepted(.snapchatConversionsToken(madeAt: now - 240))
  }
  #expect(wrong.isEmpty)
}

@Test func `a token cut anywhere is a part of a token`() {
  for length in 3..<token.count {
    let verdict = verdict(String(token.prefix(length)))
    guard case .doubtful(let found) = verdict, found.count == 1 else {
      Issue.record("\(length): \(verdict)")
      continue
    }
    #expect(verdict.isIncomplete, "\(length): \(found)")
  }
}

@Test func `an opaque value that keeps the page's rule is accepted as such`() {
  var random = SplitMix64(seed: 7)
  let signs = (0..<100).map { _ in "aB3_-~+/".randomElement(using: &random) ?? "a" }
  for dots in ["", ".", "..."] {
    #expect(verdict(String(signs) + dots + "a") == .accepted(.opaque))
  }
}

private let refusals: [(String, Verdict.Refusal)] = [
  ("", Verdict.Refusal.empty), ("  \n ", .empty), ("a\u{1}b", .controlBytes),
  ("3F1C6A52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", .identifier),
  ("3f1c6a529d0e4b7b8a3e5c2d1e0f9a8b", .bareIdentifier),
  ("https://tr.snapchat.com/v3", .address), ("maria@shop.example", .email),
  ("<YOUR_TOKEN>", .placeholder), ("your-snapchat-token", .placeholder), ("••••••••", .maskedCopy),
  ("eyJhbGciOi…", .shortenedCopy), ("xxxx-xxxx-xxxx", .maskedCopy), ("abcd****", .maskedCopy),
  ("-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----", .privateKey),
  ("EAA" + String(repeating: "Ab1", count: 60), .product(.meta)),
  ("pina_" + String(repeating: "aB3-", count: 25), .product(.pinterest)),
  ("pk_" + String(repeating: "0a", count: 17), .product(.klaviyo)),
  ("sk_live_" + String(repeating: "a1", count: 12), .product(.stripe)),
  ("AIza" + String(repeating: "a", count: 35), .product(.googleKey)),
  ("ghp_" + String(repeating: "a", count: 36), .product(.github)),
  ("shpat_" + String(repeating: "a", count: 32), .product(.shopify)),
]

@Test(arguments: refusals)
func `what cannot be the token is refused for what it is`(text: String, refusal: Verdict.Refusal) {
  #expect(verdict(text) == .refused(refusal))
}

private let doubts: [(String, Verdict.Doubt)] = [
  ("short-opaque-1", Verdict.Doubt.farTooShort),
  (String(repeating: "aZ-1", count: 20), .tooShort(minimum: 100)),
  ("G-ABCDEF1234", .couldBe(.googleAnalytics)),
  ("ya29." + "a0" + String(repeating: "b", count: 90), .couldBe(.googleOAuth)),
  (String(repeating: "Some words, and signs. ", count: 5), .longerText),
  (token + " and " + MadeUpToken.token(seed: 99, now: now), .severalTokens),
  ("two words " + String(repeating: "a", count: 100), .blanksInside),
  (String(repeating: "ab%d", count: 30), .unusualCharacters),
  (String(repeating: "0a1b", count: 10), .couldBe(.tikTok)),
]

@Test(arguments: doubts)
func `what may not be the token is doubtful, with its reason`(text: String, doubt: Verdict.Doubt) {
  #expect(verdict(text) == .doubtful([doubt]))
}

private let claims: [(String, Verdict.Doubt)] = [
  (#"{"iss":"accounts","nbf":1}"#, Verdict.Doubt.foreignIssuer),
  (#"{"aud":"canvas-canvasapi","nbf":1}"#, .noIssuer),
  (#"{"iss":"canvas-s2stoken","exp":1799999999}"#, .expired),
  (#"{"iss":"canvas-s2stoken","nbf":1800009999}"#, .madeInFuture),
  (#"{"iss":"canvas-s2stoken","sub":"a~STAGING~b"}"#, .notProduction),
  (#"{"iss":"canvas-s2stoken","sub":"a~PRODUCTION~b"}"#, .unusualToken),
  (#"{"iss":"canvas-s2stoken","aud":"canvas-canvasapi"}"#, .unusualToken),
]

@Test func `a sign that slipped in along makes no other thing of a credential`() {
  let github = "ghp_" + String(repeating: "aB1", count: 40)
  #expect(verdict("~" + github + "=") == .refused(.product(.github)))
}

@Test(arguments: claims)
func `a whole token of another kind is doubtful for what it says`(
  claims: String, doubt: Verdict.Doubt
) {
  let header = MadeUpToken.base64url(#"{"alg":"HS256","typ":"JWT"}"#)
  let signature = String(repeating: "a", count: 42) + "A"
  let text = [header, MadeUpToken.base64url(claims), signature].joined(separator: ".")
  #expect(verdict(text) == .doubtful([doubt]))
}

@Test func `random bytes and changed tokens are judged without a crash and never taken for whole`()
{
  var random = SplitMix64(seed: 5)
  for _ in 0..<3_000 {
    var bytes = Array(token.utf8)
    let place = Int.random(in: 0..<bytes.count, using: &random)
    bytes[place] = UInt8.random(in: 0...255, using: &random)
    let changed = judge(cleanUp(Secret(bytes)).value, by: rule, now: now)
    if bytes[place] == 0x2E, Array(token.utf8)[place] != 0x2E { #expect(changed != verdict(token)) }
    let noise = (0..<place).map { _ in UInt8.random(in: 0...255, using: &random) }
    if case .accepted = judge(cleanUp(Secret(noise)).value, by: rule, now: now) {
      Issue.record("\(noise)")
    }
  }
}

private let identifierRule = FieldRule(kind: .uuid)

private let identifiers: [(String, Verdict)] = [
  ("3F1C6A52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", Verdict.accepted(.uuid)),
  ("3f1c6a529d0e4b7b8a3e5c2d1e0f9a8b", .accepted(.uuid)),
  (token, .refused(.product(.snapchat))), ("maria@shop.example", .refused(.email)),
  ("ghp_" + String(repeating: "a", count: 36), .refused(.product(.github))),
  ("3f1c6a52", .refused(.notAnIdentifier)),
]

@Test(arguments: identifiers)
func `a field for an ID notices a secret and puts lost hyphens in`(text: String, verdict: Verdict) {
  let value = cleanUp(Secret(text), for: .uuid).value
  #expect(judge(value, by: identifierRule, now: now) == verdict)
  if case .accepted = verdict { #expect(value.count == 36) }
}

private let textRule = TextRule(begins: ["EAA"], minimumLength: 100)

private let texts: [(String, Verdict)] = [
  ("EAA" + String(repeating: "aB1", count: 60), Verdict.accepted(.text)),
  ("pina_" + String(repeating: "aB1", count: 60), .refused(.product(.pinterest))),
  (token, .refused(.product(.snapchat))), ("https://shop.example/EAA", .refused(.address)),
  (String(repeating: "aB1", count: 60), .doubtful([.wrongBeginning])),
]

@Test(arguments: texts)
func `a text field takes what its destination says and names what is something else`(
  text: String, verdict: Verdict
) {
  let rule = FieldRule(kind: .text(textRule), minimumLength: 100)
  #expect(judge(cleanUp(Secret(text)).value, by: rule, now: now) == verdict)
}

@Test func `a token of another's making is not called Snapchat's, whatever surrounds it`() {
  let address = "https://tr.snapchat.com/v3/events?access_token=\(token)&x=1"
  #expect(verdict(address) == .refused(.addressWithToken))
  #expect(Secret(address).webTokenInside == Secret(token))
  #expect(Secret(token).webTokenInside == nil)
  #expect(Secret("https://shop.example").webTokenInside == nil)
}

@Test func `a slice from the middle of a token is never taken for a whole`() {
  for start in stride(from: 1, to: 200, by: 3) {
    let slice = String(token.dropFirst(start).prefix(130))
    guard case .doubtful = verdict(slice) else {
      Issue.record("\(start): \(verdict(slice))")
      continue
    }
  }
}
