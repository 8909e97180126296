import CPosix
import Credentials
import Disk
import DocentApp
import Glibc
import Saving
import Screen
import Terminal
import Walkthrough
import Words

/// Waits for events, has the model answer them, and does what it asks for.
struct EventLoop {
  private(set) var model: Model
  private let session: Session
  private let state: StateFolder
  private let codes: CodeOpening
  private let picking: Picking?
  private let saver = Saver()
  private let opener = Opener()
  private let paste = PasteBuffer()
  private var end: End?
  /// What waits for git's answer.
  private var planning: Planning?
  /// Whether the last that was to be kept of the walk was kept.
  private(set) var keeping = Keeping.kept

  /// How the loop came to its end.
  enum End {
    case ended(Ending)
    /// A signal asked docent to end; its number.
    case signal(Int32)
  }

  init(
    model: Model, session: Session, state: StateFolder, codes: CodeOpening,
    picking: Picking? = nil
  ) {
    self.picking = picking
    self.codes = codes
    self.model = model
    self.session = session
    self.state = state
    session.sink = paste.sink
  }

  mutating func run() -> End {
    for effect in model.begin() { perform(effect) }
    show()
    // What the first frame does not need is read while it is being looked at.
    if picking != nil { update(.picker(.painted)) }
    while true {
      let arrivals = session.next(within: planning == nil ? nil : Planning.moment) {
        model.answers(to: $0)
      }
      if let end = take(arrivals) { return end }
      goOnPlanning(within: 0)
      show()
    }
  }

  /// How often what came meanwhile is taken before the screen is drawn again.
  private static let roundLimit = 20

  /// Takes in what came, and what is waiting by then: it was typed before the next frame was seen.
  private mutating func take(_ first: [Arrival]) -> End? {
    var arrivals = first
    for _ in 0..<Self.roundLimit where !arrivals.isEmpty {
      for arrival in arrivals { receive(arrival) }
      if let end { return end }
      arrivals = session.waiting { model.answers(to: $0) }
    }
    for arrival in arrivals { receive(arrival) }
    return end
  }

  /// Draws what is to be seen, in the size that the window has by now; nothing while another
  /// program has the terminal.
  private mutating func show() {
    guard session.isInFront() else { return }
    if session.size != model.size { update(.resized(session.size)) }
    session.paint(model.view)
    session.name(WindowTitle.of(model).text)
    model.wasPainted()
  }

  private mutating func receive(_ arrival: Arrival) {
    guard end == nil else { return }
    switch arrival {
    case .input(.key(let key)): update(.key(key))
    case .input(.paste(let end)): update(.paste(paste.take(), end))
    case .input(.pasteContinued(let end)): update(.pasteContinued(paste.take(), end))
    case .input(.pasteStalled): update(.pasteStalled)
    case .signal(.windowChanged):
      // Back at its old size a window may have lost what stood in it.
      session.redraw()
      update(.resized(session.size))
    case .signal(.suspend): session.suspend()
    case .signal(.continued): session.regain()
    case .signal(.end(let number)): finish(by: number)
    case .hangUp: finish(by: SIGHUP)
    }
  }

  private mutating func finish(by signal: Int32) {
    update(.hangUp)
    end = .signal(signal)
    session.hurry(status: 128 + signal)
  }

  /// Works out what a save would change. What git says of the file is looked for for a moment, and then
  /// between what comes.
  private mutating func plan(_ request: SaveRequest) {
    planning = nil
    do throws(SaveProblem) {
      let plan = try saver.plan(request, at: request.file.expandingHome)
      planning = Planning(plan)
      goOnPlanning(within: Planning.moment)
    } catch {
      update(.planned(.failure(error)))
    }
  }

  private mutating func goOnPlanning(within time: Int) {
    guard let plan = planning?.finished(within: time) else { return }
    planning = nil
    update(.planned(.success(plan)))
  }

  private mutating func update(_ event: Event) {
    _ = model.update(.clock(.current))
    for effect in model.update(event) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .ring: session.ring()
    case .redraw: session.redraw()
    case .suspend: session.suspend()
    case .open(let address): update(.opened(address: address, opener.open(address)))
    case .sendToClipboard(let text): session.sendToClipboard(base64: Base64.standard.encoded(text))
    case .remember(let progress):
      keeping = state.keep(progress) ? .kept : .notKept(folder: state.path)
    case .plan(let request): plan(request)
    case .complete(let text): update(.completed(Completion.paths(beginning: text)))
    case .save(let plan): update(.saved(Result { () throws(SaveProblem) in try saver.save(plan) }))
    case .undo(let receipt):
      update(.undone(Result { () throws(SaveProblem) in try saver.undo(receipt) }))
    case .openCode(let text): update(.codeOpened(opened(text)))
    case .openGuide(let name): update(.guideOpened(guide(named: name)))
    case .openPage(let page): update(.chosen(walk(ofPage: page)))
    case .listPages: update(.picker(.pages(picking?.allPages() ?? [])))
    case .readLabels(let pages): update(.picker(.labels(picking?.labels(of: pages) ?? [])))
    case .lookFor(let words): update(.picker(.found(picking?.found(words) ?? [])))
    case .quit(let ending): end = .ended(ending)
    }
  }
}

extension EventLoop {
  private func guide(named name: String) -> Result<Guide, CodeProblem> {
    do throws(StartProblem) {
      return .success(try Subject.guide(name, content: codes.content))
    } catch {
      return .failure(.unreadable(error.sentence))
    }
  }

  private func walk(ofPage page: String) -> Result<Model, CodeProblem> {
    do throws(StartProblem) {
      guard let picking else { throw .noStartGuide }
      return .success(try picking.walk(ofPage: page))
    } catch {
      return .failure(.unreadable(error.sentence))
    }
  }

  private func opened(_ code: String) -> Result<OpenedCode, CodeProblem> {
    do throws(CodeProblem) { return .success(try codes.open(code)) } catch {
      return .failure(error)
    }
  }
}

/// A plan of a save while git is asked about its file.
private struct Planning {
  private var plan: SavePlan
  private let inquiry: VersionInquiry?

  /// How long is waited in one go, in milliseconds: no longer than a person notices.
  static let moment = 60

  init(_ plan: SavePlan) {
    self.plan = plan
    inquiry = plan.isUnchanged ? nil : VersionInquiry(plan.target)
  }

  /// The plan once git has answered, or its time is over; nil until then.
  ///
  /// - Parameter time: how long is waited at most, in milliseconds.
  mutating func finished(within time: Int) -> SavePlan? {
    guard let inquiry else { return plan }
    guard let version = inquiry.answer(within: time) else { return nil }
    plan.learn(version)
    return plan
  }
}

/// Collects a paste in locked memory while it arrives, and hands over what was told, in turn.
final class PasteBuffer {
  private var buffer = SecretBuffer()
  private var told: [Secret] = []

  /// What the session hands the bytes of a paste to.
  var sink: PasteSink {
    PasteSink(
      begin: { self.buffer.removeAll() }, append: { self.buffer.append($0) },
      tell: { self.told.append(self.buffer.copy()) }, drop: { self.buffer.removeAll() })
  }

  /// The earliest of what was told and not taken yet.
  func take() -> Secret { told.isEmpty ? Secret("") : told.removeFirst() }
}

/// What concerns the process as a whole.
enum Program {
  /// Keeps memory out of dumps of a crash: whatever docent reads may hold a token.
  static func leaveNoDumps() { posix_leave_no_dumps() }

  /// Has a write that cannot be made fail instead of ending the process in the midst of a save.
  static func prepareForSaving() { posix_ignore_write_signals() }
}
