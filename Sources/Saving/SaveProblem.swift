import ConfigEditing
import Walkthrough

/// Why a target cannot be read, edited or written. Nothing was changed but where a case says so.
public enum SaveProblem: Error, Hashable, Sendable {
  case unknownFormat(String)
  case noName(Field, ConfigFormat)
  case edit(EditError)
  case unreadable(reason: String)
  case isFolder
  case notAFile
  case tooLarge(bytes: Int)
  case linkLoop
  case noFolder(String)
  case unwritable(reason: String)
  /// What was written did not arrive in the file beside it.
  case lost
  /// All names for a file beside it are taken.
  case noFreeName
  /// The file is a mount of its own, as single files in containers are.
  case mounted(reason: String)
  /// The file itself must not be replaced, as an immutable one.
  case protected(reason: String)
  /// The new file is in place, but that could not be made sure to the end.
  case unsure(reason: String)
  /// Another docent holds the folder.
  case locked
  case changedMeanwhile
  /// What was read back is not what was written.
  case differsAfterwards
  /// A file that was written in place is neither the old one nor the new one. What it held is whole
  /// beside it, under the copy's name. The reason is nil where what was written did not arrive.
  case notPutBack(copy: String, reason: String?)
  /// Undoing: the file is no longer what docent saved.
  case changedSinceSave
}
