import Credentials
import TestSupport
import Testing

private let now = 1_800_000_000
private let rule = FieldRule(kind: .snapchatConversionsToken, minimumLength: 100)
private let token = MadeUpToken.token(seed: 11, now: now)
private let accepted = Verdict.accepted(.snapchatConversionsToken(madeAt: now - 240))

private func lines(_ width: Int = 76) -> [String] {
  stride(from: 0, to: token.count, by: width).map { String(token.dropFirst($0).prefix(width)) }
}

/// The token on several lines, each with something before and behind it.
private func wrapped(
  _ before: String = "", _ behind: String = "", last: String? = nil, width: Int = 76
) -> String {
  let lines = lines(width)
  return lines.enumerated().map { index, line in
    before + line + (index == lines.count - 1 ? last ?? behind : behind)
  }.joined(separator: "\n")
}

private func numbered(_ sign: String) -> String {
  lines().enumerated().map { "\($0 + 9)\(sign)\($1)" }.joined(separator: "\n")
}

private let breaks = CleanUpNote.lineBreaks(lines().count - 1)
private let wideBreaks = CleanUpNote.lineBreaks(lines(200).count - 1)

private let damaged: [(String, Set<CleanUpNote>)] = [
  ("0~\(token)1~", [CleanUpNote.pasteMarks]), ("00~\(token)01~", [.pasteMarks]),
  ("20~\(token)21~", [.pasteMarks]), ("0~\(token)", [.pasteMarks]), ("\(token)1~", [.pasteMarks]),
  ("~\(token)~", [.pasteMarks]), ("\(token)01~", [.pasteMarks]), ("\(token)201", [.pasteMarks]),
  ("[0~\(token)[1~", [.pasteMarks]), ("0~\(token)\n", [.pasteMarks, .blanksAtEnds]),
  (wrapped("+"), [.lineSigns, breaks]), (wrapped("-"), [.lineSigns, breaks]),
  (wrapped("+", width: 200), [.lineSigns, wideBreaks]),
  (String(wrapped("+").dropFirst()), [.lineSigns, breaks]),
  (String(wrapped("-").dropFirst()), [.lineSigns, breaks]),
  (wrapped("> "), [.lineSigns, breaks]), (wrapped("# "), [.lineSigns, breaks]),
  (wrapped("// "), [.lineSigns, breaks]), (numbered("  "), [.lineSigns, breaks]),
  (numbered(":"), [.lineSigns, breaks]), (numbered(" | "), [.lineSigns, breaks]),
  (numbered(". "), [.lineSigns, breaks]), (numbered("\t"), [.lineSigns, breaks]),
  (wrapped("| ", " |"), [.lineSigns, .lineEnds, breaks]),
  (wrapped("\"", "\" +", last: "\""), [.lineSigns, .lineEnds, breaks]),
  (wrapped("\"", "\" .", last: "\";"), [.lineSigns, .lineEnds, breaks]),
  (wrapped("", "=", last: ""), [.lineEnds, breaks]), (wrapped("", "="), [.lineEnds, breaks]),
  (wrapped("", "\\", last: ""), [.lineEnds, breaks]),
  (wrapped("  ", " \\", last: ""), [.lineEnds, .blanksAtEnds, breaks]),
  (token.replacing(".", with: "%2E"), [.codes(2)]),
  (token.replacing(".", with: "%252E"), [.codes(4)]),
  (token.replacing(".", with: "&#46;"), [.codes(2)]),
  (token.replacing(".", with: "&#x2e;"), [.codes(2)]),
  (token.replacing(".", with: "&period;"), [.codes(2)]),
  (token.replacing(".", with: "\\."), [.codes(2)]),
  (token.replacing(".", with: "\\u002e"), [.codes(2)]),
  (token.replacing(".", with: ".<wbr>"), [.codes(2)]),
  ("_\(token)_", [.surroundings]), ("__\(token)__", [.surroundings]),
]

@Test(arguments: damaged)
func `what a copy did to a token is undone and told`(copy: String, notes: Set<CleanUpNote>) {
  let cleaned = cleanUp(Secret(copy), for: rule.kind)
  #expect(cleaned.value == Secret(token))
  #expect(Set(cleaned.notes) == notes)
  #expect(judge(cleaned.value, by: rule, now: now) == accepted)
}

@Test func `a mail's codes are undone with its line ends`() {
  let copy = "token=3D" + wrapped("", "=", last: "").replacing(".", with: "=2E")
  let cleaned = cleanUp(Secret(copy), for: rule.kind)
  #expect(cleaned.value == Secret(token))
  #expect(cleaned.notes.contains(.codes(3)))
}

private let opaque = (0..<20).map { "Zk3x9\($0)" }.joined()

private let unknown: [(String, [CleanUpNote])] = [
  ("0~\(opaque)1~", [CleanUpNote.pasteMarks]), ("00~\(opaque)01~", [.pasteMarks]),
  ("+\(opaque.prefix(100))\n+\(opaque.dropFirst(100))", [.lineSigns, .lineBreaks(1)]),
  ("\(opaque.prefix(75))=\n\(opaque.dropFirst(75))", [.lineEnds, .lineBreaks(1)]),
  ("\(opaque.prefix(99))\\\n\(opaque.dropFirst(99))", [.lineEnds, .lineBreaks(1)]),
]

@Test(arguments: unknown)
func `of a value of no known form only what is sure is taken`(copy: String, notes: [CleanUpNote]) {
  let cleaned = cleanUp(Secret(copy), for: .text(TextRule()))
  #expect(cleaned.value == Secret(opaque))
  #expect(cleaned.notes == notes)
}

@Test(arguments: [
  "~" + opaque, opaque + "~", opaque + "=", "+" + opaque, "0~" + opaque, "-" + opaque,
])
func `a sign that a value may hold stays`(value: String) {
  #expect(cleanUp(Secret(value), for: .text(TextRule())).value == Secret(value))
}

@Test func `a mark's rest is taken off what begins as the field's values do`() {
  let meta = "EAA" + opaque
  #expect(cleanUp(Secret("0~" + meta), for: .text(TextRule(begins: ["EAA"]))).value == Secret(meta))
  let id = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"
  #expect(cleanUp(Secret("00~\(id)01~"), for: .uuid).value == Secret(id))
}
