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

  @Test func `o opens the link pointed at, or the guide of Content for it`() throws {
    var source = try sampleSource()
    source.guideName = { $0 == "/terms" ? "terms" : nil }
    var model = sampleModel(source)
    #expect(model.press(.character("o")).opened == "guide terms")
    model.press(.tab, .tab)
    #expect(model.press(.character("o")).opened == "https://shop.example/prices")
  }

  @Test func `where there is no link, nothing opens and nothing is copied`() throws {
    var model = pageModel("# A page\n\nWords.\n")
    #expect(model.press(.character("o")).names == ["ring"])
    #expect(model.press(.character("c")).names == ["ring"])
    #expect(model.press(.tab).names == ["ring"])
  }

  @Test func `c copies the address pointed at, and says so`() throws {
    var model = try sampleModel()
    model.press(.tab, .tab)
    #expect(model.press(.character("c")).copied == "https://shop.example/prices")
    #expect(model.rows[22] == "  ✓ Address sent to the terminal's clipboard.")
  }

  @Test func `another key takes the question about the clipboard back`() throws {
    var model = try sampleModel()
    model.press(.enter, .enter, .enter, .character("x"), .down)
    #expect(model.press(.character("x")).isEmpty)
    #expect(model.press(.character("x")).names == ["sendToClipboard"])
    #expect(model.press(.character("x")).isEmpty)
  }

  @Test func `once it is saved copying still asks, since what comes next wants the value`() throws {
    var saved = try savedModel()
    #expect(saved.press(.character("x")).isEmpty)
    #expect(saved.words.contains("The key may be on your clipboard"))
    #expect(saved.press(.character("x")).names == ["sendToClipboard"])
  }

  @Test func `in a guide that collects nothing copying asks nothing`() {
    var page = pageModel("# A page\n\nWords.\n")
    #expect(page.press(.character("x")).copied == "# A page\n\nWords.\n")
  }
}

extension [Effect] {
  /// What is opened: an address, or a guide by its name.
  fileprivate var opened: String? {
    switch first {
    case .open(let address)?: address
    case .openGuide(let name)?: "guide " + name
    case _: nil
    }
  }

  fileprivate var copied: String? {
    guard case .sendToClipboard(let text)? = first else { return nil }
    return text
  }
}
