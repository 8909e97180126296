import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// A value that a person brings: what was pasted or typed, what docent found in it, and whether
/// it may be saved.
struct FieldScreen: Sendable {
  let field: Field
  /// What docent found in a paste, or in what was typed once Enter was pressed.
  private(set) var judgement: Judgement?
  /// What was typed, before any clean-up; nil after a paste.
  private var typed: Secret?
  /// The choice pointed at while the value is not accepted.
  private(set) var choice = 0
  /// Whether the person chose to save a doubtful value all the same.
  private(set) var isSavedAnyway = false
  var isLastFourShown = false

  init(_ field: Field) { self.field = field }

  /// The value after its clean-up; nil while the field is empty.
  var value: Secret? { judgement?.value ?? typed }

  /// What can be done about a value that is not accepted.
  enum Choice: Hashable, Sendable {
    case pasteAgain, takeOut, showWhere, saveAnyway
  }

  /// Whether the value may go into the config.
  var isReady: Bool {
    guard let judgement else { return false }
    return judgement.isAccepted || (isSavedAnyway && !judgement.isRefused)
  }

  var choices: [Choice] {
    guard let judgement, !judgement.isAccepted else { return [] }
    return [.pasteAgain] + (judgement.inner == nil ? [] : [.takeOut]) + [.showWhere]
      + (judgement.isRefused ? [] : [.saveAnyway])
  }

  /// Takes a paste: it replaces what the field held.
  mutating func take(_ raw: Secret, _ end: PasteEnd, now: Int) {
    self = FieldScreen(field)
    judgement = Judgement(raw, end.completeness, for: field, now: now)
  }

  /// Adds what was typed; it is judged when Enter is pressed.
  mutating func type(_ character: Character) {
    let text = typed
    self = FieldScreen(field)
    typed = text?.appending(character) ?? Secret(String(character))
  }

  mutating func eraseLast() {
    guard let text = typed?.droppingLast() else { return }
    self = FieldScreen(field)
    typed = text.count == 0 ? nil : text
  }

  /// Judges what was typed.
  mutating func finishTyping(now: Int) {
    guard let typed, judgement == nil else { return }
    judgement = Judgement(typed, .complete, for: field, now: now)
  }

  mutating func move(_ step: Int) {
    guard !choices.isEmpty else { return }
    choice = (choice + step + choices.count) % choices.count
  }

  mutating func saveAnyway() { isSavedAnyway = true }

  /// Keeps the token that stands in a longer paste, and nothing of the rest.
  mutating func takeOut(now: Int) {
    if let inner = judgement?.inner { take(inner, .complete, now: now) }
  }
}

extension FieldScreen {
  var plainBindings: [Binding] {
    var bindings: [Binding] = []
    if value != nil {
      bindings.append(Binding([.enter], "Enter", "review", "check it and go on", .review))
      if canShowLastFour, judgement != nil {
        let words = isLastFourShown ? "hide last 4" : "last 4"
        bindings.append(
          Binding([.control("r")], "Ctrl-R", words, "show the last 4 characters", .lastFour))
      }
      bindings.append(Binding([.control("u")], "Ctrl-U", "clear", "empty the field", .clear))
    }
    return bindings
  }

  var choiceBindings: [Binding] {
    [
      Binding([.enter], "Enter", "choose", "do what is pointed at", .choose),
      Binding([.up, .backTab], "↑", "", "the choice above", .moveUp),
      Binding([.down, .tab], "↓", "next choice", "the choice below", .moveDown),
      Binding([.control("u")], "Ctrl-U", "clear", "empty the field", .clear),
    ]
      + (canShowLastFour
        ? [Binding([.control("r")], "Ctrl-R", "last 4", "show the last 4 characters", .lastFour)]
        : [])
  }

  private var canShowLastFour: Bool { value?.lastFour != nil && plainText == nil }
}

// MARK: what the field does in a walk

extension Model {
  /// Takes a paste, on whatever screen it came.
  mutating func take(_ raw: Secret, _ end: PasteEnd) -> [Effect] {
    if takeCode(raw) { return [] }
    if support != nil {
      message = .customerPastes
      return [.ring]
    }
    guard !fields.isEmpty else {
      message = .nothingToPaste
      return [.ring]
    }
    if takePath(raw) { return [] }
    let index = fieldIndex ?? fields.firstIndex { !$0.isReady } ?? 0
    let arrived = fieldIndex == index
    fields[index].take(raw, end, now: clock.now)
    if let names = fields[index].judgement?.names { history.add(names) }
    saved = SavedScreen()
    let position = guide.screens.firstIndex { $0.isField(at: index, of: guide) } ?? current
    show(position)
    if !arrived { message = .pasteOpenedField(guide.fields[index]) }
    return [.remember(progress)]
  }

  mutating func type(_ key: Key, into index: Int) -> [Effect] {
    switch key {
    case .character(let character): fields[index].type(character)
    case .backspace: fields[index].eraseLast()
    case .control, .enter, .escape, .tab, .backTab, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end, .function, .unknown:
      return [.ring]
    }
    return []
  }

  mutating func toggleLastFour() {
    guard let fieldIndex else { return }
    fields[fieldIndex].isLastFourShown.toggle()
  }

  mutating func clearField() {
    guard let fieldIndex else { return }
    fields[fieldIndex] = FieldScreen(guide.fields[fieldIndex])
  }

