import ConfigEditing
import TestSupport
import Testing
import YAML

private let values: [(MarkedSource, String)] = [
  ("A=⟦x#y⟧", "x#y"), ("A=⟦x⟧ #y", "x"), ("A=⟦x⟧\t#y\n", "x"), ("A=⟦b⟧  ", "b"),
  ("A=⟦b⟧ \t\r\n", "b"),
  ("A= \t⟦b c⟧ # d", "b c"), ("A=⟦#b⟧", "#b"), ("A=⟦#b⟧ #c", "#b"), ("A=⟦#⟧", "#"), ("A=⟦⟧ #b", ""),
  ("A=⟦⟧", ""), ("A=⟦⟧  \n", ""),
  ("A = ⟦b⟧\n", "b"), ("A\t=⟦b⟧", "b"), ("A⟦⟧", ""), ("A⟦⟧ # b", ""), ("A⟦⟧#b", ""),
  ("A⟦⟧\nB=1", ""),
  ("export A=⟦b⟧", "b"), ("export\tA=⟦b⟧", "b"), ("  export  A=⟦b⟧", "b"),
  ("\n\r\n# x\n A=⟦b⟧", "b"),
  ("\u{FEFF}B=1\nA=⟦b⟧", "b"), ("A=1\nA=⟦b⟧\nB=2", "b"), ("A=⟦b=c⟧", "b=c"), ("A=⟦é⟧\n", "é"),
  ("A=⟦\"b\"⟧", "b"), ("A= ⟦\"b # c\"⟧ # d\n", "b # c"), ("A=⟦\"b\"⟧#c", "b"), ("A=⟦''⟧", ""),
  ("A=⟦\"b\nc\"⟧\nB=1\n", "b\nc"), ("A=⟦'b\\nc'⟧", "b\\nc"), ("A=⟦'b\\'⟧", "b\\"),
  ("A=⟦'\\'⟧", "\\"),
  ("A=⟦\"\\n\\r\\t\\\"\\$\\x\"⟧", "\n\r\t\"$\\x"), ("A=⟦\"b\\\\\"⟧\nB=1\n", "b\\"),
  ("A=⟦\"b'c\"⟧", "b'c"),
  ("A=⟦'b'⟧\nB='c\\\\d'\n", "b"), ("A=⟦b'c⟧", "b'c"), ("A=⟦\"\"⟧\n", ""),
]

@Test(arguments: values)
func `a value of a .env file is found with its place and its meaning`(
  source: MarkedSource, meaning: String
) throws {
  let document = try ConfigDocument(parsing: Array(source.text.utf8), as: .env)
  let value = try #require(document.value(at: ["A"]))
  #expect(value.range == source.range)
  #expect(value.meaning == meaning)
}

@Test(arguments: [
  ("export=1", ["export"]), ("exportA=1", ["exportA"]), ("export", ["export"]),
  ("export A", ["A"]), ("A_1.b-2=1\nZz9=2", ["A_1.b-2", "Zz9"]), ("#A=1\n \t# B=2\n\t\n", []),
  ("A='\nB=1\n'\r\rC=2\r", ["A", "C"]), ("", []), ("\u{FEFF}", []), ("\u{FEFF}# x", []),
  ("\u{FEFF}A=1\nB=2", ["\u{FEFF}A", "B"]), ("\u{FEFF}\nA=1", ["A"]),
])
func `the names of a .env file are those that are set`(text: String, names: [String]) throws {
  #expect(try ConfigDocument(parsing: Array(text.utf8), as: .env).keys(at: []) == names)
}

private let noAssignment = SyntaxFault.noAssignment
private let disputed = SyntaxFault.disputedQuote

private let refusals: [(String, SyntaxFault, Int, Int)] = [
  ("A=1\n =1", noAssignment, 2, 2), ("A B=1", noAssignment, 1, 1), ("é=1", noAssignment, 1, 1),
  ("export =1", noAssignment, 1, 1), ("A=1\n  export A B", noAssignment, 2, 3),
  ("A:1", noAssignment, 1, 1), ("export ", noAssignment, 1, 1),
  ("A='b", .openQuote, 1, 3),
  ("B=1\nA= \"b\\\"\n", .openQuote, 2, 4), ("A=\"b\\", .openQuote, 1, 3),
  ("A=\"b\" c", .moreAfterQuote, 1, 7),
  ("A=''c\n", .moreAfterQuote, 1, 5),
  ("A='b\\'\nB='c'\n", disputed, 1, 5), ("A='\\'\nB='c'", disputed, 1, 4),
  ("A='b\\' # it's", disputed, 1, 5), ("A=1\nB=\u{0}", .nulByte, 2, 3),
]

