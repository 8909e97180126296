import Saving
import Screen
import Walkthrough
import Words

extension Model {
  /// Draws what is known, at the size the terminal has.
  public var view: Frame { Stage(model: self).frame }

  /// What stands around the screen, and how much room that leaves.
  var chrome: Chrome {
    Chrome(size: size, isSupport: support != nil, hasSteps: screens.count > 1)
  }
}

/// What the window is called: the guide, the screen, and its code.
public enum WindowTitle {
  /// The title for what a model shows; no value is ever in it.
  public static func of(_ model: Model) -> Sentence {
    if model.isChoosing { return LayerPhrase.docent.sentence }
    let (guide, screen) = (model.guide.title, model.screen.title)
    return ScreenPhrase.window(guide: guide, screen: screen, code: model.code?.text).sentence
  }
}

extension Model {
  /// What is said in the message row, or rows.
  fileprivate var note: Message? { message ?? layer?.note }

  /// The line of the body that is shown first, from 0. What has the focus is in sight, even where the
  /// window is low and a message takes more than its row.
  var firstLine: Int {
    let (rows, body) = (chrome.bodySize.rows, shown.body)
    var first = min(offset, max(0, body.lines.count - rows))
    guard reading.followsFocus, let focus = body.focusLine else { return first }
    let covered = note.map { max(0, chrome.lines(of: $0).count - 1) } ?? 0
    if focus < first { first = focus }
    if focus >= first + rows - covered { first = max(0, focus - max(1, rows - covered) + 1) }
    return first
  }
}

/// Puts together what a model shows: chrome, body, message and line being typed.
private struct Stage {
  let model: Model

  var frame: Frame {
    let size = model.size
    let chrome = model.chrome
    guard chrome.isDrawn else { return tooSmallNotice }
    var frame = Frame(size: size)
    chrome.drawHeader(header, in: &frame)
    chrome.drawRule(done: model.place.current, of: model.screens.count - 1, in: &frame)
    if chrome.hasNotes {
      chrome.drawNotes(
        model.support?.notesBody(model) ?? Body(), from: model.support?.offset ?? 0, in: &frame)
    } else if chrome.hasRail, model.shown.body.edge.isEmpty {
      chrome.drawRail(rail, in: &frame)
    }
    let first = model.firstLine
    chrome.draw(model.shown.body, from: first, in: &frame)
    drawMessageRow(chrome, first, in: &frame)
    chrome.drawFooter(model.shown.bindings, in: &frame)
    return frame
  }

  // What just happened, else what is pointed at; below it the line that is being typed.
  private func drawMessageRow(_ chrome: Chrome, _ first: Int, in frame: inout Frame) {
    let shown = model.shown
    let note = model.note
    if let entry = shown.entry { chrome.drawEntry(entry, in: &frame) }
    if let note {
      chrome.draw(note, above: shown.entry == nil ? 1 : 2, in: &frame)
    } else if shown.entry == nil {
      let remaining = shown.body.lines.count - first - chrome.bodySize.rows
      chrome.drawPointer(pointer, remaining: remaining, in: &frame)
    }
  }

  private var header: Chrome.Header {
    let code = model.code.map { ScreenPhrase.code($0.text).sentence }
    let mark = model.practice == nil ? nil : ScreenPhrase.practice.sentence
    return Chrome.Header(
      title: model.guide.title,
      place: model.screens[model.place.current].title(in: model).text,
      mark: [mark, code].compactMap(\.self).joined(by: " · ").text)
  }

  /// The address of the link pointed at.
  private var pointer: StyledLine {
    guard model.layer == nil, let number = model.pointedLink else { return StyledLine() }
    let address = model.shown.body.links[number - 1].address
    return StyledLine([
      Run("[\(number)] ", Style(.quiet)), Run(address, Style(.quiet, link: address)),
    ])
  }

  /// The steps at the left of a wide window, in the same order on every screen.
  private var rail: [Chrome.RailRow] {
    let isSaved = model.isSaved
    return model.screens.enumerated().compactMap { index, screen in
      guard let title = screen.railTitle(in: model) else { return nil }
      return Chrome.RailRow(title: title.text, state: railState(of: index, isSaved))
    }
  }

  // The last row stays in sight while what was pasted is reviewed and saved.
  private func railState(of index: Int, _ isSaved: Bool) -> Chrome.RailRow.State {
    let isLast = index == model.position(ofField: model.guide.fields.count - 1)
    if index == model.place.current || (isLast && model.place.current > index && !isSaved) {
      return .here
    }
    return model.screens[index].isDone(at: index, in: model) ? .done : .ahead
  }

  private var tooSmallNotice: Frame {
    let (size, floor) = (model.size, Chrome.floor)
    var frame = Frame(size: size)
    let needs = LayerPhrase.needs(
      columns: floor.columns, rows: floor.rows, hasColumns: size.columns, hasRows: size.rows)
    var lines = [ScreenPhrase.shortPlace(of: model.screen, model.guide).sentence, needs.sentence]
    if let held = model.held {
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
