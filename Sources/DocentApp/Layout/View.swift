import Saving
import Screen
import Walkthrough
import Words

extension Model {
  /// Draws what is known, at the size the terminal has.
  public var view: Frame {
    guard size.columns >= Chrome.floor.columns, size.rows >= Chrome.floor.rows else {
      return tooSmallNotice
    }
    let chrome = chrome
    var frame = Frame(size: size)
    chrome.drawHeader(header, in: &frame)
    chrome.drawRule(done: place.current, of: screens.count - 1, in: &frame)
    if chrome.hasNotes {
      chrome.drawNotes(notesBody, in: &frame)
    } else if chrome.hasRail {
      chrome.drawRail(rail, in: &frame)
    }
    let first = firstLine
    chrome.draw(shown.body, from: first, in: &frame)
    drawMessageRow(chrome, first, in: &frame)
    chrome.drawFooter(shown.bindings, in: &frame)
    return frame
  }

  /// The room between header and footer, in cells.
  var bodySize: Size { chrome.bodySize }

  var chrome: Chrome {
    Chrome(size: size, isSupport: support != nil, hasSteps: screens.count > 1)
  }

  // What just happened, else what is pointed at; below it the line that is being typed.
  private func drawMessageRow(_ chrome: Chrome, _ first: Int, in frame: inout Frame) {
    let note = message ?? layer?.note
    if let entry = shown.entry { chrome.drawEntry(entry, in: &frame) }
    if let note {
      chrome.draw(note, above: shown.entry == nil ? 1 : 2, in: &frame)
    } else if shown.entry == nil {
      let remaining = shown.body.lines.count - first - bodySize.rows
      chrome.drawPointer(pointer, remaining: remaining, in: &frame)
    }
  }

  // Something with the focus is always in sight, even where the window is low.
  private var firstLine: Int {
    let rows = bodySize.rows
    let offset = layer.map { $0.coversBody ? $0.offset : reading.offset } ?? reading.offset
    var first = min(offset, max(0, shown.body.lines.count - rows))
    if let focus = shown.body.focusLine {
      if focus < first { first = focus }
      if focus >= first + rows { first = focus - rows + 1 }
    }
    return first
  }

  private var notesBody: Body {
    var lines = PartLines(width: chrome.notesWidth)
    lines.add(support?.notes(in: self) ?? [])
    return lines.body
  }

  private var header: Chrome.Header {
    let code = code.map { ScreenPhrase.code($0.text).sentence }
    let mark = practice == nil ? nil : ScreenPhrase.practice.sentence
    return Chrome.Header(
      title: guide.title, place: screens[place.current].title(in: self).text,
      mark: [mark, code].compactMap(\.self).joined(by: " · ").text)
  }

  /// The address of the link pointed at.
  private var pointer: StyledLine {
    guard layer == nil, let number = pointedLink else { return StyledLine() }
    let address = shown.body.links[number - 1].address
    return StyledLine([
      Run("[\(number)] ", Style(.quiet)), Run(address, Style(.quiet, link: address)),
    ])
  }

  /// The steps at the left of a wide window, in the same order on every screen.
  private var rail: [Chrome.RailRow] {
    let isSaved = isSaved
    return screens.enumerated().compactMap { index, screen in
      guard let title = screen.railTitle(in: self) else { return nil }
      return Chrome.RailRow(title: title.text, state: railState(of: index, isSaved))
    }
  }

  // The last row stays in sight while what was pasted is reviewed and saved.
  private func railState(of index: Int, _ isSaved: Bool) -> Chrome.RailRow.State {
    guard let entry = screens[index].entry else {
      return index == place.current ? .here : (index < place.reached ? .done : .ahead)
    }
    if isSaved { return .done }
    let isLast = index == position(ofField: guide.fields.count - 1)
    if index == place.current || (isLast && place.current > index) { return .here }
    return entry.isReady && place.current > index ? .done : .ahead
  }

  private var tooSmallNotice: Frame {
    var frame = Frame(size: size)
    let floor = Chrome.floor
    let needs = LayerPhrase.needs(
      columns: floor.columns, rows: floor.rows, hasColumns: size.columns, hasRows: size.rows)
    var lines = [ScreenPhrase.shortPlace(of: screen, guide).sentence, needs.sentence]
    if let held = entries.first(where: { $0.value != nil }) {
      lines.append(LayerPhrase.isKept(short: held.field.short).sentence)
    }
    let wrapped = lines.flatMap { wrap([Run($0.text)], to: max(1, size.columns)) }
    for (row, line) in wrapped.prefix(size.rows).enumerated() {
      frame.put(line, at: Point(row: row, column: 0))
    }
    return frame
  }
}

extension ScreenPhrase {
  fileprivate static func shortPlace(of screen: GuideScreen, _ guide: Guide) -> ScreenPhrase {
    screen.stepNumber.map {
      .smallPlace(number: $0, count: guide.stepCount, title: screen.title)
    } ?? .label(screen.title)
  }
}
