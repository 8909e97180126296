import DocentApp
import Saving
import Screen
import TestSupport
import Testing

@Suite struct QuestionLayerTests {
  @Test func `leaving with a paste is asked first, and staying keeps it`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    model.press(.escape)
    #expect(model.press(.character("q")).isEmpty)
    #expect(model.picture.contains("Leave without saving?"))
    model.press(.enter)
    #expect(model.held != nil)
    model.press(.character("q"), .down)
    #expect(model.press(.enter).map(\.name) == ["remember", "quit"])
  }

  @Test func `Ctrl-C twice leaves even with a paste`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    #expect(model.press(.control("c")).isEmpty)
    #expect(model.press(.control("c")).ending == .interrupted)
  }

  @Test func `leaving on the choice ends as it was asked for`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    model.press(.control("c"), .down)
    #expect(model.press(.enter).ending == .interrupted)
    model.press(.escape, .escape, .character("q"), .down)
    #expect(model.press(.enter).ending == .left)
  }

  @Test(arguments: [Key.escape, .left, .enter])
  func `a question is closed by every key that means no`(key: Key) throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    model.press(.control("c"))
    #expect(model.press(key).isEmpty)
    #expect(!model.picture.contains("Leave without saving?"))
    #expect(model.screen.name == "field")
    #expect(model.held != nil)
  }

  @Test func `the answers go round, by arrows, Tab and letters`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    model.press(.control("c"))
    for key in [Key.down, .up, .tab, .backTab, .character("j"), .character("k"), .up] {
      model.press(key)
    }
    #expect(model.rows.contains("  ▸ Leave without saving"))
    model.press(.down)
    #expect(model.rows.contains("  ▸ Stay"))
  }

  private static let foreign = TargetStatus(
    exists: true, mode: 0o600, isOwn: false, newFolder: nil, folderIsOpenToOthers: true,
    linkTarget: nil)

  private func concerned() throws -> Model {
    var model = try reviewedModel(over: "destination: other\n", Self.foreign)
    #expect(model.press(.enter).isEmpty)
    return model
  }

  @Test func `a file that gives concern is asked about, as it was agreed`() throws {
    try expectSnapshot("concerns", try concerned().view)
  }

  @Test(arguments: [Key.escape, .enter])
  func `a file that gives concern is not saved unless that is chosen`(key: Key) throws {
    var model = try concerned()
    #expect(model.press(key).isEmpty)
    #expect(model.screen.name == "review")
    #expect(model.picture.contains("Enter save"))
  }

  @Test func `choosing so saves in a file that gives concern`() throws {
    var model = try concerned()
    model.press(.down)
    let effects = model.press(.enter)
    #expect(effects.names == ["save"])
    #expect(effects.plan?.file == "destinations/shop.yaml")
  }

  @Test func `every other key rings and leaves the question`() throws {
    var model = try concerned()
    #expect(model.press(.character("x")).names == ["ring"])
    #expect(model.picture.contains("Save in destinations/shop.yaml?"))
  }

  @Test func `all that gives concern can be read in the smallest window`() throws {
    var model = try reviewedModel(
      over: "destination: other\n", Self.foreign, size: Size(columns: 40, rows: 10))
    model.press(.enter)
    #expect(model.picture.contains("▸ Do not save"))
    var seen = Set(model.rows)
    for _ in 0..<20 {
      model.press(.pageUp)
      seen.formUnion(model.rows)
    }
    #expect(seen.contains { $0.contains("Save in") })
    #expect(seen.contains { $0.contains("belongs to another user") })
  }
}
