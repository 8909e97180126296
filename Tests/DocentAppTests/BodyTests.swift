import Screen
import Testing

@testable import DocentApp

@Suite struct BodyTests {
  private let line = StyledLine([Run("one")])

  @Test func `what is added stands apart from what is there`() {
    var body = Body()
    body.add([line])
    body.add([line, line])
    #expect(body.lines == [line, StyledLine(), line, line])
  }

  @Test func `nothing added leaves no gap`() {
    var body = Body()
    body.add([])
    body.add([line])
    body.add([])
    #expect(body.lines == [line])
  }
}
