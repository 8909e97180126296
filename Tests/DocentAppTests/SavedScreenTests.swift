import Credentials
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
    #expect(model.held == nil)
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
    #expect(model.press(.character("u")).isEmpty)
    #expect(model.picture.contains("Undo the save?"))
    #expect(model.press(.down, .enter).names == ["undo"])
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
    #expect(model.press(.character("u"), .down, .enter).names == ["undo"])
  }

  @Test func `a new paste makes the walk unsaved again`() throws {
    var model = try savedModel()
    model.paste(opaqueKey)
    #expect(model.screen.name == "field")
    #expect(model.held != nil)
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
    model.press(.character("u"), .down, .enter)
    _ = model.update(.undone(.success(UndoReceipt(isRemoved: false))))
    #expect(model.press(.enter).ending == .left)
  }

  @Test func `what was undone is held again, and one key saves it again`() throws {
    var model = try savedModel()
    let undone = UndoReceipt(isRemoved: false, values: [Secret(opaqueKey)])
    _ = model.update(.undone(.success(undone)))
    #expect(model.held != nil)
    #expect(model.words.contains("docent still holds the key, in memory only: u saves it again."))
    let planning = model.press(.character("u"))
    #expect(planning.names == ["plan"])
    let saving = try model.answer(planning, over: oldConfig)
    #expect(saving.names == ["remember", "save"])
    try model.finish(saving)
    #expect(model.words.contains("✓ Saved"))
    #expect(model.held == nil)
  }

  @Test func `leaving after an undo asks, since the value is in memory only`() throws {
    var model = try savedModel()
    _ = model.update(
      .undone(.success(UndoReceipt(isRemoved: false, values: [Secret(opaqueKey)]))))
    #expect(model.press(.enter).isEmpty)
    #expect(model.picture.contains("Leave without saving?"))
    #expect(model.press(.down, .enter).ending == .left)
  }

  @Test func `the field of a saved value says so, and leads on to what was saved`() throws {
    var model = try savedModel()
    model.press(.left)
    #expect(model.screen.name == "field")
    #expect(model.words.contains("✓ Saved as api.key. It ends in x923."))
    model.press(.enter)
    #expect(model.screen.name == "saved")
  }

  @Test func `Enter that was typed before the save was shown does not leave`() throws {
    var model = try reviewedModel()
    try model.save()
    #expect(model.update(.key(.enter)).names == ["ring"])
    #expect(model.picture.contains("That key came before this was shown."))
    #expect(model.press(.enter).ending == .saved)
  }
}
