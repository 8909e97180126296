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
  /// What the person brought, and what was found in it.
  private(set) var value: Holding
  /// What is being typed; nil after a paste.
  private var line: LineEntry<Secret>?
  private var isLastFourShown = false
  /// What was said of the value that is to be pasted again.
  private var lastTold: [Message] = []
  /// The choices, while the value is not accepted or another one waits.
  var menu: Menu?

  enum Act: Hashable, Sendable {
    case review, lastFour, clear, bringBack, pasteAdvice, practiceValue
  }

  /// What can be done about a value that is not accepted, or about two.
  enum Choice: Hashable, Sendable {
    case pasteAgain, takeOut, showWhere, saveAnyway, keepFirst, useThisOne
  }

  /// - Parameters:
  ///   - index: the position of the field among those that the guide collects.
  ///   - position: that of the screen in its guide.
  init(_ field: Field, at index: Int, _ position: Int) {
    self.field = index
    self.position = position
    value = Holding(field)
  }

  var holding: Holding? { value }

  private var choices: [Choice] {
    if value.isContested { return [.keepFirst, .useThisOne] }
    guard let judgement = value.entry.judgement, !judgement.isAccepted else { return [] }
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
      MaskedBox(content: content, cursor: value.entry.plainText == nil ? nil : line?.cursor))
    switch value.standing {
    case .empty:
      let told = lastTold.isEmpty ? [] : [Part.together(lastTold.map(Part.message))]
      return [title, .together([label, box] + invitation)] + told + [shape].compactMap(\.self)
    case .saved: return [title, .together([label, box] + savedWords)]
    case .typed, .refused, .doubtful, .accepted:
      let (found, menu) = (findings(model), [choiceMenu(model)].compactMap(\.self))
      // In a low window what was found first and the choices stand above all else.
      return model.chrome.isCompact && !menu.isEmpty
        ? [.brief(gist(model))] + menu + [box, .message(arrival)] + found
        : [title, .together([label, box, .message(arrival)])] + found + menu
    }
  }

  /// The first thing that was found.
  private func gist(_ model: Model) -> Message {
    if value.isContested { return Message(ScreenPhrase.pastedAnother, .careful) }
    return value.entry.judgement.flatMap { told($0, model).first } ?? arrival
  }

  /// What stands in the box.
  private var content: String {
    if let saved = value.saved {
      return saved.lastFour.map { MaskedBox.mask + " " + $0 } ?? MaskedBox.mask
    }
    guard let secret = value.entry.value else { return "" }
    if let text = value.entry.plainText { return text }
    let four = isLastFourShown ? secret.lastFour.map { " " + $0 } ?? "" : ""
    return MaskedBox.mask + four
  }

  private var invitation: [Part] {
    [.words(ScreenPhrase.pasteKeys.sentence, .plain)]
      + (value.field.isSecret
        ? [.words(ScreenPhrase.dotsOnly(short: value.field.short).sentence, .plain)] : [])
  }

  private var savedWords: [Part] {
    guard let saved = value.saved else { return [] }
    return [
      .message(Message(ScreenPhrase.isSaved(key: saved.key, lastFour: saved.lastFour), .done)),
      .words(ScreenPhrase.pasteAnother.sentence, .plain),
    ]
  }

  private var shape: Part? {
    let words = [
      value.field.shape.map(ScreenPhrase.shape), value.field.note.map(ScreenPhrase.note),
    ].compactMap { $0?.sentence }
    return words.isEmpty ? nil : .words(words.joined(), .plain)
  }

  /// The first thing after a paste: that it arrived.
  private var arrival: Message {
    value.entry.judgement.map(Message.arrival) ?? Message(ScreenPhrase.typed, .note)
  }

  private func findings(_ model: Model) -> [Part] {
    if let rival = value.rival?.judgement {
      let told = Message.told(rival, model.clock).prefix(1)
      return [
        .together(
          [.message(Message(ScreenPhrase.pastedAnother, .careful))] + told.map(Part.message))
      ]
    }
    guard let judgement = value.entry.judgement else { return [] }
    return [.together(told(judgement, model).map(Part.message))]
  }

  // A code does not tell an agent which product the customer reads of.
  private func told(_ judgement: Judgement, _ model: Model) -> [Message] {
    model.support?.state == .otherCredential && judgement.isRefused
      ? [Message(SupportPhrase.namesOther(short: value.field.short), .wrong)]
      : Message.told(judgement, model.clock)
  }

  private func choiceMenu(_ model: Model) -> Part? {
    guard let menu, !choices.isEmpty else { return nil }
    let rows = choices.map { choice in
      Menu.Row(mark: .none, content: .words(words(for: choice), note: note(on: choice, model)))
    }
    return .menu(Menu.List(rows: rows, focus: menu.focus))
  }

  private func words(for choice: Choice) -> Sentence {
    switch choice {
    case .pasteAgain: ScreenPhrase.pasteAgain.sentence
    case .takeOut: ScreenPhrase.takeOut.sentence
    case .showWhere: ScreenPhrase.showWhere.sentence
    case .saveAnyway: ScreenPhrase.saveAnyway.sentence
    case .keepFirst: ScreenPhrase.keepFirst.sentence
    case .useThisOne: ScreenPhrase.useThisOne.sentence
    }
  }

  private func note(on choice: Choice, _ model: Model) -> Sentence? {
    switch choice {
    case .showWhere: "\(page: model.guide.screens[mendingScreen(model.guide)].title)"
    case .keepFirst: value.entry.judgement.flatMap { Message.gist(of: $0, model.clock) }
    case .pasteAgain, .takeOut, .saveAnyway, .useThisOne: nil
    }
  }

  /// The screen that shows how to get the right value.
  private func mendingScreen(_ guide: Guide) -> Int {
    let producing = guide.screens.lastIndex(where: \.producesValue)
    let copying = guide.screens.lastIndex(where: \.copiesValue)
    let steps = guide.screens.lastIndex { $0.stepNumber != nil }
    let isIncomplete = value.entry.judgement?.verdict.isIncomplete == true
    return (isIncomplete ? copying ?? producing : producing ?? copying) ?? steps ?? 0
  }

}

