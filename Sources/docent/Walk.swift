import ConfigEditing
import DocentApp
import Glibc
import Screen
import Terminal
import Walkthrough
import Words

/// One run of `docent run`: what was asked for, and the way from there to an exit status.
struct Walk {
  var subject: String?
  var content: String?
  var config: String?
  var start: String?
  var isFresh = false
  var printsJSON = false
  var readsToken = false
  var savesAnyway = false
  var isSupport = false
  var isPractice = false

  /// A walk by arguments that need no parsing: none, or the name of a guide or page alone.
  ///
  /// - Returns: nil where there are options or command names to parse.
  init?(plainArguments: [String]) {
    let commands = ["run", "list", "outline", "show", "check", "lint", "report", "help"]
    guard plainArguments.count <= 1 else { return nil }
    if let first = plainArguments.first {
      guard !first.hasPrefix("-"), !commands.contains(first), !first.isEmpty else { return nil }
    }
    subject = plainArguments.first
  }

  init(
    subject: String?, content: String?, config: String?, start: String?, isFresh: Bool,
    printsJSON: Bool, readsToken: Bool, savesAnyway: Bool, isSupport: Bool,
    isPractice: Bool
  ) {
    self.isPractice = isPractice
    self.isSupport = isSupport
    self.subject = subject
    self.content = content
    self.config = config
    self.start = start
    self.isFresh = isFresh
    self.printsJSON = printsJSON
    self.readsToken = readsToken
    self.savesAnyway = savesAnyway
  }

  /// Walks, and tells how it ended.
  func run() -> ExitStatus {
    do throws(Subject.Failure) {
      try checkOptions()
      let start = try opened()
      if case .guide(let guide, _) = start { try check(guide) }
      guard readsToken else { return try isPractice ? practise(start) : walk(start) }
      guard case .guide(let guide, _) = start else { throw Subject.Failure(.noStartGuide) }
      return TokenPipe(self, guide).run()
    } catch {
      if error.status != .wrongUsage { tellFailure() }
      return error.tell()
    }
  }

  /// What a walk begins with.
  private enum Start {
    /// A guide, and what a support code says of it; nil for no code.
    case guide(Guide, CodeTarget?)
    /// Content names none to start with.
    case choice(ContentFolder)

    var code: CodeTarget? {
      if case .guide(_, let code) = self { return code }
      return nil
    }
  }

  // DESIGN §3: with --json every exit but 64 prints a result.
  private func tellFailure() {
    if printsJSON { Output.result(WalkResult.failed(file: config).json) }
  }

  /// The config that the guide's value goes to.
  func target(of guide: Guide) -> String { config ?? guide.destination?.file ?? "" }

  private func checkOptions() throws(Subject.Failure) {
    if isSupport, readsToken || config != nil {
      throw Subject.Failure(
        ["In support mode no token is taken and no config opened. The customer saves it."],
        .wrongUsage)
    }
    if isPractice, isSupport || readsToken || config != nil {
      throw Subject.Failure(
        ["--practice goes with none of --support, --token-stdin and --config."], .wrongUsage)
    }
    if let config, ConfigFormat(fileName: config) == nil {
      throw Subject.Failure(
        [Message.sentence(for: .unknownFormat(config), file: config)], .wrongUsage)
    }
    if savesAnyway, !readsToken {
      throw Subject.Failure(["--save-anyway goes with --token-stdin."], .wrongUsage)
    }
  }

  private func check(_ guide: Guide) throws(Subject.Failure) {
    guard let start, guide.screenIndex(named: start) == nil else { return }
    let names = guide.screens.map(\.name)
    let hint = start.nearest(in: names).map { " Did you mean \($0)?" } ?? ""
    throw Subject.Failure(
      [
        "\(guide.name) has no screen called \(start.shown).\(hint)",
        "Its screens: \(names.joined(separator: ", ")).",
      ], .wrongUsage)
  }

  private func opened() throws(Subject.Failure) -> Start {
    do {
      return .guide(try Subject.guide(subject, content: content), nil)
    } catch {
      switch error.cause {
      case .unknownGuide: return try opened(byCode: subject ?? "", insteadOf: error)
      case .noStartGuide where !readsToken: return .choice(try folder())
      case .noStartGuide, nil: throw error
      }
    }
  }

  private func folder() throws(Subject.Failure) -> ContentFolder {
    do { return try ContentFolder(option: content) } catch { throw Subject.Failure(error) }
  }

  private func opened(byCode text: String, insteadOf failure: Subject.Failure)
    throws(Subject.Failure) -> Start
  {
    guard SupportCode.hasForm(text) else { throw failure }
    do throws(CodeProblem) {
      let target = try CodeOpening(content: content).target(of: text)
      return .guide(target.guide, target)
    } catch let problem {
      // A right code is no misspelled name.
      let more = SupportCode(text) == nil ? failure.lines : []
      throw Subject.Failure([problem.sentence.text] + more, .wrongUsage)
    }
  }

