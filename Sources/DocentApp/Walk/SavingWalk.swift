import Credentials
import Saving
import Screen
import Walkthrough
import Words

// What a walk does with values: taking pastes, saving, undoing.
extension Model {
  /// Takes a paste, on whatever screen it came.
  mutating func take(_ raw: Secret, _ end: PasteEnd) -> [Effect] {
    if let text = cleanUp(raw).value.pathText, takeLine(text) { return [] }
    guard support == nil else { return refuse(.customerPastes) }
    guard !guide.fields.isEmpty else {
      return refuse(first(PickerScreen.self) == nil ? .nothingToPaste : .nothingToPasteHere)
    }
    let field = (screens[place.current] as? FieldScreen)?.field ?? waitingField
    guard let position = position(ofField: field) else { return [.ring] }
    let arrived = position == place.current
    let now = clock.now
    change(FieldScreen.self, at: position) { $0.take(raw, end.completeness, now: now) }
    if let names = screens[position].entry?.judgement?.names { history.add(names) }
    change(SavedScreen.self) { $0.forget() }
    show(position)
    let taken = guide.fields[field]
    if !arrived {
      let notice = Notice.pasteOpenedField(short: taken.short, isSecret: taken.isSecret)
      message = notice.message
    }
    return [.remember(progress)]
  }

  /// Takes the text of a paste into the line that is being typed; false where none is, or where it may
  /// be a value.
  private mutating func takeLine(_ text: String) -> Bool {
    message = nil
    return layer?.take(text) ?? screens[place.current].take(text)
  }

  private mutating func refuse(_ notice: Notice) -> [Effect] {
    message = notice.message
    return [.ring]
  }

  mutating func take(_ plan: Result<SavePlan, SaveProblem>) -> [Effect] {
    change(ReviewScreen.self) { $0.take(plan) }
    history.look(at: plan, file: target)
    return [.remember(progress)]
  }

  /// Looks what a save into another file would change.
  mutating func saveInto(_ path: String) -> [Effect] {
    first(ReviewScreen.self)?.lookInto(path, in: &self) ?? [.ring]
  }

  /// Saves what review shows.
  mutating func save(confirmed: Bool) -> [Effect] {
    first(ReviewScreen.self)?.save(confirmed: confirmed, in: &self) ?? [.ring]
  }

  mutating func finishSave(_ result: Result<SaveReceipt, SaveProblem>) -> [Effect] {
    switch result {
    case .success(let receipt):
      change(SavedScreen.self) { $0.take(receipt) }
      change(ReviewScreen.self) { $0.forget() }
      for index in screens.indices { change(FieldScreen.self, at: index) { $0.clearValue() } }
      show(screens.count - 1)
      return [.remember(finishedProgress)]
    case .failure(let problem):
      change(ReviewScreen.self) { $0.take(.failure(problem)) }
      history.fail(problem, file: target)
      return [.remember(progress)]
    }
  }

  mutating func finishUndo(_ result: Result<UndoReceipt, SaveProblem>) -> [Effect] {
    switch result {
    case .success(let receipt):
      change(SavedScreen.self) { $0.take(receipt) }
      message = Notice.undone(isRemoved: receipt.isRemoved, file: target).message
      return [.remember(progress)]
    case .failure(let problem):
      message = Notice.save(problem, file: target).message
      return []
    }
  }
}

extension PasteEnd {
  /// How much of the paste arrived.
  fileprivate var completeness: Judgement.Completeness {
    switch self {
    case .complete: .complete
    case .timedOut: .timedOut
    case .tooLong: .tooLong
    }
  }
}
