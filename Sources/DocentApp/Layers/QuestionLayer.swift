import Saving
import Screen
import Walkthrough
import Words

/// A question with its answers, the harmless one first and pointed at.
struct QuestionLayer: Layer {
  let subject: Subject
  var menu: Menu?
  var offset = 0

  enum Subject: Hashable, Sendable {
    case leaving(short: String, Ending)
    /// Going back from a guide that was opened on the way.
    case leavingTrip(short: String)
    case saving([Concern], file: String)
    /// Taking the value out of the file again.
    case undoing(short: String)
  }

  init(_ subject: Subject) {
    self.subject = subject
    menu = Menu(count: Self.answers(to: subject).count)
  }

  func parts(in model: Model) -> [Part] {
    let answers = Self.answers(to: subject).map(\.sentence)
    return [.title(title.sentence, .plain)] + reasons
      + [menu.map { .menu($0.list(answers)) }].compactMap(\.self)
  }

  private var title: LayerPhrase {
    switch subject {
    case .leaving, .leavingTrip: .leaveWithoutSaving
    case .saving(_, let file): .saveIn(file: file)
    case .undoing: .undoSave
    }
  }

  private var reasons: [Part] {
    switch subject {
    case .leaving(let short, _), .leavingTrip(let short):
      [.words(LayerPhrase.inMemoryOnly(short: short).sentence, .plain)]
    case .undoing(let short): [.words(LayerPhrase.onlyInMemory(short: short).sentence, .plain)]
    case .saving(let concerns, _):
      [.together(concerns.map { .words(Message.sentence(for: $0), .plain) })]
    }
  }

  private static func answers(to subject: Subject) -> [LayerPhrase] {
    switch subject {
    case .leaving, .leavingTrip: [.stay, .leave]
    case .saving: [.doNotSave, .saveAnyway]
    case .undoing: [.leaveSaved, .undo]
    }
  }

  func bindings(in model: Model) -> [Binding] {
    Menu.bindings(choose: .chooseAnswer, KeyPhrase.answer) + [
      Binding(.close, [.escape, .left], .closeQuestion),
      Binding(.interrupt, [.control("c")], .quitAtOnce),
    ] + Binding.scrolling + Binding.anywhere
  }

  func commits(_ intent: Intent, in model: Model) -> Bool { intent == .choose }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    if intent == .interrupt { return model.leave(.interrupted) }
    guard intent == .choose else { return [.ring] }
    model.layer = nil
    // The first answer leaves all as it is.
    guard menu?.focus == 1 else { return [] }
    switch subject {
    case .leaving(_, let ending): return model.leave(ending)
    case .leavingTrip: return SideTrip.end(isFinished: false, in: &model)
    case .undoing: return model.first(SavedScreen.self)?.undo() ?? [.ring]
    case .saving:
      return model.first(ReviewScreen.self)?.save(confirmed: true, in: &model) ?? [.ring]
    }
  }
}
