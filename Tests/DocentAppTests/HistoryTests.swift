import DocentApp
import Saving
import Testing

@Suite struct HistoryTests {
  /// The history that is kept with the last of these effects.
  private func history(_ effects: [Effect]) throws -> History {
    try #require(effects.progress?.history)
  }

  @Test func `screens are kept in the order of their first showing, each with its last time`()
    throws
  {
    var model = try sampleModel()
    model.press(.enter)
    _ = model.update(.clock(.init(now: sampleNow + 60)))
    let visits = try history(model.press(.left)).visits
    #expect(visits.map(\.screen) == ["welcome", "prerequisites"])
    #expect(visits.map(\.time) == [sampleNow + 60, sampleNow])
  }

  @Test func `what was found in a paste is kept by its name, and never the value`() throws {
    var model = try sampleModel()
    let kept = try history(model.paste(opaqueKey))
    #expect(kept.verdicts == ["accepted opaque"])
    #expect(!"\(kept)".contains("Zk3x9"))
  }

  @Test func `of many pastes the last six are kept`() throws {
    var model = try sampleModel()
    for _ in 0..<6 { model.paste(opaqueKey) }
    let kept = try history(model.paste("maria@shop.example"))
    #expect(kept.verdicts.count == 6)
    #expect(kept.verdicts.last == "refused e-mail")
    #expect(kept.verdicts.dropLast().allSatisfy { $0 == "accepted opaque" })
  }

  private static let targets: [(String?, String)] = [
    (oldConfig, "destinations/shop.yaml, yaml, mode 600"),
    (nil, "destinations/shop.yaml, yaml, new"),
  ]

  @Test(arguments: targets)
  func `the config that was looked at is kept by path, format and mode`(
    old: String?, target: String
  ) throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    let kept = try history(model.answer(model.press(.enter), over: old))
    #expect(kept.target == target)
    #expect(kept.lastError == nil)
  }

  @Test func `what went wrong is kept in words`() throws {
    var model = try reviewedModel()
    let kept = try history(model.update(.saved(.failure(.changedMeanwhile))))
    #expect(
      kept.lastError
        == "destinations/shop.yaml was changed meanwhile. It was left alone; look at it again"
        + " before saving.")
  }
}
