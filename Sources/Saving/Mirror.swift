import Credentials
import Walkthrough

// A value that another person holds, as a support code tells of it: the verdict is theirs, the value is
// none.

extension Secret {
  /// What stands for a value that is not here: dots, also where the last of it would be shown.
  public static var dots: Secret { Secret(String(repeating: "•", count: 40)) }
}

extension Judgement {
  /// A judgement like the one that led to a state; nil where nothing was pasted.
  init?(mirroring state: PasteState, of field: Field) {
    guard let verdict = state.verdict(for: field.rule) else { return nil }
    self.init(field, .dots, verdict)
  }
}

extension Holding {
  /// What a person holds whose code tells of a state.
  public init(mirroring state: PasteState, of field: Field) {
    self.init(Judgement(mirroring: state, of: field).map(Entry.init) ?? Entry(field))
  }
}

extension PasteState {
  /// Whether several things lead to it, so that the words of the other person may be others.
  public var isOfSeveral: Bool {
    switch self {
    case .empty, .accepted, .identifier, .address, .email, .expired: false
    case .doubtful, .sample, .maskedCopy, .privateKey, .otherCredential, .part, .otherToken,
      .notProduction, .tooShort, .longerText:
      true
    }
  }

  /// The verdict that leads to it most often; nil where nothing was pasted.
  fileprivate func verdict(for rule: FieldRule) -> Verdict? {
    switch self {
    case .empty: nil
    case .accepted: .accepted(rule.kind.acceptance)
    case .doubtful: .doubtful([.wrongBeginning])
    case .identifier: .refused(.identifier)
    case .address: .refused(.address)
    case .email: .refused(.email)
    case .sample: .refused(.placeholder)
    case .maskedCopy: .refused(.maskedCopy)
    case .privateKey: .refused(.privateKey)
    // Which product it is of a code does not tell: who shows it says so.
    case .otherCredential: .refused(.product(.xBearer))
    case .part: .doubtful([.damagedToken])
    case .otherToken: .doubtful([.foreignAudience])
    case .expired: .doubtful([.expired])
    case .notProduction: .doubtful([.notProduction])
    case .tooShort: .doubtful([.farTooShort])
    case .longerText: .doubtful([.longerText])
    }
  }
}

extension FieldKind {
  fileprivate var acceptance: Verdict.Acceptance {
    switch self {
    case .snapchatConversionsToken: .snapchatConversionsToken(madeAt: nil)
    case .uuid: .uuid
    case .text: .text
    }
  }
}
