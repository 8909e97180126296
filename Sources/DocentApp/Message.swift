import Screen
import Walkthrough

/// What the row above the footer says of what just happened.
public struct Message: Hashable, Sendable {
  var text: String
  var role: Role

  init(_ text: String, _ role: Role = .note) {
    self.text = text
    self.role = role
  }

  /// The words with the sign of their role before them.
  public var signed: String { role.sign.map { "\($0) \(text)" } ?? text }
}

extension Role {
  /// The sign that says the same as the colour; nil for roles that are only a look.
  var sign: String? {
    switch self {
    case .done: "✓"
    case .careful: "!"
    case .wrong: "✗"
    case .note: "i"
    case .text, .quiet, .accent, .title, .key, .code: nil
    }
  }
}
