import Credentials
import TestSupport
import Testing

private let token = MadeUpToken.token(seed: 2, now: 1_800_000_000)

private func text(_ secret: Secret) -> String {
  secret.withBytes { String(decoding: $0, as: UTF8.self) }
}

private let wrappings: [(String, [CleanUpNote])] = [
  ("TOKEN", []), ("  TOKEN\n", [CleanUpNote.blanksAtEnds]), ("\"TOKEN\"", [.quotes]),
  ("“TOKEN”", [.quotes]), ("TOKEN'", [.quotes]), ("”TOKEN", [.quotes]),
  ("Bearer TOKEN", [.bearer]), ("bearer  TOKEN", [.bearer]),
  ("Authorization: Bearer TOKEN", [.name, .bearer]), ("access_token=TOKEN", [.name]),
  (
    "-H \"Authorization: Bearer TOKEN\" \\",
    [.trailingPunctuation, .blanksAtEnds, .name, .quotes, .bearer]
  ),
  ("export SNAP_KEY='TOKEN'", [.name, .quotes]), ("Token: TOKEN", [.name]),
  ("conversionsApi.token = TOKEN", [.name]), ("X-Api-Key: TOKEN", [.name]),
  ("MY_SETTING=TOKEN", [.name]), ("Conversions API Token\nTOKEN", [.name]),
  ("\"token\": \"TOKEN\",", [.trailingPunctuation, .name, .quotes]),
  ("{\"token\": \"TOKEN\"}", [.brackets, .name, .quotes]),
  ("TOKEN;", [.trailingPunctuation]), ("TOKEN.", [.trailingPunctuation]),
  ("TOKEN)", [.trailingPunctuation]), ("<TOKEN>", [.brackets]),
  ("```\nTOKEN\n```", [.quotes, .blanksAtEnds]),
  ("```text\nTOKEN\n```", [.quotes, .blanksAtEnds]), ("?access_token=TOKEN&x=1", [.surroundings]),
  ("1. TOKEN", [.surroundings]), ("KEY=TOKEN # why", [.name, .surroundings]),
  ("<code>TOKEN</code>", [.brackets, .surroundings]), ("TOKEN...", [.surroundings]),
  ("TOKEN\nCopy", [.surroundings]), ("/TOKEN", [.surroundings]),
  ("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b\nTOKEN", [.surroundings]),
  (
    "{\"conversionsApi\":{\"enabled\":true,\"token\":\"TOKEN\"}}",
    [.brackets, .quotes, .surroundings]
  ),
  ("> TOKEN", [.lineSigns]), ("- TOKEN", [.lineSigns]), ("• TOKEN", [.lineSigns]),
  ("200~TOKEN201~", [.pasteMarks]), ("^[[200~TOKEN^[[201~", [.pasteMarks]),
  ("\u{1B}[200~TOKEN\u{1B}[201~", [.pasteMarks]), ("\u{FEFF}TOKEN\u{200B}", [.invisible(2)]),
  ("\u{1B}[20\u{1B}[200~0~TOKEN\u{1B}[2\u{1B}[201~01~", [.pasteMarks]),
  ("\u{A0}TOKEN", [.blanksAtEnds]), ("TOKEN\nTOKEN\nTOKEN", [.repeated(3)]),
  ("TOKENTOKEN", [.repeated(2)]), ("TOKEN TOKEN", [.repeated(2)]),
  ("TOKEN, TOKEN, TOKEN", [.repeated(3)]), ("Bearer TOKEN\nBearer TOKEN", [.repeated(2), .bearer]),
  ("\"TOKEN\" \"TOKEN\"", [.repeated(2), .quotes]), ("'TOKEN' TOKEN", [.repeated(2), .quotes]),
  ("OLD_KEY=TOKEN\nTHE_NEW_KEY=TOKEN", [.repeated(2), .name]),
  ("\u{2028}TOKEN\u{3000}", [.blanksAtEnds]), ("\u{2067}TOKEN\u{2069}", [.invisible(2)]),
  ("Bearer: \"TOKEN\"", [.name, .quotes]),
  ("'Bearer TOKEN',", [.trailingPunctuation, .quotes, .bearer]),
  ("\u{1B}[200~Bearer TOKEN\r\n\u{1B}[201~", [.pasteMarks, .blanksAtEnds, .bearer]),
]

