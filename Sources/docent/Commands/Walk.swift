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
    guard plainArguments.count <= 1 else { return nil }
    if let first = plainArguments.first {
      guard !first.hasPrefix("-"), CommandName(rawValue: first) == nil, !first.isEmpty else {
        return nil
      }
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
    do throws(StartProblem) {
      guard let (guide, code) = try opened() else { return .left }
      try check(guide)
      if isPractice { return try practise(guide) }
      if code != nil || isSupport { return support(guide, code) }
      return readsToken ? TokenPipe(self, guide).run() : walk(guide)
    } catch {
      return tell(error)
    }
  }

  // DESIGN §3: with --json every exit but 64 prints a result.
  private func tell(_ problem: StartProblem) -> ExitStatus {
    let status = problem.tell()
    guard printsJSON, status != .wrongUsage else { return status }
    return Output.results([WalkResult.failed(file: config, because: problem.sentence).json], status)
  }

  /// The config that the guide's value goes to.
  func target(of guide: Guide) -> String { config ?? guide.destination?.file ?? "" }

  private func check(_ guide: Guide) throws(StartProblem) {
    try guide.check(hasScreen: start)
    if let config, ConfigFormat(fileName: config) == nil { throw .unknownFormat(path: config) }
    if savesAnyway, !readsToken { throw .saveAnywayAlone }
  }

  /// The guide that was asked for or chosen, and what a support code says of it; nil for no code.
  ///
  /// - Returns: nil where the person left without choosing one.
  private func opened() throws(StartProblem) -> (Guide, CodeTarget?)? {
    do {
      return (try Subject.guide(subject, content: content), nil)
    } catch {
      if case .unknownGuide = error { return try opened(byCode: subject ?? "", insteadOf: error) }
      if case .noStartGuide = error { return try picked(insteadOf: error).map { ($0, nil) } }
      throw error
    }
  }

  private func opened(byCode text: String, insteadOf problem: StartProblem)
    throws(StartProblem) -> (Guide, CodeTarget?)
  {
    guard SupportCode.hasForm(text) else { throw problem }
    do throws(CodeProblem) {
      let target = try CodeOpening(content: content).target(of: text)
      return (target.guide, target)
    } catch let code {
      // A right code is no misspelled name.
      throw SupportCode(text) == nil ? .codeOrName(code, problem) : .code(code)
    }
  }

  /// Lets a person choose where Content names no guide to start with; nil where they left.
  private func picked(insteadOf problem: StartProblem) throws(StartProblem) -> Guide? {
    guard !readsToken, let session = try? Self.openSession() else { throw problem }
    defer { session.close() }
    let folder = try ContentFolder(option: content)
    var picking = Picking(folder)
    guard let page = picking.choose(in: session) else { return nil }
    return try folder.guide(at: page)
  }

  /// An agent's look at a customer's walk: nothing is taken, opened or kept.
  private func support(_ guide: Guide, _ code: CodeTarget?) -> ExitStatus {
    if readsToken || config != nil { return StartProblem.tokenInSupport.tell() }
    let session: Session
    do {
      session = try Self.openSession()
    } catch {
      return tell(error, guide)
    }
    let begin = start.flatMap(guide.screenIndex(named:)) ?? code?.screen ?? 0
    let model = Model(
      guide: guide, size: session.size, target: "", start: begin, clock: .current,
      support: code?.support ?? Support())
    var loop = EventLoop(
      model: model, session: session, state: StateFolder(), codes: CodeOpening(content: content))
    let end = loop.run()
    session.close()
    return end.status
  }

  /// A rehearsal with a scratch config that is gone afterwards.
  private func practise(_ guide: Guide) throws(StartProblem) -> ExitStatus {
    if isSupport || readsToken || config != nil { throw .practiceNotAlone }
    guard let folder = ScratchFolder() else { throw .noPracticeFolder(reason: systemReason()) }
    defer { folder.remove() }
    return walk(guide, Practice(folder: folder.path))
  }

  private func walk(_ guide: Guide, _ practice: Practice? = nil) -> ExitStatus {
    let state = practice == nil ? StateFolder() : .none
    let earlier = isFresh ? nil : state.progress(of: guide.name)
    Program.prepareForSecrets()
    let session: Session
    do {
      session = try Self.openSession()
    } catch {
      return tell(error, guide)
    }
    let model = Model(
      guide: guide, size: session.size,
      target: practice?.target(of: guide) ?? target(of: guide),
      resume: earlier.flatMap { $0.isWorthResuming ? $0 : nil },
      start: start.flatMap(guide.screenIndex(named:)) ?? 0, clock: .current, practice: practice)
    var loop = EventLoop(
      model: model, session: session, state: state, codes: CodeOpening(content: content))
    let end = loop.run()
    session.close()
    if practice != nil {
      Output.remark(ResultPhrase.practiceIsOver.sentence)
      return Output.results(printsJSON ? [WalkResult.practised.json] : [], end.status)
    }
    return report(loop.model, end)
  }

  private static func openSession() throws(SessionError) -> Session {
    try Session(usesColour: (Environment["NO_COLOR"] ?? "").isEmpty)
  }

  private func tell(_ error: SessionError, _ guide: Guide) -> ExitStatus {
    switch error {
    case .noTerminal(let code): tell(.noTerminal(reason: systemReason(code), guide: guide.name))
    case .unknownTerminal(let name): tell(.unknownTerminal(name, guide: guide.name))
    }
  }

  /// The command that goes on with this walk.
  private func command(for guide: Guide) -> Sentence {
    let options = [("--config", config), ("--content", content)].compactMap { option, value in
      value.map { (name: option, value: $0) }
    }
    return ResultPhrase.command(guide: subject ?? guide.name, options: options).sentence
  }

  private func report(_ model: Model, _ end: EventLoop.End) -> ExitStatus {
    let model = model.outermost
    let result = model.result
    let lines =
      printsJSON ? [result.json] : result.line.map { [$0] } ?? model.savedOnTheWay
    let status = Output.results(lines, end.status)
    model.farewell(command: command(for: model.guide)).forEach(Output.remark)
    return status
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
