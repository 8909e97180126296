/// Why a support code leads nowhere.
public enum CodeProblem: Error, Phrase, Hashable {
  /// A text that is no code, and the right ones that differ from it in one sign.
  case wrong(String, near: [String])
  /// The beginning of a code, of so many signs.
  case incomplete(String, signs: Int)
  /// A right code for a guide or screen that is not in this Content.
  case unknown(String)
  /// The guide of the code cannot be had.
  case unreadable(Sentence)

  /// What is wrong with the code, and what to do.
  public var english: Sentence {
    switch self {
    case .wrong(let text, let near) where near.isEmpty:
      "\(typed: text.uppercased()) is not a code: one of its signs is wrong. Ask for it again."
    case .wrong(let text, let near):
      "\(typed: text.uppercased()) is not a code: one of its signs is wrong. With one sign changed it"
        + " would be \(paths: Array(near.prefix(3)))."
    case .incomplete(let text, let count):
      "\(typed: text.uppercased()) is \(count) of 7 signs. Ask for the rest of the code."
    case .unknown(let code):
      "\(path: code) is a valid code, but for a guide or screen that is not here. The guides here may"
        + " be older than the customer's."
    case .unreadable(let reason): reason.inOneLine
    }
  }
}