@Test(arguments: wrappings)
func `what is not part of a value is taken off and told`(raw: String, notes: [CleanUpNote]) {
  let cleaned = cleanUp(Secret(raw.replacing("TOKEN", with: token)))
  #expect(text(cleaned.value) == token)
  #expect(Set(cleaned.notes) == Set(notes))
}

@Test(arguments: ["\n", "\r\n", "\r", "\n    ", "\r\n\t", "  \n"])
func `a copy wrapped at any width is joined to the exact value`(lineEnd: String) {
  for width in 1...400 {
    let lines = stride(from: 0, to: token.count, by: width).map {
      token.dropFirst($0).prefix(width)
    }
    let cleaned = cleanUp(Secret(lines.joined(separator: lineEnd)))
    #expect(text(cleaned.value) == token)
    #expect(cleaned.notes == (lines.count > 1 ? [.lineBreaks(lines.count - 1)] : []))
  }
}

@Test(arguments: [" ", "\t", "\u{A0}", "   "])
func `blanks where a document wrapped a token are taken out`(blank: String) {
  let parts = [token.prefix(90), token.dropFirst(90).prefix(100), token.dropFirst(190)]
  let cleaned = cleanUp(Secret(parts.joined(separator: blank)))
  #expect(text(cleaned.value) == token)
  #expect(cleaned.notes == [.blanksInside(2 * blank.count)])
}

@Test func `hyphens that a document made pretty are plain again`() {
  let pretty = token.replacing("-", with: "\u{2011}")
  #expect(text(cleanUp(Secret(pretty)).value) == token)
}

@Test(arguments: 2...40)
func `the same value so many times is kept once`(times: Int) {
  for between in ["", "\n", "\r\n\r\n", " ", ", "] {
    let cleaned = cleanUp(Secret(Array(repeating: token, count: times).joined(separator: between)))
    #expect(text(cleaned.value) == token)
    #expect(cleaned.notes == [.repeated(times)])
  }
}

@Test func `what repeats within a value is the value's own`() {
  let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
  for value in [String(repeating: alphabet, count: 3), String(repeating: "aB1.", count: 40)] {
    #expect(text(cleanUp(Secret(value)).value) == value)
  }
}

@Test func `a quoted e-mail that wrapped the value gives the exact one`() {
  for width in 10...90 {
    let lines = stride(from: 0, to: token.count, by: width).map {
      "> " + token.dropFirst($0).prefix(width)
    }
    let cleaned = cleanUp(Secret(lines.joined(separator: "\r\n")))
    #expect(text(cleaned.value) == token)
    #expect(cleaned.notes == [.lineSigns, .lineBreaks(lines.count - 1)])
  }
}

private let damages: [@Sendable (String, Int) -> String] = [
  { value, _ in "\"\(value)\"" }, { value, _ in "Bearer \(value)" },
  { value, _ in "access_token=\(value)" },
  { value, count in "\t\(value)" + String(repeating: " ", count: count) },
  { value, _ in "\u{FEFF}\(value)\u{200B}" }, { value, _ in "\u{1B}[200~\(value)\u{1B}[201~" },
  { value, _ in "“\(value)”," }, { value, _ in "\(value)\n\(value)" },
  { value, _ in "SNAPCHAT_TOKEN: '\(value)'" },
  { value, width in
    stride(from: 0, to: value.count, by: 40 + width).map {
      String(value.dropFirst($0).prefix(40 + width))
    }.joined(separator: "\n" + String(repeating: " ", count: width % 5))
  },
]

@Test(arguments: 0..<400)
func `any of the damages on top of each other leave the exact value`(seed: Int) {
  var random = SplitMix64(seed: UInt64(seed))
  var damaged = token
  // The wrap comes first or last: what a wrapped line breaks in two cannot be taken for itself.
  for index in 0..<Int.random(in: 1...4, using: &random) {
    let damage = damages.indices.dropLast(index == 0 ? 0 : 1).randomElement(using: &random) ?? 0
    damaged = damages[damage](damaged, Int.random(in: 1...80, using: &random))
  }
  let cleaned = cleanUp(Secret(damaged))
  #expect(text(cleaned.value) == token)
  #expect(!cleaned.notes.isEmpty)
}

