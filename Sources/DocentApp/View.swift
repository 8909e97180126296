import Credentials
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
    chrome.drawRule(done: current, of: guide.screens.count - 1, in: &frame)
    if chrome.hasNotes {
      chrome.drawNotes(notesBody(chrome.notesWidth), in: &frame)
    } else if chrome.hasRail {
      chrome.drawRail(rail, in: &frame)
    }
    let body = shownBody
    let first = firstLine(of: body)
    chrome.draw(body, from: first, in: &frame)
    let remaining = body.lines.count - first - bodySize.rows
    if let message {
      chrome.draw(message, in: &frame)
    } else {
      chrome.drawPointer(pointer, remaining: remaining, in: &frame)
    }
    chrome.drawFooter(bindings, in: &frame)
    if case .find(let find) = layer {
      chrome.drawEntry("/", find.text.withoutPersonalValues, in: &frame)
    }
    if case .code(let code) = layer, message == nil {
      chrome.drawEntry("Code: ", code.text.uppercased(), in: &frame)
    }
    if case .path(let path) = layer, message == nil {
      chrome.drawEntry("File: ", path.shown, in: &frame)
    }
    return frame
  }

  /// The room between header and footer, in cells.
  var bodySize: Size { chrome.bodySize }

  var chrome: Chrome { Chrome(size: size, isSupport: support != nil) }

  /// Lays out what the screen itself shows.
  func laidOut() -> Body {
    let width = bodySize.columns
    if let support, support.showsNotes, !chrome.hasNotes { return notesBody(width) }
    switch screen.kind {
    case .field, .review, .saved:
      if support != nil { return supportBody(width) }
    case .welcome, .checklist, .step: break
    }
    switch screen.kind {
    case .welcome: return welcomeBody(width)
    case .checklist(let block): return checklistBody(width, list: block)
    case .step: return stepBody(width)
    case .field(let field): return fieldBody(width, field)
    case .review: return reviewBody(width)
    case .saved: return savedBody(width)
    }
  }

  /// What is on top: a layer, or the screen.
  var shownBody: Body {
    switch layer {
    case .help(let help): help.body(of: helpBindings, width: bodySize.columns)
    case .steps(let steps): steps.body(of: self, width: bodySize.columns)
    case .question(let question): question.body(width: bodySize.columns)
    case .address(let address): address.body(width: bodySize.columns)
    case .find, .path, .code, nil: highlighted(body)
    }
  }

  var bodyOverflows: Bool { body.lines.count > bodySize.rows }

  // Something with the focus is always in sight, even where the window is low.
  private func firstLine(of body: Body) -> Int {
    let rows = bodySize.rows
    var first = min(offset, max(0, body.lines.count - rows))
    if let focus = body.focusLine {
      if focus < first { first = focus }
      if focus >= first + rows { first = focus - rows + 1 }
    }
    return first
  }

  private var header: Chrome.Header {
    let code = code.map { "code \($0.text)" }
    let mark = practice == nil ? nil : "practice"
    return Chrome.Header(
      title: guide.title, place: place,
      mark: [mark, code].compactMap(\.self).joined(separator: " · "))
  }

  /// Where the person is, by number and name.
  var place: String {
    switch screen.kind {
    case .welcome: ""
    case .step:
      screen.stepNumber.map { "\($0) of \(guide.stepCount) · \(screen.title)" } ?? screen.title
    case .checklist, .field, .review, .saved: screen.title
    }
  }

  /// The true address of the link pointed at.
  private var pointer: StyledLine {
    guard layer == nil, let number = pointedLink else { return StyledLine([]) }
    let address = body.links[number - 1].address
    return StyledLine([
      Run("[\(number)] ", Style(.quiet)), Run(address, Style(.quiet, link: address)),
    ])
  }

  private var tooSmallNotice: Frame {
    var frame = Frame(size: size)
    let place = screen.stepNumber.map { "\(screen.title), \($0) of \(guide.stepCount)" }
    let needed = "\(Chrome.floor.columns)×\(Chrome.floor.rows)"
    var lines = [
      place ?? screen.title, "Needs \(needed), has \(size.columns)×\(size.rows).",
    ]
    if holdsUnsavedValue { lines.append("The \(guide.fields[0].short) you pasted is kept.") }
    let wrapped = lines.flatMap { wrap([Run($0)], to: max(1, size.columns)) }
    for (row, line) in wrapped.prefix(size.rows).enumerated() {
      frame.put(line, at: Point(row: row, column: 0))
    }
    return frame
  }
}
