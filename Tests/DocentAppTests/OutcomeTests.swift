import DocentApp
import Saving
import Testing
import Words

@Suite struct OutcomeTests {
  private func farewell(_ model: Model) -> [String] {
    Outcome(of: model).farewell(command: "docent shop-key").map(\.text)
  }

  @Test func `a walk that was left says how to go on, and the code for help`() throws {
    var model = try sampleModel()
    model.press(.enter)
    #expect(
      farewell(model) == [
        "Nothing was saved. To go on where you stopped:", "docent shop-key",
        "For help, your support code is \(try #require(model.code).text).",
      ])
    #expect(model.result.lines.isEmpty)
    #expect(model.result.status == .left)
  }

  @Test func `a save says what comes next, its address on a line of its own`() throws {
    let model = try savedModel()
    #expect(farewell(model) == ["Next: Open the shop again.", "https://shop.example"])
    #expect(model.result.lines.map(\.text) == ["saved destinations/shop.yaml api.key"])
  }

  @Test func `what was there already is unchanged`() throws {
    let model = try savedModel(
      over: "destination: shop\napi:\n  enabled: true\n  key: \(opaqueKey)\n")
    #expect(model.result.lines.map(\.text) == ["unchanged destinations/shop.yaml api.key"])
  }

  @Test func `a save that was undone is none`() throws {
    var model = try savedModel()
    _ = model.update(.undone(.success(UndoReceipt(isRemoved: false))))
    #expect(model.result.status == .left)
    #expect(
      farewell(model).first == "The save was undone: nothing of it is in destinations/shop.yaml any"
        + " more. To go on where you stopped:")
  }

  @Test func `a value that came after the save is told as not saved, beside what was`() throws {
    var model = try savedModel()
    model.paste("shop_live_4Jd8sLq0Vn5Rw2")
    #expect(farewell(model).first == "The key that you brought after the save was not saved.")
    #expect(model.result.lines.map(\.text) == ["saved destinations/shop.yaml api.key"])
    #expect(model.result.json.text.contains("was not saved"))
  }

  @Test func `where the walk could not be kept, nobody is told to go on`() throws {
    var model = try sampleModel()
    model.press(.enter)
    let told = Outcome(of: model).farewell(
      command: "docent shop-key", keeping: .notKept(folder: "/state/docent"))
    #expect(
      told.first?.text
        == "Nothing was saved. Where you stopped could not be kept in /state/docent. To start again:"
    )
  }

  @Test func `a value that was pasted and not saved is told without the value`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    #expect(
      model.result.json.text.contains(#""field": "key", "key": null, "verdict": "accepted""#))
    #expect(!model.result.json.text.contains("Zk3x9"))
  }

  @Test func `a guide that collects nothing ends without a word, and says how to go on before`() {
    var model = pageModel("# A page\n\n<Steps>\n<Step title=\"One\">\nOne.\n</Step>\n</Steps>\n")
    #expect(farewell(model) == ["To go on where you stopped:", "docent shop-key"])
    model.press(.enter)
    #expect(farewell(model) == [])
  }

  @Test func `what was saved on the way is not called nothing`() throws {
    var model = pageModel("# A page\n")
    model = try sampleModel()
    _ = model.update(.guideOpened(.success(try sampleGuide())))
    model.paste(opaqueKey)
    try model.answer(model.press(.enter), over: nil)
    try model.save()
    model.press(.enter)
    #expect(farewell(model).first == "The key was not saved. To go on where you stopped:")
  }
}
