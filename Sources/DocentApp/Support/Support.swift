import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// How an agent looks at a customer's walk. No value is taken, no config opened, and nothing kept: that
/// the agent never sees the token is a property of this mode.
public struct Support: Hashable, Sendable {
  /// How the customer's paste fared, as their code says.
  public var state: PasteState
  /// Whether the customer's page is of another revision than the one here.
  public var isOtherRevision: Bool
  /// Whether a narrow window shows the notes rather than the page.
  private(set) var showsNotes = true

  enum Act: Hashable, Sendable { case nextCall, turn }

  /// What an agent sees without a code: nothing pasted, the same revision.
  public init(state: PasteState = .empty, isOtherRevision: Bool = false) {
    self.state = state
    self.isOtherRevision = isOtherRevision
  }

  mutating func turn() { showsNotes.toggle() }

  mutating func turnToPage() { showsNotes = false }
}

/// The screen of a guide that a code leads to.
public struct OpenedCode: Sendable {
  /// The guide whose number the code holds.
  public var guide: Guide
  /// The position in the guide's screens.
  public var screen: Int
  /// What the code says of the customer's walk.
  public var support: Support

  /// The place that a code leads to, its screen counted from 0.
  public init(guide: Guide, screen: Int, support: Support) {
    self.guide = guide
    self.screen = screen
    self.support = support
  }
}

// MARK: what it shows

extension Support {
  /// What the customer sees, and what to ask and say.
  func notes(in model: Model) -> [Part] {
    [.title(SupportPhrase.forYou.sentence, .plain), .words(customerSees(model), .plain)]
      + (isOtherRevision ? [.message(Notice.otherRevision.message)] : [])
      + notes(on: model).map { .together($0.facts.map(Part.fact)) }
  }

  private func customerSees(_ model: Model) -> Sentence {
    let sees = SupportPhrase.customerSees(title: model.screen.title).sentence
    guard case .field = model.screen.kind else { return sees }
    return [sees, SupportPhrase.pasteFared(state).sentence].joined()
  }

  private func notes(on model: Model) -> [SupportNotes.Note] {
    let own = model.guide.notes.screens[model.screen.name] ?? []
    guard case .field = model.screen.kind else { return own }
    return (model.guide.notes.pastes[state.name] ?? []) + own
  }

  func bindings(in model: Model) -> [Binding] {
    let turn = Binding(.support(.turn), [.character("v")], .turn(toNotes: !showsNotes))
    let call = Binding(.support(.nextCall), [.character("s")], .nextCall)
    let on = model.isLastScreen ? [] : Binding.goingOn(.next, model, readsOn: false)
    return (model.chrome.hasNotes ? [] : [turn]) + [call] + on + [Binding.goBack, .chat]
      + Binding.reading(model)
  }
}

extension SupportNotes.Note {
  fileprivate var facts: [Fact] {
    [
      ask.map { (SupportPhrase.ask, SupportPhrase.asked($0)) },
      no.map { (SupportPhrase.no, SupportPhrase.told($0)) },
      say.map { (SupportPhrase.say, SupportPhrase.asked($0)) },
    ].compactMap(\.self).map { name, text in
      Fact(name: name.sentence, text: text.sentence, isNameStrong: true)
    }
  }
}

// MARK: what it does

extension Effect {
  /// Whether support mode may do it.
  var isHarmless: Bool {
    switch self {
    case .ring, .redraw, .suspend, .open, .sendToClipboard, .openCode, .openGuide, .openPage,
      .listPages, .readLabels, .lookFor, .quit:
      true
    case .remember, .plan, .save, .undo, .complete: false
    }
  }
}

extension Support.Act {
  func perform(in model: inout Model) {
    switch self {
    case .nextCall: model.layer = CodeLayer()
    case .turn: model.support?.turn()
    }
  }
}

extension OpenedCode {
  /// Shows the screen that a code leads to.
  static func show(_ code: Result<OpenedCode, CodeProblem>, in model: inout Model) {
    switch code {
    case .success(let code):
      model = Model(
        guide: code.guide, size: model.size, file: code.guide.destination?.file ?? "",
        start: code.screen,
        clock: model.clock, support: code.support)
    case .failure(let problem):
      model.layer = CodeLayer()
      model.message = Notice.code(problem).message
    }
  }
}