@Test(arguments: refusals)
func `what is no .env file is refused with its place`(
  text: String, reason: SyntaxFault, line: Int, column: Int
) {
  let place = TextPosition(line: line, column: column)
  #expect(refusal(of: text, .env) == .syntax(reason, place))
}

private let written: [(String, String, String)] = [
  ("", "a.B_1-~+/=", "A=a.B_1-~+/=\n"), ("", "a b", "A=\"a b\"\n"), ("", "", "A=\"\"\n"),
  ("", "a$b", "A='a$b'\n"), ("", "a\"b", "A='a\"b'\n"), ("", "a \"b", "A='a \"b'\n"),
  ("", "a`b", "A='a`b'\n"),
  ("", "a~}", "A=\"a~}\"\n"), ("", "a!", "A=\"a!\"\n"),
  ("A='b'", "c", "A='c'"), ("A='b'", "c d", "A='c d'"),
  ("A=\"b\"", "c", "A=\"c\""), ("A=\"b\"", "c$d", "A='c$d'"), ("A=\"b\"", "", "A=\"\""),
  ("A=b", "c", "A=c"), ("A=b # c", "d e", "A=\"d e\" # c"), ("A='b'#c", "d", "A='d'#c"),
  ("A=\n#b", "c", "A=c\n#b"), ("A=", "b", "A=b"), ("A=#", "b", "A=b"), ("A=#x y", "b", "A=b"),
  ("A=#x # y", "b", "A=b # y"),
  ("A= #x", "b", "A=b #x"), ("A", "b", "A=b"),
  ("A\nB=1", "c", "A=c\nB=1"), ("B=1", "c", "B=1\nA=c"),
  ("\nB=1\r\n", "c", "\nB=1\r\nA=c\n"), ("B=1\r\n", "c", "B=1\r\nA=c\r\n"),
  ("export B=1\n", "c", "export B=1\nexport A=c\n"), ("export B=1", "c", "export B=1\nexport A=c"),
  ("\texport B=1", "c", "\texport B=1\nexport A=c"), ("export=1", "c", "export=1\nA=c"),
  ("export C=1\nB=1", "c", "export C=1\nB=1\nA=c"),
  ("C=1\nexport B\n", "c", "C=1\nexport B\nexport A=c\n"),
  ("# A=\nB=1\n", "c", "# A=\nA=c\nB=1\n"), ("#A = x\r\nB=1", "c", "#A = x\r\nA=c\r\nB=1"),
  ("B=1\n# A=", "c", "B=1\n# A=\nA=c"),
  ("## export A=\nB=1\n", "c", "## export A=\nexport A=c\nB=1\n"),
  ("# A=1\n# A=2\nB=1\n", "c", "# A=1\n# A=2\nA=c\nB=1\n"), ("#A=\nA=b\n", "c", "#A=\nA=c\n"),
  ("# AB=\n# A\n# the A=\nB=1\n", "c", "# AB=\n# A\n# the A=\nB=1\nA=c\n"),
  ("B='\n# A=\n'\n", "c", "B='\n# A=\n'\nA=c\n"),
  ("\u{FEFF}", "c", "\u{FEFF}\nA=c\n"), ("\u{FEFF}A=b\n", "c", "\u{FEFF}A=b\nA=c\n"),
  ("\u{FEFF}A=b\nA=c\n", "d", "\u{FEFF}A=b\nA=d\n"), ("\u{FEFF}#A=\n", "c", "\u{FEFF}#A=\nA=c\n"),
]

@Test(arguments: written)
func `a value of a .env file is quoted as its readers agree on`(
  old: String, value: String, new: String
) throws {
  #expect(try edited(old, .env, ["A"], secret: value) == new)
  #expect(try edited(old, .env, [Setting(path: ["A"], value: .text(value))]) == new)
}

@Test(arguments: ["a\tb", "a\u{1F}", "a\u{7F}", "a\\b", "'$", "a'`", "a'\"", "a'b", "\u{0}"])
func `what no quotes of a .env file hold is refused`(value: String) {
  for old in ["", "A=1", "A='1'", "A=\"1\""] {
    let setting = Setting(path: ["A"], value: .text(value))
    #expect(refusal(of: old, .env, [setting]) == .unrepresentable)
  }
}

@Test(arguments: [
  ("A", "empty null"), ("A=", "text empty"), ("A=''", "text empty"), ("A=1", "text"),
])
func `a name without a value is null, and all else is a text`(text: String, told: String) throws {
  let document = try ConfigDocument(parsing: Array(text.utf8), as: .env)
  #expect(document.value(at: ["A"])?.told == told)
}
