import DocentApp
import Saving
import Screen
import TestSupport
import Testing

@Suite struct ReviewScreenTests {
  @Test func `it opens once every value is ready, and looks at the file`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    let effects = model.press(.enter)
    #expect(effects.names == ["remember", "plan"])
    #expect(effects.request?.file == "destinations/shop.yaml")
    #expect(effects.request?.entries.map(\.field.id) == ["key"])
    #expect(model.words.contains("Looking at destinations/shop.yaml."))
    #expect(!model.rows[23].contains("Enter"))
  }

  @Test func `a plan that failed looks as it was agreed`() throws {
    try expectSnapshot("review-failed", try reviewedModel(over: "api: [1, 2\n").view)
  }

  @Test func `after a failure the value is kept, and Enter looks again`() throws {
    var model = try reviewedModel(over: "api: [1, 2\n")
    #expect(model.held != nil)
    let effects = model.press(.enter)
    #expect(effects.names == ["plan"])
    try model.answer(effects, over: oldConfig)
    #expect(model.words.contains("Replaces the key in this file."))
  }

  @Test func `several values are shown as they were agreed`() throws {
    let old = "destination: shop\nid: none\napi:\n  retries: 5\n  key: old\n"
    var model = try shopModel()
    for value in [ShopContent.id, ShopContent.key, ShopContent.hook] {
      model.paste(value)
      let effects = model.press(.enter)
      if effects.request != nil { try model.answer(effects, over: old) }
    }
    try expectSnapshot("review-several", model.view)
  }

  @Test func `Enter saves what is shown`() throws {
    var model = try reviewedModel()
    let plan = try #require(model.press(.enter).plan)
    #expect(plan.file == "destinations/shop.yaml")
    #expect(!plan.keepsOld)
    #expect(!plan.makesPrivate)
  }

  @Test func `b keeps the old file, and once more does not`() throws {
    var model = try reviewedModel()
    #expect(model.press(.character("b")).isEmpty)
    #expect(model.words.contains("The old file is kept beside it as shop.yaml.before."))
    #expect(model.press(.enter).plan?.keepsOld == true)
    model.press(.character("b"))
    #expect(model.press(.enter).plan?.keepsOld == false)
  }

  private static let open = TargetStatus(
    exists: true, mode: 0o644, isOwn: true, newFolder: nil, folderIsOpenToOthers: false,
    linkTarget: nil)

  @Test func `m takes the file from others' eyes`() throws {
    var model = try reviewedModel(over: oldConfig, Self.open)
    #expect(model.words.contains("Others on this machine can read it (mode 644)."))
    model.press(.character("m"))
    #expect(model.words.contains("Only you can read it."))
    #expect(model.press(.enter).plan?.makesPrivate == true)
  }

  @Test func `w writes under the other name, after another look`() throws {
    var model = try reviewedModel(over: "api:\n  secretKey: old\n")
    #expect(model.words.contains("This file has a value under api.secretKey too"))
    let effects = model.press(.character("w"))
    #expect(effects.request?.entries.map(\.usesOtherKey) == [true])
    try model.answer(effects, over: "api:\n  secretKey: old\n")
    #expect(model.press(.enter).plan?.entries.map(\.key.description) == ["api.secretKey"])
  }

  @Test(arguments: ["b", "m", "w"] as [Character])
  func `what makes no sense for a file is not offered`(key: Character) throws {
    var model = try reviewedModel(over: nil)
    #expect(model.press(.character(key)).names == ["ring"])
  }

  @Test func `a file that holds the value already is gone on from, not saved`() throws {
    let model = try reviewedModel(
      over: "destination: shop\napi:\n  enabled: true\n  key: \(opaqueKey)\n")
    #expect(model.words.contains("This file already holds the very same key."))
    #expect(model.rows[23].hasPrefix(" Enter go on "))
  }

  @Test func `a new file and its folder are told`() throws {
    let model = try reviewedModel(over: nil)
    #expect(model.words.contains("Makes this file, with the key in it."))
    #expect(model.words.contains("Its folder destinations is made for you alone."))
  }

  @Test func `a rehearsal saves into no file of the person's`() throws {
    var model = sampleModel(try sampleSource(), practice: Practice(folder: "/tmp/practice"))
    model.paste(opaqueKey)
    let effects = model.press(.enter)
    #expect(effects.request?.file == "/tmp/practice/shop.yaml")
    try model.answer(effects, over: nil)
    #expect(model.press(.character("e")).names == ["ring"])
  }

  @Test func `a save that failed is told, and what was pasted is kept`() throws {
    var model = try reviewedModel()
    #expect(model.update(.saved(.failure(.changedMeanwhile))).names == ["remember"])
    #expect(model.screen.name == "review")
    #expect(model.words.contains("✗ destinations/shop.yaml was changed meanwhile."))
    #expect(model.words.contains("The key you pasted is kept. Nothing was written."))
    #expect(model.press(.enter).names == ["plan"])
  }
}
