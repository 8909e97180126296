import ConfigEditing
import YAML

/// Something in Content that does not fit, and where it stands.
public struct Problem: Hashable, Sendable, Error {
  /// What does not fit, with the name or text that is meant.
  public enum Cause: Hashable, Sendable {
    case syntax(SyntaxFault)
    case missing(key: String)
    /// None of the keys of a note is there.
    case emptyNote
    case wrongType(key: String)
    /// A step the overlay names that the page does not have, with the nearest title it has.
    case unknownStep(String, nearest: String?)
    case unknownSection(String, nearest: String?)
    /// A text the overlay expects in a step that has no block starting so.
    case unmatchedText(String)
    case unknownDestination(String)
    case unknownField(String)
    case unknownKind(String)
    case unsafePath(String)
    /// A section that is to be ticked off but holds no list.
    case noChecklist(String)
    /// In a page: an element that is never closed, a closing tag without an opening one.
    case unclosedElement(String)
    case strayClosing(String)
    case tooDeepElement
    /// A name or number that another guide has; its file.
    case takenName(String, by: String)
    /// A name that cannot be typed or said.
    case unusableName(String)
    case takenNumber(Int, by: String)
    /// A number that codes cannot hold.
    case unusableNumber
    case noNumber
    /// A note for a screen, or for a paste, that there is not.
    case unknownScreen(String, nearest: String?)
    case unknownPaste(String, nearest: String?)
    /// A field that is collected more than once.
    case fieldTwice(String)
  }

  /// The file as docent was given it.
  public var file: String
  /// Where the thing that does not fit begins.
  public var position: TextPosition
  /// What does not fit there.
  public var cause: Cause

  /// A problem at a place of a file.
  public init(_ cause: Cause, file: String, at position: TextPosition) {
    self.cause = cause
    self.file = file
    self.position = position
  }
}
