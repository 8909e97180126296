import DocentApp
import Testing

@Suite struct ProgressTests {
  private static let walks: [(screen: String, held: Bool, finished: Bool, isWorth: Bool)] = [
    ("welcome", false, false, false), ("welcome", true, false, true), ("open", false, false, true),
    ("open", false, true, false), ("welcome", true, true, false),
  ]

  @Test(arguments: walks)
  func `a walk is gone on with where it came further or lost something`(
    screen: String, held: Bool, finished: Bool, isWorth: Bool
  ) {
    let progress = Progress(
      guide: "shop-key", screen: screen, time: 0, heldUnsavedValue: held, isFinished: finished)
    #expect(progress.isWorthResuming == isWorth)
  }

  @Test func `what is kept goes no further than the field, as the value is gone by then`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    let progress = try #require(model.press(.enter).progress)
    #expect(model.screen.name == "review")
    #expect(progress.screen == "field")
    #expect(progress.heldUnsavedValue)
    #expect(!progress.isFinished)
    #expect(progress.reached == ["welcome", "field", "review"])
  }

  @Test func `who only looks at where they stopped can still go on there`() throws {
    let earlier = Progress(
      guide: "shop-key", screen: "open", reached: ["welcome", "open"], ticks: ["A shop"],
      time: sampleNow - 60, heldUnsavedValue: true)
    var model = try sampleModel(resume: earlier)
    #expect(model.press(.character("q")).progress == earlier)
    #expect(model.press(.enter).progress?.screen == "prerequisites")
  }

  @Test func `what is kept has the ticks and the time, and not the value`() throws {
    var model = try sampleModel()
    model.press(.enter, .character(" "))
    _ = model.update(.clock(.init(now: sampleNow + 5)))
    let progress = try #require(model.paste(opaqueKey).progress)
    #expect(progress.ticks == ["A shop"])
    #expect(progress.time == sampleNow + 5)
    #expect(!"\(progress)".contains("Zk3x9"))
  }

  @Test func `a guide on the way does not keep that another one's value was lost`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    _ = model.update(.guideOpened(.success(try shopGuide())))
    let kept = model.update(.hangUp).compactMap { effect -> DocentApp.Progress? in
      guard case .remember(let progress) = effect else { return nil }
      return progress
    }
    #expect(kept.map(\.guide) == ["shop-keys", "shop-key"])
    #expect(kept.map(\.heldUnsavedValue) == [false, true])
  }
}
