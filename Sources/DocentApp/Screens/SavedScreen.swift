import Saving
import Screen
import Walkthrough
import Words

/// What was saved, what comes next, and whether it can be undone.
struct SavedScreen: WalkScreen {
  private let screen: GuideScreen
  private(set) var receipt: SaveReceipt?
  private var undone: UndoReceipt?
  /// The saves made before in other files, the earliest first.
  private(set) var elsewhere: [SaveReceipt] = []
  /// Whether other values were saved in the same file since, so that the old bytes are not the last.
  private var wasOvertaken = false
  /// Whether what was undone is being saved again.
  private var isRedoing = false

  enum Act: Hashable, Sendable { case finish, undo, redo }

  init(_ screen: GuideScreen) { self.screen = screen }

  /// Whether a save was made and not undone.
  var isDone: Bool { done != nil }
  /// The save that was made and not undone.
  var done: SaveReceipt? { undone == nil ? receipt : nil }
  /// Whether the last save was undone.
  var isUndone: Bool { undone != nil }
  private var canUndo: Bool { isDone && receipt?.canUndo == true && !wasOvertaken }

  func entrance(in model: Model) -> Entrance { isDone ? .open : .closed }
}

// MARK: what it shows

extension SavedScreen {
  func parts(in model: Model) -> [Part] {
    guard let receipt else { return [] }
    return (undone.map { undoneParts($0, receipt, model) } ?? savedParts(receipt, model))
      + [.blocks(screen.blocks)]
  }

  private func savedParts(_ receipt: SaveReceipt, _ model: Model) -> [Part] {
    let title: ScreenPhrase = receipt.isUnchanged ? .alreadyThere : .saved
    let check: ScreenPhrase =
      receipt.isUnchanged ? .holdsIt(short: model.guide.shorts ?? "") : .readBack
    let places = receipt.entries.map {
      ScreenPhrase.savedAt(file: receipt.file, key: $0.key, lastFour: $0.lastFour)
    }
    let more = [
      receipt.wholePath.map(ScreenPhrase.wholePath), receipt.newFolder.map(ScreenPhrase.folderMade),
      receipt.copy.map(ScreenPhrase.copyKept),
    ].compactMap(\.self)
    let lines = (places + more + [check]).map { Part.words($0.sentence, .plain) }
    return [.title(title.sentence, .done), .together(lines)]
      + Message.obstacles(in: receipt).map(Part.message) + next(model.guide)
      + [empty(receipt)].compactMap(\.self)
  }

  private func undoneParts(_ undo: UndoReceipt, _ receipt: SaveReceipt, _ model: Model) -> [Part] {
    let told = Notice.undone(isRemoved: undo.isRemoved, file: model.file).sentence
    let copy = receipt.copy.map { ScreenPhrase.copyStays($0).sentence }
    let short = model.guide.shorts ?? ""
    let isAside = zip(undo.values, model.holdings).contains { $0 != nil && $1.aside?.value == $0 }
    let advice: ScreenPhrase =
      canRedo(model)
      ? .undoneKept(short: short) : isAside ? .undoneAside(short: short) : .undoneLost(short: short)
    return [
      .title(ScreenPhrase.undone.sentence, .plain),
      .words([told, copy, advice.sentence].compactMap(\.self).joined(), .plain),
    ]
  }

  /// Whether what was undone is what would be saved: no other value came meanwhile.
  private func canRedo(_ model: Model) -> Bool {
    guard let undone, model.holdings.ready != nil else { return false }
    return undone.values == model.holdings.map(\.entry.value)
  }

  private func next(_ guide: Guide) -> [Part] {
    let items = guide.next.map { Block.List.Item([.paragraph($0)]) }
    guard !items.isEmpty else { return [] }
    return [
      .title(ScreenPhrase.next.sentence, .plain),
      .blocks([.list(Block.List(start: 1, items: items))]),
    ]
  }

  /// Which fields are still empty in the file, and the page that tells how to fill each.
  private func empty(_ receipt: SaveReceipt) -> Part? {
    guard !receipt.emptyFields.isEmpty else { return nil }
    let keys = receipt.emptyFields.map(\.path.description)
    var spans = [Span(ScreenPhrase.stillEmpty(keys).sentence.text)]
    for guide in receipt.emptyFields.compactMap(\.guide) {
      var title = Span(guide.title)
      title.link = guide.link
      spans += [Span(" "), title, Span(" " + ScreenPhrase.fillsItIn.sentence.text)]
    }
    return .blocks([.paragraph(spans)])
  }

