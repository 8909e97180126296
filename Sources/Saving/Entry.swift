import Credentials
import Walkthrough

/// A value of a save: the field that it is for, what was brought, and what was found in it.
public struct Entry: Sendable {
  public let field: Field
  /// What was found in a paste, or in what was typed once that was asked for.
  public private(set) var judgement: Judgement?
  /// What was typed, before any clean-up; nil after a paste.
  private var typed: Secret?
  /// Whether the person chose to save a doubtful value all the same.
  public private(set) var isSavedAnyway = false

  /// An entry that nothing was brought for yet.
  public init(_ field: Field) { self.field = field }

  /// The value after its clean-up; nil while there is none.
  public var value: Secret? { judgement?.value ?? typed }

  /// Whether the value may go into the config.
  public var isReady: Bool {
    guard let judgement else { return false }
    return judgement.isAccepted || (isSavedAnyway && !judgement.isRefused)
  }

  /// Takes what was pasted or read, and judges it; it replaces what was there.
  ///
  /// - Parameter now: seconds since 1970.
  public mutating func take(_ raw: Secret, _ completeness: Judgement.Completeness, now: Int) {
    self = Entry(field)
    judgement = Judgement(raw, completeness, for: field, now: now)
  }

  /// Takes what was typed so far; it is judged when `judgeTyped` is called.
  public mutating func type(_ text: Secret) {
    self = Entry(field)
    typed = text
  }

  /// Judges what was typed.
  ///
  /// - Parameter now: seconds since 1970.
  public mutating func judgeTyped(now: Int) {
    guard let typed, judgement == nil else { return }
    judgement = Judgement(typed, .complete, for: field, now: now)
  }

  /// Takes a doubtful value for one to be saved all the same.
  public mutating func saveAnyway() { isSavedAnyway = true }
}
