import ConfigEditing
import TestSupport
import Testing
import YAML

private let values: [(MarkedSource, String, String)] = [
  ("{\"a\": ⟦-1⟧}", "-1", ""), ("{\"a\":⟦0⟧}", "0", ""), ("{\"a\": ⟦-0.25E-10⟧ }", "-0.25E-10", ""),
  ("{\"a\": ⟦10e+3⟧}", "10e+3", ""), ("{\"a\":⟦1e5⟧,\"b\":1}", "1e5", ""),
  ("{\"a\":⟦9⟧\n}", "9", ""),
  ("{\"a\":⟦true⟧}", "true", ""), ("{\"a\": ⟦false⟧}", "false", ""),
  ("{\"a\":⟦null⟧}", "null", "empty null"), ("{\"a\" : ⟦\"\"⟧}", "", "text empty"),
  ("{\"a\":⟦\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"⟧}", "\"\\/\u{8}\u{C}\n\r\t", "text"),
  ("{\"a\": ⟦\"\\u00e9\\u00E9\\u0041\"⟧}", "ééA", "text"),
  ("{\"a\": ⟦\"\\u00fF\\u00Ef\"⟧}", "ÿï", "text"), ("{\"a\": ⟦\"\\u0000\"⟧}", "\u{0}", "text"),
  ("{\"a\": ⟦\"\\uD83D\\uDE00!\"⟧}", "😀!", "text"), ("{\"a\": ⟦\"\\ud83d\"⟧}", "\u{FFFD}", "text"),
  ("{\"a\": ⟦\"\\ud83dx\"⟧}", "\u{FFFD}x", "text"),
  ("{\"a\": ⟦\"\\ud83d\\n\"⟧}", "\u{FFFD}\n", "text"),
  ("{\"a\": ⟦\"\\ud83d\\u0041\"⟧}", "\u{FFFD}A", "text"),
  ("{\"a\": ⟦\"\\ude00\"⟧}", "\u{FFFD}", "text"),
  ("{\"a\": ⟦\"\\ud83d\\ud83d\\ude00\"⟧}", "\u{FFFD}😀", "text"),
  ("{\"a\": ⟦\"é\u{2028}😀\"⟧}", "é\u{2028}😀", "text"),
  ("{\"a\": ⟦\"\u{7F} \"⟧}", "\u{7F} ", "text"), ("{\"a\": ⟦{}⟧}", "", "empty collection"),
  ("{\"a\": ⟦[ ]⟧}", "", "empty collection"), ("{\"a\": ⟦{ \"b\" : 1 }⟧ }", "", "collection"),
  ("{\"a\": ⟦[ 1, [2 ] , {\"b\": []}]⟧}", "", "collection"),
  ("\u{FEFF}{\"a\": ⟦1⟧}\n", "1", ""), (" \t\r\n{\n\t\"b\": 1 ,\r\n\"a\"\n:\n⟦2⟧\n}\n ", "2", ""),
  ("{\"b\": {\"a\": 1}, \"\\u0061\": ⟦3⟧}", "3", ""),
  ("{\"b\": [{\"a\": 1}], \"a\": ⟦3⟧}", "3", ""),
]

@Test(arguments: values)
func `a value of JSON is found with its place, its meaning and its kind`(
  source: MarkedSource, meaning: String, told: String
) throws {
  let document = try ConfigDocument(parsing: Array(source.text.utf8), as: .json)
  let value = try #require(document.value(at: ["a"]))
  #expect(value.range == source.range)
  #expect(value.meaning == meaning)
  #expect(value.told == told)
}

private let early = SyntaxFault.endsEarly
private let missing = SyntaxFault.noValue
private let open = SyntaxFault.openText
private let escape = SyntaxFault.badEscape
private let key = SyntaxFault.noKey

