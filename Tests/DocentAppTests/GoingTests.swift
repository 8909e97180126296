import DocentApp
import Screen
import TestSupport
import Testing
import Words

@Suite struct GoingTests {
  @Test(arguments: ["review", "saved"])
  func `a walk that is to begin after the paste begins with the paste`(name: String) throws {
    let guide = try sampleModel().guide
    let start = try #require(guide.screenIndex(named: name))
    let model = Model(
      guide: guide, size: Size(columns: 80, rows: 24), file: "shop.yaml", start: start,
      clock: Words.Clock(now: sampleNow))
    #expect(model.screen.name == "field")
    #expect(model.rows[22].contains("Paste the key first"))
  }

  @Test func `Enter goes on through every screen and left goes back through them`() throws {
    var model = try sampleModel()
    var forth: [String] = [model.screen.name]
    for _ in 0..<3 {
      model.press(.enter)
      forth.append(model.screen.name)
    }
    #expect(forth == ["welcome", "prerequisites", "open", "make"])
    model.press(.left, .left, .left)
    #expect(model.screen.name == "welcome")
    #expect(model.press(.left).map(\.name) == ["ring"])
  }

  @Test func `each screen that is shown is kept at once`() throws {
    var model = try sampleModel()
    let progress = try #require(model.press(.enter).progress)
    #expect(progress.guide == "shop-key")
    #expect(progress.screen == "prerequisites")
    #expect(progress.reached == ["welcome", "prerequisites"])
    #expect(!progress.heldUnsavedValue)
  }

  @Test func `a screen is shown from its top, its first link pointed at`() throws {
    let lines = (1...40).map { "Line [\($0)](/\($0))." }.joined(separator: "\n\n      ")
    var model = try sampleModel(page: samplePage.replacing("Go to", with: lines))
    model.press(.enter, .enter)
    let first = model.view
    model.press(.tab, .tab, .end)
    #expect(model.view != first)
    model.press(.left, .enter)
    #expect(model.view == first)
  }

  @Test func `p goes to the first field that waits`() throws {
    var model = try shopModel()
    model.press(.character("p"))
    #expect(model.screen.name == "field-id")
    model.paste(ShopContent.id)
    model.press(.escape, .character("p"))
    #expect(model.screen.name == "field-key")
  }

  @Test func `review sends back to the value that is missing`() throws {
    var model = try shopModel()
    model.press(.character("p"))
    model.paste(ShopContent.id)
    model.press(.escape, .character("s"))
    for _ in 0..<5 { model.press(.down) }
    #expect(model.press(.enter).isEmpty)
    #expect(model.screen.name == "field-key")
    #expect(model.words.contains("Paste the key first; then it can be reviewed and saved."))
  }

  private static let endings: [(Key, Ending)] = [
    (.character("q"), .left), (.control("c"), .interrupted),
  ]

  @Test(arguments: endings)
  func `leaving without a value asks nothing and is kept`(key: Key, ending: Ending) throws {
    var model = try sampleModel()
    model.press(.enter)
    let effects = model.press(key)
    #expect(effects.names == ["remember", "quit"])
    #expect(effects.ending == ending)
    #expect(effects.progress?.screen == "prerequisites")
  }

  @Test func `leaving after a save is a save, and needs no more keeping`() throws {
    var model = try savedModel()
    #expect(model.press(.character("q")).names == ["quit"])
    #expect(model.press(.character("q")).ending == .saved)
    #expect(model.press(.control("c")).ending == .interrupted)
  }

  @Test func `a terminal that is gone ends the walk and keeps its place`() throws {
    var model = try sampleModel()
    model.press(.enter)
    let effects = model.update(.hangUp)
    #expect(effects.names == ["remember", "quit"])
    #expect(effects.progress?.screen == "prerequisites")
    #expect(effects.ending == .left)
  }
}
