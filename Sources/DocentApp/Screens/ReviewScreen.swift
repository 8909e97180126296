import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// What a save would do, before it is done.
struct ReviewScreen: WalkScreen {
  /// The config as the person names it.
  private(set) var file: String
  private var plan: Result<SavePlan, SaveProblem>?
  private var usesOtherKey = false
  /// Whether the file is to be made readable for its owner alone, as it was the last time.
  private var makesPrivate = false

  enum Act: Hashable, Sendable { case otherFile, keepOld, makePrivate, otherKey }

  init(file: String) { self.file = file }

  private var made: SavePlan? { try? plan?.get() }

  func entrance(in model: Model) -> Entrance {
    let holdings = model.holdings
    guard let waiting = holdings.firstIndex(where: { !$0.isReady }) else { return .open }
    let screen = model.position(ofField: waiting) ?? model.place.current
    if holdings[waiting].standing == .saved { return .after(screen: screen, nil) }
    let short = model.guide.fields[waiting].short
    let notice = holdings[waiting].isContested ? Notice.choiceFirst : .pasteFirst(short: short)
    return .after(screen: screen, notice.message)
  }

  mutating func arrive(in model: Model) -> [Effect] { look(model) }
}

// MARK: what it shows

extension ReviewScreen {
  func parts(in model: Model) -> [Part] {
    let title = Part.title(ScreenPhrase.review.sentence, .plain)
    switch plan {
    case nil: return [title, .words(ScreenPhrase.lookingAt(file: file).sentence, .plain)]
    case .success(let plan):
      return model.chrome.isCompact ? compactParts(of: plan) : [title] + parts(of: plan)
    case .failure(let problem):
      let kept = ScreenPhrase.valueKept(short: model.guide.shorts ?? "")
      return [
        title, .message(Notice.save(problem, file: file).message),
        .words(kept.sentence, .plain),
      ]
    }
  }

  private func parts(of plan: SavePlan) -> [Part] {
    [.words(Message.summary(of: plan), .plain), .together(facts(of: plan))] + diff(of: plan)
      + Message.notes(on: plan).map(Part.message)
  }

  /// The same for a low window: what changes first.
  private func compactParts(of plan: SavePlan) -> [Part] {
    diff(of: plan) + [.words(Message.summary(of: plan), .plain)]
      + Message.notes(on: plan).map(Part.message) + facts(of: plan)
  }

  private func diff(of plan: SavePlan) -> [Part] { plan.rows.isEmpty ? [] : [.diff(plan.rows)] }

  private func facts(of plan: SavePlan) -> [Part] {
    let more = [
      Message.wholePath(of: plan), plan.isUnchanged ? nil : Message.readers(of: plan),
    ]
    return
      ([Fact(name: ScreenPhrase.file.sentence, text: Message.place(of: plan))]
      + more.compactMap(\.self).map { Fact(name: "", text: $0) }).map(Part.fact)
  }

  func bindings(in model: Model) -> [Binding] {
    (enter.map { [Binding(.next, [.enter], $0)] } ?? []) + [Binding.goBack]
      // A rehearsal touches no file of the person's.
      + (model.practice == nil ? [Binding(.review(.otherFile), [.character("e")], .otherFile)] : [])
      + options + Binding.reading(model)
  }

  private var enter: KeyPhrase? {
    switch plan {
    case nil: nil
    case .success(let plan): plan.isUnchanged ? .goOnUnchanged : .save
    case .failure: .tryAgain
    }
  }

  private var options: [Binding] {
    guard let made else { return [] }
    let keep = Binding(.review(.keepOld), [.character("b")], .keepOld(isKept: made.keepsOld))
    let mode = Binding(
      .review(.makePrivate), [.character("m")], .makePrivate(isMade: made.makesPrivate))
    let other = made.otherKeys.first.map {
      Binding(
        .review(.otherKey), [.character("w")],
        .otherKey($0.description, isUsed: usesOtherKey))
    }
    return (made.canKeepOld ? [keep] : []) + (made.canMakePrivate ? [mode] : [])
      + [other].compactMap(\.self)
  }
}

// MARK: what it does

extension ReviewScreen {
  /// Asks what a save would change.
  private mutating func look(_ model: Model) -> [Effect] {
    plan = nil
    return request(model).map { [.plan($0)] } ?? [.ring]
  }

  private func request(_ model: Model) -> SaveRequest? {
    guard let destination = model.guide.destination, var entries = model.holdings.ready else {
      return nil
    }
    for index in entries.indices { entries[index].usesOtherKey = usesOtherKey }
    var request = SaveRequest(file: file, destination: destination, entries: entries)
    request.makesPrivate = makesPrivate
    return request
  }

  /// Takes in what a save would change, or why there can be none.
  static func show(_ plan: Result<SavePlan, SaveProblem>, in model: inout Model) -> [Effect] {
    model.change(Self.self) { $0.plan = plan }
    model.place.isSeen = false
    model.history.look(at: plan, file: model.file)
    return [.remember(model.progress)]
  }

  /// Takes in why a save failed.
  static func fail(_ problem: SaveProblem, in model: inout Model) -> [Effect] {
    model.change(Self.self) { $0.plan = .failure(problem) }
    model.history.fail(problem, file: model.file)
    return [.remember(model.progress)]
  }

  /// Shows what a save would change that another person looks at.
  mutating func mirror(_ plan: SavePlan) { self.plan = .success(plan) }

  /// Lets go of what was read and planned, once it was carried out.
  mutating func forget() { plan = nil }

  func commits(_ intent: Intent, in model: Model) -> Bool { intent == .next }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    if intent == .next { return made == nil ? lookAgain(in: &model) : save(in: &model) }
    guard case .review(let act) = intent else { return [.ring] }
    switch act {
    case .otherFile: model.layer = PathLayer(file, short: model.guide.shorts ?? "")
    case .keepOld: model.change(Self.self) { $0.decide { $0.keepsOld.toggle() } }
    case .makePrivate: model.change(Self.self) { $0.decide { $0.makesPrivate.toggle() } }
    case .otherKey:
      model.change(Self.self) { $0.usesOtherKey.toggle() }
      return lookAgain(in: &model)
    }
    return []
  }

  private mutating func decide(_ change: (inout SavePlan) -> Void) {
    guard var made else { return }
    change(&made)
    plan = .success(made)
  }

  private func lookAgain(in model: inout Model) -> [Effect] {
    let before = model
    return model.change(Self.self) { $0.look(before) } ?? [.ring]
  }

  /// Looks at another file.
  static func look(into file: String, in model: inout Model) -> [Effect] {
    model.change(Self.self) { $0 = ReviewScreen(file: file) }
    return model.first(Self.self)?.lookAgain(in: &model) ?? [.ring]
  }

  /// Whether there is a plan that changes something.
  var canSave: Bool { made.map { !$0.isUnchanged } ?? false }

  /// Looks what saving once more would change.
  static func look(makingPrivate: Bool, in model: inout Model) -> [Effect] {
    model.change(Self.self) { $0.makesPrivate = makingPrivate }
    return model.first(Self.self)?.lookAgain(in: &model) ?? [.ring]
  }

  /// Saves what is shown; what gives concern is asked first.
  func save(confirmed: Bool = false, in model: inout Model) -> [Effect] {
    guard let made else { return [.ring] }
    if !made.concerns.isEmpty, !confirmed {
      model.layer = QuestionLayer(.saving(made.concerns, file: made.file))
      return []
    }
    return [.save(made)]
  }
}
