import DocentApp
import Screen
import TestSupport
import Testing

@Suite struct AddressLayerTests {
  private let address = "https://shop.example/keys?of=shop&page=2"

  @Test func `an address that cannot be opened is shown whole, however long`() throws {
    var model = try sampleModel()
    let address = "https://shop.example/" + String(repeating: "long/", count: 40)
    _ = model.update(.opened(address: address, .unavailable))
    let shown = model.rows.map { $0.trimming(" ") }.joined()
    #expect(shown.contains(address))
    model.press(.escape)
    #expect(!model.picture.contains("long/long"))
  }

  @Test func `an address takes whole rows from the first column on, so that it is selected whole`()
    throws
  {
    var model = try sampleModel(size: Size(columns: 100, rows: 24))
    let address = "https://shop.example/" + String(repeating: "long-", count: 40)
    _ = model.update(.opened(address: address, .unavailable))
    let begin = try #require(model.rows.firstIndex { $0.hasPrefix("https://") })
    #expect(model.rows[begin..<begin + 3].joined() == address)
  }

  @Test func `c copies the address that is shown`() throws {
    var model = try sampleModel()
    _ = model.update(.opened(address: address, .unavailable))
    #expect(model.rows[23].contains("c copy"))
    #expect(model.press(.character("c")).names == ["sendToClipboard"])
    #expect(model.picture.contains(address))
  }

  @Test func `an address looks as it was agreed`() throws {
    var model = try sampleModel()
    _ = model.update(.opened(address: address, .unavailable))
    try expectSnapshot("address", model.view)
  }

  private static let reasons: [(Event.Opening, String)] = [
    (.unavailable, "docent cannot open a browser from here."),
    (.failed, "The program that opens addresses did not start or failed."),
    (.notAWebAddress, "docent opens only http and https addresses."),
  ]

  @Test(arguments: reasons)
  func `why it was not opened is told with it`(reason: Event.Opening, words: String) throws {
    var model = try sampleModel()
    #expect(model.update(.opened(address: address, reason)).isEmpty)
    #expect(model.rows.contains(address))
    #expect(model.picture.contains(words))
  }

  @Test func `an address that was opened is told in a line`() throws {
    var model = try sampleModel()
    _ = model.update(.opened(address: address, .started))
    #expect(model.rows[22] == "  ✓ Opened " + address)
    #expect(model.picture.contains("Make a key for the shop."))
  }

  @Test(arguments: [Key.escape, .left, .character("q"), .character("?"), .enter])
  func `every usual way of saying enough closes it`(key: Key) throws {
    var model = try sampleModel()
    let before = model.view
    _ = model.update(.opened(address: address, .unavailable))
    #expect(model.press(key).isEmpty)
    #expect(model.view == before)
  }

  @Test func `an address longer than the window is scrolled, and the screen below is not`() throws {
    var model = try sampleModel(size: Size(columns: 40, rows: 10))
    let address = "https://shop.example/" + String(repeating: "long/", count: 60)
    _ = model.update(.opened(address: address, .unavailable))
    #expect(!model.picture.contains("select and copy it"))
    model.press(.end)
    #expect(model.picture.contains("copy it."))
    model.press(.escape)
    #expect(model.rows[2] == "  Make a key")
  }
}
