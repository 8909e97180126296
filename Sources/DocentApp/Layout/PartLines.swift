import Saving
import Screen
import Walkthrough
import Words

/// Lays the parts of a screen out as lines of one width.
struct PartLines {
  private var blocks: BlockLines
  private let width: Int
  private let windowWidth: Int
  private let isCompact: Bool
  /// What is being typed; it stands above the footer, not in the body.
  private(set) var entry: EntryLine?

  /// - Parameters:
  ///   - pointed: the number of the link that is pointed at, from 1; 0 where none is.
  ///   - width: the columns a line may take.
  ///   - windowWidth: the columns of the window; nil for `width`.
  ///   - isCompact: whether rows are few, so that docent's own parts stand without gaps.
  init(pointed: Int = 0, width: Int, windowWidth: Int? = nil, isCompact: Bool = false) {
    self.windowWidth = windowWidth ?? width
    blocks = BlockLines(pointed: pointed)
    self.width = width
    self.isCompact = isCompact
  }

  var body: Body { blocks.body }

  mutating func add(_ parts: [Part]) {
    for part in parts {
      if case .blocks = part { blocks.isTight = false } else { blocks.isTight = isCompact }
      add(part)
    }
  }

  private mutating func add(_ part: Part) {
    switch part {
    case .together(let parts):
      for part in parts {
        add(part)
        blocks.isTight = true
      }
      blocks.isTight = isCompact
    case .blocks(let page): blocks.add(page, width: width)
    case .title(let title, let tone):
      blocks.add(wrap([Run(title, Style(tone.role, bold: true))], to: width))
    case .words(let words, let tone):
      blocks.add(words.isEmpty ? [] : wrap([Run(words, Style(tone.role))], to: width))
    case .message(let message): blocks.add(message.lines(width))
    case .brief(let message): blocks.add(message.lines(width).cut(to: width, rows: 2))
    case .offer(let words, let key, let act): blocks.add(offer(words, key, act))
    case .fact(let fact): blocks.add(lines(of: fact))
    case .menu(let list): add(list)
    case .entry(let line): entry = line
    case .box(let box): add(box)
    case .diff(let rows): blocks.add(rows.map { $0.styled.cut(to: width) })
    case .keys(let bindings): blocks.add(rows(of: bindings))
    case .address(let address):
      // Whole rows: what a person selects is the address and nothing else.
      let style = Style(underlined: true, link: address)
      let rows = broken(address, at: windowWidth).map { StyledLine([Run($0, style)]) }
      blocks.addAtEdge(rows)
    }
  }

  private func offer(_ words: Sentence, _ key: Key, _ act: Sentence) -> [StyledLine] {
    let key = Run(key.name, Style(.key, bold: true))
    return wrap([Run(words.text + "   "), key, Run(" " + act.text)], to: width)
  }

  private func lines(of fact: Fact) -> [StyledLine] {
    let column = fact.isNameStrong ? 5 : 8
    let padding = String(repeating: " ", count: max(0, column - fact.name.text.count))
    let style = fact.isNameStrong ? Style(.accent, bold: true) : Style(.quiet)
    return wrap(
      [Run(fact.text)], to: width, firstPrefix: [Run(fact.name.text + padding, style)],
      restPrefix: [Run(String(repeating: " ", count: column))])
  }

  private func rows(of bindings: [Binding]) -> [StyledLine] {
    let column = (bindings.map(\.labels.count).max() ?? 0) + 2
    return bindings.flatMap { binding in
      let padding = String(repeating: " ", count: column - binding.labels.count)
      return wrap(
        [Run(binding.words.help)], to: width,
        firstPrefix: [Run(binding.labels + padding, Style(.key, bold: true))],
        restPrefix: [Run(String(repeating: " ", count: column))])
    }
  }
}

// MARK: what has the focus

