import DocentApp
import Screen
import TestSupport
import Testing

@Suite struct ViewTests {
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

  @Test func `a window that is too small says where the walk is and what it needs`() throws {
    var model = try sampleModel(size: Size(columns: 30, rows: 8))
    model.press(.enter, .enter)
    #expect(model.picture == "Open, 1 of 2\nNeeds 40×10, has 30×8.\n\n\n\n\n\n")
    model.paste(opaqueKey)
    #expect(
      model.picture
        == "Paste the key\nNeeds 40×10, has 30×8.\nThe key you pasted is kept.\n\n\n\n\n")
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

  /// The step list at the left of a wide window.
  private func rail(_ model: Model) -> [String] {
    model.rows[3..<8].map { String($0.prefix(24).reversed().drop { $0 == " " }.reversed()) }
  }

  @Test func `a wide window lists the steps, the one shown marked, and those that were shown`()
    throws
  {
    var model = try sampleModel(size: Size(columns: 100, rows: 24))
    #expect(
      rail(model) == ["    Before you start", "    Open", "    Make it", "    Paste and save", ""])
    model.press(.enter, .enter, .left)
    #expect(
      rail(model) == ["  ▸ Before you start", "  ✓ Open", "    Make it", "    Paste and save", ""])
    model.press(.enter)
    #expect(
      rail(model) == ["  ✓ Before you start", "  ▸ Open", "    Make it", "    Paste and save", ""])
  }

  @Test func `the last row stays marked while a paste is reviewed, and is done once saved`() throws
  {
    var model = try reviewedModel(size: Size(columns: 100, rows: 24))
    #expect(rail(model).suffix(3) == ["    Make it", "  ▸ Paste and save", ""])
    try model.save()
    #expect(rail(model).suffix(3) == ["    Make it", "  ✓ Paste and save", ""])
  }

  @Test func `each of several fields has a row, done once its value is there`() throws {
    var model = try shopModel(size: Size(columns: 100, rows: 24))
    model.paste(ShopContent.id)
    model.press(.enter)
    #expect(
      rail(model) == [
        "    Settings", "  ✓ Paste the Shop ID", "  ▸ Paste the key", "    Paste the hook secr…",
        "",
      ])
  }

  @Test func `what has the focus is in sight in a low window`() throws {
    var model = try sampleModel(size: Size(columns: 40, rows: 10))
    model.press(.character("s"))
    for _ in 0..<6 { model.press(.down) }
    #expect(model.picture.contains("▸ Saved"))
    #expect(!model.picture.contains("Welcome"))
  }

  @Test func `the cursor stands in the field behind what it holds, and nowhere on a page`() throws {
    var model = try sampleModel()
    #expect(model.view.cursor == nil)
    model.press(.character("p"))
    #expect(model.view.cursor == Point(row: 7, column: 4))
    model.paste(opaqueKey)
    #expect(model.view.cursor == Point(row: 7, column: 28))
  }

  @Test func `a message stands in place of the address pointed at`() throws {
    var model = try sampleModel()
    #expect(model.rows[22] == "  [1] https://docs.example/terms")
    model.press(.character("c"))
    #expect(model.rows[22] == "  ✓ Address sent to the terminal's clipboard.")
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
    for word in samplePage.replacing("<Step title=", with: "").split(whereSeparator: {
      !$0.isLetter
    })
    where !["Steps", "Step", "Note", "https", "terms", "example", "prices"].contains(word) {
      #expect(seen.contains(word), "\(word)")
    }
  }

  @Test func `a message of several rows does not stand over what has the focus`() throws {
    var model = try sampleModel(size: Size(columns: 40, rows: 10))
    model.paste("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b")
    #expect(model.picture.contains("▸ Paste again"))
  }
}
