import TestSupport
import Testing

@testable import Credentials

private let token = MadeUpToken.token(seed: 5, now: 0)
private let signs = "aZ1b9Qx8RkW2mN7pLs0TuVw3yXz4cDe5fGh6iJ"

/// A value of a length in which nothing repeats.
private func value(_ count: Int) -> String {
  var random = SplitMix64(seed: UInt64(count))
  return String((0..<count).compactMap { _ in signs.randomElement(using: &random) })
}

private func run(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func text(_ secret: Secret) -> String {
  secret.withBytes { String(decoding: $0, as: UTF8.self) }
}

/// What one step of the clean-up leaves of a text.
private func cleaned(_ raw: String, _ step: (inout Cleaner) -> Void) -> String {
  var cleaner = Cleaner(value: Secret(raw), isWebToken: true)
  step(&cleaner)
  #expect((text(cleaner.value) == raw) == cleaner.notes.isEmpty)
  return text(cleaner.value)
}

private let layers = [
  "\t200~V", "201~V\n", "200~201~V", "V201~200~", "```sh\n200~V", "\" V\"", "( \(value(80)) )",
  "\" V", "V \"", "Bearer \"V\"", "Authorization:\"V\"", "-H \"V\"", "--header \"V\"", "KEY=\"V\"",
  "\"V\",", "'\"V\"'", "V;;", "\u{1B}[200~\u{1B}[201~V",
]

@Test(arguments: layers)
func `one pass takes layers in whatever order they stand`(raw: String) {
  let value = raw.hasPrefix("(") ? value(80) : "V"
  #expect(cleaned(raw) { $0.removeLayers() } == value)
}

@Test func `layers end at some number, for a paste of quotes alone`() {
  for (count, left) in [(256, 0), (257, 1)] {
    let quotes = run("\"", count)
    let found = cleanUp(Secret(quotes + value(30) + quotes), for: .text(TextRule())).value
    #expect(text(found) == run("\"", left) + value(30) + run("\"", left))
  }
}

private let quoted: [(String, String)] = [
  ("\"V\"", "V"), ("'V'", "V"), ("`V`", "V"), ("“V”", "V"), ("„V“", "V"), ("‘V’", "V"),
  ("«V»", "V"),
  ("\"V", "V"), ("V'", "V"), ("`V", "V"), ("V“", "V"), ("V”", "V"), ("„V", "V"), ("V„", "V"),
  ("‘V", "V"), ("V’", "V"), ("«V", "V"), ("V«", "V"), ("»V", "V"), ("\"\"", ""), ("\"", "\""),
  ("“", "“"), ("“”", ""), ("(V)", "(V)"), ("(\(value(77)))", "(\(value(77)))"),
  ("(\(value(78)))", value(78)), ("[\(value(78))]", value(78)), ("<\(value(78))>", value(78)),
  ("{\(value(78))}", value(78)), ("(\(value(78))]", "(\(value(78))]"),
]

@Test(arguments: quoted)
func `quotes are taken off, and brackets around 80 characters`(raw: String, rest: String) {
  #expect(cleaned(raw) { _ = $0.removeQuotes() } == rest)
}

private let fences: [(String, String)] = [
  ("```\nV", "\nV"), ("```\(run("a", 17))\nV", "\nV"),
  ("```\(run("a", 18))\nV", "```\(run("a", 18))\nV"), ("```1\nV", "```1\nV"),
  ("```a1\nV", "```a1\nV"),
  ("``a\nV", "``a\nV"), ("```V", "```V"), ("```a\rV", "\rV"),
]

@Test(arguments: fences)
func `a fence has the name of a language`(raw: String, rest: String) {
  #expect(cleaned(raw) { _ = $0.removeFence() } == rest)
}

private let words: [(String, String)] = [
  ("Bearer V", "V"), ("bEARER \t V", "V"), ("BearerV", "BearerV"), ("Bearer", "Bearer"),
  ("Authorization:V", "V"), ("Authorization: V", "V"), ("Authorization:", "Authorization:"),
  ("-H V", "V"), ("-HV", "-HV"), ("--header  V", "V"), ("--headerV", "--headerV"),
]

@Test(arguments: words)
func `a word before the value is taken with its blanks`(raw: String, rest: String) {
  let found = cleaned(raw) {
    _ =
      $0.removeWord("Bearer", .bearer) || $0.removeWord("Authorization:", .name)
      || $0.removeOption()
  }
  #expect(found == rest)
}

private let ends: [(String, String)] = [
  ("V,", "V"), ("V;", "V"), ("V\\", "V"), ("V)", "V"), ("V]", "V"), ("V}", "V"), ("V>", "V"),
  ("(V)", "(V)"), ("[V]", "[V]"), ("{V}", "{V}"), ("<V>", "<V>"), (";", ";"), ("V.", "V."),
  ("eyJ.b.c.", "eyJ.b.c"), ("eyJ.b.", "eyJ.b."), ("eyJ.b.c.d.", "eyJ.b.c.d."), ("a.b.c.", "a.b.c."),
]

@Test(arguments: ends)
func `what no value ends in is taken off`(raw: String, rest: String) {
  #expect(cleaned(raw) { _ = $0.removeTrailingPunctuation() } == rest)
}

private let blanks: [(String, String)] = [
  ("V", "V"), (" V\n", "V"), ("\tV", "V"), ("V ", "V"), ("   ", ""), ("", ""),
]

@Test(arguments: blanks)
func `blanks at the ends are taken off`(raw: String, rest: String) {
  #expect(cleaned(raw) { _ = $0.trim() } == rest)
}

private func words(_ count: Int) -> String {
  String(run("word ", count / 5 + 1).prefix(count - 1)) + " "
}

private let surroundings: [(String, Bool)] = [
  (words(300) + token, true), (words(301) + token, false), (words(200) + token + " why", true),
  (value(36) + " " + token, true), (value(37) + " " + token, false),
  (token + " " + value(36), true), (token + " " + value(37), false), ("a://b " + token, false),
  (token + " " + MadeUpToken.token(seed: 6, now: 0), false),
]

@Test(arguments: surroundings)
func `a token stands among a few words and signs`(raw: String, isTaken: Bool) {
  #expect(cleaned(raw) { $0.removeSurroundings() } == (isTaken ? token : raw))
  #expect(cleaned(token) { $0.removeSurroundings() } == token)
}

private let kinds: [(FieldKind?, Bool)] = [
  (nil, true), (FieldKind.snapchatConversionsToken, true), (.text(TextRule()), false),
  (.uuid, false),
]

@Test(arguments: kinds)
func `words around a token are taken where a token is looked for`(kind: FieldKind?, isTaken: Bool) {
  #expect(
    text(cleanUp(Secret("1. " + token), for: kind).value) == (isTaken ? token : "1. " + token))
  let lines = "see\n" + token
  #expect((text(cleanUp(Secret(lines), for: kind).value) == token) == isTaken)
}

