import ConfigEditing
import Testing
import YAML

private let nested: [(String, String)] = [
  ("", "a:\n  b:\n    c: \"S\"\n"), ("\n", "\na:\n  b:\n    c: \"S\"\n"),
  ("#", "#\na:\n  b:\n    c: \"S\""), ("\u{FEFF}", "\u{FEFF}a:\n  b:\n    c: \"S\"\n"),
  ("\u{FEFF}# x\n", "\u{FEFF}# x\na:\n  b:\n    c: \"S\"\n"),
  ("---\n", "---\na:\n  b:\n    c: \"S\"\n"),
  ("---", "---\na:\n  b:\n    c: \"S\""),
  ("--- # x\n...\n", "--- # x\na:\n  b:\n    c: \"S\"\n...\n"),
  ("# x\r\n", "# x\r\na:\r\n  b:\r\n    c: \"S\"\r\n"), ("{}\n", "{a: {b: {c: \"S\"}}}\n"),
  ("{ }", "{a: {b: {c: \"S\"}}}"), ("{x: 1}\n", "{x: 1, a: {b: {c: \"S\"}}}\n"),
  ("\u{FEFF}{}", "\u{FEFF}{a: {b: {c: \"S\"}}}"),
  ("x: 1", "x: 1\na:\n  b:\n    c: \"S\""), ("x: 1\n", "x: 1\na:\n  b:\n    c: \"S\"\n"),
  ("x: 1 # y", "x: 1 # y\na:\n  b:\n    c: \"S\""), ("x:", "x:\na:\n  b:\n    c: \"S\""),
  ("x: 1\n# y\n", "x: 1\na:\n  b:\n    c: \"S\"\n# y\n"),
  ("x: 1\n\n", "x: 1\na:\n  b:\n    c: \"S\"\n\n"),
  ("x:\n   y: 1\n", "x:\n   y: 1\na:\n   b:\n      c: \"S\"\n"),
  (
    "x: {y: 1}\nz:\n - 1\nw:\n    v: 1\n",
    "x: {y: 1}\nz:\n - 1\nw:\n    v: 1\na:\n    b:\n        c: \"S\"\n"
  ),
  ("x: {y: 1\n }\n", "x: {y: 1\n }\na:\n  b:\n    c: \"S\"\n"),
  ("x: [1\n ]\n", "x: [1\n ]\na:\n  b:\n    c: \"S\"\n"),
  (" x:\n    y: 1\n", " x:\n    y: 1\n a:\n    b:\n       c: \"S\"\n"),
  ("x:\n y: 1\n", "x:\n y: 1\na:\n b:\n  c: \"S\"\n"),
  ("x:\n- 1\n- 2\n", "x:\n- 1\n- 2\na:\n  b:\n    c: \"S\"\n"),
  ("x:\n- y:\n    z: 1", "x:\n- y:\n    z: 1\na:\n  b:\n    c: \"S\""),
  ("x: [1,\n 2]\n", "x: [1,\n 2]\na:\n  b:\n    c: \"S\"\n"),
  ("x: |\n  y\n", "x: |\n  y\na:\n  b:\n    c: \"S\"\n"),
  ("x: |\n  y", "a:\n  b:\n    c: \"S\"\nx: |\n  y"),
  ("x: 1\nz:\n  y: >-\n    t", "x: 1\na:\n  b:\n    c: \"S\"\nz:\n  y: >-\n    t"),
  ("\u{FEFF}x: |\n  y", "\u{FEFF}a:\n  b:\n    c: \"S\"\nx: |\n  y"),
  ("z:\n- |\n  t", "a:\n  b:\n    c: \"S\"\nz:\n- |\n  t"),
  (" x: 1\n", " x: 1\n a:\n   b:\n     c: \"S\"\n"), ("x: &y\n", "x: &y\na:\n  b:\n    c: \"S\"\n"),
  ("\u{FEFF}x: 1\n", "\u{FEFF}x: 1\na:\n  b:\n    c: \"S\"\n"),
  ("\u{FEFF} x: 1\n", "\u{FEFF} x: 1\n a:\n   b:\n     c: \"S\"\n"),
  ("? x\n: 1\n", "? x\n: 1\na:\n  b:\n    c: \"S\"\n"),
  ("  ?   x\n  : 1\n", "  ?   x\n  : 1\n  a:\n    b:\n      c: \"S\"\n"),
  ("x: 1\r", "x: 1\ra:\r  b:\r    c: \"S\"\r"),
  ("!!map\nx: 1\n", "!!map\nx: 1\na:\n  b:\n    c: \"S\"\n"),
  ("x: {}\n...\n", "x: {}\na:\n  b:\n    c: \"S\"\n...\n"),
  ("\"x\": é # ü\n", "\"x\": é # ü\na:\n  b:\n    c: \"S\"\n"),
]

