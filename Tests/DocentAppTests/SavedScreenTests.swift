import DocentApp
import Saving
import Screen
import TestSupport
import Testing
import Walkthrough

@Suite struct SavedScreenTests {
  @Test func `a save is shown with what comes next, and the value is no longer held`() throws {
    let model = try savedModel()
    #expect(
      model.rows[3..<10] == [
        "  ✓ Saved", "", "  destinations/shop.yaml    api.key    ends in x923",
        "  Read back from the file: exactly what you pasted.", "", "  Next", "",
      ])
    #expect(!model.holdsUnsavedValue)
  }

  @Test func `a save is kept as finished`() throws {
    var model = try reviewedModel()
    let effects = try model.save()
    #expect(effects.names == ["remember"])
    #expect(effects.progress?.isFinished == true)
    #expect(effects.progress?.heldUnsavedValue == false)
  }

  @Test func `a new folder and a copy of the old file are told`() throws {
    #expect(
      try savedModel(over: nil).rows[6]
        == "  Its folder destinations was made for you alone.")
    #expect(
      try savedModel(copy: "shop.yaml.before").rows[6]
        == "  The old file is kept beside it as shop.yaml.before.")
  }

  @Test func `what was there already is told, and there is nothing to undo`() throws {
    var model = try savedModel(
      over: "destination: shop\napi:\n  enabled: true\n  key: \(opaqueKey)\n")
    #expect(
      model.rows[3..<7] == [
        "  ✓ Already there", "", "  destinations/shop.yaml    api.key    ends in x923",
        "  The file holds this very key. Nothing was written.",
      ])
    #expect(model.press(.character("u")).names == ["ring"])
  }

  @Test func `Enter finishes`() throws {
    var model = try savedModel()
    let effects = model.press(.enter)
    #expect(effects.names == ["quit"])
    #expect(effects.ending == .saved)
  }

  @Test func `u asks for the save to be undone, which looks as it was agreed`() throws {
    var model = try savedModel(copy: "shop.yaml.before")
    #expect(model.press(.character("u")).names == ["undo"])
    #expect(model.update(.undone(.success(UndoReceipt(isRemoved: false)))).names == ["remember"])
    try expectSnapshot("undone", model.view)
  }

  @Test func `what was undone cannot be undone again`() throws {
    var model = try savedModel()
    _ = model.update(.undone(.success(UndoReceipt(isRemoved: true))))
    #expect(
      model.words.contains("destinations/shop.yaml was made by this save and is gone again."))
    #expect(model.press(.character("u")).names == ["ring"])
  }

  @Test func `undoing that failed is told, and can be tried again`() throws {
    var model = try savedModel()
    #expect(model.update(.undone(.failure(.changedSinceSave))).isEmpty)
    #expect(model.words.contains("✓ Saved"))
    #expect(model.words.contains("was changed after docent saved it, so it was left as it is"))
    #expect(model.press(.character("u")).names == ["undo"])
  }

  @Test func `a new paste makes the walk unsaved again`() throws {
    var model = try savedModel()
    model.paste(opaqueKey)
    #expect(model.screen.name == "field")
    #expect(model.holdsUnsavedValue)
    try model.answer(model.press(.enter), over: oldConfig)
    #expect(model.press(.enter).plan != nil)
  }

  @Test func `fields that are still empty are named`() throws {
    var source = try sampleSource()
    source.destination = try Destination(
      parsing: sampleDestination + """

          - {id: pixel, label: Pixel ID, key: pixelId, kind: uuid, guide: /pixel, guideTitle: Pixel}
        """, file: "shop.yaml", links: Links(base: "https://docs.example"))
    var model = sampleModel(source)
    model.paste(opaqueKey)
    try model.answer(model.press(.enter), over: nil)
    try model.save()
    #expect(model.words.contains("Still empty in this file: pixelId."))
  }

  @Test func `Enter after undo leaves without a save`() throws {
    var model = try savedModel()
    model.press(.character("u"))
    _ = model.update(.undone(.success(UndoReceipt(isRemoved: false))))
    #expect(model.press(.enter).ending == .left)
  }
}
