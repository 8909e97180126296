import Screen
import Testing
import Words

@testable import DocentApp

/// A row of the key table, to be compared whole.
private struct Row: Hashable {
  var intent: Intent
  var keys: [Key]
  var words: KeyPhrase

  init(_ intent: Intent, _ keys: [Key], _ words: KeyPhrase) {
    (self.intent, self.keys, self.words) = (intent, keys, words)
  }
}

private func rows(_ bindings: [Binding]) -> [Row] {
  bindings.resolved.map { Row($0.intent, $0.keys, $0.words) }
}

@Suite struct BindingTests {
  @Test func `a key belongs to the first that names it`() {
    let offered = [
      Binding(.next, [.enter, .right], .next), Binding(.close, [.escape, .enter], .close),
    ]
    #expect(
      rows(offered) == [Row(.next, [.enter, .right], .next), Row(.close, [.escape], .close)])
  }

  @Test func `a binding whose keys are all taken is no row`() {
    let offered = [
      Binding(.move(1), [.down, .tab], .screen(.after)),
      Binding(.scroll(.line(1)), [.down], .down),
    ]
    #expect(rows(offered) == [Row(.move(1), [.down, .tab], .screen(.after))])
  }

  @Test func `two bindings of one intent are one row, with the words of the first`() {
    let offered = [
      Binding(.scroll(.line(1)), [.down], .readOn), Binding(.steps, [.character("s")], .steps),
      Binding(.scroll(.line(1)), [.down, .character("j")], .down),
    ]
    #expect(
      rows(offered) == [
        Row(.scroll(.line(1)), [.down, .character("j")], .readOn),
        Row(.steps, [.character("s")], .steps),
      ])
  }

  @Test func `two bindings of one wording and two intents are two rows`() {
    let offered = [
      Binding(.choose, [.right], .goThere), Binding(.next, [.enter], .goThere),
    ]
    #expect(rows(offered) == [Row(.choose, [.right], .goThere), Row(.next, [.enter], .goThere)])
  }

  @Test func `a key asks for what its binding says, and another for nothing`() {
    let offered = [Binding(.next, [.enter, .right], .next), Binding(.back, [.left], .back)]
    #expect(offered.intent(of: .right) == .next)
    #expect(offered.intent(of: .left) == .back)
    #expect(offered.intent(of: .tab) == nil)
  }

  @Test func `the footer names one key, and the help the two most usual`() {
    let binding = Binding(.close, [.escape, .left, .character("q")], .close)
    #expect(binding.label == "Esc")
    #expect(binding.labels == "Esc ←")
    #expect(Binding(.close, [], .close).label == "")
  }

  private static let names: [(Key, String)] = [
    (.character(" "), "Space"), (.character("?"), "?"), (.control("u"), "Ctrl-U"),
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"),
    (.backspace, "Backspace"), (.delete, "Del"), (.up, "↑"), (.down, "↓"), (.left, "←"),
    (.right, "→"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.home, "Home"), (.end, "End"),
    (.function(5), "F5"), (.unknown, ""),
  ]

  @Test(arguments: names)
  func `a key is called as it is printed on keyboards`(key: Key, name: String) {
    #expect(key.name == name)
  }

  @Test(arguments: [(Key.control("l"), "redraw"), (.control("z"), "suspend")])
  func `two keys do the same on screens, over layers and in support`(
    key: Key, effect: String
  ) throws {
    var layers: [Model] = []
    for opening in ["?", "s", "/", "p"] {
      var model = try sampleModel()
      model.press(.character(try #require(opening.first)))
      layers.append(model)
    }
    layers += [
      try reviewedModel(), try savedModel(), try snapchatModel(support: Support()),
      Model(
        choosingAmong: ["guides/a/b.md"], size: Size(columns: 80, rows: 24), clock: layers[0].clock),
    ]
    for var model in layers {
      #expect(model.press(key).map(\.name).prefix(1) == [effect], "\(model.screen.name)")
    }
  }
}
