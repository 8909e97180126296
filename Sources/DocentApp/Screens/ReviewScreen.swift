import ConfigEditing
import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// What a save would do, before it is done.
struct ReviewScreen: WalkScreen {
  /// The config as the person names it.
  private(set) var target: String
  private var plan: Result<SavePlan, SaveProblem>?
  private var usesOtherKey = false
  /// Whether the old file is kept beside the new one.
  private var keepsOld = false
  /// Whether the file is made readable for its owner alone.
  private var makesPrivate = false

  enum Act: Hashable, Sendable { case otherFile, keepOld, makePrivate, otherKey }

  init(target: String) { self.target = target }

  private var made: SavePlan? { try? plan?.get() }

  /// Whether there is an old value that may be the only copy.
  private var canKeepOld: Bool {
    made.map { $0.status.exists && $0.replacesValue && !$0.isUnchanged } ?? false
  }

  private var canMakePrivate: Bool {
    made.map { $0.status.exists && $0.status.othersCanRead && $0.status.isOwn && !$0.isUnchanged }
      ?? false
  }

  func entrance(in model: Model) -> Entrance {
    guard let waiting = model.entries.firstIndex(where: { !$0.isReady }) else { return .open }
    let screen = model.position(ofField: waiting) ?? model.place.current
    let short = model.guide.fields[waiting].short
    return .after(screen: screen, Notice.pasteFirst(short: short).message)
  }

  mutating func arrive(in model: Model) -> [Effect] { look(model) }
}

// MARK: what it shows

extension ReviewScreen {
  func parts(in model: Model) -> [Part] {
    let title = Part.title(ScreenPhrase.review.sentence, .plain)
    switch plan {
    case nil: return [title, .words(ScreenPhrase.lookingAt(file: target).sentence, .plain)]
    case .success(let plan): return [title] + parts(of: plan, short: model.guide.fields[0].short)
    case .failure(let problem):
      return [
        title, .message(Notice.save(problem, file: target).message),
        .words(ScreenPhrase.valueKept(short: model.guide.fields[0].short).sentence, .plain),
      ]
    }
  }

  private func parts(of plan: SavePlan, short: String) -> [Part] {
    let readers = Message.readers(of: plan, short: short, isMadePrivate: makesPrivate)
    let facts: [Part] = [
      .fact(Fact(name: ScreenPhrase.file.sentence, text: Message.place(of: plan))),
      .fact(Fact(name: "", text: readers)),
    ]
    return [
      .words(Message.summary(of: plan, short: short), .plain), .together(facts),
      .diff(plan.diff),
    ] + Message.notes(on: plan, short: short, keepsOld: keepsOld).map(Part.message)
  }

  func supportParts(in model: Model) -> [Part]? {
    [
      .title("\(page: model.screen.title)", .plain),
      .words(SupportPhrase.looksAndSaves.sentence, .plain),
      .words(SupportPhrase.nothingIsOpened.sentence, .plain),
    ]
  }

  func bindings(in model: Model) -> [Binding] {
    (enter.map { [Binding.enter($0)] } ?? []) + [Binding.goBack]
      // A rehearsal touches no file of the person's.
      + (model.practice == nil ? [Binding(.review(.otherFile), [.character("e")], .otherFile)] : [])
      + options + model.readingBindings
  }

  private var enter: KeyPhrase? {
    switch plan {
    case nil: nil
    case .success(let plan): plan.isUnchanged ? .goOnUnchanged : .save
    case .failure: .tryAgain
    }
  }

  private var options: [Binding] {
    let keep = Binding(.review(.keepOld), [.character("b")], .keepOld(isKept: keepsOld))
    let mode = Binding(
      .review(.makePrivate), [.character("m")], .makePrivate(isMade: makesPrivate))
    let other = made?.otherKeys.first.map {
      Binding(
        .review(.otherKey), [.character("w")],
        .otherKey($0.description, isUsed: usesOtherKey))
    }
    return (canKeepOld ? [keep] : []) + (canMakePrivate ? [mode] : [])
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
    guard let destination = model.guide.destination, let entry = model.entries.first,
      let value = entry.value
    else { return nil }
    var request = SaveRequest(
      target: target, field: entry.field, value: value, destination: destination)
    request.usesOtherKey = usesOtherKey
    request.keepsOld = keepsOld && canKeepOld
    request.makesPrivate = makesPrivate && canMakePrivate
    return request
  }

  /// Takes in what a save would change, or why there can be none.
  mutating func take(_ plan: Result<SavePlan, SaveProblem>) { self.plan = plan }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    if intent == .next { return made == nil ? lookAgain(in: &model) : save(in: &model) }
    guard case .review(let act) = intent else { return [.ring] }
    switch act {
    case .otherFile: model.layer = PathLayer(target, short: model.guide.fields[0].short)
    case .keepOld: model.change(Self.self) { $0.keepsOld.toggle() }
    case .makePrivate: model.change(Self.self) { $0.makesPrivate.toggle() }
    case .otherKey:
      model.change(Self.self) { $0.usesOtherKey.toggle() }
      return lookAgain(in: &model)
    }
    return []
  }

  private func lookAgain(in model: inout Model) -> [Effect] {
    let before = model
    return model.change(Self.self) { $0.look(before) } ?? [.ring]
  }

  /// Looks at another file.
  func lookInto(_ target: String, in model: inout Model) -> [Effect] {
    model.change(Self.self) { $0 = ReviewScreen(target: target) }
    return lookAgain(in: &model)
  }

  /// Saves what is shown; what gives concern is asked first.
  func save(confirmed: Bool = false, in model: inout Model) -> [Effect] {
    guard let made, let request = request(model) else { return [.ring] }
    if !made.concerns.isEmpty, !confirmed {
      model.layer = QuestionLayer(.saving(made.concerns, file: made.file))
      return []
    }
    return [.save(request)]
  }
}

// MARK: the diff

extension SavePlan {
  /// The lines that change, with the value masked and nothing of other values shown.
  fileprivate var diff: [DiffLine] {
    var lines: [DiffLine] = []
    var shown: [String] = []
    for preset in presets {
      lines += parents(of: preset.path, shown: &shown)
      lines.append(row(.added, preset.path, preset.value.plain, .added))
    }
    lines += parents(of: key, shown: &shown)
    if replacesValue, !isUnchanged { lines.append(row(.removed, key, Secret.mask, .thereNow)) }
    if !isUnchanged { lines.append(row(.added, key, Secret.mask, .pasted)) }
    return lines
  }

  /// The mappings above a key that were not named yet, each on a line of its own.
  private func parents(of path: ConfigPath, shown: inout [String]) -> [DiffLine] {
    path.components.indices.dropLast().compactMap { depth in
      let name = path.components[...depth].joined(separator: ".")
      guard !shown.contains(name) else { return nil }
      shown.append(name)
      return DiffLine(
        sign: .stays, depth: depth, text: "\(page: path.components[depth]):", note: "")
    }
  }

  private func row(
    _ sign: DiffLine.Sign, _ path: ConfigPath, _ value: String, _ note: ScreenPhrase
  ) -> DiffLine {
    let name: Sentence = "\(page: path.components.last ?? "")"
    let separator: Sentence = format == .env ? "=" : ": "
    return DiffLine(
      sign: sign, depth: path.components.count - 1, text: name + separator + "\(page: value)",
      note: note.sentence)
  }
}

extension SettingValue {
  /// The value as the diff shows it.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .secret: Secret.mask
    }
  }
}
