import Testing

@testable import DocentApp

@Suite struct PartTests {
  @Test(arguments: [20, 100, 400])
  func `the mask in the field does not tell how long the value is`(length: Int) throws {
    var model = try sampleModel()
    model.press(.character("p"))
    model.paste(String(opaqueKey.prefix(length)))
    #expect(model.picture.contains("│ " + MaskedBox.mask + "   "))
    #expect(MaskedBox.mask == String(repeating: "•", count: 24))
  }
}
