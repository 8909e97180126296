import DocentApp
import Testing

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
}
