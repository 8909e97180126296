import DocentApp
import Screen
import Testing

@Suite struct ChecklistScreenTests {
  @Test func `Space ticks the item that has the focus, and going back keeps the ticks`() throws {
    var model = try sampleModel()
    model.press(.enter, .down, .character(" "))
    #expect(model.picture.contains("  [ ] A shop"))
    #expect(model.picture.contains("▸ [✓] A pen"))
    #expect(model.picture.contains("1 of 2."))
    model.press(.enter, .left)
    #expect(model.picture.contains("[✓] A pen"))
  }

  @Test func `Space unticks an item that is ticked, and each time that is kept`() throws {
    var model = try sampleModel()
    model.press(.enter)
    #expect(model.press(.character(" ")).progress?.ticks == ["A shop"])
    #expect(model.press(.character(" ")).progress?.ticks == [])
    #expect(model.picture.contains("▸ [ ] A shop"))
    #expect(model.picture.contains("0 of 2."))
  }

  @Test(arguments: [[Key.up], [.down, .down, .down], [.character("j"), .character("k")]])
  func `the focus stops at the ends`(keys: [Key]) throws {
    var model = try sampleModel()
    model.press(.enter)
    for key in keys { model.press(key) }
    #expect(model.picture.contains(keys.count == 3 ? "▸ [ ] A pen" : "▸ [ ] A shop"))
  }

  @Test func `an earlier walk's ticks are found again by their words`() throws {
    let progress = Progress(
      guide: "shop-key", screen: "open", ticks: ["A pen", "What is gone"], time: sampleNow)
    var model = try sampleModel(resume: progress)
    model.press(.enter)
    #expect(model.picture.contains("▸ [ ] A shop"))
    #expect(model.picture.contains("  [✓] A pen"))
  }

  @Test func `Enter goes on whatever is ticked`() throws {
    var model = try sampleModel()
    model.press(.enter)
    #expect(model.press(.enter).names == ["remember"])
    #expect(model.screen.name == "open")
  }

  @Test func `an item with a guide of its own says so`() throws {
    let page = samplePage.replacing("* A pen", with: "* [A pen](/pens)")
    let model = try tripModel(page: page)
    #expect(
      model.picture.contains(
        "▸ [ ] A shop\n    [ ] A pen [1]\n"
          + "        This has a guide of its own: o opens it, and you come back here."))
  }

  @Test func `an item is ticked once its guide was walked to its end`() throws {
    var model = try tripModel(page: samplePage.replacing("* A pen", with: "* [A pen](/pens)"))
    _ = model.update(.guideOpened(.success(pageGuide("# Pens\n\nBuy one.\n"))))
    #expect(model.picture.contains("Buy one."))
    #expect(model.press(.enter).names == ["remember", "remember"])
    #expect(model.picture.contains("▸ [ ] A shop\n    [✓] A pen"))
  }
}

/// The sample at its list, where `/pens` is a page with a guide of the name `pens`.
private func tripModel(page: String) throws -> Model {
  var source = try sampleSource(page: page)
  source.guideName = { $0 == "/pens" ? "page" : nil }
  var model = sampleModel(source)
  model.press(.enter)
  return model
}
