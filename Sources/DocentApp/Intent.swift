import Screen

/// What a person asks for with a key.
enum Intent: Hashable, Sendable {
  case next, back, close, quit, interrupt
  case scroll(Scroll)
  case nextLink, previousLink, open, copy
  case tick, moveUp, moveDown
  case steps, find, findNext, findPrevious, help
  case toField, resume
  case review, lastFour, clear, pasteAdvice, choose
  case otherKey, otherFile, keepOld, makePrivate, undo, finish
  case chat, nextCall, turn, practiceValue
  case redraw, suspend

  /// How far the text moves.
  enum Scroll: Hashable, Sendable {
    case line(Int), page(Int), top, end
  }
}

/// One row of the key table: the keys, what they do here, and the words for it.
///
/// The table makes handling, footer and help; the order is that of the footer, most wanted first.
struct Binding: Sendable {
  var keys: [Key]
  /// The key's name as footer and help print it.
  var label: String
  /// A word or two for the footer; empty for a key that only help names.
  var hint: String
  /// A sentence's worth for the help.
  var help: String
  var intent: Intent

  init(_ keys: [Key], _ label: String, _ hint: String, _ help: String, _ intent: Intent) {
    self.keys = keys
    self.label = label
    self.hint = hint
    self.help = help
    self.intent = intent
  }
}

extension [Binding] {
  /// What a key asks for; nil where it does nothing.
  func intent(of key: Key) -> Intent? { first { $0.keys.contains(key) }?.intent }
}
