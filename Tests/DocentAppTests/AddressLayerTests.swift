import DocentApp
import Testing

@Suite struct AddressLayerTests {
  @Test func `an address that cannot be opened is shown whole, however long`() throws {
    var model = try sampleModel()
    let address = "https://shop.example/" + String(repeating: "long/", count: 40)
    _ = model.update(.opened(address: address, .unavailable))
    let shown = model.rows.map { $0.trimming(" ") }.joined()
    #expect(shown.contains(address))
    model.press(.escape)
    #expect(!model.picture.contains("long/long"))
  }
}
