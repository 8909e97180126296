import Testing
import YAML

private let slips: [(String, YAMLSlip, Int, Int)] =
  [
    ("a:\n\tb: 1\n", .tab, 2, 1), ("a: 1\n\tb: 2\n", .tab, 2, 1),
    ("a: @x\n", .unquotedSign("@"), 1, 4), ("a: `x`\n", .unquotedSign("`"), 1, 4),
    ("a: %x\n", .unquotedSign("%"), 1, 4), ("a: *\n", .unquotedSign("*"), 1, 4),
    ("a: **b**\n", .unquotedSign("*"), 1, 4), ("a: & b\n", .unquotedSign("&"), 1, 4),
    ("a: !x!y z\n", .unquotedSign("!"), 1, 4),
    ("a: \"x\nb: 1\n", .openQuote, 1, 4), ("a: 1\nb: 'x\nc: 2\n", .openQuote, 2, 4),
    ("a: [1, 2\n", .openBracket("["), 1, 4), ("a: [1, 2\nb: 3\n", .openBracket("["), 1, 4),
    ("a: {b: 1\n", .openBracket("{"), 1, 4), ("a: [\n", .openBracket("["), 1, 4),
    ("a: {b: 1 c: 2}\n", .noCommaInBrackets, 1, 10),
    ("a: {\n  b: 1\n  c: 2\n}\n", .noCommaInBrackets, 3, 3),
    ("a: {b: 1\nc: {d: 1}\n", .openBracket("{"), 1, 4),
  ] + linesOfKeys

private let linesOfKeys: [(String, YAMLSlip, Int, Int)] = [
  ("a: x: y\n", .colonInValue, 1, 5), ("a:{b: 1, c: 2}\n", .noBlankBehindColon, 1, 2),
  ("a: see http://x: y\n", .colonInValue, 1, 16),
  ("a: 1\n  b: 2\n", .colonInValue, 2, 4),
  ("a:1\nb: 2\n", .noBlankBehindColon, 1, 2), ("b: 2\na:1\n", .noColon, 2, 1),
  ("b: 2\na\nc: 1\n", .noColon, 2, 1), ("a:\n  b: 1\n c: 2\n", .noKey, 3, 2),
  ("a: \"x\" y\n", .wordsBehindQuote, 1, 8), ("a: - b\n", .itemInLine, 1, 4),
  ("a:\n  - b\n  c: 1\n", .noItem, 3, 3), ("a: \"\\q\"\n", .badEscape, 1, 5),
  ("a: | x\n  y\n", .wordsBehindBlock, 1, 4), ("a: [1, , 2]\n", .noValue, 1, 8),
  ("a: \u{1}\n", .controlCharacter, 1, 4), ("a: 1\n...\nb: 2\n", .strayLine, 3, 1),
]

@Test(arguments: slips)
func `what an author most likely did is told where they did it`(
  text: String, slip: YAMLSlip, line: Int, column: Int
) {
  let error = #expect(throws: YAMLError.self) { try parseYAML(Array(text.utf8)) }
  #expect(error == YAMLError(.slip(slip), at: TextPosition(line: line, column: column)))
}