private let within: [(String, String)] = [
  ("a:\n  x: 1", "a:\n  x: 1\n  b:\n    c: \"S\""),
  ("a:\n  x:\n    y: 1", "a:\n  x:\n    y: 1\n  b:\n    c: \"S\""),
  ("a:\n  x: 1\nz: 1", "a:\n  x: 1\n  b:\n    c: \"S\"\nz: 1"),
  ("a:\n", "a:\n  b:\n    c: \"S\"\n"),
  ("a:", "a:\n  b:\n    c: \"S\""), ("a: # x", "a: # x\n  b:\n    c: \"S\""),
  ("a: &y\n", "a: &y\n  b:\n    c: \"S\"\n"),
  ("a: ~\n", "a: {b: {c: \"S\"}}\n"), ("a: &y ~\n", "a: &y {b: {c: \"S\"}}\n"),
  ("a: &y {}\n", "a: &y {b: {c: \"S\"}}\n"),
  ("a:\n    b:\n", "a:\n    b:\n        c: \"S\"\n"),
  ("a:\n  b:\nz: 1\n", "a:\n  b:\n    c: \"S\"\nz: 1\n"),
  ("a: {b: }\n", "a: {b:  {c: \"S\"}}\n"), ("a: {b: ~, x: 1}\n", "a: {b: {c: \"S\"}, x: 1}\n"),
  ("{a: {b: }}\n", "{a: {b:  {c: \"S\"}}}\n"), ("{a: , x: 1}\n", "{a:  {b: {c: \"S\"}}, x: 1}\n"),
  ("a: {b: {}}\n", "a: {b: {c: \"S\"}}\n"), ("a: {b: { }, x: 1}\n", "a: {b: {c: \"S\"}, x: 1}\n"),
  ("a: {b: {\n}}\n", "a: {b: {c: \"S\"}}\n"), ("a: {b: {#x\n}}\n", "a: {b: {c: \"S\" #x\n}}\n"),
  ("a: {b: {\n#x\n}}\n", "a: {b: {c: \"S\"\n#x\n}}\n"),
  ("a: {b: {x: 1 # y\n}}\n", "a: {b: {x: 1, # y\n        c: \"S\"\n}}\n"),
  ("a: {b: {x: [1]}}\n", "a: {b: {x: [1], c: \"S\"}}\n"),
  (
    "a:\n  b:\n    x: |\n      y\n    # z\n", "a:\n  b:\n    x: |\n      y\n    c: \"S\"\n    # z\n"
  ),
  (
    "a:\n  b:\n    x: |+\n      y\n\nz: 1\n", "a:\n  b:\n    x: |+\n      y\n\n    c: \"S\"\nz: 1\n"
  ),
  (
    "a:\n  b:\n    x: 1\n    y:\n      z: 2\n# w\n",
    "a:\n  b:\n    x: 1\n    y:\n      z: 2\n    c: \"S\"\n# w\n"
  ),

  ("? a\n: x: 1\n", "? a\n: x: 1\n  b:\n    c: \"S\"\n"),
  ("? a\n: b: {x: 1}\n", "? a\n: b: {x: 1, c: \"S\"}\n"),
  ("'a':\n  \"b\":\n     x: 1\n", "'a':\n  \"b\":\n     x: 1\n     c: \"S\"\n"),
  ("a:\n  b:\n    x: 'y\n\n      z'\n", "a:\n  b:\n    x: 'y\n\n      z'\n    c: \"S\"\n"),
  ("a:\n  b:\n    x: y\n      z # w\n", "a:\n  b:\n    x: y\n      z # w\n    c: \"S\"\n"),
  ("x: &x {}\na:\n  b:\n    y: *x # z\n", "x: &x {}\na:\n  b:\n    y: *x # z\n    c: \"S\"\n"),
]

@Test(arguments: nested + within)
func `a value of YAML goes where it belongs, in the file's own style`(
  old: String, new: String
) throws {
  let text = try edited(old, .yaml, ["a", "b", "c"], secret: "S")
  #expect(text == new)
  #expect(try edited(new, .yaml, ["a", "b", "c"], secret: "S") == new)
}

private let long = "abcdefghijklmnopqrst"