  func bindings(in model: Model) -> [Binding] {
    let finish: KeyPhrase = model.isSideTrip ? .backToGuide : .finishWalk
    let undo: [Binding] =
      canUndo
      ? [Binding(.saved(.undo), [.character("u")], .undo)]
      : canRedo(model) ? [Binding(.saved(.redo), [.character("u")], .redo)] : []
    return [Binding.openByEnter(model), Binding(.saved(.finish), [.enter], finish)]
      .compactMap(\.self) + Binding.openLink(model) + undo
      + [Binding.goBack] + Binding.reading(model)
  }
}

// MARK: what it does

extension SavedScreen {
  func commits(_ intent: Intent, in model: Model) -> Bool {
    [.saved(.finish), .saved(.redo)].contains(intent)
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    guard case .saved(let act) = intent else { return [.ring] }
    switch act {
    case .finish: return finish(in: &model)
    case .undo:
      model.layer = QuestionLayer(.undoing(short: model.guide.shorts ?? ""))
      return []
    case .redo:
      model.change(Self.self) { $0.isRedoing = true }
      return ReviewScreen.look(makingPrivate: receipt?.madePrivate ?? false, in: &model)
    }
  }

  private func finish(in model: inout Model) -> [Effect] {
    guard model.isSideTrip else { return model.askToLeave(.left) }
    return isDone ? SideTrip.end(isFinished: true, in: &model) : SideTrip.leave(in: &model)
  }

  /// Puts the file back as it was.
  func undo() -> [Effect] { receipt.map { [.undo($0)] } ?? [.ring] }

  /// Saves again what was undone, once it is known what that changes; what gives concern is asked.
  static func goOnRedoing(in model: inout Model) -> [Effect] {
    guard model.change(Self.self, { $0.stopRedoing() }) == true,
      let review = model.first(ReviewScreen.self)
    else { return [] }
    return review.canSave ? review.save(in: &model) : model.go(to: model.screens.count - 2)
  }

  private mutating func stopRedoing() -> Bool {
    defer { isRedoing = false }
    return isRedoing
  }

  /// Takes in how a save went: the values are no longer held, and this screen is shown.
  static func show(_ result: Result<SaveReceipt, SaveProblem>, in model: inout Model) -> [Effect] {
    switch result {
    case .failure(let problem): return ReviewScreen.fail(problem, in: &model)
    case .success(let receipt):
      model.change(Self.self) { $0.keep(receipt) }
      model.change(ReviewScreen.self) { $0.forget() }
      settleFields(in: &model) { holding, entry in holding.keep(receipt.entries[entry]) }
      model.show(model.screens.count - 1)
      return [.remember(model.finishedProgress)]
    }
  }

  /// Shows what another person saved.
  static func mirror(_ receipt: SaveReceipt, in model: inout Model) {
    model.change(Self.self) { $0.keep(receipt) }
    settleFields(in: &model) { holding, entry in holding.keep(receipt.entries[entry]) }
  }

  private mutating func keep(_ receipt: SaveReceipt) {
    elsewhere.removeAll { $0.file == receipt.file }
    if let done, done.file != receipt.file { elsewhere.append(done) }
    self.receipt = receipt
    undone = nil
    wasOvertaken = false
  }

  /// Takes in how undoing went.
  static func show(_ result: Result<UndoReceipt, SaveProblem>, in model: inout Model) -> [Effect] {
    switch result {
    case .success(let receipt):
      let now = model.clock.now
      model.change(Self.self) { $0.keep(receipt) }
      settleFields(in: &model) { holding, entry in
        let values = receipt.values
        holding.undo(values.indices.contains(entry) ? values[entry] : nil, now: now)
      }
      model.place.isSeen = false
      let notice = Notice.undone(isRemoved: receipt.isRemoved, file: model.file)
      model.message = notice.message
      return [.remember(model.progress)]
    case .failure(let problem):
      model.message = Notice.save(problem, file: model.file).message
      return []
    }
  }

  /// Takes in that other values were saved since, on a side trip.
  mutating func learn(of other: SaveReceipt) {
    guard receipt?.file == other.file else { return }
    wasOvertaken = true
    let filled = other.entries.map(\.field.id)
    receipt?.emptyFields.removeAll { filled.contains($0.id) }
  }

  private mutating func keep(_ undone: UndoReceipt) {
    self.undone = undone
    receipt?.forgetUndo()
  }

  /// Tells each field what became of its value.
  private static func settleFields(
    in model: inout Model, _ change: (inout Holding, Int) -> Void
  ) {
    for field in model.guide.fields.indices {
      guard let index = model.position(ofField: field) else { continue }
      model.change(FieldScreen.self, at: index) { $0.settle { change(&$0, field) } }
    }
  }
}
