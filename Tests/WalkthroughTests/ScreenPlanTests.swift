import Testing
import Walkthrough

@Test func `an overlay lays the page out as named screens`() throws {
  let guide = try guide(samplePage, overlay: sampleOverlay, destination: sampleDestination)
  #expect(
    guide.screens.map(\.name) == [
      "welcome", "prerequisites", "open", "make", "copy", "field", "review", "saved",
    ])
  #expect(guide.screens.map(\.stepNumber) == [nil, nil, 1, 2, 3, nil, nil, nil])
  #expect(guide.screens.map(\.pageStep) == [nil, nil, 1, 2, 2, nil, nil, nil])
  #expect(guide.problems.isEmpty)
}

@Test func `a section heading stands on the first screen of its section`() throws {
  let guide = try guide(samplePage, overlay: sampleOverlay, destination: sampleDestination)
  #expect(guide.screens[0].blocks.map(\.plainText) == ["Some words before."])
  #expect(guide.screens[1].blocks.first?.plainText == "You need")
  #expect(guide.screens[2].blocks.map(\.plainText).prefix(2) == ["Do it", "Open the shop"])
}

@Test func `a warning borrowed by the earlier part stands first there and stays in its own`() throws
{
  let guide = try guide(samplePage, overlay: sampleOverlay, destination: sampleDestination)
  #expect(
    guide.screens[3].blocks.map(\.plainText) == [
      "Make the key", "Only shown once.", "Click Make.", "the Make button",
    ])
  #expect(
    guide.screens[4].blocks.map(\.plainText) == ["Copy it", "Copy the key.", "Only shown once."])
}

@Test func `what follows the steps is kept for the end`() throws {
  let guide = try guide(samplePage, overlay: sampleOverlay, destination: sampleDestination)
  #expect(guide.closing.map(\.plainText) == ["That is all."])
  #expect(guide.screens.last?.blocks.map(\.plainText) == ["That is all."])
}

@Test func `a page without an overlay has a screen for each step and none for saving`() throws {
  let guide = try guide(samplePage)
  #expect(guide.name == "sample")
  #expect(guide.screens.map(\.name) == ["welcome", "open-the-shop", "make-the-key"])
  #expect(guide.screens[2].blocks.last?.plainText == "That is all.")
}

@Test func `a page without steps has a screen for each second-level section`() throws {
  let guide = try guide("# T\n\nIntro.\n\n## One\n\nA.\n\n### Deeper\n\nB.\n\n## Two\n\nC.\n")
  #expect(guide.screens.map(\.name) == ["welcome", "one", "two"])
  #expect(guide.screens[1].blocks.map(\.plainText) == ["One", "A.", "Deeper", "B."])
}

@Test(arguments: ["", "Words.", "# Only a title", "<Steps></Steps>"])
func `a page with neither steps nor sections is one screen`(page: String) throws {
  #expect(try guide(page).screens.map(\.name) == ["welcome"])
}

@Test func `two steps of the same title get names of their own`() throws {
  let guide = try guide("<Steps><Step title=\"A\">x</Step><Step title=\"A\">y</Step></Steps>")
  #expect(guide.screens.map(\.name) == ["welcome", "a", "a-2"])
}

@Test func `a step without a title is called by its number`() throws {
  let guide = try guide("<Steps>\n<Step>\nWords.\n</Step>\n</Steps>\n")
  #expect(guide.screens[1].title == "1")
  #expect(guide.screens[1].blocks.map(\.plainText) == ["1", "Words."])
}

@Test func `a step that the page renamed is told with the nearest title and shown all the same`()
  throws
{
  let page = samplePage.replacing("Make the key", with: "Make the new key")
  let guide = try guide(page, overlay: sampleOverlay, destination: sampleDestination)
  #expect(guide.screens.map(\.name).contains("make-the-new-key"))
  let problem = try #require(guide.problems.first)
  #expect(problem.cause == .unknownStep("Make the key", nearest: "Make the new key"))
  #expect(problem.position.line == 13)
}

@Test func `a split whose text is gone leaves the step whole`() throws {
  let page = samplePage.replacing("**Copy** the key.", with: "Take the key.")
  let guide = try guide(page, overlay: sampleOverlay, destination: sampleDestination)
  #expect(guide.screens.map(\.name).contains("make-the-key"))
  #expect(guide.problems.map(\.cause) == [.unmatchedText("Copy the")])
}

@Test func `the walk follows a page whose titles, order and number of steps changed`() throws {
  let page = """
    # Other

    <Steps>
      <Step title="Zwei">B</Step>
      <Step title="Neu">N</Step>
      <Step title="Eins">A</Step>
    </Steps>
    """
  let overlay = """
    guide: g
    screens:
      - { step: Eins, name: one, title: First }
      - { step: Zwei, name: two, title: Second }
    """
  let guide = try guide(page, overlay: overlay)
  #expect(guide.screens.map(\.name) == ["welcome", "two", "neu", "one"])
  #expect(guide.screens.map(\.title).dropFirst() == ["Second", "Neu", "First"])
}
