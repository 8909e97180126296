import DocentApp
import Testing

@Suite struct PasteTests {
  @Test(arguments: 0..<4)
  func `a paste on any screen opens the field with it, masked`(screen: Int) throws {
    var model = try sampleModel()
    for _ in 0..<screen { model.press(.enter) }
    model.paste(opaqueKey)
    #expect(model.screen.name == "field")
    #expect(model.picture.contains("••••••••••••••••••••••••"))
    #expect(model.picture.contains("✓ Pasted, complete (100+ characters)."))
    #expect(!model.picture.contains("Zk3x9"))
  }

  @Test func `a paste replaces what the field held`() throws {
    var model = try sampleModel()
    model.paste("550e8400-e29b-41d4-a716-446655440000")
    #expect(model.picture.contains("✗"))
    model.paste(opaqueKey)
    #expect(!model.picture.contains("✗"))
  }
}
