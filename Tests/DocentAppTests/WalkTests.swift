import DocentApp
import Screen
import TestSupport
import Testing

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

@Test func `Enter after Tab opens the link and does not go on`() throws {
  var model = try sampleModel()
  let effects = model.press(.tab, .enter)
  #expect(model.screen.name == "welcome")
  guard case .open("https://docs.example/terms") = try #require(effects.first) else {
    Issue.record("\(effects)")
    return
  }
}

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

@Test func `an address that cannot be opened is shown whole, however long`() throws {
  var model = try sampleModel()
  let address = "https://shop.example/" + String(repeating: "long/", count: 40)
  _ = model.update(.opened(address: address, .unavailable))
  let shown = model.rows.map { $0.trimming(" ") }.joined()
  #expect(shown.contains(address))
  model.press(.escape)
  #expect(!model.picture.contains("long/long"))
}

@Test func `Space ticks the item that has the focus, and going back keeps the ticks`() throws {
  var model = try sampleModel()
  model.press(.enter, .down, .character(" "))
  #expect(model.picture.contains("  [ ] A shop"))
  #expect(model.picture.contains("▸ [✓] A pen"))
  #expect(model.picture.contains("1 of 2."))
  model.press(.enter, .left)
  #expect(model.picture.contains("[✓] A pen"))
}

@Test func `a screen is copied as text, with its links in full and the page's own address`() throws
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

@Test func `the steps list goes to a screen, and shows what the page says at its end`() throws {
  var model = try sampleModel()
  model.press(.character("s"))
  #expect(model.picture.contains("That is all."))
  model.press(.down, .down, .enter)
  #expect(model.screen.name == "open")
}

@Test func `the steps list does not lead to review before there is a value`() throws {
  var model = try sampleModel()
  model.press(.character("s"), .down, .down, .down, .down, .down, .enter)
  #expect(model.screen.name == "field")
  #expect(model.picture.contains("Paste the key first"))
}

@Test func `help lists the keys of the screen and closes`() throws {
  var model = try sampleModel()
  model.press(.character("?"))
  #expect(model.picture.contains("go on to the next screen"))
  model.press(.end)
  #expect(model.picture.contains("draw the screen anew"))
  model.press(.escape)
  #expect(model.picture.contains("Make a key for the shop."))
}

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

@Test func `copying an address asks first while the value may be on the clipboard`() throws {
  var model = try sampleModel()
  #expect(model.press(.character("c")).map(\.name) == ["sendToClipboard"])
  model.press(.enter, .enter, .enter)
  #expect(model.screen.name == "make")
  #expect(model.press(.character("c")).map(\.name) == ["ring"])
}

@Test func `from where the value is made on, copying asks first, and the words stand whole`() throws
{
  var model = try sampleModel(
    size: Size(columns: 50, rows: 20),
    page: samplePage.replacing("Click **Make**", with: "[Click](/x) **Make**"))
  model.press(.enter, .enter, .enter)
  #expect(model.press(.character("c")).isEmpty)
  #expect(model.picture.contains("press c again."))
  #expect(model.press(.character("c")).map(\.name) == ["sendToClipboard"])
}

@Test(arguments: [(0, 0), (1, 1), (2, 2), (20, 5), (39, 10), (40, 9)])
func `a window that is too small says so and keeps everything`(columns: Int, rows: Int) throws {
  var model = try sampleModel()
  model.paste(opaqueKey)
  _ = model.update(.resized(Size(columns: columns, rows: rows)))
  let frame = model.view
  #expect(frame.size == Size(columns: columns, rows: rows))
  if columns >= 20 { #expect(frame.picture.contains("Needs")) }
  _ = model.update(.resized(Size(columns: 80, rows: 24)))
  #expect(model.picture.contains("••••••••"))
}

@Test(arguments: [(40, 10), (60, 18), (80, 24), (100, 30), (132, 43), (300, 100)])
func `every screen draws its header, its body and a way out at any size`(
  columns: Int, rows: Int
) throws {
  var model = try sampleModel(size: Size(columns: columns, rows: rows))
  for _ in 0..<4 {
    #expect(model.rows[0].contains(columns < 60 ? "Sho" : "Shop key"))
    #expect(model.rows[0].contains(try #require(model.code).text))
    #expect(model.rows[rows - 1].hasSuffix("quit"), "\(model.rows[rows - 1])")
    model.press(.enter)
  }
}

@Test func `every word of the page stands on some screen`() throws {
  var model = try sampleModel(size: Size(columns: 80, rows: 60))
  var seen = ""
  for _ in 0..<4 {
    seen += model.view.picture
    model.press(.enter)
  }
  model.press(.left, .character("s"))
  seen += model.view.picture
  for word in samplePage.replacing("<Step title=", with: "").split(whereSeparator: { !$0.isLetter })
  where !["Steps", "Step", "Note", "https", "terms", "example", "prices"].contains(word) {
    #expect(seen.contains(word), "\(word)")
  }
}

extension String {
  func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
