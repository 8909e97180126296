import DocentApp
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
}