  /// A rehearsal with a scratch config that is gone afterwards.
  private func practise(_ start: Start) throws(Subject.Failure) -> ExitStatus {
    guard let folder = ScratchFolder() else {
      throw Subject.Failure(
        ["No folder for practice could be made: \(systemReason())."], .failed)
    }
    defer { folder.remove() }
    return walk(start, Practice(folder: folder.path))
  }

  private func walk(_ start: Start, _ practice: Practice? = nil) -> ExitStatus {
    let isLookedOn = isSupport || start.code != nil
    let state = practice == nil && !isLookedOn ? StateFolder() : .none
    if !isLookedOn { Program.prepareForSecrets() }
    let session: Session
    do {
      session = try Self.openSession()
    } catch {
      return tell(error, start)
    }
    func model(_ guide: Guide, _ code: CodeTarget?) -> Model {
      isLookedOn
        ? supported(guide, code, session.size)
        : own(guide, session.size, practice, state)
    }
    var loop: EventLoop
    switch start {
    case .guide(let guide, let code):
      loop = EventLoop(
        model: model(guide, code), session: session, state: state,
        codes: CodeOpening(content: content))
    case .choice(let folder):
      let picking = Picking(folder) { model($0, nil) }
      let pages = picking.pages(atLeast: session.size.rows)
      loop = EventLoop(
        model: Model(choosingAmong: pages, size: session.size, clock: .current), session: session,
        state: state, codes: CodeOpening(content: content), picking: picking)
    }
    let end = loop.run()
    session.close()
    if practice != nil {
      Output.remark("Practice is over. Its file is deleted, and nothing was kept.")
    }
    if practice != nil || isLookedOn || loop.model.isChoosing {
      if printsJSON { Output.result(WalkResult.practised.json) }
      return end.status
    }
    return report(loop.model, end)
  }

  /// The walk of a person of their own.
  private func own(_ guide: Guide, _ size: Size, _ practice: Practice?, _ state: StateFolder)
    -> Model
  {
    let earlier = isFresh ? nil : state.progress(of: guide.name)
    return Model(
      guide: guide, size: size, target: practice?.target(of: guide) ?? target(of: guide),
      resume: earlier.flatMap { $0.isWorthResuming ? $0 : nil },
      start: start.flatMap(guide.screenIndex(named:)) ?? 0, clock: .current, practice: practice)
  }

  /// An agent's look at a customer's walk: nothing is taken, opened or kept.
  private func supported(_ guide: Guide, _ code: CodeTarget?, _ size: Size) -> Model {
    let begin = start.flatMap(guide.screenIndex(named:)) ?? code?.screen ?? 0
    return Model(
      guide: guide, size: size, target: "", start: begin, clock: .current,
      support: code?.support ?? Support())
  }

  private static func openSession() throws(SessionError) -> Session {
    try Session(usesColour: (Environment["NO_COLOR"] ?? "").isEmpty)
  }

  private func tell(_ error: SessionError, _ start: Start) -> ExitStatus {
    guard case .guide(let guide, _) = start else { return Subject.Failure(.noStartGuide).tell() }
    switch error {
    case .noTerminal(let code):
      Output.message(
        "No terminal could be opened (\(systemReason(code))). To save a token from a pipe use"
          + " docent run \(guide.name) --token-stdin; to read the guide, docent show \(guide.name)."
      )
      return .wrongUsage
    case .unknownTerminal(let name):
      let named =
        name.isEmpty
        ? "TERM is not set"
        : "Screens cannot be shown on a terminal of the type \(name.shown) (TERM)"
      Output.message("\(named). Try: TERM=xterm-256color docent \(guide.name)")
      tellFailure()
      return .failed
    }
  }

  /// The command that goes on with this walk.
  private func command(for guide: Guide) -> String {
    let name = subject ?? guide.name
    let options = [("--config", config), ("--content", content)].compactMap { option, value in
      value.map { "\(option) \($0)" }
    }
    return options.isEmpty
      ? "docent \(name)" : (["docent run \(name)"] + options).joined(separator: " ")
  }

  private func report(_ model: Model, _ end: EventLoop.End) -> ExitStatus {
    let model = model.outermost
    let result = model.result
    if !printsJSON, result.line == nil {
      model.savedOnTheWay.compactMap(\.line).forEach { Output.result($0) }
    }
    let written =
      printsJSON ? Output.result(result.json) : result.line.map(Output.result) ?? true
    model.farewell(command: command(for: model.guide)).forEach(Output.remark)
    if !written {
      Output.message("The result could not be written to stdout: \(systemReason()).")
      return .failed
    }
    return end.status
  }
}

extension EventLoop.End {
  fileprivate var status: ExitStatus {
    switch self {
    case .signal(let number): .signal(number)
    case .ended(.saved), .ended(.finished): .done
    case .ended(.left): .left
    case .ended(.interrupted): .interrupted
    }
  }
}

extension Clock {
  /// What time it is now, and here.
  static var current: Clock {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Clock(now: now, offset: local.tm_gmtoff)
  }
}
