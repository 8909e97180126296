import ConfigEditing
import Disk
import DocentApp
import Glibc
import Screen
import Terminal
import Walkthrough
import Words

/// One run of `docent run`: what was asked for, and the way from there to an exit status.
struct Walking {
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
  /// Whether an agent is asked for a code before anything else.
  private var waitsForCode = false

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

  /// An agent's look at what a code leads to; without one it is waited for.
  init(support code: String?, content: String?) {
    subject = code
    self.content = content
    isSupport = true
    waitsForCode = code == nil
  }

  /// Walks, and tells how it ended.
  func run() -> ExitStatus {
    do throws(StartProblem) {
      try checkOptions()
      let start = try opened()
      if case .guide(let guide, _) = start { try guide.check(hasScreen: self.start) }
      guard readsToken else { return try isPractice ? practise(start) : walk(start) }
      guard case .guide(let guide, _) = start else { throw .noStartGuide }
      return try TokenPipe(self, guide).run()
    } catch {
      return tell(error)
    }
  }

  /// What a walk begins with.
  private enum Start {
    /// A guide, and what a support code says of it; nil for no code.
    case guide(Guide, OpenedCode?)
    /// Content names none to start with.
    case choice(ContentFolder)

    var code: OpenedCode? {
      if case .guide(_, let code) = self { return code }
      return nil
    }
  }

  // With --json every exit but 64 prints a result (docs/decisions.md, Command line).
  private func tell(_ problem: StartProblem) -> ExitStatus {
    let status = problem.tell()
    guard printsJSON, status != .wrongUsage else { return status }
    return Output.results([WalkResult.failed(file: config, because: problem.sentence).json], status)
  }

  /// The config that the guide's value goes to.
  func file(for guide: Guide) -> String { config ?? guide.destination?.file ?? "" }

  private func checkOptions() throws(StartProblem) {
    if isSupport, readsToken || config != nil { throw .tokenInSupport }
    if isPractice, isSupport || readsToken || config != nil { throw .practiceNotAlone }
    if let config, !config.namesConfig { throw .unknownFormat(path: config) }
    if savesAnyway, !readsToken { throw .saveAnywayAlone }
  }

  private func opened() throws(StartProblem) -> Start {
    if waitsForCode { return .choice(try ContentFolder(option: content)) }
    do {
      return .guide(try Subject.guide(subject, content: content), nil)
    } catch {
      if case .unknownGuide = error { return try opened(byCode: subject ?? "", insteadOf: error) }
      if case .noStartGuide = error, !readsToken {
        return .choice(try ContentFolder(option: content))
      }
      throw error
    }
  }

  private func opened(byCode text: String, insteadOf problem: StartProblem)
    throws(StartProblem) -> Start
  {
    let isBegun = isSupport && SupportCode.signs(in: text) != nil
    guard isBegun || SupportCode.hasForm(text) || isSupport && SupportCode.found(in: text) != nil
    else { throw problem }
    do throws(CodeProblem) {
      let code = try CodeOpening(content: content).open(text)
      return .guide(code.guide, code)
    } catch let code {
      // A right code is no misspelled name.
      throw SupportCode(text) == nil && !isBegun ? .codeOrName(code, problem) : .code(code)
    }
  }

  /// A rehearsal with a scratch config that is gone afterwards.
  private func practise(_ start: Start) throws(StartProblem) -> ExitStatus {
    guard let folder = ScratchFolder(in: Environment.scratch) else {
      throw .noPracticeFolder(reason: systemReason())
    }
    defer { folder.remove() }
    return walk(start, Practice(folder: folder.path))
  }

  private func walk(_ start: Start, _ practice: Practice? = nil) -> ExitStatus {
    let isLookedOn = isSupport || start.code != nil
    if !isLookedOn { Program.prepareForSaving() }
    let session: Session
    do {
      session = try Self.openSession()
    } catch {
      return tell(error, start)
    }
    var loop = loop(
      start, session, practice, practice == nil && !isLookedOn ? StateFolder() : .none)
    let end = loop.run()
    session.close()
    if practice != nil { Output.remark(ResultPhrase.practiceIsOver.sentence) }
    let isOwn = practice == nil && !isLookedOn && loop.model.support == nil
    guard !isOwn || loop.model.isChoosing else {
      return report(loop.model, end, loop.keeping)
    }
    // What was saved on the way to another guide, where the own walk has ended in the list.
    let lines = isOwn ? Outcome(of: loop.model).lines : []
    return Output.results(printsJSON ? [WalkResult.left().json] : lines, end.status)
  }

  private func loop(
    _ start: Start, _ session: Session, _ practice: Practice?, _ state: StateFolder
  ) -> EventLoop {
    func model(_ guide: Guide) -> Model {
      isSupport || start.code != nil
        ? supported(guide, start.code, session.size) : own(guide, session.size, practice, state)
    }
    let codes = CodeOpening(content: content)
    switch start {
    case .guide(let guide, _):
      return EventLoop(model: model(guide), session: session, state: state, codes: codes)
    case .choice(let folder):
      let picking = Picking(folder, walk: model)
      let list = Model(
        choosingAmong: picking.pages(atLeast: session.size.rows), size: session.size,
        clock: .current, support: isSupport ? Support() : nil)
      return EventLoop(
        model: list, session: session, state: state, codes: codes, picking: picking)
    }
  }

  /// The walk of a person of their own.
  private func own(_ guide: Guide, _ size: Size, _ practice: Practice?, _ state: StateFolder)
    -> Model
  {
    let earlier = isFresh ? nil : state.progress(of: guide.name)
    return Model(
      guide: guide, size: size, file: practice?.file(for: guide) ?? file(for: guide),
      resume: earlier.flatMap { $0.isWorthResuming ? $0 : nil },
      start: start.flatMap(guide.screenIndex(named:)) ?? 0, clock: .current, practice: practice)
  }

  /// An agent's look at a customer's walk: nothing is taken, opened or kept.
  private func supported(_ guide: Guide, _ code: OpenedCode?, _ size: Size) -> Model {
    let begin = start.flatMap(guide.screenIndex(named:)) ?? code?.screen ?? 0
    return Model(
      guide: guide, size: size, file: guide.destination?.file ?? "", start: begin, clock: .current,
      support: code?.support ?? Support())
  }

  private static func openSession() throws(SessionError) -> Session {
    try Session(usesColour: (Environment["NO_COLOR"] ?? "").isEmpty)
  }

  private func tell(_ error: SessionError, _ start: Start) -> ExitStatus {
    guard case .guide(let guide, _) = start else { return tell(.noStartGuide) }
    return switch error {
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

  private func report(_ model: Model, _ end: EventLoop.End, _ keeping: Keeping) -> ExitStatus {
    let model = model.outermost
    let outcome = Outcome(of: model)
    let lines = printsJSON ? [model.result.json] : outcome.lines
    let status = Output.results(lines, end.status, saved: outcome.savedFile)
    outcome.farewell(command: command(for: model.guide), keeping: keeping).forEach(Output.remark)
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
