import ConfigEditing
import YAML

/// Something in Content that does not fit, and where it stands.
public struct Problem: Hashable, Sendable, Error {
  /// What a key's value has to be.
  public enum Expected: Hashable, Sendable {
    case text, flag, number, list, mapping
    /// A number of characters, or the least and the greatest.
    case length
    /// A flag, a number or a text.
    case setting
    /// This word and no other.
    case word(String)
  }

  /// What does not fit, with the name or text that is meant.
  public enum Cause: Hashable, Sendable {
    case syntax(SyntaxFault)
    case missing(key: String)
    /// A key that nobody reads, with the nearest that is read and not there yet.
    case unknownKey(String, nearest: String?)
    case duplicateKey(String)
    /// A key with nothing behind it, or with an empty text.
    case emptyValue(key: String), emptyList(key: String)
    /// None of the keys of a note is there.
    case emptyNote
    /// An entry of an overlay that says neither which step nor which section it is of.
    case noSubject
    /// A value of another kind; the key is empty for an item of a list.
    case wrongType(key: String, expected: Expected)
    /// Yes, no, on or off where a flag has to be; the flag that is meant.
    case otherFlag(key: String, Bool)
    /// Such a word where a text may be meant as well; the word, and the flag.
    case flagAsText(String, Bool)
    /// An alias or a merge of YAML, or a key that is no text.
    case reference
    /// Two keys one of which would not be read.
    case keysTogether(String, String)
    /// What is to say whether a field is secret, and does not; the key as it is written.
    case unclearSecret(String)
    /// What looks like a credential.
    case credential
    /// A step the overlay names that the page does not have, with the nearest title it has.
    case unknownStep(String, nearest: String?)
    case unknownSection(String, nearest: String?)
    /// A text the overlay expects in a step that has no block starting so.
    case unmatchedText(String)
    case unknownDestination(String, nearest: String?)
    case unknownField(String, nearest: String?)
    case unknownKind(String, nearest: String?)
    case unknownGuide(String, nearest: String?)
    case unsafePath(String)
    /// A path of keys with an empty one in it, the name of a variable, an id, an address, a set of
    /// characters, that cannot be used.
    case unusableKey(String), unusableVariable(String), unusableID(String)
    case unusableAddress(String), unusableCharacters(String)
    /// A section that is to be ticked off but holds no list.
    case noChecklist(String)
    /// In a page: an element that is never closed, a closing tag without an opening one.
    case unclosedElement(String)
    case strayClosing(String)
    case tooDeepElement
    /// In a page: what is shown with less than the page means.
    case noSnippet(String), noDescription, noStepTitle, deadLink(String)
    /// A name or number that another guide has; its file.
    case takenName(String, by: String)
    /// A name that is used twice in one file.
    case nameTwice(String)
    /// The name of a destination that is not that of its file.
    case otherFileName(String)
    /// An overlay beside which no page stands; a file that nobody reads.
    case noPage, unreadFile
    /// A link that leads out of Content.
    case leavesContent
    /// A name that cannot be typed or said.
    case unusableName(String)
    /// A name that docent takes for one of its commands.
    case commandName(String)
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
