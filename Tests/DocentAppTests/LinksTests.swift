import DocentApp
import Screen
import Testing

@Suite struct LinksTests {
  @Test func `Enter after Tab opens the link and does not go on`() throws {
    var model = try sampleModel()
    let effects = model.press(.tab, .enter)
    #expect(model.screen.name == "welcome")
    guard case .open("https://docs.example/terms") = try #require(effects.first) else {
      Issue.record("\(effects)")
      return
    }
  }

  @Test func `a screen is copied as text, with its links in full and the page's own address`()
    throws
  {
    var model = try sampleModel()
    let effects = model.press(.character("x"))
    guard case .sendToClipboard(let text)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(text.contains("Make a key for the shop."))
    #expect(text.contains("[the terms](https://docs.example/terms)"))
    #expect(text == MarkdownPage(try sampleGuide()).text(screen: "welcome").text)
  }

  @Test func `copying a screen asks first while the value may be on the clipboard`() throws {
    var model = try sampleModel()
    model.press(.enter, .enter, .enter)
    #expect(model.press(.character("x")).isEmpty)
    #expect(model.picture.contains("may be on your clipboard"))
    #expect(model.press(.character("x")).map(\.name) == ["sendToClipboard"])
  }

  @Test func `copying an address asks first while the value may be on the clipboard`() throws {
    var model = try sampleModel()
    #expect(model.press(.character("c")).map(\.name) == ["sendToClipboard"])
    model.press(.enter, .enter, .enter)
    #expect(model.screen.name == "make")
    #expect(model.press(.character("c")).map(\.name) == ["ring"])
  }

  @Test func `from where the value is made on, copying asks first, and the words stand whole`()
    throws
  {
    var model = try sampleModel(
      size: Size(columns: 50, rows: 20),
      page: samplePage.replacing("Click **Make**", with: "[Click](/x) **Make**"))
    model.press(.enter, .enter, .enter)
    #expect(model.press(.character("c")).isEmpty)
    #expect(model.picture.contains("press c again."))
    #expect(model.press(.character("c")).map(\.name) == ["sendToClipboard"])
  }
}