private let names: [(String, Bool)] = [
  ("token=", true), ("a.key=", true), ("x-secret=", true), ("credential=", true), ("ke=", false),
  ("credentials=", true), ("bearer=", true), ("\"token\"=", true), ("token1=", true),
  ("tokens=", false),
  ("export x=", true), ("exports x=", false), ("MY_SETTING=", true), ("AB_CD=", false),
  ("AB_CDE=", true), ("AZ_ZA =", true), ("ABCDEF=", false), ("MY_SETTINg=", false), ("=", false),
  ("foo=", false), ("foo:", false), ("foo: ", true), ("token:", true), ("1: ", false),
  ("a%b: ", false), ("a_b-c. d\"'\t1: ", true), ("Conversions Token\n", true), ("Secret\r", true),
  ("a b c d e key\n", true), ("a b c d e f key\n", false), ("2nd token\n", false),
  ("Tokens\n", false), ("My word\n", false), ("token\n\n", true), ("a%b token=", false),
  (run("a", 57) + "key=", true), (run("a", 58) + "key=", false),
]

@Test(arguments: names)
func `a name before the value reads as one`(name: String, isTaken: Bool) {
  #expect(cleaned(name + "V") { _ = $0.removeName() } == (isTaken ? "V" : name + "V"))
}

