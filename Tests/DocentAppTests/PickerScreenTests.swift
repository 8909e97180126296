import DocentApp
import Screen
import TestSupport
import Testing
import Words

/// A choice among so many guides, `guides/shop/0.md` and on; the first frame is shown.
private func choosing(among count: Int, rows: Int = 24) -> Model {
  var model = Model(
    choosingAmong: (0..<count).map(page), size: Size(columns: 80, rows: rows),
    clock: Clock(now: sampleNow))
  for effect in model.begin() {
    guard case .readLabels(let pages) = effect else { continue }
    _ = model.update(.picker(.labels(pages.map(label))))
  }
  return model
}

private func page(_ number: Int) -> String { "guides/shop/\(number).md" }

private func label(_ page: String) -> GuideLabel {
  let number = page.filter(\.isNumber)
  return GuideLabel(page: page, name: "name-\(number)", title: "Title \(number)")
}

extension [Effect] {
  /// What is asked for, with the pages or words that it is asked about.
  fileprivate var asked: [String] {
    map { effect in
      switch effect {
      case .readLabels(let pages): "labels \(pages.map { $0.filter(\.isNumber) })"
      case .lookFor(let words): "lookFor \(words)"
      case .openPage(let page): "open \(page)"
      case .ring, .redraw, .suspend, .open, .sendToClipboard, .remember, .plan, .save, .undo,
        .complete, .openCode, .openGuide, .listPages, .quit:
        effect.name
      }
    }
  }
}

@Suite struct PickerScreenTests {
  @Test func `the list of guides looks as it was agreed`() throws {
    var model = choosing(among: 3)
    model.press(.down)
    try expectSnapshot("picker", model.view)
  }

  @Test func `titles are read for the rows in sight alone, and once`() {
    var model = Model(
      choosingAmong: (0..<9).map(page), size: Size(columns: 80, rows: 12),
      clock: Clock(now: sampleNow))
    #expect(model.begin().asked == ["labels [\"0\", \"1\", \"2\", \"3\", \"4\", \"5\"]"])
    #expect(model.press(.down).asked == [])
    #expect(model.press(.end).asked == ["labels [\"6\", \"7\", \"8\"]"])
    #expect(model.press(.home).asked == [])
  }

  @Test func `a guide whose title is not read yet is named by its page`() {
    let model = Model(
      choosingAmong: [page(7)], size: Size(columns: 80, rows: 24), clock: Clock(now: sampleNow))
    #expect(model.rows[5].hasPrefix("  ▸ guides/shop/7.md     shop"))
  }

  @Test func `all pages are asked for once, after the first frame`() {
    var model = choosing(among: 2)
    #expect(model.update(.picker(.painted)).names == ["listPages"])
    #expect(model.update(.picker(.painted)).isEmpty)
    let effects = model.update(.picker(.pages((0..<4).map(page))))
    #expect(effects.asked == ["labels [\"2\", \"3\"]"])
    #expect(model.rows[5..<9].map { $0.prefix(18) }.last == "    guides/shop/3.")
  }

  @Test func `typing looks for words, and the guides that have them are shown`() {
    var model = choosing(among: 3)
    #expect(model.press(.character("s")).asked == ["lookFor s"])
    #expect(model.press(.character("h")).asked == ["lookFor sh"])
    _ = model.update(.picker(.found([1])))
    #expect(model.rows[5..<7] == ["  ▸ Title 1     shop   name-1", ""])
    #expect(model.rows[22] == "  Search: sh")
  }

  @Test func `where nothing is found that is said, and Enter opens nothing`() {
    var model = choosing(among: 3)
    model.press(.character("x"))
    _ = model.update(.picker(.found([])))
    #expect(model.rows[5] == "  No guide has these words.")
    #expect(model.press(.enter).names == ["ring"])
  }

  @Test func `Esc looks for nothing, and then quits`() {
    var model = choosing(among: 3)
    model.press(.character("x"))
    #expect(model.press(.escape).asked == ["lookFor "])
    #expect(model.rows[22] == "  Search:")
    #expect(model.press(.escape).ending == nil)
    #expect(model.picture.contains("Esc once more leaves docent."))
    model.press(.down)
    #expect(model.press(.escape).ending == nil)
    #expect(model.press(.escape).ending == .left)
  }

  @Test(arguments: [([Key.enter], 0), ([.down, .enter], 1), ([.tab, .tab, .backTab, .enter], 1)])
  func `Enter opens the guide pointed at`(keys: [Key], number: Int) {
    var model = choosing(among: 3)
    let effects = keys.map { model.press($0) }
    #expect(effects.last?.asked == ["open " + page(number)])
  }

  private static let moves: [([Key], Int)] = [
    ([.end], 8), ([.end, .home], 0), ([.pageDown], 6), ([.pageDown, .pageDown], 8),
    ([.pageDown, .pageUp], 0), ([.up], 0),
  ]

  @Test(arguments: moves)
  func `keys go through a long list and stop at its ends`(keys: [Key], number: Int) {
    var model = choosing(among: 9, rows: 12)
    for key in keys { model.press(key) }
    #expect(model.press(.enter).asked == ["open " + page(number)])
    #expect(model.picture.contains("▸ "))
  }

  @Test func `the guide that was chosen takes the place of the list, in its window`() throws {
    var model = choosing(among: 3)
    _ = model.update(.resized(Size(columns: 100, rows: 30)))
    _ = model.update(.chosen(.success(try sampleModel())))
    #expect(!model.isChoosing)
    #expect(model.view.size == Size(columns: 100, rows: 30))
    #expect(model.screen.name == "welcome")
  }

  @Test func `a guide that cannot be had is told, and the list stays`() {
    var model = choosing(among: 3)
    #expect(model.update(.chosen(.failure(.unreadable("It is not there.")))).isEmpty)
    #expect(model.isChoosing)
    #expect(model.picture.contains("! It is not there."))
  }

  @Test func `words that are pasted are looked for, and a secret is not kept`() {
    var model = choosing(among: 3)
    #expect(model.paste("conversion").asked == ["lookFor conversion"])
    #expect(model.paste(opaqueKey).names == ["ring"])
    #expect(model.picture.contains("Choose a guide first. What you pasted was not kept."))
    #expect(!model.picture.contains("Zk3x9"))
  }

  @Test func `without guides that is said`() {
    #expect(choosing(among: 0).rows[5] == "  There are no guides here yet.")
  }
}
