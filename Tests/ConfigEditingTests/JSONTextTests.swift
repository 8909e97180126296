import ConfigEditing
import Testing
import YAML

private let insertions: [(String, String)] = [
  ("", "{\n  \"a\": {\n    \"b\": {\n      \"c\": \"S\"\n    }\n  }\n}\n"),
  (" ", " {\n   \"a\": {\n     \"b\": {\n       \"c\": \"S\"\n     }\n   }\n }"),
  ("\n", "\n{\n  \"a\": {\n    \"b\": {\n      \"c\": \"S\"\n    }\n  }\n}\n"),
  ("{}\n", "{\n  \"a\": {\n    \"b\": {\n      \"c\": \"S\"\n    }\n  }\n}\n"),
  ("{ \n}\r\n", "{\n  \"a\": {\n    \"b\": {\n      \"c\": \"S\"\n    }\n  }\n}\r\n"),
  ("{\"x\":1}", "{\"x\":1,\"a\":{\"b\":{\"c\":\"S\"}}}"),
  ("{\"x\": 1}", "{\"x\": 1,\"a\": {\"b\": {\"c\": \"S\"}}}"),
  ("{ \"x\": 1 }", "{ \"x\": 1, \"a\": { \"b\": { \"c\": \"S\" } } }"),
  ("{\"x\": 1, \"y\":2}", "{\"x\": 1, \"y\":2, \"a\":{ \"b\":{ \"c\":\"S\" } }}"),
  (
    "{\n\t\"x\": 1\n}",
    "{\n\t\"x\": 1,\n\t\"a\": {\n\t\t\"b\": {\n\t\t\t\"c\": \"S\"\n\t\t}\n\t}\n}"
  ),
  (
    "{\r\n    \"a\": {}\r\n}",
    "{\r\n    \"a\": {\r\n        \"b\": {\r\n            \"c\": \"S\"\r\n        }\r\n    }\r\n}"
  ),
  (
    "{\n    \"a\" : { \"b\" : null }\n}\n",
    "{\n    \"a\" : { \"b\" : {\n        \"c\" : \"S\"\n    } }\n}\n"
  ),
  ("{\"a\":null}", "{\"a\":{ \"b\":{ \"c\":\"S\" } }}"),
  ("{\"a\":{}}", "{\"a\":{ \"b\":{ \"c\":\"S\" } }}"),
  ("{\"a\":\n{}}", "{\"a\":\n{ \"b\": { \"c\": \"S\" } }}"),
  (
    "{\n  \"x\":\n  {\n    \"y\": true\n  }\n}\n",
    "{\n  \"x\":\n  {\n    \"y\": true\n  },\n  \"a\":\n  {\n    \"b\":\n    {\n"
      + "      \"c\": \"S\"\n    }\n  }\n}\n"
  ),
  (
    "{\n\t\"x\" : 1,\n\t\"a\" :\n\t{\n\t\t\"b\" : null\n\t}\n}",
    "{\n\t\"x\" : 1,\n\t\"a\" :\n\t{\n\t\t\"b\" :\n\t\t{\n\t\t\t\"c\" : \"S\"\n\t\t}\n\t}\n}"
  ),
  (
    "{\n  \"x\": [\n  ],\n  \"y\": {\n    \"z\":\n      \"long\"\n  }\n}",
    "{\n  \"x\": [\n  ],\n  \"y\": {\n    \"z\":\n      \"long\"\n  },\n  \"a\": {\n    \"b\": {\n"
      + "      \"c\": \"S\"\n    }\n  }\n}"
  ),
  (
    "{\n  \"x\": 1,\n\n  \"y\": 2\n}",
    "{\n  \"x\": 1,\n\n  \"y\": 2,\n\n  \"a\": {\n    \"b\": {\n      \"c\": \"S\"\n    }\n  }\n}"
  ),
  (
    "{\n  \"x\": 1,\n\n  \"y\": 2,\n  \"z\": 3\n}",
    "{\n  \"x\": 1,\n\n  \"y\": 2,\n  \"z\": 3,\n  \"a\": {\n    \"b\": {\n      \"c\": \"S\"\n    }\n  }\n}"
  ),
  ("{\"a\": {\"b\": {\"c\": 1}}}", "{\"a\": {\"b\": {\"c\": \"S\"}}}"),
  ("{\"a\": {\"b\": {\"c\": null}}, \"z\": 1}", "{\"a\": {\"b\": {\"c\": \"S\"}}, \"z\": 1}"),
  ("{\"a\": {\"b\": {\"x\": [1]\n}}}", "{\"a\": {\"b\": {\"x\": [1],\"c\": \"S\"\n}}}"),
  (
    "{\n  \"a\": {\n    \"x\": 1\n  },\n  \"z\": 2\n}\n",
    "{\n  \"a\": {\n    \"x\": 1,\n    \"b\": {\n      \"c\": \"S\"\n    }\n  },\n  \"z\": 2\n}\n"
  ),
  ("{\"x\": 1,\n \"a\": {}}", "{\"x\": 1,\n \"a\": { \"b\": { \"c\": \"S\" } }}"),
  (
    "{\n\n  \"x\": 1\n}",
    "{\n\n  \"x\": 1,\n  \"a\": {\n    \"b\": {\n      \"c\": \"S\"\n    }\n  }\n}"
  ),
]

@Test(arguments: insertions)
func `a value of JSON goes where it belongs, in the file's own style`(
  old: String, new: String
) throws {
  #expect(try edited(old, .json, ["a", "b", "c"], secret: "S") == new)
  #expect(try edited(new, .json, ["a", "b", "c"], secret: "S") == new)
}

@Test(arguments: [
  ("{\"a\": 1}", EditError.notAMapping(["a"], TextPosition(line: 1, column: 7))),
  ("{\"a\": {\n\"b\": [1]}}", .notAMapping(["a", "b"], TextPosition(line: 2, column: 6))),
  (
    "{\"a\": {\"b\": {\"c\": {}}}}", .notAValue(["a", "b", "c"], TextPosition(line: 1, column: 19))
  ),
  ("{\"a\": {\"b\": 1,\n\"b\": 2}}", .duplicateKey(["a", "b"], TextPosition(line: 2, column: 1))),
])
func `a place in JSON that holds no value is refused`(text: String, error: EditError) {
  let setting = Setting(path: ["a", "b", "c"], value: .text("x"))
  #expect(refusal(of: text, .json, [setting]) == error)
}

@Test(arguments: [
  (SettingValue.text("a\"b\n"), "\"a\\\"b\\u000a\""), (.boolean(true), "true"),
  (.boolean(false), "false"), (.secret(0, standIn: Array("S".utf8)), "\"S\""),
])
func `texts, flags and secrets are written as JSON has them`(
  value: SettingValue, written: String
) throws {
  let setting = Setting(path: ["k\"\u{1}"], value: value)
  let new = "{\"x\":1,\"k\\\"\\u0001\":\(written)}"
  #expect(try edited("{\"x\":1}", .json, [setting], secret: "S") == new)
}
