import Credentials
import Screen
import Walkthrough

/// What docent found in a value: what was cleaned up, what it is, and whether it may be saved.
public struct Judgement: Sendable {
  public let field: Field
  /// The value after its clean-up.
  public let value: Secret
  public let notes: [CleanUpNote]
  public let verdict: Verdict
  public let end: PasteEnd

  /// Cleans a value up and judges it.
  ///
  /// - Parameter now: seconds since 1970.
  public init(_ raw: Secret, _ end: PasteEnd, for field: Field, now: Int) {
    self.field = field
    self.end = end
    let cleaned = cleanUp(raw, for: field.rule.kind)
    value = cleaned.value
    notes = cleaned.notes
    verdict = judge(cleaned.value, by: field.rule, now: now)
  }

  /// The token that stands in something longer, such as a web address, where the value itself is not
  /// accepted.
  var inner: Secret? { isAccepted ? nil : value.webTokenInside }

  public var isAccepted: Bool {
    if case .accepted = verdict { return true }
    return false
  }

  public var isRefused: Bool {
    if case .refused = verdict { return true }
    return false
  }

  /// The verdict without the value, as results and reports name it.
  public var names: Names {
    Names(verdict: verdict.name, reasons: verdict.reasonNames, cleaned: notes.map(\.name))
  }

  /// The names of a verdict, of its reasons and of what was cleaned up.
  public struct Names: Hashable, Sendable {
    public var verdict: String
    public var reasons: [String]
    public var cleaned: [String]
  }
}
