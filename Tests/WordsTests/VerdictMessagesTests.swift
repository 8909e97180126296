import TestSupport
import Testing
import Words

private let clock = Clock(now: now)

private func told(_ id: String, _ value: String) throws -> [String] {
  try Message.told(judged(id, value), clock).map(\.signed.text)
}

@Test func `a Snapchat token is told with its age`() throws {
  let token = MadeUpToken.token(seed: 1, now: now)
  #expect(
    try told("token", token)
      == ["✓ A Snapchat Conversions API token, made 4 minutes ago", "✓ No spaces"])
}

@Test func `a token older than a day is asked about`() throws {
  let old = MadeUpToken.token(seed: 1, now: now - 3 * 86_400)
  #expect(
    try told("token", old) == [
      "✓ A Snapchat Conversions API token, made 3 days ago", "✓ No spaces",
      "i It is more than a day old. Is it the one you just generated?",
    ])
}

@Test func `a long value that nothing claims is accepted with what cannot be known`() throws {
  let opaque = (0..<24).map { "Zk3x9\($0)" }.joined()
  #expect(
    try told("token", opaque)
      == ["✓ Long enough, with no spaces", "i docent cannot tell where it comes from."])
}

@Test func `an ID and a text are told by their form`() throws {
  #expect(try told("id", sampleID) == ["✓ The form of an ID"])
  #expect(try told("key", sampleKey) == ["✓ It looks right for this field"])
}

@Test func `what was cleaned up comes behind the verdict's reasons`() throws {
  #expect(
    try told("key", " \"\(sampleKey)\"\n").map { String($0.prefix(24)) }
      == [
        "✓ It looks right for this field", "i Spaces at the ends were taken off",
        "i Quotation marks around it were taken off",
      ].map { String($0.prefix(24)) })
}

@Test func `a doubtful value has each reason, a refused one its one`() throws {
  #expect(
    try told("key", "key_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6")
      == ["! This does not begin the way a key does. It stands in Settings."])
  #expect(
    try told("key", "owner@shop.example") == [
      "✗ This is an e-mail address, not the key. It leads to a mailbox. It stands in Settings."
    ])
}

@Test func `of a value in a file the reasons alone are told`() throws {
  let unclean = try judged("key", " \(sampleKey) ")
  #expect(Message.judged(unclean, clock).map(\.text) == ["It looks right for this field"])
  let token = try judged("token", MadeUpToken.token(seed: 1, now: now))
  #expect(
    Message.judged(token, clock).map(\.text)
      == ["A Snapchat Conversions API token, made 4 minutes ago"])
  let doubtful = try judged("key", "key_Kq7Zx 3Vn9Lw2Rt5Yb8Hd4Jf6")
  #expect(Message.judged(doubtful, clock).count == 2)
}

@Test(arguments: credentials + [sampleKey, "owner@shop.example", hostile])
func `nothing that is said of a value shows it`(value: String) throws {
  for id in ["id", "key", "token", "note"] {
    let text = try Message.told(judged(id, value), clock).map(\.text).joined()
    #expect(!text.contains(value.prefix(8)) && text.acting == [])
  }
}
