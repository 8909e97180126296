import ConfigEditing
import TestSupport
import Testing
import YAML

private func document(_ text: String, _ format: ConfigFormat = .yaml) throws -> ConfigDocument {
  try ConfigDocument(parsing: Array(text.utf8), as: format)
}

@Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
func `either order of UTF-16 is told as such in each format`(bytes: [UInt8]) {
  for format in ConfigFormat.allCases {
    #expect(throws: EditError.utf16) { try ConfigDocument(parsing: bytes, as: format) }
  }
}

@Test(arguments: [
  (ConfigFormat.json, "{\"a\":\n \"é", 2, 4), (.yaml, "é: 1\nb: é", 2, 5), (.env, "A=1\nB=é", 2, 4),
])
func `bytes that are not UTF-8 are told with their place`(
  format: ConfigFormat, text: String, line: Int, column: Int
) {
  let place = TextPosition(line: line, column: column)
  #expect(throws: EditError.notUTF8(place)) {
    try ConfigDocument(parsing: Array(text.utf8) + [0x80], as: format)
  }
}

private let values: [(MarkedSource, String, String)] = [
  ("a: ⟦text⟧ # why\n", "text", "text"), ("a: ⟦''⟧\n", "", "text empty"),
  ("a:⟦⟧\nb: 1\n", "", "empty null"), ("a: ⟦~⟧\n", "~", "empty null"),
  ("a: ⟦true⟧\n", "true", ""), ("a: ⟦TRUE⟧\n", "true", ""), ("a: ⟦False⟧\n", "false", ""),
  ("a: ⟦yes⟧\n", "yes", "text"), ("a: ⟦12⟧\n", "12", ""), ("a: ⟦-1.5e3⟧\n", "-1.5e3", ""),
  ("a: ⟦.5⟧\n", ".5", ""), ("a: ⟦+7⟧\n", "+7", ""), ("a: ⟦nan⟧\n", "nan", "text"),
  ("a: ⟦1 2⟧\n", "1 2", "text"), ("a: ⟦'12'⟧\n", "12", "text"), ("a: ⟦-x⟧\n", "-x", "text"),
  ("a: !!str ⟦12⟧\n", "12", "text"), ("a: &x ⟦12⟧\n", "12", ""),
  ("a: !vault ⟦12⟧\n", "12", "text !vault"), ("a: !vault &x ⟦'y'⟧\n", "y", "text !vault"),
  ("a: &x !!int ⟦12⟧\n", "12", "text"), ("a: ⟦{}⟧\n", "", "empty collection"),
  ("a: ⟦[]⟧\n", "", "empty collection"), ("a: ⟦[1, 2]⟧ # why\n", "", "collection"),
  ("a: &x\n  ⟦b: 1\n  c: 2⟧\n", "", "collection"), ("a: &x # why\n  # or\n  ⟦b⟧\n", "b", "text"),
  ("x: &x 1\na: ⟦*x⟧\n", "", "collection"), ("a: ⟦|-\n  b\n⟧c: 1\n", "b", "text"),
]

@Test(arguments: values)
func `a value of YAML is found with its place, its meaning and its kind`(
  source: MarkedSource, meaning: String, told: String
) throws {
  let value = try #require(try document(source.text).value(at: ["a"]))
  #expect(value.range == source.range)
  #expect(value.meaning == meaning)
  #expect(value.told == told)
  #expect(value.text == (told.hasPrefix("text") ? meaning : nil))
}

