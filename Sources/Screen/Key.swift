/// A key as a person names it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  case character(Character)
  /// Ctrl with a letter (lower case) or one of `@ [ \ ] ^ _`. Enter, Tab, Backspace and Esc are
  /// cases of their own, though terminals send them as control bytes.
  case control(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up, down, left, right
  case pageUp, pageDown, home, end
  case function(Int)
  /// A well-formed sequence that names no key docent knows.
  case unknown
}

/// How a paste ended.
public enum PasteEnd: Hashable, Sendable {
  /// The end mark came, or, for a paste without marks, the terminal fell silent.
  case complete
  /// The end mark never came within the idle limit.
  case timedOut
  /// More bytes came than are kept; the rest was read and dropped.
  case tooLong
}
