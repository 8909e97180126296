import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// What happens to docent: a key, a paste, or the end of an effect.
public enum Event: Sendable {
  case key(Key)
  case paste(Secret, PasteEnd)
  /// More of the paste that came last arrived: all of it so far.
  case pasteContinued(Secret, PasteEnd)
  /// A paste has begun and its end has not come for a while.
  case pasteStalled
  case resized(Size)
  case clock(Clock)
  /// The target was read, and what a save would change in it is known.
  case planned(Result<SavePlan, SaveProblem>)
  case saved(Result<SaveReceipt, SaveProblem>)
  case undone(Result<UndoReceipt, SaveProblem>)
  /// The paths that begin as the one being typed.
  case completed([String])
  /// The guide that a code leads to was read, or cannot be had.
  case codeOpened(Result<OpenedCode, CodeProblem>)
  /// What the list of guides asked for.
  case picker(PickerAnswer)
  /// The guide that was chosen was read, and this is its walk; or it cannot be had.
  case chosen(Result<Model, CodeProblem>)
  /// A guide that a link leads to was read, or cannot be had.
  case guideOpened(Result<Guide, CodeProblem>)
  /// An attempt to open an address ended.
  case opened(address: String, Opening)
  /// The terminal is gone, or a signal asks docent to end.
  case hangUp

  /// How opening an address went.
  public enum Opening: Hashable, Sendable {
    case started
    /// No program for it, or no screen of its own to show it on: the person opens it themselves.
    case unavailable
    case failed
    /// Only http and https are opened.
    case notAWebAddress
  }
}

/// What `update` asks to have done; `docent` does it and answers with an event where one is due.
public enum Effect: Sendable {
  case ring
  case redraw
  case suspend
  case open(address: String)
  case sendToClipboard(String)
  case remember(Progress)
  /// Read the target and work out what saving would change; answered by `planned`.
  case plan(SaveRequest)
  /// Save what was planned; answered by `saved`.
  case save(SavePlan)
  /// Put the file back as it was before a save; answered by `undone`.
  case undo(SaveReceipt)
  /// Look which paths begin so; answered by `completed`.
  case complete(String)
  /// Read the guide that a code leads to; answered by `codeOpened`.
  case openCode(String)
  /// Read a guide of Content by its name; answered by `guideOpened`.
  case openGuide(String)
  /// Read the guide of a page of Content, by its path there; answered by `chosen`.
  case openPage(String)
  /// Find all pages of Content; answered by `picker(.pages)`.
  case listPages
  /// Read the names and titles of pages; answered by `picker(.labels)`.
  case readLabels([String])
  /// Look which pages hold the words; answered by `picker(.found)`.
  case lookFor(String)
  case quit(Ending)
}

/// How a walk ended.
public enum Ending: Hashable, Sendable {
  case saved
  /// A guide that collects nothing was walked to its end.
  case finished
  case left
  case interrupted
}
