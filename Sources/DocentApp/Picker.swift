import Credentials
import Screen
import Walkthrough

/// The list of guides to choose one from, narrowed by what is typed.
///
/// Titles are read for the rows in sight alone, and whole texts once something is looked for, so that a
/// thousand guides begin as fast as three.
public struct Picker: Sendable {
  /// One guide, as far as it was read.
  public struct Entry: Hashable, Sendable {
    /// What leads to it again: the page's path within Content.
    public var page: String
    /// The guide's name and title; nil until they are in sight.
    public var label: Label?

    public struct Label: Hashable, Sendable {
      public var name: String
      public var title: String

      public init(name: String, title: String) {
        self.name = name
        self.title = title
      }
    }

    public init(page: String) { self.page = page }

    /// The folder that the page lies in, which is the platform: `snapchat-ads`.
    var platform: String {
      page.split(separator: "/").dropLast().last.map(String.init) ?? ""
    }
  }

  /// What a key asks for.
  public enum Request: Hashable, Sendable {
    case nothing, ring, redraw, suspend, quit
    /// Walk the guide of that page.
    case choose(page: String)
    /// Look which pages hold the words; answered by `show(found:)`.
    case search(String)
  }

  public private(set) var entries: [Entry]
  public var size: Size
  /// The positions in `entries` that hold what is looked for.
  private var found: [Int]
  private var focus = 0
  private var text = ""

  public init(pages: [String], size: Size) {
    entries = pages.map { Entry(page: $0) }
    found = Array(entries.indices)
    self.size = size
  }

  /// Takes all pages, the first of which are those that it has.
  public mutating func take(_ pages: [String]) {
    entries += pages.dropFirst(entries.count).map { Entry(page: $0) }
    found = Array(entries.indices)
  }

  // MARK: events

  public mutating func update(_ key: Key) -> Request {
    switch key {
    case .up, .backTab: return move(-1)
    case .down, .tab: return move(1)
    case .pageUp: return move(-rows)
    case .pageDown: return move(rows)
    case .home: return move(-found.count)
    case .end: return move(found.count)
    case .enter, .right: return found.isEmpty ? .ring : .choose(page: entries[found[focus]].page)
    case .character(let character): text.append(character)
    case .backspace where !text.isEmpty: text.removeLast()
    case .control("u"),
      .escape where !text.isEmpty:
      text = ""
    case .control("c"), .escape: return .quit
    case .control("l"): return .redraw
    case .control("z"): return .suspend
    case .backspace, .control, .delete, .left, .function, .unknown: return .ring
    }
    return .search(text)
  }

  /// Takes the positions that hold what is looked for.
  public mutating func show(found: [Int]) {
    self.found = found
    focus = 0
  }

  private mutating func move(_ step: Int) -> Request {
    guard !found.isEmpty else { return .ring }
    focus = min(max(0, focus + step), found.count - 1)
    return .nothing
  }

  /// The positions whose label the next frame needs and does not have yet.
  public var unread: [Int] { visible.filter { entries[$0].label == nil } }

  public mutating func read(_ label: Entry.Label, at position: Int) {
    entries[position].label = label
  }

  // MARK: view

  private var rows: Int { max(1, size.rows - 7) }
  private var first: Int { max(0, focus - rows + 1) }
  private var visible: ArraySlice<Int> { found.dropFirst(first).prefix(rows) }

  public var view: Frame {
    var frame = Frame(size: size)
    guard size.columns >= Chrome.floor.columns, size.rows >= Chrome.floor.rows else { return frame }
    let chrome = Chrome(size: size)
    chrome.drawHeader(Chrome.Header(title: "docent", place: "Guides", mark: ""), in: &frame)
    chrome.drawRule(done: 0, of: 1, in: &frame)
    frame.put("Which guide?", at: Point(row: 3, column: 2), Style(bold: true))
    for (row, position) in visible.enumerated() {
      let isHere = first + row == focus
      frame.put(
        line(entries[position], isHere).cut(to: size.columns - 4),
        at: Point(row: 5 + row, column: 2))
    }
    if found.isEmpty {
      let none = entries.isEmpty ? "There are no guides here yet." : "No guide has these words."
      frame.put(none, at: Point(row: 5, column: 2))
    }
    chrome.drawFooter(Self.bindings, in: &frame)
    chrome.drawEntry("Search: ", text.withoutPersonalValues, in: &frame)
    return frame
  }

  private func line(_ entry: Entry, _ isHere: Bool) -> StyledLine {
    let title = entry.label?.title ?? entry.page
    return StyledLine([
      Run(isHere ? "▸ " : "  ", Style(.accent)),
      Run(title, isHere ? Style(.accent, bold: true) : Style()),
      Run("   \(entry.platform)   \(entry.label?.name ?? "")", Style(.quiet)),
    ])
  }

  private static let bindings = [
    Binding([.enter], "Enter", "walk it", "", .choose),
    Binding([.down], "↓", "next", "", .moveDown),
    Binding([.escape], "Esc", "clear", "", .close),
    Binding([.control("c")], "Ctrl-C", "quit", "", .interrupt),
  ]
}