extension PartLines {
  private mutating func add(_ list: Menu.List) {
    blocks.beginRows()
    for (index, row) in list.rows.enumerated() {
      let isHere = index == list.focus
      if isHere { blocks.focus(column: row.cursorColumn) }
      switch row.content {
      case .words(let words, let note):
        let line = row.line(words, note, isHere: isHere)
        blocks.addRow(list.cutsRows || isCompact ? [line.cut(to: width)] : [line])
      case .blocks(let page): blocks.addItem(page, mark: row.marks(isHere: isHere), width: width)
      }
      if let remark = row.remark { blocks.addRow(lines(of: remark)) }
    }
  }

  private func lines(of remark: Sentence) -> [StyledLine] {
    let blank = [Run(String(repeating: " ", count: 6))]
    return wrap(
      [Run(remark, Style(.quiet))], to: width, firstPrefix: blank, restPrefix: blank)
  }

  private mutating func add(_ box: MaskedBox) {
    let inner = max(2, width - 2)
    let line = String(repeating: "─", count: inner)
    let shown = StyledLine([Run(" " + box.content, Style(.accent))]).cut(to: inner)
    let blank = String(repeating: " ", count: max(0, inner - shown.width))
    let middle = [Run("│", Style(.accent))] + shown.runs + [Run(blank + "│", Style(.accent))]
    let before = box.cursor.map { String(box.content.prefix($0)) } ?? box.content
    let column = min(2 + Glyph.width(of: before), max(2, width - 2))
    let lines = [
      StyledLine([Run("┌\(line)┐", Style(.accent))]), StyledLine(middle),
      StyledLine([Run("└\(line)┘", Style(.accent))]),
    ]
    blocks.add(isCompact ? [lines[1]] : lines)
    blocks.placeCursor(linesUp: isCompact ? 1 : 2, column: column)
  }
}

extension [StyledLine] {
  /// The first rows, the last of them ending in `…` where more follow.
  fileprivate func cut(to columns: Int, rows: Int) -> [StyledLine] {
    guard count > rows, rows > 0 else { return self }
    let last = StyledLine(self[rows - 1].runs + [Run(" …")])
    return prefix(rows - 1) + [last.cut(to: columns)]
  }
}

extension Menu.Row {
  /// The mark of the focus, then that of what was done.
  fileprivate func marks(isHere: Bool) -> [Run] {
    let arrow = isHere ? Run("▸ ", Style(.accent)) : Run("  ")
    switch mark {
    case .none: return [arrow]
    case .done: return [isHere ? arrow : Run("✓ ", Style(.done))]
    case .ticked: return [arrow, Run("[✓] ", Style(.done))]
    case .open: return [arrow, Run("[ ] ")]
    }
  }

  fileprivate func line(_ words: Sentence, _ note: Sentence?, isHere: Bool) -> StyledLine {
    let style = isHere ? Style(.accent, bold: true) : Style()
    let more = note.map { [Run("     " + $0.text, isHere ? style : Style(.quiet))] } ?? []
    return StyledLine(marks(isHere: isHere) + [Run(words, style)] + more)
  }

  fileprivate var cursorColumn: Int {
    switch mark {
    case .none, .done: 0
    case .ticked, .open: 3
    }
  }
}

extension DiffRow {
  fileprivate var styled: StyledLine {
    let text = String(repeating: "  ", count: depth) + name + separator
    guard let sign else { return StyledLine([Run("    " + text, Style(.quiet))]) }
    let note = note.map { [Run("    " + $0.text, Style(.quiet))] } ?? []
    let change = "  \(sign) \(text)\(value?.shown ?? "")"
    return StyledLine([Run(change, Style(sign == "+" ? .done : .wrong))] + note)
  }
}

extension Message {
  /// The message as lines, its sign before it; the sign alone has the colour.
  func lines(_ width: Int) -> [StyledLine] {
    wrap(
      [Run(text, Style(tone == .quiet ? .quiet : .text))], to: width,
      firstPrefix: [Run((tone.sign ?? " ").text + " ", Style(tone.role, bold: true))],
      restPrefix: [Run("  ")])
  }
}

extension Tone {
  /// How it looks.
  var role: Role {
    switch self {
    case .plain: .text
    case .quiet: .quiet
    case .note: .note
    case .done: .done
    case .careful: .careful
    case .wrong: .wrong
    }
  }
}
