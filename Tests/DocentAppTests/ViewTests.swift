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
    for word in samplePage.replacing("<Step title=", with: "").split(whereSeparator: {
      !$0.isLetter
    })
    where !["Steps", "Step", "Note", "https", "terms", "example", "prices"].contains(word) {
      #expect(seen.contains(word), "\(word)")
    }
  }
}
