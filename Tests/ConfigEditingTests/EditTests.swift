import ConfigEditing
import Testing

private let secret = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJjYW52YXMifQ.c2lnbmF0dXJl-_"

private let settings = [
  Setting(path: ["destination"], value: .text("snapchat"), onlyIfMissing: true),
  Setting(path: ["api", "enabled"], value: .boolean(true), onlyIfMissing: true),
  Setting(path: ["api", "token"], value: .secret(0, standIn: Array(secret.utf8))),
]

private func edited(_ old: String, _ format: ConfigFormat, _ settings: [Setting]) throws -> String {
  let document = try ConfigDocument(parsing: Array(old.utf8), as: format)
  let bytes = try document.edit(settings).applied(
    to: Array(old.utf8), standIns: [Array(secret.utf8)])
  return String(decoding: bytes, as: UTF8.self)
}

/// What a text is before and after `destination`, `api.enabled` and `api.token` are set.
private struct Case: Sendable, CustomTestStringConvertible {
  var format: ConfigFormat
  var old: String
  var new: String

  init(_ format: ConfigFormat, _ old: String, _ new: String) {
    self.format = format
    self.old = old
    self.new = new.replacing("SECRET", with: secret)
  }

  var testDescription: String { "\(format): \(old.debugDescription)" }
}

private let yaml: [Case] = [
  Case(.yaml, "", "destination: snapchat\napi:\n  enabled: true\n  token: \"SECRET\"\n"),
  Case(
    .yaml, "# words\n",
    "# words\ndestination: snapchat\napi:\n  enabled: true\n  token: \"SECRET\"\n"),
  Case(
    .yaml, "destination: snapchat\napi:\n    token: old # why\n    enabled: true\n",
    "destination: snapchat\napi:\n    token: \"SECRET\" # why\n    enabled: true\n"
      .replacing("\"SECRET\"", with: secret)),
  Case(
    .yaml, "destination: snapchat\napi: {enabled: true}  # flow\nlast: 1",
    "destination: snapchat\napi: {enabled: true, token: \"SECRET\"}  # flow\nlast: 1"),
  Case(
    .yaml, "destination: snapchat\r\napi:\r\n  enabled: true\r\nlast: |\r\n  token: x\r\n",
    "destination: snapchat\r\napi:\r\n  enabled: true\r\n  token: \"SECRET\"\r\nlast: |\r\n  token: x\r\n"
  ),
  Case(
    .yaml, "api: # later\ntext: \"token: no\"\n",
    "api: # later\n  enabled: true\n  token: \"SECRET\"\ntext: \"token: no\"\ndestination: snapchat\n"
  ),
  Case(
    .yaml, "api: {}\n...\n",
    "api: {enabled: true, token: \"SECRET\"}\ndestination: snapchat\n...\n"),
  Case(
    .yaml,
    "\u{FEFF}other: {token: no}\napi: &a\n  enabled: true\n  token: 'old'\nc: *a\ndestination: snapchat",
    "\u{FEFF}other: {token: no}\napi: &a\n  enabled: true\n  token: 'SECRET'\nc: *a\ndestination: snapchat"
  ),
  Case(
    .yaml, "destination: snapchat\napi:\n  enabled: true\n  token: |\n    old\n    lines\n\nz: 1\n",
    "destination: snapchat\napi:\n  enabled: true\n  token: \"SECRET\"\nz: 1\n"),
  Case(
    .yaml, "destination: snapchat\rapi:\r  enabled: true\rlast: 1\r",
    "destination: snapchat\rapi:\r  enabled: true\r  token: \"SECRET\"\rlast: 1\r"),
  Case(
    .yaml, "destination: snapchat\napi:\n  enabled: true\n  token: &t !!int 7 # seven\n",
    "destination: snapchat\napi:\n  enabled: true\n  token: &t \"SECRET\" # seven\n"
      .replacing("\"SECRET\"", with: secret)),
  Case(
    .yaml, "destination: snapchat\napi:\n  enabled: true\n  token: !!null &t\n",
    "destination: snapchat\napi:\n  enabled: true\n  token: &t \"SECRET\"\n"
      .replacing("\"SECRET\"", with: secret)),
  Case(
    .yaml, "destination: snapchat\napi: null # later\n",
    "destination: snapchat\napi: {enabled: true, token: \"SECRET\"} # later\n"),
  Case(
    .yaml, "destination: ''\napi: { # why\n}\n",
    "destination: snapchat\napi: {enabled: true, # why\n      token: \"SECRET\"\n}\n"),
  Case(
    .yaml, "destination: snapchat\napi:\n  enabled: true\n  token: &t # why\n    'old'\n",
    "destination: snapchat\napi:\n  enabled: true\n  token: &t # why\n    'SECRET'\n"),
  Case(
    .yaml, "destination: snapchat\napi:\n  enabled: true\n  token: |- # why\n    old\n",
    "destination: snapchat\napi:\n  enabled: true\n  token: \"SECRET\" # why\n"),
  Case(
    .yaml, "destination: snapchat\napi:\n  enabled: true\n  token: >-\n    old",
    "destination: snapchat\napi:\n  enabled: true\n  token: \"SECRET\""),
  Case(
    .yaml, "api: {enabled: true}\nlast: |\n  no line end",
    "api: {enabled: true, token: \"SECRET\"}\ndestination: snapchat\nlast: |\n  no line end"),
  Case(
    .yaml, "? api\n: enabled: true\n  token: 'old'\n",
    "? api\n: enabled: true\n  token: 'SECRET'\ndestination: snapchat\n"),
  Case(
    .yaml, "api: {token, enabled: true}\ndestination: snapchat\n",
    "api: {token: \"SECRET\", enabled: true}\ndestination: snapchat\n"),
  Case(
    .yaml, "destination: snapchat\napi:\n  enabled: true\n  token: !vault 'old'\n",
    "destination: snapchat\napi:\n  enabled: true\n  token: !vault 'SECRET'\n"),
  Case(
    .yaml, "base: &b {enabled: false}\ndestination: snapchat\napi:\n  <<: *b\n",
    "base: &b {enabled: false}\ndestination: snapchat\napi:\n  <<: *b\n  token: \"SECRET\"\n"),
  Case(
    .yaml, "---\ndestination: snapchat\napi:\n  enabled: true\n  token:\n",
    "---\ndestination: snapchat\napi:\n  enabled: true\n  token: \"SECRET\"\n"),
]