// MARK: its keys

extension FieldScreen {
  func bindings(in model: Model) -> [Binding] {
    let practice: [Binding] =
      model.practice == nil
      ? [] : [Binding(.field(.practiceValue), [.control("t")], .practiceValue)]
    return (choices.isEmpty ? valueBindings : choiceBindings) + back + practice + [
      Binding(.back, [.escape, .left], .backFromField),
      Binding(.field(.pasteAdvice), [.control("v")], .pasteAdvice),
      Binding(.interrupt, [.control("c")], .quit),
    ] + (line == nil ? [Binding(.help, [.character("?")], .help)] : []) + Binding.anywhere
  }

  private var valueBindings: [Binding] {
    switch value.standing {
    // How to paste is what Enter has to say here.
    case .empty: [Binding(.field(.pasteAdvice), [.enter, .control("v")], .howToPaste)]
    case .saved: [Binding(.field(.review), [.enter], .goOn)]
    case .typed: [Binding(.field(.review), [.enter], .review), clear]
    case .refused, .doubtful, .accepted:
      [Binding(.field(.review), [.enter], .review)] + lastFour + [clear]
    }
  }

  private var choiceBindings: [Binding] {
    Menu.bindings(choose: .chooseChoice, KeyPhrase.choice, letters: false)
      + (value.isContested ? [] : [clear] + lastFour)
  }

  private var clear: Binding { Binding(.field(.clear), [.control("u")], .clearField) }

  private var back: [Binding] {
    value.canBringBack ? [Binding(.field(.bringBack), [.control("y")], .bringBack)] : []
  }

  private var lastFour: [Binding] {
    guard value.entry.value?.lastFour != nil, value.entry.plainText == nil else { return [] }
    return [Binding(.field(.lastFour), [.control("r")], .lastFour(isShown: isLastFourShown))]
  }
}

// MARK: what it does

extension FieldScreen {
  mutating func leave() { isLastFourShown = false }

  /// Takes a paste in.
  mutating func hold(_ raw: Secret, _ end: Judgement.Completeness, isUnseen: Bool, now: Int)
    -> Holding.Arrival
  {
    let arrival = value.bring(raw, end, isUnseen: isUnseen, now: now)
    if arrival != .sameAgain, arrival != .nothing { begin() }
    return arrival
  }