private let values: [(String, String)] = [
  ("foo=\"V", "\"V"), ("foo='V", "'V"), ("foo=“V", "“V"), ("foo=eyJ", "eyJ"),
  ("foo:a@b.c", "a@b.c"),
  ("foo=3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"),
  ("foo=  \"V", "\"V"), ("token:/V", "token:/V"), ("token: /V", "token: /V"),
  ("token==", "token=="),
  ("token=", "token="), ("token= ", "token= "), ("token===V", "==V"), ("1_2=\"V\"", "1_2=\"V\""),
  ("12=eyJ", "12=eyJ"), ("", ""),
]

@Test(arguments: values)
func `what only a value begins with stands behind any name`(raw: String, rest: String) {
  #expect(cleaned(raw) { _ = $0.removeName() } == rest)
}

private let marks: [(String, String)] = [
  ("200~V", "V"), ("V201~", "V"), ("201~V", "V"), ("V200~", "V"), ("a200~b", "a200~b"),
  ("a[200~b", "ab"), ("a^[[201~b", "ab"), ("a\u{1B}[201~b", "ab"), ("200~", ""), ("20~V", "20~V"),
]

@Test(arguments: marks)
func `the marks of a paste are taken out`(raw: String, rest: String) {
  #expect(cleaned(raw) { _ = $0.removePasteMarks() } == rest)
}

private let inside: [(String, String)] = [
  ("eyJ.a b.c", "eyJ.ab.c"), ("eyJ.a\t\n b.c", "eyJ.ab.c"), ("eyJ.a b", "eyJ.a b"),
  ("eyJ.a b.c.d", "eyJ.a b.c.d"), ("eyJ.a b.c=", "eyJ.a b.c="), ("ey.a b.c", "ey.a b.c"),
  ("eyJ.a.b", "eyJ.a.b"), (token + " a", token + " a"),
]

@Test(arguments: inside)
func `blanks are taken out of what has the form of a token`(raw: String, rest: String) {
  #expect(cleaned(raw) { $0.removeBlanksInside() } == rest)
}

private let characters: [(String, String, [CleanUpNote])] = [
  ("\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}", run(" ", 9), []),
  ("\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}\u{1680}", run(" ", 7), []),
  ("a\u{2028}\u{2029}\u{85}b", "a\n\n\nb", []),
  ("a\u{AD}\u{34F}\u{61C}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}b", "ab", [.invisible(9)]),
  ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}", "", [.invisible(9)]),
  ("\u{2060}\u{2061}\u{2062}\u{2063}\u{2064}\u{FEFF}\u{FE0E}\u{FE0F}", "", [.invisible(8)]),
  ("\u{2010}\u{2011}\u{2012}\u{2013}\u{2043}\u{2212}\u{FE63}\u{FF0D}", "--------", [.hyphens(8)]),
  ("a\u{2014}b\u{AD}", "a--b", [CleanUpNote.invisible(1), .hyphens(1)]), ("aéb€", "aéb€", []),
]

@Test(arguments: characters)
func `characters that look like nothing, a blank or a hyphen are replaced`(
  raw: String, rest: String, notes: [CleanUpNote]
) {
  var cleaner = Cleaner(value: Secret(raw), isWebToken: true)
  cleaner.replaceCharacters()
  #expect(text(cleaner.value) == rest)
  #expect(cleaner.notes == notes)
}

@Test func `the hyphens of an identifier are put in for a field that takes one`() {
  let (bare, whole) = (run("0a", 16), "0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0a")
  #expect(text(cleanUp(Secret(bare), for: .uuid).value) == whole)
  #expect(cleanUp(Secret(bare), for: .uuid).notes == [.hyphensAdded])
  #expect(text(cleanUp(Secret(bare)).value) == bare)
  #expect(text(cleanUp(Secret(bare + "0"), for: .uuid).value) == bare + "0")
}
