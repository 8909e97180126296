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
  /// The code that the customer read out; nil without one.
  public var code: SupportCode?
  /// The codes that were opened, the latest first. They are kept nowhere else.
  var recent: [RecentCode] = []
  /// Whether the person turned to what does not come first: to the notes beside the page, or to the page
  /// where a narrow window shows the notes.
  private var isTurned = false
  /// The first line of the notes that is shown, from 0.
  var offset = 0

  enum Act: Hashable, Sendable { case nextCall, turn, recent }

  /// What an agent sees without a code: nothing pasted, the same revision.
  public init(
    state: PasteState = .empty, isOtherRevision: Bool = false, code: SupportCode? = nil
  ) {
    self.state = state
    self.isOtherRevision = isOtherRevision
    self.code = code
  }

  private static let mostRecent = 5

  mutating func add(_ code: RecentCode) {
    recent = Array(([code] + recent.filter { $0.code != code.code }).prefix(Self.mostRecent))
  }

  /// Whether the notes are read, rather than the page.
  func readsNotes(in chrome: Chrome) -> Bool { isTurned == chrome.hasNotes }

  mutating func turn() { isTurned.toggle() }

  mutating func turnToPage(in chrome: Chrome) { isTurned = !chrome.hasNotes }
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
  /// How the paste stands, what the customer sees, and what to ask and say.
  func notes(in model: Model) -> [Part] {
    [.title(SupportPhrase.forYou.sentence, .plain), .words(standing(in: model), .plain)]
      + (isOtherRevision ? [.message(Notice.otherRevision.message)] : [])
      + notes(on: model).map { .together($0.facts.map(Part.fact)) }
  }

  private func standing(in model: Model) -> Sentence {
    let short = model.guide.shorts ?? ""
    let sees = SupportPhrase.customerSees(title: model.screen.title)
    var phrases: [SupportPhrase] = short.isEmpty ? [sees] : []
    if !short.isEmpty {
      phrases = [.holds(state, short: short, isSaved: model.isSaved), sees]
    }
    switch model.screen.kind {
    case .field:
      phrases.append(.customerPastes)
      if state.isOfSeveral { phrases.append(.wordsMayDiffer) }
    case .review: phrases.append(.newFileShown)
    case .welcome, .checklist, .step, .saved: break
    }
    return phrases.sentence
  }

  /// The notes laid out as they stand beside the page.
  func notesBody(_ model: Model) -> Body {
    guard !model.isChoosing else { return Body() }
    var lines = PartLines(width: model.chrome.notesWidth)
    lines.add(notes(in: model))
    return lines.body
  }

  /// The lines of the notes beside the page, and the first one shown; nil where the page is read.
  func notesBeside(_ model: Model) -> (lines: [StyledLine], first: Int)? {
    guard model.chrome.hasNotes, readsNotes(in: model.chrome), model.layer?.coversBody != true
    else { return nil }
    return (notesBody(model).lines, offset)
  }

  /// The keys that the customer sees below their screen.
  func keys(below screen: any WalkScreen, in model: Model) -> [Part] {
    let hints = screen.bindings(in: model).resolved.filter { !$0.words.hint.isEmpty }
      .map { "\(page: $0.label) \($0.words.hint)" as Sentence }
    return hints.isEmpty ? [] : [.words(SupportPhrase.theirKeys(hints).sentence, .quiet)]
  }

  private func notes(on model: Model) -> [SupportNotes.Note] {
    let own = model.guide.notes.screens[model.screen.name] ?? []
    guard case .field = model.screen.kind else { return own }
    return (model.guide.notes.pastes[state.name] ?? []) + own
  }

  /// What the notes have the agent say on the screen shown.
  func reply(in model: Model) -> [String] { notes(on: model).compactMap(\.say) }

  func bindings(in model: Model) -> [Binding] {
    let turn = Binding(
      .support(.turn), [.character("v")], .turn(toNotes: !readsNotes(in: model.chrome)))
    let call = Binding(.support(.nextCall), [.character("s")], .nextCall)
    let recent = Binding(.support(.recent), [.character("h")], .recentCodes)
    let on = model.isLastScreen ? [] : Binding.goingOn(.next, model, readsOn: false)
    return [turn, call] + on + [recent, Binding.goBack, .chat] + Binding.reading(model)
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
    case .nextCall: model.layer = CodeLayer(model)
    case .turn: model.support?.turn()
    case .recent: model.layer = RecentLayer(model.support?.recent ?? [], model.clock)
    }
  }
}

extension Support {
  /// Fills a walk with what its customer holds, as far as their code tells: dots in place of values.
  ///
  /// - Parameter start: the position of the screen that the code leads to.
  func mirror(in model: inout Model, from start: Int) {
    if recent.isEmpty {
      OpenedCode(guide: model.guide, screen: start, support: self).recent(at: model.clock.now)
        .map { model.support?.add($0) }
    }
    let shown = model.screens[start] as? FieldScreen
    let isBehind = start > (model.position(ofField: model.guide.fields.count - 1) ?? start)
    for (field, rule) in model.guide.fields.enumerated() {
      let isBefore = isBehind || field < (shown?.field ?? 0)
      let state = isBefore ? .accepted : field == (shown?.field ?? 0) ? state : PasteState.empty
      guard let position = model.position(ofField: field) else { continue }
      model.change(FieldScreen.self, at: position) {
        $0.settle { $0 = Holding(mirroring: state, of: rule) }
      }
    }
    let entries = model.guide.fields.compactMap {
      Holding(mirroring: .accepted, of: $0).entry.ready
    }
    guard let destination = model.guide.destination, !entries.isEmpty else { return }
    let request = SaveRequest(file: destination.file, destination: destination, entries: entries)
    let status = TargetStatus(
      exists: false, mode: 0o600, isOwn: true, newFolder: nil, folderIsOpenToOthers: false,
      linkTarget: nil)
    guard let plan = try? SavePlan(request, old: [], status: status) else { return }
    model.change(ReviewScreen.self) { $0.mirror(plan) }
    guard model.screens[start] is SavedScreen else { return }
    SavedScreen.mirror(SaveReceipt(plan), in: &model)
  }
}

extension OpenedCode {
  /// What comes back of it with the codes of the day; nil without a code.
  ///
  /// - Parameter time: seconds since 1970.
  func recent(at time: Int) -> RecentCode? {
    guard let code = support.code, guide.screens.indices.contains(screen) else { return nil }
    return RecentCode(
      code: code.text, guide: guide.title, screen: guide.screens[screen].title, time: time)
  }

  /// Shows the screen that a code leads to.
  static func show(_ code: Result<OpenedCode, CodeProblem>, in model: inout Model) {
    switch code {
    case .success(let code):
      var support = code.support
      support.recent = model.support?.recent ?? []
      code.recent(at: model.clock.now).map { support.add($0) }
      model = Model(
        guide: code.guide, size: model.size, file: code.guide.destination?.file ?? "",
        start: code.screen, clock: model.clock, support: support)
    case .failure(let problem):
      model.layer = CodeLayer(model)
      model.message = Notice.code(problem).message
    }
  }
}
