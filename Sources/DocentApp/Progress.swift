import Credentials
import Walkthrough

/// How far a walk came, as it is kept between runs. It never holds a value.
public struct Progress: Hashable, Sendable, Codable {
  public var guide: String
  /// The name of the screen where the walk stopped.
  public var screen: String
  /// The names of the screens shown up to the furthest.
  public var reached: [String]
  /// The words of the ticked prerequisites.
  public var ticks: [String]
  /// Seconds since 1970 when it was kept.
  public var time: Int
  /// Whether a value was pasted that was not saved. The value itself is kept nowhere.
  public var heldUnsavedValue: Bool
  /// Whether the walk came to its end.
  public var isFinished: Bool
  /// The screens shown, each with its last time, in the order of first showing.
  public var visits: [Visit] = []
  /// What was found in each paste, by the names of verdicts and reasons.
  public var verdicts: [String] = []
  /// The config that was looked at: its path, format and kind.
  public var target: String?
  /// What went wrong last.
  public var lastError: String?

  /// A screen that was shown.
  public struct Visit: Hashable, Sendable, Codable {
    public var screen: String
    /// Seconds since 1970.
    public var time: Int
  }

  public init(
    guide: String, screen: String, reached: [String] = [], ticks: [String] = [], time: Int,
    heldUnsavedValue: Bool = false, isFinished: Bool = false
  ) {
    self.guide = guide
    self.screen = screen
    self.reached = reached
    self.ticks = ticks
    self.time = time
    self.heldUnsavedValue = heldUnsavedValue
    self.isFinished = isFinished
  }

  /// Reads what this release or an earlier one kept.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    guide = try values.decode(String.self, forKey: .guide)
    screen = try values.decode(String.self, forKey: .screen)
    reached = try values.decode([String].self, forKey: .reached)
    ticks = try values.decode([String].self, forKey: .ticks)
    time = try values.decode(Int.self, forKey: .time)
    heldUnsavedValue = try values.decode(Bool.self, forKey: .heldUnsavedValue)
    isFinished = try values.decode(Bool.self, forKey: .isFinished)
    visits = try values.decodeIfPresent([Visit].self, forKey: .visits) ?? []
    verdicts = try values.decodeIfPresent([String].self, forKey: .verdicts) ?? []
    target = try values.decodeIfPresent(String.self, forKey: .target)
    lastError = try values.decodeIfPresent(String.self, forKey: .lastError)
  }

  /// Whether there is something to go on with.
  public var isWorthResuming: Bool { !isFinished && (screen != "welcome" || heldUnsavedValue) }
}

/// What happened in a walk so far, for a report: never a value.
struct History: Hashable, Sendable {
  private(set) var visits: [Progress.Visit] = []
  private(set) var verdicts: [String] = []
  private(set) var target: String?
  private(set) var lastError: String?

  mutating func visit(_ screen: String, at time: Int) {
    if let index = visits.firstIndex(where: { $0.screen == screen }) {
      visits[index].time = time
    } else {
      visits.append(Progress.Visit(screen: screen, time: time))
    }
  }

  mutating func add(_ names: Judgement.Names) {
    verdicts.append(([names.verdict] + names.reasons).joined(separator: " "))
  }

  mutating func look(at plan: Result<SavePlan, SaveProblem>, file: String) {
    switch plan {
    case .success(let plan):
      let kind = plan.status.exists ? "mode \(String(plan.status.mode, radix: 8))" : "new"
      target = "\(plan.file.withoutCredentials), \(plan.format.rawValue), \(kind)"
    case .failure(let problem): fail(problem, file: file)
    }
  }

  mutating func fail(_ problem: SaveProblem, file: String) {
    lastError = Message.sentence(for: problem, file: file).withoutPersonalValues
  }
}

extension Model {
  var progress: Progress {
    var progress = Progress(
      guide: guide.name, screen: guide.screens[resumable].name,
      reached: guide.screens[...reached].map(\.name),
      ticks: checklist.tickedTexts(of: guide), time: clock.now,
      heldUnsavedValue: holdsUnsavedValue)
    progress.visits = history.visits
    progress.verdicts = Array(history.verdicts.suffix(6))
    progress.target = history.target
    progress.lastError = history.lastError
    return progress
  }

  // What was pasted is gone by then: what comes after the field can only be reached through it.
  private var resumable: Int {
    guide.screens.firstIndex { $0.isField(at: 0, of: guide) }.map { min($0, current) } ?? current
  }

  var finishedProgress: Progress {
    var progress = progress
    progress.isFinished = true
    return progress
  }
}

extension Progress {
  /// When the walk stopped, in words: `yesterday at 16:20`.
  func moment(seenFrom clock: Clock) -> String {
    let local = time + clock.offset
    let day = local.floorDivided(by: 86_400)
    let today = (clock.now + clock.offset).floorDivided(by: 86_400)
    let minutes = (local - day * 86_400) / 60
    let at = "at \(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
    switch today - day {
    case ...0: return "today \(at)"
    case 1: return "yesterday \(at)"
    case let days: return "\(days.inWords) days ago \(at)"
    }
  }
}

extension Int {
  fileprivate func floorDivided(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