private let refusals: [(String, SyntaxFault, Int, Int)] = [
  ("{\"a\":", early, 1, 6), ("\u{FEFF}{\"a\": ", early, 1, 8), ("{\"a\": [1, ", early, 1, 11),
  ("{\"a\": [\n", early, 2, 1), ("{\"a\": -}", missing, 1, 8), ("{\"a\": 1.}", missing, 1, 9),
  ("{\"a\": 1e}", missing, 1, 9), ("{\"a\": 1e+}", missing, 1, 10),
  ("{\"a\": 1E-x}", missing, 1, 10),
  ("{\"a\": +1}", missing, 1, 7), ("{\"a\": [1,]}", .trailingComma, 1, 9),
  ("{\"a\": nul}", missing, 1, 7),
  ("{\"a\": 00}", .leadingZero, 1, 7), ("{\"a\": 007}", .leadingZero, 1, 7),
  ("{\"a\": -01}", .leadingZero, 1, 7), ("{\"a\": [“b”]}", .curlyQuotes, 1, 8),
  ("{\"a\": 1 \"b\"}", .noComma, 1, 9),
  ("{\"a\": 1", early, 1, 8),
  ("{\"a\": [1 2]}", .noComma, 1, 10),
  ("{\"a\": [1}", .noCommaOrBracket, 1, 9),
  ("{\"a\": {]", key, 1, 8), ("{\"a\": 1, }", .trailingComma, 1, 8), ("{ a: 1}", key, 1, 3),
  ("{", early, 1, 2),
  ("{\"a\" 1}", .noColon, 1, 6), ("{\"a\"", early, 1, 5),
  ("{\"a\": \"b", open, 1, 7), ("{\"a\": \"b\\", open, 1, 10), ("{\"a", open, 1, 2),
  ("{\"a\": \"\u{1F}\"}", .controlCharacter, 1, 8),
  ("{\"a\": \"\n\"}", open, 1, 7),
  ("{\"a\": \"\\v\"}", escape, 1, 9), ("{\"a\": \"\\u00e\"}", escape, 1, 9),
  ("{\"a\": \"\\u+123\"}", escape, 1, 9), ("{\"a\": \"\\u00eg\"}", escape, 1, 9),
  ("{\"a\": \"\\u00", escape, 1, 9), ("{\"a\": \"\\u", escape, 1, 9),
  ("{\"a\": \"\\u00e9", open, 1, 7),
  ("{\"a\": \"\\ud83d\\u", escape, 1, 15), ("{\"a\": \"\\ud83d\\", open, 1, 15),
  ("{\"a\": \"\\ud83d", open, 1, 7), ("{} x", .moreAfterEnd, 1, 4),
  ("{}\n,", .moreAfterEnd, 2, 1), ("{}}", .moreAfterEnd, 1, 3),
]

@Test(arguments: refusals)
func `what is no JSON is refused with its cause and place`(
  text: String, reason: SyntaxFault, line: Int, column: Int
) {
  #expect(refusal(of: text, .json) == .syntax(reason, TextPosition(line: line, column: column)))
}

@Test(arguments: [("1", 1), (" \"a\"", 2), ("\u{FEFF}null", 1), (" [ ]", 2), ("true ", 1)])
func `a top of JSON that is no object is told with its place`(text: String, column: Int) throws {
  guard case .topIsNoMapping(let place) = try #require(refusal(of: text, .json)) else {
    Issue.record("\(text)")
    return
  }
  let isMarked = text.hasPrefix("\u{FEFF}")
  #expect(place == TextPosition(line: 1, column: isMarked ? column + 1 : column))
}

private func nested(_ opening: String, _ depth: Int, _ closing: String) -> String {
  String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
}

@Test func `JSON may be nested 500 deep, and no deeper`() {
  #expect(refusal(of: nested("{\"a\":", 500, "}"), .json) == nil)
  #expect(refusal(of: "{\"a\":" + nested("[", 499, "]") + "}", .json) == nil)
  let deeper = TextPosition(line: 1, column: 2501)
  #expect(refusal(of: nested("{\"a\":", 501, "}"), .json) == .tooDeep(deeper))
}

@Test func `YAML may be nested 200 deep, and no deeper`() {
  #expect(refusal(of: nested("{a: ", 200, "}"), .yaml) == nil)
  guard case .syntax(let reason, let place) = refusal(of: nested("{a: ", 201, "}"), .yaml) else {
    Issue.record("it is not refused")
    return
  }
  #expect(reason == .tooDeep(levels: 200))
  #expect(place == TextPosition(line: 1, column: 801))
}
