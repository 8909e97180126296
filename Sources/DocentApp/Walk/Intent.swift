import Screen

/// What a person asks for with a key.
///
/// What every screen knows stands here by itself; what one screen alone knows, in its own type.
enum Intent: Hashable, Sendable {
  case next, forward, back, close, quit, interrupt
  case scroll(Scroll)
  case nextLink, previousLink, open, copy, chat
  /// Points at another thing of a menu, so many further on.
  case move(Int)
  case choose
  case steps, find, findNext, findPrevious, help, toField
  case redraw, suspend
  case welcome(WelcomeScreen.Act)
  case checklist(ChecklistScreen.Act)
  case field(FieldScreen.Act)
  case review(ReviewScreen.Act)
  case saved(SavedScreen.Act)
  case path(PathLayer.Act)
  case support(Support.Act)

  /// How far the text moves.
  enum Scroll: Hashable, Sendable {
    case line(Int), page(Int), top, end
  }
}
