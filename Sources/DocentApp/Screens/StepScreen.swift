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
    [.blocks(screen.blocks)] + act(in: model)
  }

  /// What is to be done in docent: from where the value is made on that is to paste it, before to go
  /// on.
  private func act(in model: Model) -> [Part] {
    guard model.holdings.reminder.isEmpty else { return model.holdings.reminder }
    if let awaited = model.holdings.first(where: { $0.standing == .empty }),
      let first = model.guide.screens.firstIndex(where: \.producesValue), position >= first
    {
      return [.words(Notice.pasteAtAnyTime(isSecret: awaited.field.isSecret).sentence, .plain)]
    }
    guard screen.stepNumber != nil, !model.isLastScreen, !model.isSaved else { return [] }
    return [.words(ScreenPhrase.whenDone.sentence, .plain)]
  }

  func commits(_ intent: Intent, in model: Model) -> Bool {
    intent == .next && model.isLastScreen
  }

  // Only Enter ends a walk.
  private func going(_ model: Model) -> [Binding] {
    let words: KeyPhrase = model.isLastScreen ? .finish : .next
    return Binding.goingOn(words, model, readsOn: true).filter {
      $0.intent != .forward || !model.isLastScreen
    }
  }

  func bindings(in model: Model) -> [Binding] {
    going(model) + [Binding.goBack]
      + Binding.toField(model) + Binding.openLink(model)
      + [Binding(.steps, [.character("s")], .steps)] + Binding.reading(model)
  }
}
