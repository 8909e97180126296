import Screen
import Walkthrough
import Words

/// The prerequisites, to tick off, and the one that has the focus.
struct ChecklistScreen: WalkScreen {
  private let screen: GuideScreen
  private let list: Int
  /// Positions of ticked items.
  private var ticked: Set<Int> = []
  var menu: Menu?

  enum Act: Hashable, Sendable { case tick }

  /// - Parameter list: the list whose items are ticked, as position in the screen's blocks.
  init(_ screen: GuideScreen, list: Int) {
    self.screen = screen
    self.list = list
    menu = Menu(count: screen.items(of: list).count, ends: .stop)
  }

  private var items: [Block.List.Item] { screen.items(of: list) }

  var isSearched: Bool { true }

  func railTitle(in model: Model) -> Sentence? { "\(page: screen.title)" }

  func parts(in model: Model) -> [Part] {
    let count = ScreenPhrase.ticked(ticked.count, of: items.count).sentence
    return [
      .blocks(Array(screen.blocks[..<list])), .menu(rows),
      .blocks(Array(screen.blocks[(list + 1)...])), .words(count, .quiet),
    ] + model.holdings.reminder
  }

  private var rows: Menu.List {
    let rows = items.enumerated().map { index, item in
      Menu.Row(
        mark: ticked.contains(index) ? .ticked : .open, content: .blocks(item.blocks),
        remark: item.leads(to: nil) ? ScreenPhrase.hasOwnGuide.sentence : nil)
    }
    return Menu.List(rows: rows, focus: menu?.focus ?? 0)
  }

  func bindings(in model: Model) -> [Binding] {
    [Binding(.checklist(.tick), [.character(" ")], .tick)]
      + Binding.goingOn(.goOn, model, readsOn: true) + [
        Binding.goBack,
        Binding(.move(-1), [.up, .character("k")], .item(.before)),
        Binding(.move(1), [.down, .character("j")], .item(.after)),
      ] + Menu.paging + Binding.openLink(model) + Binding.toField(model) + Binding.reading(model)
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    if intent == .next { return model.goOn() }
    guard intent == .checklist(.tick), let menu else { return [.ring] }
    model.change(Self.self) { $0.ticked.formSymmetricDifference([menu.focus]) }
    return [.remember(model.progress)]
  }

  var ticks: [String] { ticked.sorted().map { items[$0].plainText } }

  // Items are found again by their words.
  mutating func recall(_ progress: Progress) {
    ticked = Set(items.indices.filter { progress.ticks.contains(items[$0].plainText) })
  }

  mutating func learn(ofFinished guide: String) {
    for (index, item) in items.enumerated() where item.leads(to: guide) { ticked.insert(index) }
  }
}

extension GuideScreen {
  fileprivate func items(of list: Int) -> [Block.List.Item] {
    guard blocks.indices.contains(list), case .list(let list) = blocks[list] else { return [] }
    return list.items
  }
}

extension Block.List.Item {
  fileprivate var plainText: String { blocks.map(\.plainText).joined(separator: " ") }

  /// Whether a link in it leads to a guide; to any guide of Content for nil.
  fileprivate func leads(to name: String?) -> Bool {
    blocks.contains { block in
      guard case .paragraph(let spans) = block else { return false }
      return spans.contains { span in
        span.link?.guide.map { name == nil || $0 == name } ?? false
      }
    }
  }
}
