import Credentials
import Saving
import Walkthrough
import Words

/// What happened in a walk so far, for a report: never a value.
public struct History: Hashable, Sendable, Codable {
  /// The screens shown, each with its last time, in the order of first showing.
  public private(set) var visits: [Visit] = []
  /// What was found in the last pastes, by the names of verdicts and reasons.
  public private(set) var verdicts: [String] = []
  /// The config that was looked at: its path, format and kind.
  public private(set) var target: String?
  /// The name of the screen that was shown last; nil where an earlier release kept it.
  public private(set) var last: String?
  /// The support code of that screen; nil where it has none.
  public internal(set) var code: String?
  /// Why the last value that was refused was; nil where none was.
  public private(set) var refusal: String?
  /// What went wrong last.
  public private(set) var lastError: String?

  /// A screen that was shown.
  public struct Visit: Hashable, Sendable, Codable {
    /// The name of the screen.
    public var screen: String
    /// Seconds since 1970.
    public var time: Int
  }

  // More pastes than these tell support nothing more.
  private static let mostVerdicts = 6

  mutating func visit(_ screen: String, at time: Int) {
    last = screen
    if let index = visits.firstIndex(where: { $0.screen == screen }) {
      visits[index].time = time
    } else {
      visits.append(Visit(screen: screen, time: time))
    }
  }

  mutating func add(_ judgement: Judgement, _ clock: Clock) {
    let names = judgement.names
    if judgement.isRefused {
      refusal = Message.gist(of: judgement, clock)?.text.withoutPersonalValues
    }
    verdicts.append(([names.verdict] + names.reasons).joined(separator: " "))
    verdicts = verdicts.suffix(Self.mostVerdicts)
  }

  /// Takes in what was found in more of the last paste.
  mutating func replaceLast(by judgement: Judgement, _ clock: Clock) {
    verdicts = verdicts.dropLast()
    add(judgement, clock)
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
    lastError = Message.sentence(for: problem, file: file).text.withoutPersonalValues
  }
}
