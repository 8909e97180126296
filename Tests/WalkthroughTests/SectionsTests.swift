import Testing

@testable import Walkthrough

private func heading(_ level: Int, _ text: String) -> Block { .heading(level: level, [Span(text)]) }
private func words(_ text: String) -> Block { .paragraph([Span(text)]) }
private func steps(_ titles: String...) -> Block {
  .steps(titles.map { Block.Step(title: [Span($0)], [words("in \($0)")]) })
}

/// The division of a page as words.
private func picture(_ sections: Sections) -> [String] {
  func line(_ blocks: [Block]) -> String { blocks.map(\.plainText).joined(separator: ", ") }
  return ["opening: \(line(sections.opening))"]
    + sections.steps.map { "\($0.title.plainText): \(line($0.lead)) | \(line($0.blocks))" }
    + ["closing: \(line(sections.closing))"]
}

@Test func `a page is divided by its steps, with what leads each in`() {
  let page = [
    words("a"), heading(2, "Need"), words("b"), heading(2, "Do"), words("c"), steps("One", "Two"),
    words("d"), steps("Three"), words("e"),
  ]
  #expect(
    picture(Sections(of: page)) == [
      "opening: a, Need, b", "One: Do, c | in One", "Two:  | in Two", "Three: d | in Three",
      "closing: e",
    ])
}

@Test func `without a heading all before the steps opens the page`() {
  #expect(
    picture(Sections(of: [words("a"), words("b"), steps("One")]))
      == ["opening: a, b", "One:  | in One", "closing: "])
}

@Test func `a page without steps is divided by its second headings`() {
  let page = [words("a"), heading(2, "One"), words("b"), heading(3, "Deeper"), heading(2, "Two")]
  #expect(
    picture(Sections(of: page))
      == ["opening: a", "One:  | b, Deeper", "Two:  | ", "closing: "])
}

@Test func `a page without either is not divided`() {
  #expect(
    picture(Sections(of: [heading(1, "T"), heading(3, "Deeper"), words("a")]))
      == ["opening: T, Deeper, a", "closing: "])
}

@Test func `a section is taken out with all up to the next of its level`() throws {
  var sections = Sections(
    of: [
      words("a"), heading(2, "You need"), words("b"), heading(3, "More"), words("c"),
      heading(2, "Other"), words("d"), heading(2, "Do"), steps("One"),
    ])
  #expect(sections.openingTitles == ["You need", "More", "Other", "Do"])
  let found = sections.extractSection(titled: "YOU  need")
  let section = try #require(found)
  #expect(section.title.plainText == "You need")
  #expect(section.blocks.map(\.plainText) == ["b", "More", "c"])
  #expect(sections.opening.map(\.plainText) == ["a", "Other", "d"])
}

@Test func `a section that leads the steps in can be taken out too`() {
  var sections = Sections(of: [words("a"), heading(2, "Do"), words("b"), steps("One")])
  let section = sections.extractSection(titled: "Do")
  #expect(section?.blocks == [words("b")])
  #expect(picture(sections) == ["opening: a", "One:  | in One", "closing: "])
}

@Test func `a section that is not there leaves all as it is`() {
  var sections = Sections(of: [words("Need"), heading(2, "Do"), steps("One")])
  let before = picture(sections)
  let section = sections.extractSection(titled: "Need")
  #expect(section?.title == nil)
  #expect(picture(sections) == before)
}

@Test func `a step without a title is called by its number, any other keeps its own`() {
  let sections = Sections(of: [steps(" ", "Two")])
  #expect(
    sections.steps.enumerated().map { $1.named(step: $0 + 1).title.plainText } == ["1", "Two"])
}

@Test(arguments: [("Open the  shop", "OPEN the", true), ("Open", "pen", false), ("", "", true)])
func `the words that a block begins with are found, case and blanks aside`(
  block: String, text: String, begins: Bool
) {
  #expect(words(block).begins(with: text) == begins)
}
