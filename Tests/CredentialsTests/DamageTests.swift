import Credentials
import TestSupport
import Testing

private let now = 1_800_000_000
private let rule = FieldRule(kind: .snapchatConversionsToken, minimumLength: 100)
private let token = MadeUpToken.token(seed: 12, now: now)

private func verdict(_ text: String, _ rule: FieldRule = rule) -> Verdict {
  judge(cleanUp(Secret(text), for: rule.kind).value, by: rule, now: now)
}

private func isAccepted(_ text: String) -> Bool {
  if case .accepted = verdict(text) { return true }
  return false
}

/// Whether the whole token is what the clean-up leaves.
private func isToken(_ text: String) -> Bool {
  cleanUp(Secret(text), for: rule.kind).value == Secret(token)
}

private let kinds: [(String, Verdict.Doubt)] = [
  (token.lowercased(), Verdict.Doubt.changedCase), (token.uppercased(), .changedCase),
  ("E" + token.dropFirst(), .changedCase), (MadeUpToken.base64url(token), .encodedToken),
  (token.utf8.map { String($0, radix: 16) }.joined(), .encodedToken),
  (String(token.reversed()), .damagedToken), ("abc+" + token.dropLast(5), .damagedToken),
  ("q".repeated(60) + "eyJ" + "q".repeated(60), .damagedToken),
  ("q".repeated(60) + "." + "q".repeated(60) + ".+", .damagedToken),
]

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}

@Test(arguments: kinds)
func `what has a sign of a web token and is none is doubtful`(text: String, doubt: Verdict.Doubt) {
  #expect(verdict(text) == .doubtful([doubt]))
}

@Test func `a token with a hole, a doubled piece or a foreign sign is never accepted`() {
  let whole = Array(token)
  for place in stride(from: 0, to: whole.count, by: 3) {
    for length in 1...12 where place + length <= whole.count {
      let hole = String(whole[..<place] + whole[(place + length)...])
      let double = String(whole[..<(place + length)] + whole[place...])
      #expect(!isAccepted(hole), "\(place) \(length)")
      #expect(isToken(double) || !isAccepted(double), "\(place) \(length)")
    }
    for sign in "+~=*/\\%|&" {
      let broken = String(whole[..<place]) + "\(sign)" + String(whole[place...])
      #expect(isToken(broken) || !isAccepted(broken), "\(place) \(sign)")
    }
  }
}

@Test func `two copies of which one is cut are never accepted as one value`() {
  for length in stride(from: 1, to: token.count, by: 7) {
    for between in ["", "\n"] {
      for copy in [
        token + between + String(token.prefix(length)),
        String(token.prefix(length)) + between + token,
      ] {
        #expect(isToken(copy) || !isAccepted(copy), "\(length)")
      }
    }
  }
}

private let foreign = [
  MadeUpToken.base64url(#"{"alg":"HS256"}"#), MadeUpToken.base64url(#"{"iss":"shop"}"#),
  "a".repeated(42) + "A",
].joined(separator: ".")

private let texts: [([String], String, Verdict)] = [
  ([], foreign, Verdict.accepted(.text)), (["eyJ"], foreign, .accepted(.text)),
  ([], String(foreign.dropLast(9)), .doubtful([.damagedToken])),
  (["eyJ"], String(foreign.prefix(30)), .doubtful([.partOfToken(arrived: 2, expected: 3)])),
  ([], foreign.uppercased(), .doubtful([.changedCase])), ([], "shop.example.com", .accepted(.text)),
  (["shop_"], "shop_eyJ" + "a".repeated(20), .accepted(.text)),
]

@Test(arguments: texts)
func `a text that begins as a web token is a whole one`(
  begins: [String], text: String, expected: Verdict
) {
  #expect(verdict(text, FieldRule(kind: .text(TextRule(begins: begins)))) == expected)
}

private let meta = FieldRule(
  kind: .text(TextRule(begins: ["EAA"])), minimumLength: 100, usualLength: .about(180))

private let lengths: [(Int, Bool)] = [
  (120, false), (134, false), (135, true), (180, true), (225, true), (226, false),
]

@Test(arguments: lengths)
func `a text that is far from its usual length is doubtful`(length: Int, isUsual: Bool) {
  let value = "EAA" + (0..<300).map { "\($0)aB" }.joined().prefix(length - 3)
  let expected = Verdict.doubtful([.unusualLength(arrived: length, usual: .about(180))])
  #expect(verdict(value, meta) == (isUsual ? .accepted(.text) : expected))
}

@Test(arguments: [9, 10, 12, 13, 15, 16, 20])
func `a number is no other product's where Snapchat's value is asked for`(length: Int) {
  let number = String("17642395631234567890".prefix(length))
  #expect(verdict(number) == .doubtful([.couldBe(.numericID)]))
}