private let meanings: [(String, String?)] = [
  ("x: &x {b: 1}\na: *x\n", "1"), ("x: &x 1\na: {b: *x}\n", "1"), ("a: {b: *x}\nx: &x 1\n", nil),
  ("x: &x 1\ny: &x 2\na: {b: *x}\n", "2"), ("x: &x 1\na: {b: *x}\ny: &x 2\n", "1"),
  ("x: &x {y: &x 1}\na: {b: *x}\n", "1"), ("x: [&x 1, &y 2]\na: {b: *x}\n", "1"),
  ("x: &x {b: 1}\na: {<<: *x}\n", "1"), ("x: &x {b: 1}\na: {<<: *x, b: 2}\n", "2"),
  ("x: &x {c: 1}\ny: &y {b: 2}\na: {<<: [*x, *y]}\n", "2"),
  ("x: &x {b: 1}\ny: &y {b: 2}\na: {<<: [*x, *y]}\n", "1"), ("a: {<<: *x}\n", nil),
  ("x: &x {c: 1}\na: {<<: *x}\n", nil), ("a: {<<: {b: 1}}\n", "1"), ("a: 1\n", nil),
  ("a: {b: 1}\n", "1"), ("a: {c: 1}\n", nil), ("x: 1\n", nil), ("x: &x\n  b: &y 3\na: *x\n", "3"),
]

@Test(arguments: meanings)
func `aliases and merges lead to what a value means`(text: String, meaning: String?) throws {
  #expect(try document(text).meaning(at: ["a", "b"])?.meaning == meaning)
}

@Test(arguments: [
  ("a: &x\n  b: &y 1\nc: [*x, *y]\n", ["x", "y"]), ("a: &x {b: &y 1}\nc: {d: *y}\n", ["y"]),
  ("a: &x {b: &y 1}\n", []), ("&r a: {b: 1}\nc: *r\n", []), ("&r\na: {b: 1}\nc: *r\n", ["r"]),
  ("a: {c: 1}\nd: &z 1\ne: *z\n", []),
])
func `only anchors on the way that something repeats are told`(
  text: String, anchors: [String]
) throws {
  #expect(try document(text).repeatedAnchors(on: ["a", "b"]) == anchors)
}

@Test func `keys and how often they stand are told of each mapping, and of none`() throws {
  let document = try document("a: {c: 1, b: 2, c: 3}\nd: 1\n")
  #expect(document.keys(at: []) == ["a", "d"])
  #expect(document.keys(at: ["a"]) == ["c", "b", "c"])
  #expect(document.keys(at: ["d"]) == [])
  #expect(document.keys(at: ["x"]) == [])
  #expect(document.occurrences(of: ["a", "c"]) == 2)
  #expect(document.occurrences(of: ["a", "x"]) == 0)
  #expect(document.occurrences(of: ["x", "c"]) == 0)
}

// MARK: values that are kept

private let kept: [(String, SettingValue, String?)] = [
  ("a: true\n", .boolean(true), nil), ("a: TRUE\n", .boolean(true), nil),
  ("a: false\n", .boolean(true), "false"), ("a: 'true'\n", .boolean(true), "true"),
  ("a: x\n", .text("x"), nil), ("a: 'x'\n", .text("x"), nil), ("a: y\n", .text("x"), "y"),
  ("a: 7\n", .text("7"), "7"), ("a: &a true\n", .text("true"), "true"),
  ("a: SECRET\n", .secret(0, standIn: Array("SECRET".utf8)), nil),
  ("a: OTHER1\n", .secret(0, standIn: Array("SECRET".utf8)), "OTHER1"),
  ("a: 123456\n", .secret(0, standIn: Array("123456".utf8)), "123456"),
  ("a: {b: 1}\n", .text("x"), "{b: 1}"), ("a: []\n", .text("x"), "[]"),
  (
    "a: {b: 0123456789012345678901234567890123456789}\n", .text("x"),
    "{b: 012345678901234567890123456789012345"
  ),
  ("x: &x y\na: *x\n", .text("x"), "y"), ("x: &x x\na: *x\n", .text("x"), nil),
]

@Test(arguments: kept)
func `what is set only where it is missing leaves what is there, and names what differs`(
  text: String, value: SettingValue, kept: String?
) throws {
  let edit = try document(text).edit([Setting(path: ["a"], value: value, onlyIfMissing: true)])
  #expect(edit.splices == [])
  #expect(edit.kept.map(\.text) == (kept.map { [$0] } ?? []))
  #expect(edit.kept.allSatisfy { $0.path == ["a"] })
}

