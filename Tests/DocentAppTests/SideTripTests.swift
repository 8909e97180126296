import DocentApp
import Screen
import Testing
import Walkthrough

/// A walk of the sample that opened a page on the way.
private func trip(_ page: String = "# Pens\n\nBuy one.\n") throws -> Model {
  var model = try sampleModel()
  model.press(.enter)
  _ = model.update(.guideOpened(.success(pageGuide(page))))
  return model
}

/// A walk of the sample that opened the guide of the shop on the way.
private func shopTrip() throws -> Model {
  var model = try sampleModel()
  _ = model.update(.guideOpened(.success(try shopGuide())))
  return model
}

@Suite struct SideTripTests {
  @Test func `a guide is opened from its beginning, and says how it leads back`() throws {
    let model = try trip()
    #expect(model.rows[0].hasPrefix(" Pens"))
    #expect(model.picture.contains("Buy one."))
    #expect(
      model.rows[22] == "  i A guide of its own. Its end, or Esc on this screen, leads back.")
    #expect(model.outermost.guide.name == "shop-key")
  }

  @Test(arguments: [Key.escape, .left])
  func `going back from its beginning leads back, its place kept`(key: Key) throws {
    var model = try trip()
    let effects = model.press(key)
    #expect(effects.names == ["remember", "remember"])
    #expect(model.screen.name == "prerequisites")
    #expect(model.rows[22] == "  i Back from “Pens”; its place is kept.")
  }

  @Test func `its end leads back, and is kept as finished`() throws {
    var model = try trip()
    let effects = model.press(.enter)
    guard case .remember(let mine)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(mine.guide == "page")
    #expect(mine.isFinished)
    #expect(effects.progress?.guide == "shop-key")
    #expect(model.rows[22] == "  ✓ Back from “Pens”.")
  }

  @Test func `the window and the clock that changed meanwhile are those of both`() throws {
    var model = try trip()
    _ = model.update(.resized(Size(columns: 100, rows: 30)))
    _ = model.update(.clock(.init(now: sampleNow + 60)))
    #expect(model.press(.escape).progress?.time == sampleNow + 60)
    #expect(model.view.size == Size(columns: 100, rows: 30))
  }

  @Test func `leaving it leaves the whole walk, and both are kept`() throws {
    var model = try trip()
    let effects = model.press(.character("q"))
    #expect(effects.names == ["remember", "remember", "quit"])
    #expect(effects.progress?.guide == "shop-key")
  }

  @Test func `a value that would be lost by going back is asked about`() throws {
    var model = try shopTrip()
    model.paste("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b")
    model.press(.escape)
    #expect(model.press(.left).isEmpty)
    #expect(model.picture.contains("Leave without saving?"))
    #expect(model.words.contains("The pasted Shop ID is in docent's memory only"))
    model.press(.enter)
    #expect(model.held != nil)
    model.press(.left, .down, .enter)
    #expect(model.guide.name == "shop-key")
    #expect(model.held == nil)
  }

  @Test func `a value of the walk outside is not lost by leaving, unasked`() throws {
    var model = try sampleModel()
    model.paste(opaqueKey)
    model.press(.escape)
    _ = model.update(.guideOpened(.success(pageGuide("# Pens\n"))))
    #expect(model.held != nil)
    #expect(model.press(.character("q")).isEmpty)
    #expect(model.words.contains("The pasted key is in docent's memory only"))
  }

  @Test func `no more than four guides are open in one another`() throws {
    var model = try trip()
    for _ in 0..<2 { _ = model.update(.guideOpened(.success(pageGuide("# More\n")))) }
    #expect(model.update(.guideOpened(.success(pageGuide("# Too many\n")))).isEmpty)
    #expect(model.rows[0].hasPrefix(" More"))
    #expect(model.rows[22] == "  ! Too many guides are open in one another. Go back first.")
  }

  @Test func `a guide that cannot be had is told, and the screen stays`() throws {
    var model = try sampleModel()
    _ = model.update(.guideOpened(.failure(.unreadable("It is not there."))))
    #expect(model.screen.name == "welcome")
    #expect(model.rows[22] == "  ! It is not there.")
  }

  private static let files = [
    ("shop", "destinations/mine.yaml"), ("other", "destinations/shop.yaml"),
  ]

  @Test(arguments: files)
  func `a guide of the same destination saves into the same file, another into its own`(
    destination: String, file: String
  ) throws {
    var source = try sampleSource()
    var model = Model(
      guide: Guide(source), size: Size(columns: 80, rows: 24), file: "destinations/mine.yaml",
      clock: .init(now: sampleNow))
    source.destination?.name = destination
    _ = model.update(.guideOpened(.success(Guide(source))))
    model.paste(opaqueKey)
    #expect(model.press(.enter).request?.file == file)
  }

  @Test func `what was saved on the way is told, and the save before it is not undone`() throws {
    var model = try savedModel()
    _ = model.update(.guideOpened(.success(try sampleGuide())))
    model.paste("Another" + opaqueKey)
    try model.answer(model.press(.enter), over: oldConfig)
    try model.save()
    #expect(model.rows[23].hasPrefix(" Enter go back "))
    model.press(.enter)
    #expect(model.screen.name == "saved")
    #expect(model.press(.character("u")).names == ["ring"])
    #expect(
      model.savedOnTheWay.flatMap(\.lines).map(\.text)
        == ["saved destinations/shop.yaml api.key"])
  }
}
