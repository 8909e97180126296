import ConfigEditing
import Testing
import YAML

private let token = [
  Setting(path: ["api", "token"], value: .secret(0, standIn: Array("x7X".utf8)))
]

private func refusal(_ text: String, _ format: ConfigFormat) -> EditError? {
  #expect(throws: EditError.self) {
    try ConfigDocument(parsing: Array(text.utf8), as: format).edit(token)
  }
}

private let refusals: [(ConfigFormat, String, EditError)] =
  [
    (ConfigFormat.json, "[1]", EditError.topIsNoMapping(TextPosition(line: 1, column: 1))),
    (.json, "{\"api\": 7}", .notAMapping(["api"], TextPosition(line: 1, column: 9))),
    (
      .json, "{\"api\": {\"token\": [1]}}",
      .notAValue(["api", "token"], TextPosition(line: 1, column: 19))
    ),
    (.json, "{\"api\": 1,\n \"api\": 2}", .duplicateKey(["api"], TextPosition(line: 2, column: 2))),
    (.yaml, "- a\n", .topIsNoMapping(TextPosition(line: 1, column: 1))),
    (
      .yaml, "x: &x {}\napi: *x\n", .isAlias(["api"], TextPosition(line: 2, column: 6))
    ),
    (
      .yaml, "x: &x {api: {}}\n<<: *x\n", .isAlias(["api"], TextPosition(line: 2, column: 5))
    ),
    (.env, "A=\u{0}\n", .syntax(.nulByte, TextPosition(line: 1, column: 3))),
    (
      .env, "A=\"a\\\\\"\nB=\"b\"\n",
      .syntax(
        .disputedQuote,
        TextPosition(line: 1, column: 6))
    ),
    (.yaml, "api: 7\n", .notAMapping(["api"], TextPosition(line: 1, column: 6))),
    (
      .yaml, "api:\n  token: {a: 1}\n",
      .notAValue(["api", "token"], TextPosition(line: 2, column: 10))
    ),
    (.yaml, "a: 1\n---\nb: 2\n", .severalDocuments(TextPosition(line: 2, column: 1))),
    (.yaml, "api: {}\napi: {}\n", .duplicateKey(["api"], TextPosition(line: 2, column: 1))),
  ] + marks + lineEnds

private let marks: [(ConfigFormat, String, EditError)] = [
  (.yaml, "\u{FEFF}\u{FEFF}a: 1\n", 1, 2), (.yaml, "a: 1\n\u{FEFF}b: 2\n", 2, 1),
  (.env, "\u{FEFF}\u{FEFF}A=1\n", 1, 2), (.env, "A=1\r\n\u{FEFF}B=2\n", 2, 1),
  (.env, "A=1\n# c\n\u{FEFF}# d\n", 3, 1), (.json, "\u{FEFF}\u{FEFF}{}", 1, 2),
].map { format, text, line, column in
  (format, text, .syntax(.markInside, TextPosition(line: line, column: column)))
}

private let lineEnds: [(ConfigFormat, String, EditError)] = [
  ("a: b\u{85}c: d\n", 1, 5), ("a: 1 # x\u{2028}b: 2\n", 1, 9), ("a: |\n  x\u{2029}  y\n", 2, 4),
  ("a: 'x'\n\u{85}b: 1\n", 2, 1),
].map { text, line, column in
  (.yaml, text, .syntax(.disputedLineEnd, TextPosition(line: line, column: column)))
}

@Test(arguments: [
  (ConfigFormat.yaml, "\u{FEFF}a: \"x\u{85}y\"\nb: 'x\u{2028}y'\n"), (.yaml, "a: x\u{FEFF}y\n"),
  (.env, "\u{FEFF}A=x\u{FEFF}y\u{85}\n"), (.json, "\u{FEFF}{\"a\": \"\u{FEFF}\u{2028}\"}"),
])
func `a mark or a line end that all programs read alike is no matter`(
  format: ConfigFormat, text: String
) throws {
  #expect(throws: Never.self) { try ConfigDocument(parsing: Array(text.utf8), as: format) }
}

@Test(arguments: refusals)
func `what is no target is refused with its place`(
  format: ConfigFormat, text: String, error: EditError
) {
  #expect(refusal(text, format) == error)
}

@Test(arguments: [
  "{\"a\": 1,}", "{'a': 1}", "{\"a\": 01}", "{\"a\": NaN}", "{\"a\": 1} x", "{\"a\"", "{// no\n}",
  "{\"a\": \"\t\"}", "{\"a\": \"\\x\"}", "\"open", "{\"a\": .5}", "{\"a\": tru}",
])
func `JSON beyond its standard is refused`(text: String) {
  guard case .syntax = refusal(text, .json) else {
    Issue.record("\(text)")
    return
  }
}

@Test(arguments: ["{", "[", "{\"a\":"])
func `JSON that is nested without end is refused and does not crash`(opening: String) {
  #expect(refusal(String(repeating: opening, count: 100_000), .json) != nil)
}

@Test func `UTF-16 is told as such`() {
  #expect(throws: EditError.utf16) {
    try ConfigDocument(parsing: [0xFF, 0xFE, 0x7B, 0x00], as: .json)
  }
}

private let formats: [(String, ConfigFormat?)] = [
  ("a.json", ConfigFormat.json), ("x/b.YAML", .yaml), ("c.yml", .yaml), (".env", .env),
  (".env.local", .env), ("prod.env", .env), ("a.toml", nil), ("env", nil), ("x.json/plain", nil),
]

@Test(arguments: formats)
func `a format is known by the file's name`(name: String, format: ConfigFormat?) {
  #expect(ConfigFormat(fileName: name) == format)
}
