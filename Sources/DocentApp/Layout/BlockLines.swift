import Screen
import Walkthrough

/// Lays blocks of a page out as lines, numbering their links.
struct BlockLines {
  private(set) var body = Body()
  /// The number of the link that is pointed at, from 1; 0 where none is.
  var pointed = 0
  /// Addresses already numbered, so that the same address keeps one number.
  private var numbers: [String: Int] = [:]

  init(pointed: Int = 0) { self.pointed = pointed }

  /// Whether what is added next stands right below what is there, without a blank line.
  var isTight = false

  /// Adds blocks below what stands there, a blank line between each two.
  mutating func add(_ blocks: [Block], width: Int) {
    add(lines(of: blocks, Margin(width: width)))
    body.linkLines = body.links.map { link in
      body.lines.firstIndex { $0.runs.contains { $0.style.link == link.address } } ?? 0
    }
  }

  /// Adds lines that are not of the page.
  mutating func add(_ lines: [StyledLine]) {
    if isTight { body.lines += lines } else { body.add(lines) }
  }

  /// Adds lines that begin at the window's own edge.
  mutating func addAtEdge(_ lines: [StyledLine]) {
    add(lines)
    body.edge = body.lines.count - lines.count..<body.lines.count
  }

  /// Sets the rows of a menu apart from what stands before them.
  mutating func beginRows() {
    if !isTight, !body.lines.isEmpty { body.lines.append(StyledLine()) }
  }

  /// Adds lines right below what stands there.
  mutating func addRow(_ lines: [StyledLine]) { body.lines += lines }

  /// Adds blocks behind a mark, such as the box of a checklist's item, without a blank line above.
  mutating func addItem(_ blocks: [Block], mark: [Run], width: Int) {
    let rest = [Run(String(repeating: " ", count: StyledLine(mark).width))]
    let margin = Margin(width: width, first: mark, rest: rest)
    body.lines += lines(of: blocks, margin, tight: blocks.isTight)
  }

  /// Has the line that comes next kept in sight, and the cursor on it.
  mutating func focus(column: Int) {
    body.focusLine = body.lines.count
    body.cursor = Point(row: body.lines.count, column: column)
  }

  /// Puts the cursor on a line, counted from the end of what stands there.
  mutating func placeCursor(linesUp: Int, column: Int) {
    body.cursor = Point(row: body.lines.count - linesUp, column: column)
  }

  private mutating func number(of link: Link) -> Int {
    if let number = numbers[link.address] { return number }
    body.links.append(link)
    numbers[link.address] = body.links.count
    return body.links.count
  }
}

/// The columns a block may use, and what stands before its lines.
private struct Margin {
  var width: Int
  var first: [Run] = []
  var rest: [Run] = []

  /// A margin for what stands within a list item, a callout, a group.
  func inset(first: [Run], rest: [Run]) -> Margin {
    Margin(width: width, first: self.first + first, rest: self.rest + rest)
  }

  /// The same margin for the blocks after the first.
  var continued: Margin { Margin(width: width, first: rest, rest: rest) }

  func wrapped(_ runs: [Run]) -> [StyledLine] {
    wrap(runs, to: width, firstPrefix: first, restPrefix: rest)
  }

  var used: Int { StyledLine(rest).width }
}

// MARK: blocks

extension BlockLines {
  private mutating func lines(of blocks: [Block], _ margin: Margin, tight: Bool = false)
    -> [StyledLine]
  {
    var lines: [StyledLine] = []
    var margin = margin
    for block in blocks {
      let more = self.lines(of: block, margin)
      if more.isEmpty { continue }
      if !lines.isEmpty, !tight { lines.append(StyledLine(margin.rest)) }
      lines += more
      margin = margin.continued
    }
    return lines
  }

