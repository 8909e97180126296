import DocentApp
import Testing

@Suite struct ChecklistScreenTests {
  @Test func `Space ticks the item that has the focus, and going back keeps the ticks`() throws {
    var model = try sampleModel()
    model.press(.enter, .down, .character(" "))
    #expect(model.picture.contains("  [ ] A shop"))
    #expect(model.picture.contains("▸ [✓] A pen"))
    #expect(model.picture.contains("1 of 2."))
    model.press(.enter, .left)
    #expect(model.picture.contains("[✓] A pen"))
  }
}
