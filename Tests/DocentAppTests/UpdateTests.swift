import DocentApp
import Screen
import TestSupport
import Testing

@Suite struct UpdateTests {
  @Test func `the time changes nothing by itself`() throws {
    var model = try sampleModel()
    let before = model.view
    #expect(model.update(.clock(.init(now: sampleNow + 1))).isEmpty)
    #expect(model.view == before)
  }

  @Test(arguments: [Size(columns: 100, rows: 30), Size(columns: 40, rows: 10)])
  func `a window of another size is drawn at once`(size: Size) throws {
    var model = try sampleModel()
    #expect(model.update(.resized(size)).isEmpty)
    #expect(model.view == (try sampleModel(size: size)).view)
  }

  @Test func `a key that does nothing rings, and changes nothing`() throws {
    var model = try sampleModel()
    let before = model.view
    #expect(model.press(.function(9)).names == ["ring"])
    #expect(model.press(.character("w")).names == ["ring"])
    #expect(model.view == before)
  }

  @Test func `a message is gone with the next key`() throws {
    var model = try sampleModel()
    model.press(.character("c"))
    #expect(model.picture.contains("Address sent"))
    model.press(.function(9))
    #expect(!model.picture.contains("Address sent"))
  }

  private static let steps: [(Key, String)] = [
    (.enter, "prerequisites"), (.right, "prerequisites"), (.character("?"), "welcome"),
  ]

  @Test(arguments: steps)
  func `Enter and the arrow to the right go on`(key: Key, screen: String) throws {
    var model = try sampleModel()
    model.press(key)
    #expect(model.screen.name == screen)
  }

  @Test func `Enter opens the link where one was pointed at, and goes on where none was`() throws {
    var model = try sampleModel()
    model.press(.tab)
    #expect(model.press(.enter).names == ["open"])
    #expect(model.press(.enter).names == ["open"])
    #expect(model.screen.name == "welcome")
  }

  @Test func `keys of a layer do nothing to the screen below`() throws {
    var model = try sampleModel()
    model.press(.enter, .character("s"), .down)
    #expect(model.press(.character(" ")).names == ["ring"])
    model.press(.escape)
    #expect(model.picture.contains("▸ [ ] A shop"))
  }

  @Test func `answers that come late change nothing`() throws {
    var model = try sampleModel()
    let before = model.view
    #expect(model.update(.completed(["a"])).isEmpty)
    #expect(model.update(.picker(.found([0]))).isEmpty)
    #expect(model.update(.picker(.painted)).isEmpty)
    #expect(model.view == before)
  }

  @Test func `nothing is to be done before the first frame of a walk`() throws {
    var model = try sampleModel()
    #expect(model.begin().isEmpty)
  }
}
