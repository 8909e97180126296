import Credentials
import TestSupport
import Testing
import Walkthrough

@testable import Saving

private let now = 1_800_000_000
private let token = MadeUpToken.token(seed: 5, now: now)

private func judged(_ id: String, _ value: String, _ end: Judgement.Completeness = .complete)
  throws -> Judgement
{
  var field = try sampleEntry(id == "token" ? "key" : id, "").field
  if id == "token" { field.rule = FieldRule(kind: .snapchatConversionsToken, minimumLength: 100) }
  return Judgement(Secret(value), end, for: field, now: now)
}

@Test func `a value is cleaned up before it is judged, and both are told`() throws {
  let judgement = try judged("key", " \"\(sampleKey)\"\n")
  #expect(judgement.value == Secret(sampleKey))
  #expect(judgement.notes == [.blanksAtEnds, .quotes])
  #expect(judgement.verdict == .accepted(.text))
  #expect(
    judgement.names
      == .init(verdict: "accepted", reasons: ["text"], cleaned: ["blanks-at-ends", "quotes"]))
}

private let verdicts: [(String, String, Bool, Bool)] = [
  ("key", sampleKey, true, false), ("key", "key_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6", false, false),
  ("key", "owner@shop.example", false, true), ("id", sampleID, true, false),
  ("id", "", false, true),
  ("token", token, true, false), ("token", String(token.dropLast(50)), false, false),
]

@Test(arguments: verdicts)
func `a value is accepted, refused, or left to the person`(
  id: String, value: String, isAccepted: Bool, isRefused: Bool
) throws {
  let judgement = try judged(id, value)
  #expect(judgement.isAccepted == isAccepted)
  #expect(judgement.isRefused == isRefused)
}

@Test func `a token that stands in an address can be taken out of it`() throws {
  let judgement = try judged("token", "https://a.example/?access_token=\(token)&x=1")
  #expect(!judgement.isAccepted)
  #expect(judgement.inner == Secret(token))
}

@Test func `where the value is accepted or holds no token there is nothing to take out`() throws {
  #expect(try judged("token", token).inner == nil)
  #expect(try judged("token", "https://a.example/?x=1").inner == nil)
}

@Test func `of what was cut off nothing is said but that it is too long`() throws {
  let judgement = try judged("key", sampleKey, .tooLong)
  #expect(judgement.verdict == .doubtful([.tooLong]))
  #expect(judgement.notes.isEmpty)
}

@Test(arguments: [Judgement.Completeness.complete, .timedOut])
func `a paste whose end did not come is judged as one that came whole`(end: Judgement.Completeness)
  throws
{
  let judgement = try judged("key", sampleKey, end)
  #expect(judgement.completeness == end)
  #expect(judgement.verdict == .accepted(.text))
}
