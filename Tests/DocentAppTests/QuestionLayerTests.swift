import DocentApp
import Testing

@Suite struct QuestionLayerTests {
  @Test func `leaving with a paste is asked first, and staying keeps it`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    model.press(.escape)
    #expect(model.press(.character("q")).isEmpty)
    #expect(model.picture.contains("Leave without saving?"))
    model.press(.enter)
    #expect(model.holdsUnsavedValue)
    model.press(.character("q"), .down)
    #expect(model.press(.enter).map(\.name) == ["remember", "quit"])
  }

  @Test func `Ctrl-C twice leaves even with a paste`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    #expect(model.press(.control("c")).isEmpty)
    guard case .quit(.interrupted) = try #require(model.press(.control("c")).last) else {
      Issue.record("did not quit")
      return
    }
  }
}
