import Screen
import Walkthrough
import Words

/// A step's own blocks; from where the value is made on, the reminder that it can be pasted.
struct StepScreen: WalkScreen {
  private let screen: GuideScreen
  private let position: Int

  init(_ screen: GuideScreen, position: Int) {
    self.screen = screen
    self.position = position
  }

  var isSearched: Bool { true }

  func title(in model: Model) -> Sentence {
    guard let number = screen.stepNumber else { return "\(page: screen.title)" }
    let phrase = ScreenPhrase.place(
      number: number, count: model.guide.stepCount, title: screen.title)
    return phrase.sentence
  }

  func railTitle(in model: Model) -> Sentence? { "\(page: screen.title)" }

  func parts(in model: Model) -> [Part] {
    [.blocks(screen.blocks)]
      + [reminder(model).map { Part.words($0.sentence, $0.message.tone) }].compactMap(\.self)
  }

  private func reminder(_ model: Model) -> Notice? {
    guard !model.isSaved, !model.guide.fields.isEmpty else { return nil }
    if let held = model.entries.first(where: { $0.value != nil }) {
      return .valueIsHere(short: held.field.short)
    }
    guard let first = model.guide.screens.firstIndex(where: \.producesValue), position >= first
    else { return nil }
    return .pasteAtAnyTime
  }

  func bindings(in model: Model) -> [Binding] {
    [Binding.enter(model.isLastScreen ? .finish : .next), Binding.goBack]
      + Binding.toField(model) + Binding.readOn(model) + Binding.openLink(model)
      + [Binding(.steps, [.character("s")], .steps)] + Binding.reading(model)
  }
}