  /// Takes in that more of the last paste came.
  mutating func goOn(_ raw: Secret, _ end: Judgement.Completeness, now: Int) {
    value.goOn(raw, end, now: now)
    begin()
  }

  /// Takes in that the value stands in the config, or stood there and is held again.
  mutating func settle(_ change: (inout Holding) -> Void) {
    change(&value)
    begin()
  }

  /// Shows another value: what was told of the one before is over.
  private mutating func begin() {
    line = nil
    isLastFourShown = false
    lastTold = []
    menu = choices.isEmpty ? nil : Menu(count: choices.count, focus: value.isRivalBetter ? 1 : 0)
  }

  // What is refused is replaced by what is typed; it is judged when Enter is pressed.
  mutating func type(_ key: Key) -> Bool {
    guard value.takesKeys else { return false }
    var line = line ?? LineEntry()
    guard line.update(key) else { return false }
    begin()
    value.type(line.text)
    if !line.isEmpty { self.line = line }
    return true
  }

  func whyNot(_ key: Key) -> Message? {
    guard !value.takesKeys, key.isTyping else { return nil }
    let short = value.field.short
    return (choices.isEmpty ? Notice.valueStays(short: short) : Notice.choiceFirst).message
  }

  func commits(_ intent: Intent, in model: Model) -> Bool {
    guard intent == .choose, let menu, choices.indices.contains(menu.focus) else { return false }
    return [.saveAnyway, .useThisOne, .keepFirst].contains(choices[menu.focus])
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    if intent == .choose { return choose(in: &model) }
    guard case .field(let act) = intent else { return [.ring] }
    switch act {
    case .review: return review(in: &model)
    case .lastFour: model.change(Self.self) { $0.isLastFourShown.toggle() }
    case .clear: empty(in: &model)
    case .bringBack: model.change(Self.self) { $0.settle { $0.bringBack() } }
    case .pasteAdvice: model.message = Notice.howToPaste.message
    case .practiceValue:
      let now = model.clock.now
      let made = Secret.madeUp(for: value.field.rule, now: now, seed: UInt64(max(0, now)))
      return Paste.arrive(made, .complete, in: &model)
    }
    return []
  }

  private func empty(in model: inout Model) {
    model.change(Self.self) { $0.settle { $0.empty() } }
    if model.holdings[field].canBringBack { model.message = Notice.emptied.message }
  }

  private func review(in model: inout Model) -> [Effect] {
    if value.standing == .typed {
      let now = model.clock.now
      let judgement = model.change(Self.self) { $0.judgeTyped(now: now) } ?? nil
      judgement.map { model.history.add($0, model.clock) }
    }
    if value.standing == .saved { return goOnFromSaved(in: &model) }
    return model.holdings[field].isReady ? model.goOn() : []
  }

  // To the next field, else to what was saved.
  private func goOnFromSaved(in model: inout Model) -> [Effect] {
    model.go(to: model.position(ofField: field + 1) ?? model.screens.count - 1)
  }

  private mutating func judgeTyped(now: Int) -> Judgement? {
    value.finishTyping(now: now)
    menu = choices.isEmpty ? nil : Menu(count: choices.count)
    return value.entry.judgement
  }

  private func choose(in model: inout Model) -> [Effect] {
    guard let menu, choices.indices.contains(menu.focus) else { return [.ring] }
    let now = model.clock.now
    switch choices[menu.focus] {
    case .pasteAgain:
      let told = value.entry.judgement.map { Message.told($0, model.clock) } ?? []
      empty(in: &model)
      model.change(Self.self) { $0.lastTold = told }
    case .takeOut: model.change(Self.self) { $0.settle { $0.keepInner(now: now) } }
    case .showWhere: return model.go(to: mendingScreen(model.guide))
    case .keepFirst: model.change(Self.self) { $0.settle { $0.keepFirst() } }
    case .useThisOne: model.change(Self.self) { $0.settle { $0.takeRival() } }
    case .saveAnyway:
      model.change(Self.self) { $0.value.saveAnyway() }
      return model.goOn()
    }
    return []
  }
}