@Test(arguments: [
  ("a:\n", "a: x\n"), ("a: ''\n", "a: x\n"), ("a: null\n", "a: x\n"), ("b: 1\n", "b: 1\na: x\n"),
])
func `what is set only where it is missing is set where nothing is`(
  old: String, new: String
) throws {
  let setting = Setting(path: ["a"], value: .text("x"), onlyIfMissing: true)
  #expect(try edited(old, .yaml, [setting]) == new)
}

// MARK: refusals

@Test(arguments: [
  (ConfigFormat.env, "X=1\n", ["A", "B"], 1, 1), (.env, "X=1\nA=2\n", ["A", "B"], 2, 3),
  (.env, "X=1\n", ["A B"], 1, 1), (.env, "X=1\n", ["#A"], 1, 1), (.env, "X=1\n", ["A=1\nB"], 1, 1),
])
func `an edit is refused that reads otherwise than it was meant`(
  format: ConfigFormat, text: String, path: [String], line: Int, column: Int
) {
  let setting = Setting(path: ConfigPath(path), value: .text("x"))
  let place = TextPosition(line: line, column: column)
  #expect(refusal(of: text, format, [setting]) == .unsafe(place))
}

@Test(arguments: [
  (
    "x: 1\na: {b: 1,\n b: 2}\n",
    EditError.duplicateKey(["a", "b"], TextPosition(line: 3, column: 2))
  ),
  ("a: 1\nx: 2\na: 3\na: 4\n", .duplicateKey(["a"], TextPosition(line: 3, column: 1))),
  (
    "x: &x {b: {}}\na:\n  <<: *x\n  c: 1\n", .isAlias(["a", "b"], TextPosition(line: 3, column: 7))
  ),
  ("x: &x {}\na: {b: *x}\n", .isAlias(["a", "b"], TextPosition(line: 2, column: 8))),
  ("a: {b: [1]}\n", .notAMapping(["a", "b"], TextPosition(line: 1, column: 8))),
  ("a: {b: {c: []}}\n", .notAValue(["a", "b", "c"], TextPosition(line: 1, column: 12))),
  ("a: {b: !!null ~}\n", .notAMapping(["a", "b"], TextPosition(line: 1, column: 15))),
])
func `what is unclear on the way to a value is refused with path and place`(
  text: String, error: EditError
) {
  let setting = Setting(path: ["a", "b", "c"], value: .text("x"))
  #expect(refusal(of: text, .yaml, [setting]) == error)
}

@Test(arguments: [
  (ConfigFormat.json, "{\"x\": 1, \"x\": 2}", "{\"x\": 1, \"x\": 2, \"a\": \"v\"}"),
  (.yaml, "x: 1\nx: 2\n", "x: 1\nx: 2\na: v\n"), (.env, "a=1\na=2\n", "a=1\na=v\n"),
  (.yaml, "<<: {a: 1}\n", "<<: {a: 1}\na: v\n"),
])
func `keys beside the way may stand twice or be merged`(
  format: ConfigFormat, old: String, new: String
) throws {
  #expect(try edited(old, format, [Setting(path: ["a"], value: .text("v"))]) == new)
}

// MARK: several settings

@Test(arguments: [
  (ConfigFormat.json, "{\"a\": null, \"b\": \"0\"}", "{\"a\": \"3\", \"b\": \"2\"}"),
  (.yaml, "a:\nb: '0'\n", "a: \"3\"\nb: \"2\"\n"), (.env, "a\nb=0\n", "a=3\nb=2\n"),
])
func `a value set twice is written once, and the last counts`(
  format: ConfigFormat, old: String, new: String
) throws {
  let settings = [("b", "1"), ("a", "3"), ("b", "2")].map {
    Setting(path: [$0], value: .text($1))
  }
  #expect(refusal(of: old, format, settings) != nil)
  #expect(try edited(old, format, Array(settings.dropFirst())) == new)
}

@Test func `nothing to set changes nothing`() throws {
  #expect(try document("a: 1\n").edit([]).splices == [])
}
