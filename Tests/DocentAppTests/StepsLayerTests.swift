import DocentApp
import Screen
import Testing

@Suite struct StepsLayerTests {
  @Test func `the steps list goes to a screen, and shows what the page says at its end`() throws {
    var model = try sampleModel()
    model.press(.character("s"))
    #expect(model.picture.contains("That is all."))
    model.press(.down, .down, .enter)
    #expect(model.screen.name == "open")
  }

  @Test func `the steps list does not lead to review before there is a value`() throws {
    var model = try sampleModel()
    model.press(.character("s"), .down, .down, .down, .down, .down, .enter)
    #expect(model.screen.name == "field")
    #expect(model.picture.contains("Paste the key first"))
  }

  @Test func `it points at the screen it was opened on, and marks what was shown`() throws {
    var model = try sampleModel()
    model.press(.enter, .enter, .left, .character("s"))
    #expect(
      model.rows[3..<12] == [
        "  Steps", "", "  ✓ Welcome", "  ▸ Before you start", "  ✓ 1. Open", "    2. Make it",
        "    Paste the key", "    Review", "    Saved",
      ])
  }

  @Test(arguments: [(Key.up, 0), (.down, 6)])
  func `it stops at its ends`(key: Key, row: Int) throws {
    var model = try sampleModel()
    model.press(.character("s"))
    for _ in 0..<9 { model.press(key) }
    #expect(model.rows[5 + row].hasPrefix("  ▸ "))
  }

  @Test(arguments: [Key.enter, .right])
  func `its first row goes to the beginning`(key: Key) throws {
    var model = try sampleModel()
    model.press(.enter, .character("s"), .up)
    #expect(model.press(key).names == ["remember"])
    #expect(model.screen.name == "welcome")
  }

  @Test func `the screen that saved is closed before a save`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    model.press(.escape, .character("s"))
    for _ in 0..<6 { model.press(.down) }
    #expect(model.press(.enter).names == ["ring"])
    #expect(model.screen.name == "welcome")
  }

  @Test(arguments: [Key.escape, .left, .character("q"), .character("?")])
  func `it is closed without going anywhere`(key: Key) throws {
    var model = try sampleModel()
    let before = model.view
    model.press(.character("s"), .down)
    #expect(model.press(key).isEmpty)
    #expect(model.view == before)
  }

  @Test func `what the page says at its end is read by scrolling, however low the window is`()
    throws
  {
    let end = (1...30).map { "Line \($0) of the end.\n" }.joined(separator: "\n")
    var model = try sampleModel(
      size: Size(columns: 80, rows: 16),
      page: samplePage.replacing("That is all.", with: end))
    model.press(.character("s"))
    #expect(!model.picture.contains("Line 30"))
    model.press(.end)
    #expect(model.picture.contains("▸ Saved"))
    model.press(.end)
    #expect(model.picture.contains("Line 30"))
    model.press(.up)
    #expect(model.picture.contains("▸ Review"), "the focus is in sight again")
  }
}
