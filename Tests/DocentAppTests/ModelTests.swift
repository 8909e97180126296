import DocentApp
import Screen
import Testing
import Words

@Suite struct ModelTests {
  private let size = Size(columns: 80, rows: 24)

  @Test func `a walk begins at its first screen`() throws {
    let model = try sampleModel()
    #expect(model.screen.name == "welcome")
    #expect(model.held == nil)
    #expect(!model.isChoosing)
    #expect(model.savedOnTheWay.isEmpty)
  }

  @Test(arguments: [(0, "welcome"), (3, "make"), (4, "field"), (99, "field"), (-1, "welcome")])
  func `a walk begins at the screen that is asked for, or the nearest that can be`(
    start: Int, screen: String
  ) throws {
    let model = Model(
      guide: try sampleGuide(), size: size, file: "shop.yaml", start: start,
      clock: Clock(now: sampleNow))
    #expect(model.screen.name == screen)
  }

  @Test func `a page of nothing is walked too`() {
    var model = pageModel("")
    #expect(model.screen.name == "welcome")
    #expect(model.press(.enter).ending == .finished)
  }

  @Test func `a list of guides is no walk yet`() {
    let model = Model(choosingAmong: ["guides/a/b.md"], size: size, clock: Clock(now: sampleNow))
    #expect(model.isChoosing)
    #expect(model.code == nil)
    #expect(model.outermost.isChoosing)
  }

  @Test func `a value is held from the paste or the first character until it is emptied`() throws {
    var model = try sampleModel()
    model.press(.character("p"), .character("a"))
    #expect(model.held != nil)
    model.press(.backspace)
    #expect(model.held == nil)
    model.paste(opaqueKey)
    #expect(model.held != nil)
    model.press(.control("u"))
    #expect(model.held == nil)
  }

  @Test func `each of several fields keeps its own value`() throws {
    var model = try shopModel(size: Size(columns: 80, rows: 30))
    for value in ["3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", "maria@shop.example"] {
      model.paste(value)
      model.press(.enter)
    }
    #expect(model.screen.name == "field-key")
    model.press(.escape)
    #expect(model.picture.contains("│ 3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b "))
  }
}
