import Credentials
import Walkthrough

/// What docent found in a value: what was cleaned up, what it is, and whether it may be saved.
public struct Judgement: Sendable {
  /// The field by whose rule the value is judged.
  public let field: Field
  /// The value after its clean-up.
  public let value: Secret
  /// What was cleaned up; empty for a value that was taken as it came.
  public let notes: [CleanUpNote]
  /// What the value is, after its clean-up.
  public let verdict: Verdict
  /// Whether all of it arrived.
  public let completeness: Completeness

  /// Cleans a value up and judges it.
  ///
  /// - Parameter now: seconds since 1970.
  public init(_ raw: Secret, _ completeness: Completeness, for field: Field, now: Int) {
    self.field = field
    self.completeness = completeness
    // What was cut off says nothing about what it was.
    if completeness == .tooLong {
      (value, notes, verdict) = (raw, [], .doubtful([.tooLong]))
      return
    }
    let cleaned = cleanUp(raw, for: field.rule.kind)
    value = cleaned.value
    notes = cleaned.notes
    verdict = judge(cleaned.value, by: field.rule, now: now)
  }

  /// A judgement that was come to elsewhere.
  init(_ field: Field, _ value: Secret, _ verdict: Verdict) {
    self.field = field
    self.value = value
    self.verdict = verdict
    notes = []
    completeness = .complete
  }

  /// The token that stands in something longer, such as a web address, where the value itself is not
  /// accepted.
  public var inner: Secret? { isAccepted ? nil : value.webTokenInside }

  /// Whether the value may be saved with nothing to be confirmed of it.
  public var isAccepted: Bool {
    if case .accepted = verdict { return true }
    return false
  }

  /// Whether the value cannot be saved, whatever the person says.
  public var isRefused: Bool {
    if case .refused = verdict { return true }
    return false
  }

  /// The verdict without the value, as results and reports name it.
  public var names: Names {
    Names(verdict: verdict.name, reasons: verdict.reasonNames, cleaned: notes.map(\.name))
  }

  /// How much of a paste arrived.
  public enum Completeness: Hashable, Sendable {
    case complete
    /// The end of the paste never came.
    case timedOut
    /// More came than is kept.
    case tooLong
  }

  /// The names of a verdict, of its reasons and of what was cleaned up.
  public struct Names: Hashable, Sendable {
    /// `accepted`, `doubtful` or `refused`.
    public var verdict: String
    /// What led to the verdict, in the order it was found; never empty.
    public var reasons: [String]
    /// What was taken off or put in.
    public var cleaned: [String]
  }
}
