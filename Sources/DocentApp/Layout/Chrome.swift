import Screen
import Words

/// What stands around every screen: header, rule, step rail, message row and footer.
struct Chrome {
  /// The smallest size at which screens are drawn.
  static let floor = Size(columns: 40, rows: 10)
  /// Whether there is room to draw screens at all.
  var isDrawn: Bool { size.columns >= Self.floor.columns && size.rows >= Self.floor.rows }
  /// Text is no wider than this, however wide the window.
  static let widestText = 76

  let size: Size
  /// Whether an agent looks on, whose notes stand beside the page.
  var isSupport = false
  /// Whether there are steps to list beside the body.
  var hasSteps = true

  /// What the first row says.
  struct Header {
    var title: String
    var place: String
    /// What is never cut: whether it is a rehearsal, and the support code.
    var mark: String
  }

  /// The step rail stands at the left from 100 columns, an agent's notes at the right.
  var hasRail: Bool { size.columns >= 100 && !isSupport && hasSteps }
  var hasNotes: Bool { size.columns >= 100 && isSupport }
  var notesWidth: Int { min(56, (size.columns - 8) * 9 / 20) }
  // However wide the window, the notes stand beside the page and not at its far end.
  private var notesColumn: Int { min(size.columns - notesWidth - 2, Self.widestText + 6) }
  private var railWidth: Int { hasRail ? 26 : 0 }
  private var bodyColumn: Int { 2 + railWidth }
  /// Whether the window has so few rows that what is decided on stands first, without gaps.
  var isCompact: Bool { size.rows < 16 }
  // A blank row below the rule, where there is room for one.
  private var bodyRow: Int { size.rows >= 18 ? 3 : 2 }

  var bodySize: Size {
    Size(
      columns: min(
        Self.widestText, (hasNotes ? notesColumn - 3 : size.columns - 2) - bodyColumn),
      rows: size.rows - bodyRow - 2)
  }
}

// MARK: above and below

extension Chrome {
  func drawHeader(_ header: Header, in frame: inout Frame) {
    let code = header.mark
    let room = size.columns - 2
    // The code is read aloud, so it is never cut; then the place, then the title.
    let gap = code.isEmpty || header.place.isEmpty ? 0 : 3
    let place = StyledLine([Run(header.place, Style(.title))])
      .cut(to: max(0, room - code.count - gap))
    let right =
      place.runs + [Run(String(repeating: " ", count: gap))]
      + [Run(code, Style(.title, bold: true))]
    let width = StyledLine(right).width
    let title = StyledLine([Run(header.title, Style(.title, bold: true))])
      .cut(to: width == 0 ? room : max(0, room - width - 2))
    frame.put(title, at: Point(row: 0, column: 1))
    frame.put(StyledLine(right).cut(to: room), at: Point(row: 0, column: max(1, 1 + room - width)))
  }

  /// The rule is the progress: heavy for what lies behind, light for what lies ahead.
  func drawRule(done: Int, of total: Int, in frame: inout Frame) {
    let heavy = total == 0 ? 0 : size.columns * done / total
    let end = frame.put(
      String(repeating: "━", count: heavy), at: Point(row: 1, column: 0), Style(.accent))
    let light = String(repeating: "─", count: size.columns - heavy)
    frame.put(light, at: Point(row: 1, column: end), Style(.quiet))
  }

  func draw(_ body: Body, from first: Int, in frame: inout Frame) {
    for (row, line) in body.lines.dropFirst(first).prefix(bodySize.rows).enumerated() {
      let isAtEdge = body.edge.contains(first + row)
      frame.put(line, at: Point(row: bodyRow + row, column: isAtEdge ? 0 : bodyColumn))
    }
    guard let cursor = body.cursor, (first..<first + bodySize.rows).contains(cursor.row) else {
      return
    }
    frame.cursor = Point(row: bodyRow + cursor.row - first, column: bodyColumn + cursor.column)
  }

  /// The row above the last: what is pointed at, and how much more there is to scroll.
  func drawPointer(_ line: StyledLine, remaining: Int, in frame: inout Frame) {
    let row = size.rows - 2
    var room = size.columns - 4
    if remaining > 0 {
      let more = "↓ \(remaining) more \(remaining == 1 ? "row" : "rows")"
      room -= more.count + 2
      frame.put(more, at: Point(row: row, column: size.columns - 2 - more.count), Style(.quiet))
    }
    frame.put(line.cut(to: room), at: Point(row: row, column: 2))
  }

  /// What just happened, in as many rows as it takes.
  ///
  /// - Parameter bottom: how many rows stand below it.
  func draw(_ message: Message, above bottom: Int, in frame: inout Frame) {
    let lines = lines(of: message)
    for (index, line) in lines.enumerated() {
      let row = size.rows - bottom - lines.count + index
      frame.put(String(repeating: " ", count: size.columns), at: Point(row: row, column: 0))
      frame.put(line, at: Point(row: row, column: 2))
    }
  }

  func lines(of message: Message) -> [StyledLine] { message.lines(size.columns - 4) }

  /// The keys that do something here. Where the row is too narrow the least wanted go first, and come
  /// back in one word where that fits; Enter, going back, help and quitting stay.
  func drawFooter(_ bindings: [Binding], in frame: inout Frame) {
    let row = size.rows - 1
    let shown = bindings.filter { !$0.words.hint.isEmpty }
    let end = StyledLine(shown.filter(\.intent.isWayOut).prefix(1).flatMap { $0.runs() })
    let room = size.columns - 2 - (end.width > 0 ? end.width + 2 : 0)
    let hints = fitted(shown.filter { !$0.intent.isWayOut }, to: room)
    frame.put(StyledLine(hints), at: Point(row: row, column: 1))
    frame.put(end, at: Point(row: row, column: size.columns - 1 - end.width))
  }

