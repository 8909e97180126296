import Credentials
import Walkthrough

/// A value that a person brings for a field: what was pasted or typed, what docent found in it, and
/// whether it may be saved.
public struct Entry: Sendable {
  /// The field that the value is judged by.
  public let field: Field
  /// What docent found in a paste, or in what was typed once it was judged; nil before.
  public private(set) var judgement: Judgement?
  /// What was typed, before any clean-up; nil after a paste.
  private var typed: Secret?
  /// Whether the person chose to save a doubtful value all the same.
  public private(set) var isSavedAnyway = false

  /// An entry that holds nothing yet.
  public init(_ field: Field) { self.field = field }

  /// An entry that holds what was judged.
  init(_ judgement: Judgement) {
    field = judgement.field
    self.judgement = judgement
  }

  /// The value after its clean-up; nil while the entry is empty.
  public var value: Secret? { judgement?.value ?? typed }

  /// Whether the value was typed rather than pasted.
  var isTyped: Bool { typed != nil }

  /// What is saved of the entry; nil as long as it may not be.
  public var ready: SaveRequest.Entry? {
    guard let judgement, judgement.isAccepted || (isSavedAnyway && !judgement.isRefused) else {
      return nil
    }
    return SaveRequest.Entry(judgement)
  }

  /// Whether the value may go into the config.
  public var isReady: Bool { ready != nil }

  /// The value of a field that is not secret, as text; nil where it may be a credential all the
  /// same, or become one while it is typed.
  public var plainText: String? {
    guard let text = value.flatMap(field.plainText) else { return nil }
    return judgement == nil && text.mayBecomeCredential ? nil : text
  }

  /// Takes a paste, cleans it up and judges it: it replaces what the entry held.
  ///
  /// - Parameter now: seconds since 1970.
  public mutating func paste(_ raw: Secret, _ completeness: Judgement.Completeness, now: Int) {
    self = Entry(field)
    judgement = Judgement(raw, completeness, for: field, now: now)
  }

  /// Takes what is typed so far, to be judged when it is finished: it replaces what was pasted.
  public mutating func type(_ text: Secret) {
    self = Entry(field)
    typed = text.count == 0 ? nil : text
  }

  /// Judges what was typed.
  ///
  /// - Parameter now: seconds since 1970.
  public mutating func finishTyping(now: Int) {
    guard let typed, judgement == nil else { return }
    judgement = Judgement(typed, .complete, for: field, now: now)
  }

  /// Lets a doubtful value be saved; a refused one stays refused.
  public mutating func saveAnyway() { isSavedAnyway = true }
}

extension Field {
  /// A value of this field as text, where the field is not secret; nil where it may be a credential
  /// all the same.
  public func plainText(_ value: Secret) -> String? {
    guard !isSecret, let text = value.pathText else { return nil }
    let isDigits = text.allSatisfy { $0.isHexDigit || $0 == "-" }
    return rule.kind == .uuid && !isDigits ? nil : text
  }
}

extension [Entry] {
  /// What is saved, in the order of the fields; nil as long as one waits.
  public var ready: [SaveRequest.Entry]? {
    let ready = compactMap(\.ready)
    return ready.count == count && !ready.isEmpty ? ready : nil
  }
}
