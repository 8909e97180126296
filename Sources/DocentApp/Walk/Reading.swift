import Screen
import Walkthrough

/// How a screen is being read: where the text stands and which link is pointed at.
struct Reading: Hashable, Sendable {
  /// The first line shown, from 0.
  var offset = 0
  /// How many lines from the top were in sight so far.
  private(set) var seen = 0
  /// Whether what has the focus is kept in sight: not once the text was scrolled away from it.
  var followsFocus = true
  /// The link pointed at, from 1; it is the first one on arriving.
  private(set) var pointed = 1
  /// Whether Tab was used, from when on Enter opens the link.
  private(set) var tabUsed = false
  /// Whether a key was pressed once that copies where it asks first.
  var copyAsked = false

  /// Takes in that the lines before this one are in sight.
  mutating func see(upTo line: Int) { seen = max(seen, line) }

  /// Whether there are lines that were not in sight yet.
  func isUnread(in body: Body) -> Bool { seen < body.lines.count }

  /// The number of the link pointed at; nil where there are no links.
  func pointedLink(in body: Body) -> Int? {
    body.links.isEmpty ? nil : min(pointed, body.links.count)
  }

  /// Takes in that the link pointed at was followed: Enter goes on again.
  mutating func leaveLinks() { tabUsed = false }

  /// Points at another link, so many further on, and brings it into sight.
  mutating func pointAtLink(_ step: Int, in body: Body, rows: Int) {
    guard !body.links.isEmpty else { return }
    let count = body.links.count
    let from = tabUsed ? pointed : (step > 0 ? 0 : 1)
    pointed = ((from - 1 + step) % count + count) % count + 1
    tabUsed = true
    bringIntoSight(line: body.linkLines[pointed - 1], in: body, rows: rows)
  }

  mutating func bringIntoSight(line: Int, in body: Body, rows: Int) {
    if line < offset { offset = line }
    if line >= offset + rows { offset = line - rows + 1 }
    offset = min(max(0, offset), max(0, body.lines.count - rows))
  }
}

extension Intent.Scroll {
  /// Scrolls what is on top.
  func perform(in model: inout Model) -> [Effect] {
    let rows = model.chrome.bodySize.rows
    if let notes = model.support?.notesBeside(model) {
      let last = max(0, notes.lines.count - rows)
      model.support?.offset = offset(from: min(notes.first, last), last: last, rows: rows)
      return []
    }
    let last = max(0, model.shown.body.lines.count - rows)
    let first = model.firstLine
    let offset = offset(from: first, last: last, rows: rows)
    model.reading.followsFocus = false
    guard offset != first else { return model.layer == nil && last == 0 ? [.ring] : [] }
    model.offset = offset
    return []
  }

  /// The first line shown after scrolling.
  ///
  /// - Parameters:
  ///   - offset: the first line shown before, from 0.
  ///   - last: the greatest that there is something to show for.
  ///   - rows: how many lines are shown at once.
  private func offset(from offset: Int, last: Int, rows: Int) -> Int {
    switch self {
    case .line(let step): min(max(0, offset + step), last)
    case .page(let step): min(max(0, offset + step * max(1, rows - 1)), last)
    case .top: 0
    case .end: last
    }
  }
}
