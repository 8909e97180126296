import Foundation
import Testing
import Words

/// What another program reads of a text that was written as JSON.
private func readBack(_ text: String) throws -> String? {
  let written = JSONValue.array([.text(text)]).sentence.text
  return (try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String])?.first
}

@Test(arguments: [
  (JSONValue.null, "null"), (.flag(true), "true"), (.flag(false), "false"), (.number(-7), "-7"),
  (.text(""), "\"\""), (.array([]), "[]"), (.object([]), "{}"),
  (.array([.number(1), .text("a"), .null]), "[1, \"a\", null]"),
])
func `a value is written as JSON has it`(value: JSONValue, written: String) {
  #expect(value.sentence.text == written)
}

@Test func `members keep the order given, and one that comes twice stays twice`() {
  let value = JSONValue.object([
    ("z", .number(1)), ("a", .object([("y", .null), ("b", .array([.flag(true)]))])),
    ("z", .number(2)),
  ])
  #expect(value.sentence.text == #"{"z": 1, "a": {"y": null, "b": [true]}, "z": 2}"#)
}

@Test(arguments: [
  ("\"", #"\""#), ("\\", #"\\"#), ("\n", #"\n"#), ("\t", #"\t"#), ("\r", #"\u000d"#),
  ("\u{1B}", #"\u001b"#), ("\u{7F}", #"\u007f"#), ("\u{9B}", #"\u009b"#),
  ("\u{202E}", #"\u202e"#), ("\u{E0041}", #"\udb40\udc41"#), ("é/😀", "é/😀"),
])
func `what means something to JSON or to a terminal is escaped`(text: String, written: String) {
  #expect(JSONValue.text(text).sentence.text == "\"\(written)\"")
}

@Test func `every control character is read back as it was`() throws {
  for value in UInt32(0)...0xA0 {
    let text = "a\(try #require(Unicode.Scalar(value)))b"
    #expect(try readBack(text) == text)
  }
}

@Test func `hostile texts are read back as they were, and act on nothing meanwhile`() throws {
  for text in hostileTexts + [hostile, "a\r\nb"] {
    // Compared by scalars: Swift holds texts to be the same that are written differently.
    #expect(try readBack(text).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    let written = JSONValue.object([(text, .text(text))]).sentence.text
    #expect(written.acting == [] && !written.contains("\n"))
  }
}

@Test(arguments: [[0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xFF], [0xC3]] as [[UInt8]])
func `bytes of half a surrogate pair or of no text give valid JSON`(bytes: [UInt8]) throws {
  let text = String(decoding: [0x61] + bytes + [0x62], as: UTF8.self)
  #expect(try readBack(text) == text)
  #expect(try readBack(text)?.hasPrefix("a\u{FFFD}") == true)
}

@Test func `a flood of marks is kept for the program that reads it`() throws {
  let text = "a" + String(repeating: "\u{301}", count: 30)
  #expect(try readBack(text).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
}
