import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// A value that a person brings: what was pasted or typed, what docent found in it, and whether it may
/// be saved.
struct FieldScreen: WalkScreen {
  /// The position of the field among those that the guide collects.
  let field: Int
  private let position: Int
  /// The value, and what was found in it.
  private(set) var value: Entry
  /// What is being typed; nil after a paste.
  private var line: LineEntry<Secret>?
  private var isLastFourShown = false
  /// The choices, while the value is not accepted.
  var menu: Menu?

  enum Act: Hashable, Sendable { case review, lastFour, clear, pasteAdvice, practiceValue }

  /// What can be done about a value that is not accepted.
  enum Choice: Hashable, Sendable { case pasteAgain, takeOut, showWhere, saveAnyway }

  /// - Parameters:
  ///   - index: the position of the field among those that the guide collects.
  ///   - position: that of the screen in its guide.
  init(_ field: Field, at index: Int, _ position: Int) {
    self.field = index
    self.position = position
    value = Entry(field)
  }

  var entry: Entry? { value }

  private var choices: [Choice] {
    guard let judgement = value.judgement, !judgement.isAccepted else { return [] }
    return [.pasteAgain] + (judgement.inner == nil ? [] : [.takeOut]) + [.showWhere]
      + (judgement.isRefused ? [] : [.saveAnyway])
  }

  func railTitle(in model: Model) -> Sentence? {
    model.guide.fields.count == 1
      ? ScreenPhrase.pasteAndSave.sentence
      : ScreenPhrase.pasteThe(short: value.field.short).sentence
  }
}

// MARK: what it shows

extension FieldScreen {
  func parts(in model: Model) -> [Part] {
    let short = value.field.short
    let title = Part.title(ScreenPhrase.pasteThe(short: short).sentence, .plain)
    let label = Part.words(ScreenPhrase.label(value.field.label).sentence, .plain)
    let box = Part.box(
      MaskedBox(content: content, cursor: value.plainText == nil ? nil : line?.cursor))
    guard value.value != nil else {
      return [title, .together([label, box] + invitation)] + [shape].compactMap(\.self)
    }
    return [title, .together([label, box, .message(arrival)])] + findings(model)
      + [choiceMenu(model)].compactMap(\.self)
  }

  /// What stands in the box.
  private var content: String {
    guard let secret = value.value else { return "" }
    if let text = value.plainText { return text }
    let four = isLastFourShown ? secret.lastFour.map { " " + $0 } ?? "" : ""
    return MaskedBox.mask + four
  }

  private var invitation: [Part] {
    [.words(ScreenPhrase.pasteKeys.sentence, .plain)]
      + (value.field.isSecret
        ? [.words(ScreenPhrase.dotsOnly(short: value.field.short).sentence, .plain)] : [])
  }

  private var shape: Part? {
    let words = [
      value.field.shape.map(ScreenPhrase.shape), value.field.note.map(ScreenPhrase.note),
    ].compactMap { $0?.sentence }
    return words.isEmpty ? nil : .words(words.joined(), .plain)
  }

  /// The first thing after a paste: that it arrived.
  private var arrival: Message {
    value.judgement.map(Message.arrival) ?? Message(ScreenPhrase.typed, .note)
  }

  private func findings(_ model: Model) -> [Part] {
    guard let judgement = value.judgement else { return [] }
    return [.together(Message.told(judgement, model.clock).map(Part.message))]
  }

  private func choiceMenu(_ model: Model) -> Part? {
    guard let menu, !choices.isEmpty else { return nil }
    let rows = choices.map { choice in
      Menu.Row(mark: .none, content: .words(words(for: choice), note: place(of: choice, model)))
    }
    return .menu(Menu.List(rows: rows, focus: menu.focus))
  }

  private func words(for choice: Choice) -> Sentence {
    switch choice {
    case .pasteAgain: ScreenPhrase.pasteAgain.sentence
    case .takeOut: ScreenPhrase.takeOut.sentence
    case .showWhere: ScreenPhrase.showWhere.sentence
    case .saveAnyway: ScreenPhrase.saveAnyway.sentence
    }
  }

  private func place(of choice: Choice, _ model: Model) -> Sentence? {
    guard choice == .showWhere else { return nil }
    return "\(page: model.guide.screens[mendingScreen(model.guide)].title)"
  }

