import Screen
import Testing

@testable import DocentApp

@Suite struct HelpLayerTests {
  @Test func `help lists the keys of the screen and closes`() throws {
    var model = try sampleModel()
    model.press(.character("?"))
    #expect(model.picture.contains("go on to the next screen"))
    model.press(.end)
    #expect(model.picture.contains("draw the screen anew"))
    model.press(.escape)
    #expect(model.picture.contains("Make a key for the shop."))
  }

  @Test(arguments: 0..<4)
  func `every key that does something on a screen is named there`(screen: Int) throws {
    var model = try sampleModel(size: Size(columns: 80, rows: 60))
    for _ in 0..<screen { model.press(.enter) }
    let offered = model.shown.bindings
    model.press(.character("?"))
    let help = model.picture
    for binding in offered {
      #expect(help.contains(binding.labels), "\(binding.words)")
      #expect(help.contains(binding.words.help.text))
    }
  }

  @Test func `the help does not name the keys of the help`() throws {
    var model = try sampleModel(size: Size(columns: 80, rows: 60))
    model.press(.character("?"))
    #expect(!model.rows.dropLast().contains { $0.hasSuffix("  close") })
  }

  @Test(arguments: [Key.escape, .left, .character("q"), .character("?"), .enter])
  func `every usual way of saying enough closes it, and nothing else happens`(key: Key) throws {
    var model = try sampleModel()
    let before = model.view
    model.press(.character("?"))
    #expect(model.press(key).isEmpty)
    #expect(model.view == before)
  }

  @Test func `a help that is longer than the window is scrolled`() throws {
    var model = try sampleModel(size: Size(columns: 60, rows: 18))
    model.press(.character("?"))
    #expect(model.rows[3] == "  Keys")
    model.press(.down)
    #expect(model.rows[3] == "")
    model.press(.pageUp)
    #expect(model.rows[3] == "  Keys")
  }
}
