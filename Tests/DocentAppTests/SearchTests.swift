import DocentApp
import Testing

@Suite struct SearchTests {
  @Test func `find goes to a match on another screen and says where there is none`() throws {
    var model = try sampleModel()
    model.press(.character("/"))
    for letter in "Click" { model.press(.character(letter)) }
    model.press(.enter)
    #expect(model.screen.name == "make")
    model.press(.character("/"), .character("ß"), .enter)
    #expect(model.screen.name == "make")
    #expect(model.picture.contains("“ß” stands on no screen."))
  }
}
