import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// What becomes of a paste, on whatever screen it came.
enum Paste {
  /// Puts it into the line that is being typed, else as the value of a field, which then opens.
  ///
  /// - Parameter goesOn: whether it is all of the last paste so far, which came in pieces.
  static func arrive(
    _ raw: Secret, _ end: PasteEnd, goesOn: Bool = false, in model: inout Model
  ) -> [Effect] {
    model.message = nil
    if model.support != nil || model.isChoosing,
      let code = raw.pathText.flatMap(SupportCode.found)
    {
      return [.openCode(code.text)]
    }
    if let text = cleanUp(raw).value.pathText, typed(text, goesOn, in: &model) {
      return []
    }
    // What began like words and is a value is none of the words.
    if goesOn { _ = typed("", goesOn, in: &model) }
    guard model.support == nil else { return refuse(.customerPastes, in: &model) }
    guard !model.guide.fields.isEmpty else {
      return refuse(model.isChoosing ? .nothingToPasteHere : .nothingToPaste, in: &model)
    }
    let shown = model.screens[model.place.current] as? FieldScreen
    return fill(raw, end, intoField: shown?.field ?? model.holdings.waiting, in: &model)
  }

  /// Takes in that more of the last paste came: all of it so far is judged in its place.
  static func goOn(_ raw: Secret, _ end: PasteEnd, in model: inout Model) -> [Effect] {
    guard model.support == nil, let field = model.screens[model.place.current] as? FieldScreen,
      model.layer == nil
    else { return arrive(raw, end, goesOn: true, in: &model) }
    let now = model.clock.now
    model.change(FieldScreen.self) { $0.goOn(raw, end.completeness, now: now) }
    if let judgement = (field.value.rival ?? field.value.entry).judgement {
      model.history.replaceLast(by: judgement, model.clock)
    }
    return [.remember(model.progress)]
  }

  // What may be a value is never taken for words.
  private static func typed(_ text: String, _ goesOn: Bool, in model: inout Model) -> Bool {
    model.layer?.take(text, goesOn: goesOn)
      ?? model.screens[model.place.current].take(text, goesOn: goesOn)
  }

  private static func fill(
    _ raw: Secret, _ end: PasteEnd, intoField field: Int, in model: inout Model
  ) -> [Effect] {
    guard let position = model.position(ofField: field) else { return [.ring] }
    let (before, now) = (model.place, model.clock.now)
    let isUnseen = position == before.current && !model.place.isSeen
    let arrival = model.change(FieldScreen.self, at: position) {
      $0.hold(raw, end.completeness, isUnseen: isUnseen, now: now)
    }
    if let holding = model.screens[position].holding,
      let judgement = (holding.rival ?? holding.entry).judgement
    {
      model.history.add(judgement, model.clock)
    }
    model.show(position)
    model.place.origin = position == before.current ? before.origin : before.current
    model.message = notice(of: arrival ?? .taken, isHere: position == before.current, model, field)
    return [.remember(model.progress)]
  }

  private static func notice(
    of arrival: Holding.Arrival, isHere: Bool, _ model: Model, _ field: Int
  ) -> Message? {
    let filled = model.guide.fields[field]
    switch arrival {
    case .taken: return isHere ? nil : Notice.pasteOpenedField(isSecret: filled.isSecret).message
    case .asked: return nil
    case .sameAgain: return Notice.sameAgain(short: filled.short).message
    case .nothing: return Notice.nothingPasted(short: filled.short).message
    case .replaced: return Notice.laterPaste.message
    }
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
