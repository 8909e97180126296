import ConfigEditing
import Testing
import YAML

@Test(arguments: [
  (YAMLError.Reason.notUTF8, SyntaxFault.notUTF8), (.tooDeep(levels: 200), .tooDeep(levels: 200)),
  (.slip(.tab), .slip(.tab)), (.noMemory, .noMemory),
])
func `what the reader of YAML found is the same fault of a config`(
  reason: YAMLError.Reason, fault: SyntaxFault
) {
  #expect(SyntaxFault(reason) == fault)
}

private let faulty: [(String, ConfigFormat, SyntaxFault, Int, Int)] = [
  ("{\"a\" 1}", .json, .noColon, 1, 6), ("{\"a\": 1", .json, .endsEarly, 1, 8),
  ("{\"a\": [1 2]}", .json, .noComma, 1, 10), ("{a: 1}", .json, .noKey, 1, 2),
  ("{\"a\": b}", .json, .noValue, 1, 7), ("{} x", .json, .moreAfterEnd, 1, 4),
  ("{\n\"a\": \"b\n\"}", .json, .openText, 2, 6),
  ("{\"a\": \"\\x\"}", .json, .badEscape, 1, 9),
  ("{\n  \"a\": 1,\n}", .json, .trailingComma, 2, 9),
  ("{\"a\": [1,]}", .json, .trailingComma, 1, 9),
  ("{\"a\": 1,\n\n\n}", .json, .trailingComma, 1, 8), ("[1,, 2]", .json, .extraComma, 1, 4),
  ("{, \"a\": 1}", .json, .extraComma, 1, 2), ("{\"a\": , \"b\": 1}", .json, .extraComma, 1, 7),
  ("{\"a\": 1\n \"b\": 2}", .json, .noCommaBeforeLine, 2, 2),
  ("[1\n2]", .json, .noCommaBeforeLine, 2, 1),
  ("{\"a\": 1 \"b\": 2}", .json, .noComma, 1, 9), ("{\"a\": [1}", .json, .noCommaOrBracket, 1, 9),
  ("{'a': 1}", .json, .singleQuotes, 1, 2), ("{\"a\": \"\t\"}", .json, .controlCharacter, 1, 8),
  ("// a\n{}", .json, .comment, 1, 1), ("{\n// a\n}", .json, .comment, 2, 1),
  ("{\"a\": 1, /* b */}", .json, .comment, 1, 10), ("{\"a\": # b\n1}", .json, .comment, 1, 7),
  ("{\"a\" // b\n: 1}", .json, .comment, 1, 6), ("{} // a", .json, .comment, 1, 4),
  ("[1 // a\n, 2]", .json, .comment, 1, 4), ("{\"a\": tru}", .json, .noValue, 1, 7),
  ("A=1\ntwo words\n", .env, .noAssignment, 2, 1), ("A=\"b\n", .env, .openQuote, 1, 3),
]

@Test(arguments: faulty)
func `what is not of the format is told with its place`(
  text: String, format: ConfigFormat, fault: SyntaxFault, line: Int, column: Int
) {
  #expect(refusal(of: text, format) == .syntax(fault, TextPosition(line: line, column: column)))
}
