import DocentApp
import Testing

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
}
