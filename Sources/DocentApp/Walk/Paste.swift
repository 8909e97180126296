import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// What becomes of a paste, on whatever screen it came.
enum Paste {
  /// Puts it into the line that is being typed, else as the value of a field, which then opens.
  static func arrive(_ raw: Secret, _ end: PasteEnd, in model: inout Model) -> [Effect] {
    model.message = nil
    if let text = cleanUp(raw).value.pathText, typed(text, in: &model) { return [] }
    guard model.support == nil else { return refuse(.customerPastes, in: &model) }
    guard !model.guide.fields.isEmpty else {
      return refuse(model.isChoosing ? .nothingToPasteHere : .nothingToPaste, in: &model)
    }
    let shown = model.screens[model.place.current] as? FieldScreen
    return fill(raw, end, intoField: shown?.field ?? model.waitingField, in: &model)
  }

  /// Takes in that more of the last paste came: all of it so far is judged in its place.
  static func goOn(_ raw: Secret, _ end: PasteEnd, in model: inout Model) -> [Effect] {
    arrive(raw, end, in: &model)
  }

  // What may be a value is never taken for words.
  private static func typed(_ text: String, in model: inout Model) -> Bool {
    model.layer?.take(text) ?? model.screens[model.place.current].take(text)
  }

  private static func fill(
    _ raw: Secret, _ end: PasteEnd, intoField field: Int, in model: inout Model
  ) -> [Effect] {
    guard let position = model.position(ofField: field) else { return [.ring] }
    let arrived = position == model.place.current
    let now = model.clock.now
    model.change(FieldScreen.self, at: position) { $0.hold(raw, end.completeness, now: now) }
    if let names = model.screens[position].entry?.judgement?.names { model.history.add(names) }
    model.change(SavedScreen.self) { $0.forget() }
    model.show(position)
    if !arrived {
      let filled = model.guide.fields[field]
      let notice = Notice.pasteOpenedField(short: filled.short, isSecret: filled.isSecret)
      model.message = notice.message
    }
    return [.remember(model.progress)]
  }

  private static func refuse(_ notice: Notice, in model: inout Model) -> [Effect] {
    model.message = notice.message
    return [.ring]
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