private let json: [Case] = [
  Case(
    .json, "",
    "{\n  \"destination\": \"snapchat\",\n  \"api\": {\n    \"enabled\": true,\n    \"token\": \"SECRET\"\n  }\n}\n"
  ),
  Case(
    .json, "{}",
    "{\n  \"destination\": \"snapchat\",\n  \"api\": {\n    \"enabled\": true,\n    \"token\": \"SECRET\"\n  }\n}"
  ),
  Case(
    .json, "{\"destination\":\"snapchat\",\"api\":{\"enabled\":true}}",
    "{\"destination\":\"snapchat\",\"api\":{\"enabled\":true,\"token\":\"SECRET\"}}"),
  Case(
    .json, "{\n\t\"api\" : {\n\t\t\"token\" : \"o\\\"ld\"\n\t},\n\t\"x\": [\"token\"]\n}\n",
    "{\n\t\"api\" : {\n\t\t\"token\" : \"SECRET\",\n\t\t\"enabled\" : true\n\t},\n\t\"x\": [\"token\"],\n\t\"destination\": \"snapchat\"\n}\n"
  ),
  Case(
    .json, "\u{FEFF}",
    "\u{FEFF}{\n  \"destination\": \"snapchat\",\n  \"api\": {\n    \"enabled\": true,\n    \"token\": \"SECRET\"\n  }\n}\n"
  ),
  Case(
    .json, "{\r\n  \"destination\": \"\",\r\n  \"api\": null\r\n}",
    "{\r\n  \"destination\": \"snapchat\",\r\n  \"api\": {\r\n    \"enabled\": true,\r\n    \"token\": \"SECRET\"\r\n  }\r\n}"
  ),
  Case(
    .json, "{ \"destination\": \"snapchat\", \"api\": { } }",
    "{ \"destination\": \"snapchat\", \"api\": { \"enabled\": true, \"token\": \"SECRET\" } }"),
]

@Test(arguments: yaml + json)
private func `only what is set changes, in the file's own style`(sample: Case) throws {
  #expect(try edited(sample.old, sample.format, settings) == sample.new)
}

@Test(arguments: yaml + json)
private func `setting the same values again changes no byte`(sample: Case) throws {
  #expect(try edited(sample.new, sample.format, settings) == sample.new)
}