@Test func `nothing is taken off a value that keeps the page's rule`() {
  var random = SplitMix64(seed: 11)
  let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-~+/==")
  for _ in 0..<2_000 {
    let length = Int.random(in: 100...400, using: &random)
    let value = String((0..<length).compactMap { _ in signs.randomElement(using: &random) })
    let cleaned = cleanUp(Secret(value))
    #expect(text(cleaned.value) == value)
    #expect(cleaned.notes.isEmpty)
  }
}

@Test(arguments: [
  "the pasted words of a sentence\nand of another", "https://example.com/a?b=c", "sha256:0a1b2c3d",
  "https://a.example/?access_token=TOKEN", "TOKEN or pina_\(String(repeating: "x7", count: 30))",
])
func `lines and names that are no value's stay as they are`(text raw: String) {
  let raw = raw.replacing("TOKEN", with: token)
  #expect(text(cleanUp(Secret(raw)).value) == raw)
}

private let opaque = String(repeating: "aZ-1b_9.Q", count: 7) + String(repeating: "x8R", count: 21)

@Test(arguments: [
  "Copy\nVALUE", "VALUE\nCopy", "VALUE\n3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b",
  "PIXEL=3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b\nTOKEN=VALUE",
])
func `a line that is none of the value's is not joined to it`(raw: String) {
  let cleaned = cleanUp(Secret(raw.replacing("VALUE", with: opaque))).value
  guard case .doubtful = judge(cleaned, by: FieldRule(kind: .snapchatConversionsToken), now: 0)
  else {
    Issue.record("\(raw)")
    return
  }
}

@Test(arguments: 20...130)
func `an opaque value that was wrapped is whole again, its name gone`(width: Int) {
  let lines = stride(from: 0, to: opaque.count, by: width).map {
    opaque.dropFirst($0).prefix(width)
  }
  let cleaned = cleanUp(Secret("SNAP_TOKEN=" + lines.joined(separator: "\n  ")))
  #expect(text(cleaned.value) == opaque)
}

@Test func `a blank inside stays, for the verdict to tell`() {
  #expect(text(cleanUp(Secret("ab cd")).value) == "ab cd")
}

@Test func `nothing prints a value`() {
  let secret = Secret(token)
  var printed =
    "\(secret) \(String(reflecting: secret)) \(Mirror(reflecting: secret).children.count)"
  dump(secret, to: &printed)
  dump(cleanUp(secret), to: &printed)
  let rule = FieldRule(kind: .snapchatConversionsToken, minimumLength: 100)
  dump(judge(secret, by: rule, now: 0), to: &printed)
  let recorder = Recorder()
  recorder.record(Array(printed.utf8), .output)
  #expect(recorder.runs(of: token).isEmpty)
}

@Test func `a stand-in has the length of a value and none of its runs`() {
  let standIn = Secret(token).standIn
  #expect(standIn.count == token.utf8.count)
  let recorder = Recorder()
  recorder.record(standIn, .output)
  #expect(recorder.runs(of: token).isEmpty)
}

@Test(arguments: [("short", nil), (token, String(token.suffix(4))), (token + "\u{7}", nil)])
func `the last four are told of long printable values alone`(value: String, four: String?) {
  #expect(Secret(value).lastFour == four)
}

@Test func `a buffer keeps what it may and says when there was more`() {
  let buffer = SecretBuffer()
  let chunk = [UInt8](repeating: 0x61, count: 40_000)
  for _ in 0..<3 { chunk.withUnsafeBytes(buffer.append) }
  #expect(buffer.isTruncated)
  #expect(buffer.take().count == SecretBuffer.pasteLimit)
  #expect(!buffer.isTruncated)
  #expect(buffer.take().count == 0)
}

@Test func `secrets are equal by their bytes`() {
  #expect(Secret(token) == Secret(Array(token.utf8)))
  #expect(Secret(token) != Secret(token + "a"))
  #expect(Secret("abcé").replacing(3..<4, with: "") == Secret("abc"))
}
