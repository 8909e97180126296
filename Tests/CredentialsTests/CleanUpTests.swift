import Credentials
import TestSupport
import Testing

private let token = MadeUpToken.token(seed: 2, now: 1_800_000_000)

private func text(_ secret: Secret) -> String {
  secret.withBytes { String(decoding: $0, as: UTF8.self) }
}

private let wrappings: [(String, [CleanUpNote])] = [
  ("TOKEN", []), ("  TOKEN\n", [CleanUpNote.blanksAtEnds]), ("\"TOKEN\"", [.quotes]),
  ("“TOKEN”", [.quotes]), ("Bearer TOKEN", [.bearer]), ("bearer  TOKEN", [.bearer]),
  ("Authorization: Bearer TOKEN", [.name, .bearer]), ("access_token=TOKEN", [.name]),
  ("export SNAP_KEY='TOKEN'", [.name, .quotes]), ("Token: TOKEN", [.name, .blanksAtEnds]),
  ("\"token\": \"TOKEN\",", [.trailingPunctuation, .name, .blanksAtEnds, .quotes]),
  ("TOKEN;", [.trailingPunctuation]), ("200~TOKEN201~", [.pasteMarks]),
  ("\u{1B}[200~TOKEN\u{1B}[201~", [.pasteMarks]), ("\u{FEFF}TOKEN\u{200B}", [.invisible(2)]),
  ("\u{A0}TOKEN", [.blanksAtEnds]), ("TOKEN\nTOKEN\nTOKEN", [.repeated(3)]),
  ("TOKENTOKEN", [.repeated(2)]), ("TOKEN TOKEN", [.repeated(2)]),
  ("\u{2028}TOKEN\u{3000}", [.blanksAtEnds]), ("\u{2067}TOKEN\u{2069}", [.invisible(2)]),
  ("Bearer: \"TOKEN\"", [.name, .blanksAtEnds, .quotes]),
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
  #expect(Secret("abc").appending("é").droppingLast() == Secret("abc"))
}