  /// The screen that shows how to get the right value.
  private func mendingScreen(_ guide: Guide) -> Int {
    let producing = guide.screens.lastIndex(where: \.producesValue)
    let copying = guide.screens.lastIndex(where: \.copiesValue)
    let steps = guide.screens.lastIndex { $0.stepNumber != nil }
    let isIncomplete = value.judgement?.verdict.isIncomplete == true
    return (isIncomplete ? copying ?? producing : producing ?? copying) ?? steps ?? 0
  }

  func supportParts(in model: Model) -> [Part]? {
    [
      .title("\(page: model.guide.screens[position].title)", .plain),
      .words(Notice.customerPastes.sentence, .plain),
      .words(SupportPhrase.pastesIntoField(short: value.field.short).sentence, .plain),
    ]
  }
}

// MARK: what it does

extension FieldScreen {
  func bindings(in model: Model) -> [Binding] {
    let practice: [Binding] =
      model.practice == nil
      ? [] : [Binding(.field(.practiceValue), [.control("t")], .practiceValue)]
    return (choices.isEmpty ? valueBindings : choiceBindings) + practice + [
      Binding(.back, [.escape, .left], .backFromField),
      Binding(.field(.pasteAdvice), [.control("v")], .pasteAdvice),
      Binding(.interrupt, [.control("c")], .quit),
    ] + Binding.anywhere
  }

  private var valueBindings: [Binding] {
    guard value.value != nil else { return [] }
    return [Binding(.field(.review), [.enter], .review)]
      + (value.judgement == nil ? [] : lastFour) + [clear]
  }

  private var choiceBindings: [Binding] {
    Menu.bindings(choose: .chooseChoice, KeyPhrase.choice, letters: false) + [clear] + lastFour
  }

  private var clear: Binding { Binding(.field(.clear), [.control("u")], .clearField) }

  private var lastFour: [Binding] {
    guard value.value?.lastFour != nil, value.plainText == nil else { return [] }
    return [Binding(.field(.lastFour), [.control("r")], .lastFour(isShown: isLastFourShown))]
  }

  mutating func leave() { isLastFourShown = false }

  /// Takes a paste: it replaces what the field held.
  mutating func hold(_ raw: Secret, _ end: Judgement.Completeness, now: Int) {
    value.paste(raw, end, now: now)
    line = nil
    isLastFourShown = false
    menu = choices.isEmpty ? nil : Menu(count: choices.count)
  }

  /// Empties the field.
  mutating func clearValue() {
    value = Entry(value.field)
    line = nil
    menu = nil
    isLastFourShown = false
  }

  // What was pasted is replaced by what is typed; it is judged when Enter is pressed.
  mutating func type(_ key: Key) -> Bool {
    var line = line ?? LineEntry()
    guard line.update(key) else { return false }
    clearValue()
    if !line.isEmpty {
      value.type(line.text)
      self.line = line
    }
    return true
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    if intent == .choose { return choose(in: &model) }
    guard case .field(let act) = intent else { return [.ring] }
    switch act {
    case .review: return review(in: &model)
    case .lastFour: model.change(Self.self) { $0.isLastFourShown.toggle() }
    case .clear: model.change(Self.self) { $0.clearValue() }
    case .pasteAdvice: model.message = Notice.howToPaste.message
    case .practiceValue:
      let now = model.clock.now
      let made = Secret.madeUp(for: value.field.rule, now: now, seed: UInt64(max(0, now)))
      return Paste.arrive(made, .complete, in: &model)
    }
    return []
  }

  private func review(in model: inout Model) -> [Effect] {
    if value.judgement == nil {
      let now = model.clock.now
      let judgement = model.change(Self.self) { $0.judgeTyped(now: now) } ?? nil
      judgement.map { model.history.add($0.names) }
    }
    return model.entries[field].isReady ? model.goOn() : []
  }

  private mutating func judgeTyped(now: Int) -> Judgement? {
    value.finishTyping(now: now)
    menu = choices.isEmpty ? nil : Menu(count: choices.count)
    return value.judgement
  }

  private func choose(in model: inout Model) -> [Effect] {
    guard let menu, choices.indices.contains(menu.focus) else { return [.ring] }
    switch choices[menu.focus] {
    case .pasteAgain: model.change(Self.self) { $0.clearValue() }
    case .takeOut:
      guard let inner = value.judgement?.inner else { return [.ring] }
      let now = model.clock.now
      model.change(Self.self) { $0.hold(inner, .complete, now: now) }
    case .showWhere: return model.go(to: mendingScreen(model.guide))
    case .saveAnyway:
      model.change(Self.self) { $0.value.saveAnyway() }
      return model.goOn()
    }
    return []
  }
}