  private func fitted(_ bindings: [Binding], to room: Int) -> [Run] {
    var hints = bindings.map { Hint(binding: $0) }
    func shrink(_ length: Hint.Length, gap: Int = 3, _ choice: (Hint) -> Bool) {
      for index in hints.indices.reversed() where hints.width(gap) > room && choice(hints[index]) {
        hints[index].length = length
      }
    }
    shrink(.none) { !$0.binding.isKept }
    // What fits in one word comes back.
    for index in hints.indices where hints[index].length == .none {
      hints[index].length = .word
      if hints.width(3) > room { hints[index].length = .none }
    }
    shrink(.word) { $0.length == .whole }
    shrink(.key) { $0.length != .none && $0.binding.intent == .help }
    guard hints.width(3) > room else { return hints.runs(3) }
    shrink(.none, gap: 2) { $0.binding.intent != .back }
    return hints.runs(2)
  }

  /// The line that is being typed; of a long one what stands around the cursor.
  func drawEntry(_ entry: EntryLine, in frame: inout Frame) {
    let row = size.rows - 2
    frame.put(String(repeating: " ", count: size.columns), at: Point(row: row, column: 0))
    let room = max(1, size.columns - entry.label.text.count - 4)
    let start = max(0, entry.cursor - room)
    let before = entry.text.dropFirst(start).prefix(entry.cursor - start)
    let after = entry.text.dropFirst(entry.cursor).prefix(room - before.count)
    let column = frame.put(
      entry.label.text + before, at: Point(row: row, column: 2))
    frame.put(String(after), at: Point(row: row, column: column))
    frame.cursor = Point(row: row, column: min(column, size.columns - 1))
  }
}

/// A key in the footer, with as many words as there is room for.
private struct Hint {
  var binding: Binding
  var length = Length.whole

  enum Length { case whole, word, key, none }
}

extension Binding {
  fileprivate func runs(_ length: Hint.Length = .whole) -> [Run] {
    let key = Run(label, Style(.key, bold: true))
    switch length {
    case .whole: return [key, Run(" " + words.hint.text)]
    case .word: return [key, Run(" " + words.brief.text)]
    case .key: return [key]
    case .none: return []
    }
  }

  /// Whether the footer always has it.
  fileprivate var isKept: Bool { intent == .back || intent == .help || keys.first == .enter }
}

extension [Hint] {
  /// The keys with so many blanks between each two.
  fileprivate func runs(_ gap: Int) -> [Run] {
    let shown = filter { $0.length != .none }.map { $0.binding.runs($0.length) }
    return Array<Run>(shown.joined(separator: [Run(String(repeating: " ", count: gap))]))
  }

  fileprivate func width(_ gap: Int) -> Int { StyledLine(runs(gap)).width }
}

extension Intent {
  /// Whether the key leaves docent; its hint stands at the right end of the footer.
  fileprivate var isWayOut: Bool { self == .quit || self == .interrupt }
}

// MARK: an agent's notes

extension Chrome {
  /// - Parameter first: the first line of the notes that is shown, from 0.
  func drawNotes(_ notes: Body, from first: Int, in frame: inout Frame) {
    let first = min(first, max(0, notes.lines.count - bodySize.rows))
    for row in bodyRow..<max(bodyRow, size.rows - 2) {
      frame.put("║", at: Point(row: row, column: notesColumn - 2), Style(.quiet))
    }
    for (index, line) in notes.lines.dropFirst(first).prefix(bodySize.rows).enumerated() {
      frame.put(line, at: Point(row: bodyRow + index, column: notesColumn))
    }
    let rest = notes.lines.count - first - bodySize.rows
    if rest > 0 {
      let place = Point(row: bodyRow + bodySize.rows - 1, column: notesColumn - 2)
      frame.put("↓", at: place, Style(.quiet))
    }
  }
}

// MARK: step rail

extension Chrome {
  /// One row of the rail.
  struct RailRow {
    var title: String
    var state: State

    enum State { case done, here, ahead }
  }

  func drawRail(_ rows: [RailRow], in frame: inout Frame) {
    for row in bodyRow..<max(bodyRow, size.rows - 2) {
      frame.put("│", at: Point(row: row, column: railWidth - 1), Style(.quiet))
    }
    for (index, row) in rows.prefix(bodySize.rows).enumerated() {
      let line = StyledLine(row.runs).cut(to: railWidth - 4)
      frame.put(line, at: Point(row: bodyRow + index, column: 2))
    }
  }
}

extension Chrome.RailRow {
  fileprivate var runs: [Run] {
    switch state {
    case .done: [Run("✓ ", Style(.done)), Run(title)]
    case .here: [Run("▸ ", Style(.accent)), Run(title, Style(.accent, bold: true))]
    case .ahead: [Run("  "), Run(title, Style(.quiet))]
    }
  }
}

extension StyledLine {
  /// The line shortened to a width, its end replaced by `…` where something is left out.
  func cut(to columns: Int) -> StyledLine {
    guard width > columns else { return self }
    guard columns > 0 else { return StyledLine([]) }
    var runs: [Run] = []
    var used = 0
    for run in self.runs {
      var text = ""
      for glyph in Glyph.sequence(of: run.text) {
        guard used + glyph.width <= columns - 1 else {
          return StyledLine(runs + [Run(text + "…", run.style)])
        }
        text += glyph.text
        used += glyph.width
      }
      runs.append(Run(text, run.style))
    }
    return StyledLine(runs)
  }
}
