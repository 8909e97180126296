import ConfigEditing
import Testing
import YAML

@Test(arguments: [
  (YAMLError.Reason.notUTF8, SyntaxFault.notUTF8), (.tooDeep(levels: 200), .tooDeep(levels: 200)),
  (.parser("found what"), .parser("found what")), (.parser(nil), .parser(nil)),
])
func `what the reader of YAML found is the same fault of a config`(
  reason: YAMLError.Reason, fault: SyntaxFault
) {
  #expect(SyntaxFault(reason) == fault)
}

private let faulty: [(String, ConfigFormat, SyntaxFault, Int, Int)] = [
  ("{\"a\" 1}", .json, .noColon, 1, 6), ("{\"a\": 1", .json, .noCommaOrBrace, 1, 8),
  ("{\"a\": [1 2]}", .json, .noCommaOrBracket, 1, 10), ("{a: 1}", .json, .noKey, 1, 2),
  ("{\"a\": b}", .json, .noValue, 1, 7), ("{} x", .json, .moreAfterEnd, 1, 4),
  ("{\n\"a\": \"b\n\"}", .json, .controlCharacter, 2, 8),
  ("{\"a\": \"\\x\"}", .json, .badEscape, 1, 9),
  ("A=1\ntwo words\n", .env, .noAssignment, 2, 1), ("A=\"b\n", .env, .openQuote, 1, 3),
]

@Test(arguments: faulty)
func `what is not of the format is told with its place`(
  text: String, format: ConfigFormat, fault: SyntaxFault, line: Int, column: Int
) {
  #expect(refusal(of: text, format) == .syntax(fault, TextPosition(line: line, column: column)))
}