  mutating func reviewField() -> [Effect] {
    guard let fieldIndex else { return [.ring] }
    let wasJudged = fields[fieldIndex].judgement != nil
    fields[fieldIndex].finishTyping(now: clock.now)
    if !wasJudged, let names = fields[fieldIndex].judgement?.names { history.add(names) }
    return fields[fieldIndex].isReady ? goOn() : []
  }

  mutating func chooseInField() -> [Effect] {
    guard let fieldIndex, fields[fieldIndex].choices.indices.contains(fields[fieldIndex].choice)
    else { return [.ring] }
    switch fields[fieldIndex].choices[fields[fieldIndex].choice] {
    case .pasteAgain: clearField()
    case .takeOut: fields[fieldIndex].takeOut(now: clock.now)
    case .showWhere: return go(to: mendingScreen(fields[fieldIndex].judgement?.verdict))
    case .saveAnyway:
      fields[fieldIndex].saveAnyway()
      return goOn()
    }
    return []
  }

  /// The screen that shows how to get the right value.
  func mendingScreen(_ verdict: Verdict?) -> Int {
    let producing = guide.screens.lastIndex(where: \.producesValue)
    let copying = guide.screens.lastIndex(where: \.copiesValue)
    let steps = guide.screens.lastIndex { $0.stepNumber != nil }
    let best = verdict?.isIncomplete == true ? copying ?? producing : producing ?? copying
    return best ?? steps ?? 0
  }
}

// MARK: view

extension Model {
  func fieldBody(_ width: Int, _ field: Field) -> Body {
    guard let state = fieldState else { return Body() }
    var body = Body()
    body.add(wrap([Run("Paste the \(field.short)", Style(bold: true))], to: width))
    body.add(wrap([Run(field.label)], to: width) + state.box(width))
    body.cursor = Point(row: 4, column: min(2 + state.content.count, max(2, width - 2)))
    if state.value == nil { return state.addInvitation(to: body, width) }
    body.lines += wrap([state.arrival.run], to: width)
    body.add(state.findings(width, clock))
    body.add(state.choiceLines(self))
    if !state.choices.isEmpty {
      let line = body.lines.count - state.choices.count + state.choice
      body.focusLine = line
      body.cursor = Point(row: line, column: 0)
    }
    return body
  }
}

extension FieldScreen {
  /// What stands in the box: nothing, a value that is no secret, or a mask of a fixed width, which
  /// does not tell how long the value is.
  fileprivate var content: String {
    guard let value else { return "" }
    if let text = plainText { return text }
    let four = isLastFourShown ? value.lastFour.map { " " + $0 } ?? "" : ""
    return String(repeating: "•", count: 24) + four
  }

  /// The value of a field that is not secret; nil where it may be a credential all the same.
  fileprivate var plainText: String? {
    guard !field.isSecret, let text = value?.pathText else { return nil }
    let isDigits = text.allSatisfy { $0.isHexDigit || $0 == "-" }
    return field.rule.kind == .uuid && !isDigits ? nil : text.visible
  }

  fileprivate func box(_ width: Int) -> [StyledLine] {
    let inner = max(2, width - 2)
    let line = String(repeating: "─", count: inner)
    let shown = StyledLine([Run(" " + content, Style(.accent))]).cut(to: inner)
    let blank = String(repeating: " ", count: max(0, inner - shown.width))
    let middle = [Run("│", Style(.accent))] + shown.runs + [Run(blank + "│", Style(.accent))]
    return [
      StyledLine([Run("┌\(line)┐", Style(.accent))]), StyledLine(middle),
      StyledLine([Run("└\(line)┘", Style(.accent))]),
    ]
  }

  fileprivate func addInvitation(to body: Body, _ width: Int) -> Body {
    var body = body
    body.lines += wrap([Run(Message.pasteKeys)], to: width)
    if field.isSecret {
      body.lines += wrap([Run("You will see dots, not the \(field.short).")], to: width)
    }
    let shape = field.shape.map { "From the page: \($0)." } ?? ""
    let words = [shape, field.note ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    if !words.isEmpty { body.add(wrap([Run(words)], to: width)) }
    return body
  }

  /// The first thing after a paste: that it arrived.
  fileprivate var arrival: Message {
    judgement.map(Message.arrival) ?? Message("Typed. Enter checks it.", .note)
  }

  fileprivate func findings(_ width: Int, _ clock: Clock) -> [StyledLine] {
    (judgement.map { Message.told($0, clock) } ?? []).flatMap { $0.lines(width) }
  }

  fileprivate func choiceLines(_ model: Model) -> [StyledLine] {
    choices.enumerated().map { index, choice in
      let words = Message.words(
        for: choice, place: model.guide.screens[model.mendingScreen(judgement?.verdict)])
      let isHere = index == self.choice
      let style = isHere ? Style(.accent, bold: true) : Style()
      return StyledLine([Run(isHere ? "▸ " : "  ", style)] + words.map { Run($0, style) })
    }
  }
}

extension Message {
  fileprivate var run: Run { Run(signed, Style(tone.role)) }
}

extension Message {
  static func words(for choice: FieldScreen.Choice, place: GuideScreen) -> [String] {
    switch choice {
    case .pasteAgain: ["Paste again"]
    case .takeOut: ["Take the token out of it"]
    case .showWhere: ["Show me where it stands", "     \(place.title)"]
    case .saveAnyway: ["Save it all the same"]
    }
  }
}

extension PasteEnd {
  fileprivate var completeness: Judgement.Completeness {
    switch self {
    case .complete: .complete
    case .timedOut: .timedOut
    case .tooLong: .tooLong
    }
  }
}
