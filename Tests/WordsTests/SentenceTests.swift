import Credentials
import Testing

@testable import Words

/// One way for a text into a sentence.
struct Entrance: Sendable, CustomTestStringConvertible {
  var name: String
  /// Whether what opens something is masked on the way.
  var masks = true
  var sentence: @Sendable (String) -> Sentence

  var testDescription: String { name }

  static let all = [
    Entrance(name: "typed") { "\(typed: $0)" }, Entrance(name: "called") { "\(called: $0)" },
    Entrance(name: "file") { "\(file: $0)" }, Entrance(name: "path") { "\(path: $0)" },
    Entrance(name: "paths") { "\(paths: [$0, $0])" },
    Entrance(name: "key") { "\(key: [$0])" },
    Entrance(name: "system") { "\(system: $0)" }, Entrance(name: "parser") { "\(parser: $0)" },
    Entrance(name: "reported") { "\(reported: $0)" },
    Entrance(name: "page", masks: false) { "\(page: $0)" },
    Entrance(name: "behind", masks: false) { "\(behind: $0)" },
    Entrance(name: "exact", masks: false) { "\(exact: $0)" },
    Entrance(name: "document", masks: false) { "\(document: $0)" },
  ]
}

@Test(arguments: Entrance.all)
func `no text acts on a terminal or hides, wherever it comes from`(entrance: Entrance) {
  for text in hostileTexts { #expect(entrance.sentence(text).text.acting == []) }
  #expect(entrance.sentence(hostile).text.acting == [])
}

@Test(arguments: Entrance.all.filter(\.masks), credentials)
func `what opens something is masked`(entrance: Entrance, credential: String) {
  let shown = entrance.sentence(credential).text
  #expect(shown.contains(Secret.mask))
  #expect(!shown.contains(credential.prefix(12)) && !shown.contains(credential.suffix(12)))
}

@Test(
  arguments: Entrance.all.filter(\.masks).filter { $0.name != "file" },
  [
    "x/\(credentials[2])", "Bearer \(credentials[0])", "Cookie: sid=\(credentials[4]); path=/",
    "k='\(credentials[1])'",
  ])
func `what opens something is masked also within a path, a header or a cookie`(
  entrance: Entrance, text: String
) {
  let shown = entrance.sentence(text).text
  #expect(shown.contains(Secret.mask))
  #expect(credentials.allSatisfy { !shown.contains($0.prefix(12)) })
}

@Test(arguments: Entrance.all.filter { !$0.masks }, credentials)
func `a page and what programs read are shown as they stand`(
  entrance: Entrance, credential: String
) {
  #expect(entrance.sentence(credential).text.contains(credential))
}

@Test(arguments: [
  "snapchat-token", "naïve café", "日本語", "a — “b” … ©", "1 of 12", "e\u{301}", "👩\u{200D}💻",
  "✔\u{FE0F}",
])
func `ordinary words are shown as they are`(text: String) {
  for entrance in Entrance.all { #expect(entrance.sentence(text).text.contains(text)) }
}

@Test(arguments: [
  "destinations/snapchat.yaml", "~/shop/.env", "/home/maria/my shop/a_b-c.json",
  "conversionsApi.token",
])
func `ordinary paths and keys are shown as they are`(path: String) {
  #expect("\(path: path)" as Sentence == Sentence(harmless: path))
  #expect("\(exact: path)" as Sentence == Sentence(harmless: path))
}

@Test func `what was typed or is named stands between quotes`() {
  #expect(("\(typed: "keys")" as Sentence).text == "“keys”")
  #expect(("\(called: "Open the shop")" as Sentence).text == "“Open the shop”")
}

@Test(arguments: ["typed", "called", "file"])
func `of a very long text the beginning is shown`(name: String) throws {
  let entrance = try #require(Entrance.all.first { $0.name == name })
  let words = String(repeating: "word ", count: 500)
  let shown = entrance.sentence(words).text.filter { $0 != "“" && $0 != "”" }
  #expect(shown == words.prefix(59) + "…")
  let short = String(words.prefix(60))
  #expect(entrance.sentence(short).text.contains(short))
}

@Test func `only a page and the parser of arguments have several lines`() {
  let several = Entrance.all.filter { $0.sentence("a\nb").text.contains("\n") }
  #expect(several.map(\.name) == ["parser", "document"])
}

@Test(arguments: [(0, "0 rows", "they"), (1, "1 row", "it"), (2, "2 rows", "they")])
func `a number goes with the word for so many`(count: Int, counted: String, word: String) {
  #expect(("\(count, "row", "rows")" as Sentence).text == counted)
  #expect(("\(for: count, "it", "they")" as Sentence).text == word)
}

@Test func `sentences are put together, padded, joined and capitalised`() {
  let first: Sentence = "one"
  let second: Sentence = "two\nthree"
  #expect((first + second).text == "onetwo\nthree")
  #expect([first, second].joined().text == "one two\nthree")
  #expect([first, first].joined(by: ", ").text == "one, one")
  #expect(first.padded(by: 2).text == "one  ")
  #expect(first.padded(by: -1).text == "one")
  #expect(first.capitalised.text == "One")
  #expect(second.inOneLine.text == "two three")
  #expect("\(second)" == "two\nthree")
}

@Test func `a sentence without words is empty, one of blanks is not`() {
  #expect(("" as Sentence).isEmpty)
  #expect(("" as Sentence).capitalised.isEmpty)
  #expect(!(" " as Sentence).isEmpty)
}
