/// Why a support code leads nowhere.
public enum CodeProblem: Error, Hashable, Sendable {
  /// A text that is no code; the right ones here that differ from it in one sign.
  case wrong(String, near: [String])
  /// A right code for a guide or screen that is not in this Content.
  case unknown(String)
  /// The guide cannot be read; why.
  case unreadable(Sentence)
}

extension CodeProblem: Phrase {
  public var english: Sentence {
    switch self {
    case .wrong(let text, let near):
      let sign: Sentence = "\(typed: text.uppercased()) is no code: a sign of it is wrong."
      guard !near.isEmpty else { return sign + " Ask for it again." }
      let codes = near.prefix(3).map { "\(page: $0)" as Sentence }.joined(by: ", ")
      return sign + " With one sign changed it would be \(codes)."
    case .unknown(let code):
      return "\(page: code) is a right code, but of a guide or screen that is not here. The guides"
        + " here may be older than the customer's."
    case .unreadable(let reason): return reason
    }
  }
}
