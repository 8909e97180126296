import Screen
import Testing
import Walkthrough

@testable import DocentApp

/// A page of so many lines, a link on each, that one window does not hold.
private func longModel(_ count: Int = 30, rows: Int = 18) -> Model {
  let items = (1...count).map { "* [Link \($0)](/\($0))\n" }.joined()
  return pageModel("# Long\n\n" + items, size: Size(columns: 60, rows: rows))
}

@Suite struct ReadingTests {
  @Test func `Tab and Shift-Tab go round the links and show each address`() throws {
    var model = try sampleModel()
    #expect(model.picture.contains("[1] https://docs.example/terms"))
    model.press(.tab, .tab)
    #expect(model.rows[22].contains("[2] https://shop.example/prices"))
    model.press(.tab)
    #expect(model.rows[22].contains("[1] https://docs.example/terms"))
    model.press(.backTab)
    #expect(model.rows[22].contains("[2] https://shop.example/prices"))
  }

  @Test func `the first Tab points at the first link, the first Shift-Tab at the last`() throws {
    var model = try sampleModel()
    model.press(.tab)
    #expect(model.rows[22].contains("[1]"))
    var other = try sampleModel()
    other.press(.backTab)
    #expect(other.rows[22].contains("[2]"))
  }

  private static let scrolls: [([Key], first: String)] = [
    ([.down], ""), ([.down, .down], "• Link 1 [1]"),
    ([.character("j"), .character("j")], "• Link 1 [1]"),
    ([.down, .up], "Long"), ([.down, .character("k")], "Long"), ([.up], "Long"),
    ([.pageDown], "• Link 11 [11]"), ([.pageDown, .pageUp], "Long"), ([.end], "• Link 18 [18]"),
    ([.character("G")], "• Link 18 [18]"), ([.end, .down], "• Link 18 [18]"),
    ([.end, .home], "Long"), ([.end, .character("g")], "Long"),
    ([.pageDown, .pageDown, .pageDown], "• Link 18 [18]"),
  ]

  @Test(arguments: scrolls)
  func `keys scroll by a line, by a screen less one line, and to the ends`(
    keys: [Key], first: String
  ) {
    var model = longModel()
    for key in keys { #expect(model.press(key).isEmpty) }
    #expect(model.rows[3].trimming(" ").replacing("\u{A0}", with: " ") == first)
  }

  @Test func `where all is in sight, scrolling rings`() throws {
    var model = try sampleModel()
    #expect(model.press(.down).names == ["ring"])
    #expect(model.press(.end).names == ["ring"])
  }

  @Test func `a link that is pointed at comes into sight, up and down`() {
    var model = longModel()
    for _ in 0..<15 { model.press(.tab) }
    #expect(model.rows[15].contains("Link 15"))
    for _ in 0..<14 { model.press(.backTab) }
    #expect(model.rows[3].contains("Link 1"))
  }

  @Test func `a smaller window keeps what is shown within the text`() {
    var model = longModel()
    model.press(.end)
    _ = model.update(.resized(Size(columns: 60, rows: 60)))
    #expect(model.rows[3].contains("Long"))
  }

  @Test func `pointing does nothing where there is no link`() {
    var reading = Reading()
    reading.pointAtLink(1, in: Body(), rows: 10)
    #expect(reading == Reading())
    #expect(reading.pointedLink(in: Body()) == nil)
  }

  @Test func `a text that grew shorter points at the last link it has`() {
    var reading = Reading()
    var body = Body()
    body.links = [Link("/a"), Link("/b"), Link("/c")]
    body.linkLines = [0, 0, 0]
    reading.pointAtLink(-1, in: body, rows: 10)
    #expect(reading.pointedLink(in: body) == 3)
    body.links.removeLast()
    #expect(reading.pointedLink(in: body) == 2)
  }
}
