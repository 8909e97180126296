import DocentApp
import Testing

@Suite struct GoingTests {
  @Test func `Enter goes on through every screen and left goes back through them`() throws {
    var model = try sampleModel()
    var forth: [String] = [model.screen.name]
    for _ in 0..<3 {
      model.press(.enter)
      forth.append(model.screen.name)
    }
    #expect(forth == ["welcome", "prerequisites", "open", "make"])
    model.press(.left, .left, .left)
    #expect(model.screen.name == "welcome")
    #expect(model.press(.left).map(\.name) == ["ring"])
  }
}