  private mutating func lines(of block: Block, _ margin: Margin) -> [StyledLine] {
    switch block {
    case .heading(_, let spans): margin.wrapped(runs(spans, Style(bold: true)))
    case .paragraph(let spans): margin.wrapped(runs(spans, Style()))
    case .list(let list): lines(of: list, margin)
    case .quote(let blocks):
      lines(of: blocks, margin.barred(Run("│ ", Style(.quiet))))
    case .callout(let callout): lines(of: callout, margin)
    case .code(let code): lines(of: code, margin)
    case .table(let table): lines(of: table, margin)
    case .picture(let picture): lines(of: picture, margin)
    case .rule:
      margin.wrapped([Run(String(repeating: "─", count: 8), Style(.quiet))])
    case .group(let group): lines(of: group, margin)
    case .steps(let steps): lines(of: steps, margin)
    }
  }

  private mutating func lines(of list: Block.List, _ margin: Margin) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (index, item) in list.items.enumerated() {
      let mark = list.mark(at: index)
      let inset = (index == 0 ? margin : margin.continued).inset(
        first: [Run(mark)], rest: [Run(String(repeating: " ", count: mark.count))])
      let more = self.lines(of: item.blocks, inset, tight: item.isTight)
      lines += more.isEmpty ? inset.wrapped([Run("")]) : more
    }
    return lines
  }

  private mutating func lines(of callout: Block.Callout, _ margin: Margin) -> [StyledLine] {
    let role = callout.kind.role
    let inset = margin.barred(Run("┃ ", Style(role)))
    let title = Run("\(callout.kind.sign) \(callout.label)", Style(role, bold: true))
    return inset.wrapped([title])
      + lines(of: callout.blocks, inset.continued, tight: callout.blocks.isTight)
  }

  private mutating func lines(of code: Block.Code, _ margin: Margin) -> [StyledLine] {
    let inset = margin.inset(first: [Run("  ")], rest: [Run("  ")])
    let title = code.title.map { margin.wrapped([Run($0, Style(.quiet))]) } ?? []
    let rest = title.isEmpty ? inset : inset.continued
    // The line break that ends the last line begins no other.
    let text = code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text
    return title
      + broken(text, at: max(1, inset.width - inset.used)).enumerated().map { index, line in
        StyledLine((index == 0 ? rest.first : rest.rest) + [Run(line, Style(.code))])
      }
  }

  private mutating func lines(of picture: Block.Picture, _ margin: Margin) -> [StyledLine] {
    var span = Span(picture.description)
    span.link = picture.link
    let mark = Run("▦ Picture: ", Style(.quiet))
    return margin.wrapped([mark] + runs([span], Style()))
  }

  private mutating func lines(of group: Block.Group, _ margin: Margin) -> [StyledLine] {
    switch group.kind {
    case .section, .parameter: lines(titled: group.title, group.blocks, margin)
    }
  }

  private mutating func lines(titled title: [Span], _ blocks: [Block], _ margin: Margin)
    -> [StyledLine]
  {
    let inset = margin.continued.inset(first: [Run("  ")], rest: [Run("  ")])
    guard !title.plainText.isEmpty else { return lines(of: blocks, margin) }
    return margin.wrapped(runs(title, Style(bold: true))) + lines(of: blocks, inset)
  }

  private mutating func lines(of steps: [Block.Step], _ margin: Margin) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (index, step) in steps.enumerated() {
      let mark = "\(index + 1). "
      let blank = [Run(String(repeating: " ", count: mark.count))]
      let inset = (index == 0 ? margin : margin.continued).inset(
        first: [Run(mark, Style(bold: true))], rest: blank)
      if index > 0 { lines.append(StyledLine(margin.rest)) }
      lines += inset.wrapped(runs(step.title, Style(bold: true)))
      lines += self.lines(of: step.blocks, inset.continued)
    }
    return lines
  }
}

extension Margin {
  fileprivate func barred(_ bar: Run) -> Margin { inset(first: [bar], rest: [bar]) }
}