private let replaced: [(String, String, String)] = [
  ("a: b\n", long, "a: \(long)\n"), ("a: b\n", "short", "a: \"short\"\n"),
  ("a: b", long, "a: \(long)"),
  ("a: 'b'\n", "it's ~", "a: 'it''s ~'\n"), ("a: 'b'\n", "t\tb", "a: \"t\\u0009b\"\n"),
  ("a: 'b'\n", "\u{7F}", "a: \"\\u007f\"\n"), ("a: 'b'\n", "\u{1F}", "a: \"\\u001f\"\n"),
  ("a: 'b'\n", "é", "a: \"é\"\n"),
  ("a: \"b\"\n", long, "a: \"\(long)\"\n"), ("a:\n", long, "a: \"\(long)\"\n"),
  ("a:", long, "a: \"\(long)\""),
  ("a: ~\n", long, "a: \"\(long)\"\n"), ("a: null # x\n", long, "a: \"\(long)\" # x\n"),
  ("a: 12\n", long, "a: \(long)\n"), ("a: |\n  b\n  c\nz: 1\n", "x", "a: \"x\"\nz: 1\n"),
  ("a: |\n  b\n\n\nz: 1\n", "x", "a: \"x\"\nz: 1\n"), ("a: >\n  b", "x", "a: \"x\""),
  ("a: | # why\n  b\n", "x", "a: \"x\" # why\n"),
  ("a: |\r\n  b\r\nz: 1\r\n", "x", "a: \"x\"\r\nz: 1\r\n"),
  ("a: |\n  b # c\n", "x", "a: \"x\"\n"), ("x: &x y\na: *x\n", "z", "x: &x y\na: \"z\"\n"),
  ("a: !!int 7\n", "x", "a: \"x\"\n"), ("a: !!int &t 7\n", "x", "a: &t \"x\"\n"),
  ("a: &t !!int 7\n", "x", "a: &t \"x\"\n"), ("a: !!str 7\n", "x", "a: !!str \"x\"\n"),
  ("a: !v 'x'\n", "y", "a: !v 'y'\n"),
  ("a: &t\n", "x", "a: &t \"x\"\n"),
  ("{a}\n", "x", "{a: \"x\"}\n"), ("{a: , b: 1}\n", "x", "{a: \"x\", b: 1}\n"),

  ("? a\n: b\n", "x", "? a\n: \"x\"\n"),
  ("{? a, b: 1}\n", "x", "{? a: \"x\", b: 1}\n"),
  ("a:\n  b\n  c\nz: 1\n", "x", "a:\n  \"x\"\nz: 1\n"), ("a: 'b\n  c' # d\n", "x", "a: 'x' # d\n"),
  ("a: &t # why\n  # or\n  'b'\n", "x", "a: &t # why\n  # or\n  'x'\n"),
  ("a: !!int # why\n  7\n", "x", "a: # why\n  \"x\"\n"),
]

@Test(arguments: replaced)
func `a value of YAML is replaced as it was written, where that can hold it`(
  old: String, value: String, new: String
) throws {
  let text = try edited(old, .yaml, ["a"], secret: value)
  #expect(text == new)
}

@Test(arguments: [
  ("snap_chat-X", "snap_chat-X"), ("a1", "\"a1\""), ("", "\"\""), ("a b", "\"a b\""),
  ("yes", "\"yes\""), ("No", "\"No\""), ("on", "\"on\""), ("off", "\"off\""), ("y", "\"y\""),
  ("N", "\"N\""), ("null", "\"null\""), ("TRUE", "\"TRUE\""), ("false", "\"false\""),
  ("no-", "no-"),
  ("a\"b", "\"a\\\"b\""), ("é", "\"é\""),
])
func `a text that YAML would take for something else is quoted`(
  text: String, written: String
) throws {
  #expect(
    try edited("a: 'b'\n", .yaml, [Setting(path: ["a"], value: .text(text))]) == "a: \(written)\n")
}

@Test(arguments: [(true, "a: true\n"), (false, "a: false\n")])
func `a flag of YAML stands without quotes`(flag: Bool, new: String) throws {
  #expect(try edited("a: 'b'\n", .yaml, [Setting(path: ["a"], value: .boolean(flag))]) == new)
}

@Test(arguments: [
  ("a", "a"), ("a-1_b", "a-1_b"), ("1a", "\"1a\""), ("-a", "\"-a\""), ("a b", "\"a b\""),
  ("a.b", "\"a.b\""), ("", "\"\""), ("a\"b", "\"a\\\"b\""), ("é", "\"é\""),
])
func `a key of YAML is quoted where it is no plain word`(key: String, written: String) throws {
  let setting = Setting(path: [key], value: .text("x"))
  #expect(try edited("z: {}\n", .yaml, [setting]) == "z: {}\n\(written): x\n")
  let inner = Setting(path: ["z", key], value: .text("x"))
  #expect(try edited("z: {}\n", .yaml, [inner]) == "z: {\(written): x}\n")
}

@Test(arguments: [
  ("a: 1\n---\n", EditError.severalDocuments(TextPosition(line: 2, column: 1))),
  ("a: 1\n---\n\nb: 2\n", .severalDocuments(TextPosition(line: 2, column: 1))),
  ("\n &x\n", .topIsNoMapping(TextPosition(line: 2, column: 2))),
  ("\n  text\n", .topIsNoMapping(TextPosition(line: 2, column: 3))),
  ("--- ~\n", .topIsNoMapping(TextPosition(line: 1, column: 5))),
  (
    "a: [\n",
    .syntax(.slip(.openBracket("[")), TextPosition(line: 1, column: 4))
  ),
])
func `what is no YAML config is refused with its place`(text: String, error: EditError) {
  #expect(refusal(of: text, .yaml) == error)
}
