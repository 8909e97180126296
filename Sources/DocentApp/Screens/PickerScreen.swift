import Credentials
import Screen
import Walkthrough
import Words

/// The list of guides to choose one from, narrowed by what is typed.
///
/// Titles are read for the rows in sight alone, and whole texts once something is looked for, so that a
/// thousand guides begin as fast as three.
struct PickerScreen: WalkScreen {
  private var guides: [GuideLabel]
  /// The positions in `guides` that hold what is looked for.
  private var found: [Int]
  private var line = LineEntry<String>()
  /// What was looked for last.
  private var sought = ""
  private var isComplete = false
  /// Whether Esc was pressed on an empty search, and what that would do was told.
  private var isLeavingAsked = false
  var menu: Menu?

  /// - Parameter pages: the first of Content's pages, as many as the window has rows at least.
  init(pages: [String]) {
    guides = pages.map { GuideLabel(page: $0) }
    found = Array(guides.indices)
    menu = Menu(count: guides.count, ends: .stop)
  }

  func title(in model: Model) -> Sentence { LayerPhrase.guides.sentence }

  // MARK: what it shows

  private func rows(_ model: Model) -> Int { max(1, model.chrome.bodySize.rows - 2) }

  private func visible(_ model: Model) -> ArraySlice<Int> {
    let rows = rows(model)
    return found.dropFirst(max(0, (menu?.focus ?? 0) - rows + 1)).prefix(rows)
  }

  func parts(in model: Model) -> [Part] {
    let list: Part =
      found.isEmpty
      ? .words((guides.isEmpty ? LayerPhrase.noGuides : .noGuideHas).sentence, .plain)
      : .menu(list(model))
    return [
      .title(LayerPhrase.whichGuide.sentence, .plain), list,
      .entry(line.shown(after: .searchGuides)),
    ]
  }

  private func list(_ model: Model) -> Menu.List {
    let visible = visible(model)
    var list = Menu.List(
      rows: visible.map { guides[$0].row }, focus: (menu?.focus ?? 0) - visible.startIndex)
    list.cutsRows = true
    return list
  }

  func bindings(in model: Model) -> [Binding] {
    let page = rows(model)
    return [
      Binding(.choose, [.enter], .walkIt),
      Binding(.move(1), [.down, .tab], .guide(.after)),
      Binding(.move(-1), [.up, .backTab], .guide(.before)),
      Binding(.move(page), [.pageDown], .pageDown), Binding(.move(-page), [.pageUp], .pageUp),
      Binding(.move(-guides.count - 1), [.home], .top),
      Binding(.move(guides.count + 1), [.end], .end),
      line.isEmpty
        ? Binding(.close, [.escape], .quitQuietly) : Binding(.close, [.escape], .clearSearch),
      Binding(.interrupt, [.control("c")], .quit),
    ] + Binding.anywhere
  }

  // MARK: what happens to it

  mutating func type(_ key: Key) -> Bool { line.update(key) }

  mutating func take(_ text: String, goesOn: Bool) -> Bool {
    line.insert(text, goesOn: goesOn)
    return true
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    if intent == .close { return close(in: &model) }
    // What was read out on the phone leads further than any search.
    if let code = SupportCode(line.text) { return [.openCode(code.text)] }
    guard intent == .choose, let focus = menu?.focus, found.indices.contains(focus) else {
      return [.ring]
    }
    return [.openPage(guides[found[focus]].page)]
  }

  /// Empties the search; of an empty one docent is left, once the person says so again.
  private func close(in model: inout Model) -> [Effect] {
    if line.isEmpty, isLeavingAsked { return model.askToLeave(.left) }
    let asks = line.isEmpty
    model.change(Self.self) {
      $0.line = LineEntry()
      $0.isLeavingAsked = asks
    }
    if asks { model.message = Notice.escAgain.message }
    return []
  }

  mutating func wants(in model: Model) -> [Effect] {
    // Any other key takes the question back.
    if model.message == nil { isLeavingAsked = false }
    if line.text != sought {
      sought = line.text
      return [.lookFor(sought)]
    }
    let unread = visible(model).filter { !guides[$0].isRead }
    for position in unread { guides[position].isRead = true }
    return unread.isEmpty ? [] : [.readLabels(unread.map { guides[$0].page })]
  }

  mutating func learn(_ answer: PickerAnswer) -> [Effect] {
    switch answer {
    case .painted:
      if isComplete { return [] }
      isComplete = true
      return [.listPages]
    case .pages(let pages):
      guides += pages.dropFirst(guides.count).map { GuideLabel(page: $0) }
      show(Array(guides.indices))
    case .labels(let labels):
      for label in labels {
        if let index = guides.firstIndex(where: { $0.page == label.page }) { guides[index] = label }
      }
    case .found(let positions): show(positions)
    }
    return []
  }

  private mutating func show(_ positions: [Int]) {
    found = positions.filter(guides.indices.contains)
    menu = Menu(count: found.count, ends: .stop)
  }
}

/// What the list of guides asked for.
public enum PickerAnswer: Sendable {
  /// The first frame is shown.
  case painted
  /// All pages of Content, the first of which are those that the list has.
  case pages([String])
  case labels([GuideLabel])
  /// The positions of the pages that hold the words looked for.
  case found([Int])
}

/// One guide of the list, as far as it was read.
public struct GuideLabel: Hashable, Sendable {
  /// What leads to it again: the page's path within Content.
  public let page: String
  /// The guide's name and title; nil until they are in sight.
  private var name: String?
  private var title: String?
  /// Whether they were asked for.
  fileprivate(set) var isRead = false

  /// A guide that is not in sight yet.
  public init(page: String) { self.page = page }

  /// A guide whose page was read.
  public init(page: String, name: String, title: String) {
    self.page = page
    self.name = name
    self.title = title
    isRead = true
  }

  /// The folder that the page lies in, which is the platform: `snapchat-ads`.
  private var platform: String { page.split(separator: "/").dropLast().last.map(String.init) ?? "" }

  /// The name and title as they are searched: in small letters.
  public var searched: [UInt8] { Array("\(name ?? "") \(title ?? "")".lowercased().utf8) }

  fileprivate var row: Menu.Row {
    Menu.Row(
      mark: .none,
      content: .words("\(page: title ?? page)", note: "\(page: platform)   \(page: name ?? "")"))
  }
}