extension Block.List {
  fileprivate func mark(at index: Int) -> String {
    if let isChecked = items[index].isChecked { return isChecked ? "[✓] " : "[ ] " }
    return start.map { "\($0 + index). " } ?? "• "
  }
}

extension Block.List.Item {
  fileprivate var isTight: Bool { blocks.isTight }
}

extension [Block] {
  /// Whether blocks read well without blank lines: short words and lists, as in a summary.
  fileprivate var isTight: Bool {
    allSatisfy { block in
      switch block {
      case .paragraph(let spans): spans.plainText.count < 60
      case .list: true
      case .heading, .quote, .callout, .code, .table, .picture, .rule, .group, .steps: false
      }
    }
  }
}

extension Block.Callout.Kind {
  var role: Role {
    switch self {
    case .note, .tip, .info: .note
    case .check: .done
    case .warning: .careful
    case .danger: .wrong
    }
  }

  var sign: String {
    switch self {
    case .note, .tip, .info: "i"
    case .check: "✓"
    case .warning: "!"
    case .danger: "✗"
    }
  }
}

// MARK: tables

extension BlockLines {
  /// A table as columns where they fit, else each row as a list of `header: cell`.
  private mutating func lines(of table: Block.Table, _ margin: Margin) -> [StyledLine] {
    let rows = table.rows.map { $0.map { runs($0, Style()) } }
    let header = table.header.map { runs($0, Style(bold: true)) }
    let columns = ([header] + rows).map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      ([header] + rows).map { column < $0.count ? StyledLine($0[column]).width : 0 }.max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * max(0, columns - 1)
    guard total <= margin.width - margin.used else { return stacked(header, rows, margin) }
    var margin = margin
    return ([header] + rows).filter { $0.contains { !$0.isEmpty } }.map { row in
      defer { margin = margin.continued }
      return StyledLine(margin.first + row.aligned(to: widths))
    }
  }

  private func stacked(_ header: [[Run]], _ rows: [[[Run]]], _ margin: Margin) -> [StyledLine] {
    var lines: [StyledLine] = []
    var margin = margin
    if rows.isEmpty { lines = margin.wrapped(Array(header.joined(separator: [Run("  ")]))) }
    for row in rows {
      if !lines.isEmpty { lines.append(StyledLine(margin.rest)) }
      for (column, cell) in row.enumerated() {
        let label =
          column < header.count && !header[column].isEmpty ? header[column] + [Run(": ")] : []
        lines += margin.wrapped(label + cell)
        margin = margin.continued
      }
    }
    return lines
  }
}

extension [[Run]] {
  fileprivate func aligned(to widths: [Int]) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in enumerated() {
      runs += cell
      let blanks = widths[column] - StyledLine(cell).width + 2
      if column < count - 1 { runs.append(Run(String(repeating: " ", count: blanks))) }
    }
    return runs
  }
}

// MARK: spans

extension BlockLines {
  private mutating func runs(_ spans: [Span], _ base: Style) -> [Run] {
    var runs: [Run] = []
    for (index, span) in spans.enumerated() {
      runs.append(Run(span.text, style(of: span, base)))
      guard let link = span.link else { continue }
      let next = index + 1 < spans.count ? spans[index + 1].link : nil
      if next != link { runs += mark(number(of: link)) }
    }
    return runs
  }

  private func mark(_ number: Int) -> [Run] {
    let style = Style(number == pointed ? .accent : .quiet)
    return [Run("\u{A0}[\(number)]", style)]
  }

  private func style(of span: Span, _ base: Style) -> Style {
    var style = base
    style.isBold = style.isBold || span.isBold
    style.isItalic = span.isItalic
    if span.isCode { style.role = .code }
    guard let link = span.link else { return style }
    style.link = link.address
    style.isUnderlined = true
    if numbers[link.address] == pointed
      || (numbers[link.address] == nil && body.links.count + 1 == pointed)
    {
      style.role = .accent
    }
    return style
  }
}
