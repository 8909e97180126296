import Testing
import Words
import YAML

/// What the parser of YAML reads of a title in a line of a starter.
private func readBack(_ title: String) throws -> String? {
  let line = OverlayPhrase.title(title).sentence.text
  return try parseYAML(Array(line.utf8)).first?.root?["title"]?.scalar?.text
}

private let titles = [
  "Open the shop", "no", "Yes", "12", "1e3", "~", "null", "", " a ", "a: b", "a #b", "#a", "- a",
  "[a]", "{a}", "\"a\"", "'a'", "it's", "a\\b", "a\nb", "&a", "*a", "!a", "%a", "@a", "`a`", "a:",
  "? a", "| a", "> a", "Zoë", "日本", "a, b (c)", "true", "---", "a\tb", "\u{1F600}", "a\u{85}b",
]

@Test(arguments: titles + hostileTexts)
func `a title is read from a starter as the very same text`(title: String) throws {
  #expect(try readBack(title).map { Array($0.unicodeScalars) } == Array(title.unicodeScalars))
}

@Test(arguments: ["true", "False", "null", "yes", "No", "on", "OFF", "12", "~"])
func `a title that a reader of YAML could take for something else stands in quotes`(title: String) {
  #expect(OverlayPhrase.title(title).sentence.text == "title: \"\(title)\"")
}

@Test(arguments: titles + hostileTexts)
func `a title stands on one line of a starter and acts on nothing`(title: String) {
  for phrase in [
    OverlayPhrase.title(title), .step(title: title), .name(title), .guide(name: title),
  ] {
    let text = phrase.sentence.text
    #expect(text.acting == [] && !text.contains("\n"))
  }
}

@Test func `pictures that wait for words have as many places`() {
  #expect(OverlayPhrase.images(count: 0).sentence.text == "    images: []")
  #expect(
    OverlayPhrase.images(count: 2).sentence.text
      == "    images: [\"what it shows\", \"what it shows\"]")
}