@Test(arguments: [
  ("", "TOKEN=SECRET\n"), ("A=1", "A=1\nTOKEN=SECRET"),
  ("export A=1\n# TOKEN=no\n", "export A=1\n# TOKEN=no\nexport TOKEN=SECRET\n"),
  (
    "TOKEN=one\nTOKEN=\"two\" # why\nB='TOKEN=3'\n",
    "TOKEN=one\nTOKEN=\"SECRET\" # why\nB='TOKEN=3'\n"
  ),
  ("  export TOKEN = 'old'\r\nB=2\r\n", "  export TOKEN = 'SECRET'\r\nB=2\r\n"),
  ("TOKEN=\nB=2\n", "TOKEN=SECRET\nB=2\n"), ("TOKEN= # why\n", "TOKEN=SECRET # why\n"),
  ("TOKEN=#why\n", "TOKEN=SECRET\n"), ("TOKEN =  \n", "TOKEN =SECRET  \n"),
  ("TOKEN=old\nexport TOKEN\n", "TOKEN=old\nexport TOKEN=SECRET\n"),
  ("export A\n# why\nTOKEN # why", "export A\n# why\nTOKEN=SECRET # why"),
  ("\u{FEFF}", "\u{FEFF}\nTOKEN=SECRET\n"),
  ("A=1\rTOKEN=old\rB=2\r", "A=1\rTOKEN=SECRET\rB=2\r"), ("A=1\r", "A=1\rTOKEN=SECRET\r"),
])
func `a .env file changes in the value that counts`(old: String, new: String) throws {
  let setting = Setting(path: ["TOKEN"], value: .secret(0, standIn: Array(secret.utf8)))
  #expect(try edited(old, .env, [setting]) == new.replacing("SECRET", with: secret))
}

@Test func `a different value that is there stays and is named`() throws {
  let old = "destination: meta\napi: {enabled: no, token: x}\n"
  let document = try ConfigDocument(parsing: Array(old.utf8), as: .yaml)
  let kept = try document.edit(settings).kept
  #expect(kept.map(\.path) == [["destination"], ["api", "enabled"]])
  #expect(kept.map(\.text) == ["meta", "no"])
}

@Test func `places that repeat a value are known, and lines of the same name`() throws {
  let yaml = try ConfigDocument(
    parsing: Array("a: &x\n  b: &y !vault c\nd: *x\ne: &z 1\n".utf8), as: .yaml)
  #expect(yaml.repeatedAnchors(on: ["a", "b"]) == ["x"])
  #expect(yaml.repeatedAnchors(on: ["e"]) == [])
  #expect(yaml.value(at: ["a", "b"])?.ownTag == "!vault")
  let env = try ConfigDocument(parsing: Array("A=1\nB=2\nA=3\n".utf8), as: .env)
  #expect(env.occurrences(of: ["A"]) == 2)
  #expect(env.value(at: ["A"]).map(env.place)?.line == 3)
}

@Test(arguments: [
  "a\"b", "a\\b", "a'b", "a: b", "a #b", "*a", "!!x", "- a", "{a}", "ünï", "a\u{2028}b", " a ",
])
func `hostile values come back from JSON and YAML as they were`(value: String) throws {
  for format in [ConfigFormat.json, .yaml] {
    let document = try ConfigDocument(parsing: Array("{\"a\": {\"b\": \"c\"}}".utf8), as: format)
    let setting = Setting(path: ["a", "b"], value: .secret(0, standIn: Array(value.utf8)))
    let new = try document.edit([setting]).applied(
      to: Array("{\"a\": {\"b\": \"c\"}}".utf8), standIns: [Array(value.utf8)])
    let read = try ConfigDocument(parsing: new, as: format)
    #expect(read.value(at: ["a", "b"])?.decoded == Array(value.utf8))
    #expect(read.keys(at: []) == ["a"])
  }
}

@Test(arguments: ["a\nB=2", "a\u{0}b", "it's $HOME \"x\""])
func `a .env file refuses what its readers read differently`(value: String) throws {
  let document = try ConfigDocument(parsing: Array("A=1\n".utf8), as: .env)
  let setting = Setting(path: ["A"], value: .secret(0, standIn: Array(value.utf8)))
  #expect(throws: EditError.unrepresentable) { try document.edit([setting]) }
}
