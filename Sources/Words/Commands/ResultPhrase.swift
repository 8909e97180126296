import Walkthrough

/// What a run came to.
public enum ResultPhrase: Phrase {
  /// The line for other programs: what happened, the file, and the key of the value.
  case line(status: String, file: String, key: String)
  case notWritten(reason: String)
  /// The same after a save.
  case savedButNotWritten(file: String, reason: String)
  case practiceIsOver
  case next([Span])
  case link(Link)
  case nothingSaved
  case notSaved(short: String)
  /// The same of a value that came after the save.
  case notSavedSince(short: String)
  /// What was saved was put back.
  case undone(file: String)
  case toGoOn
  /// The same where how far the walk came could not be kept.
  case toStartAgain(folder: String?)
  /// The command that goes on where a walk stopped.
  case command(guide: String, options: [(name: String, value: String)])
  case supportCode(String)

  /// A line of stdout or stderr; commands stand as they are typed.
  public var english: Sentence {
    switch self {
    case .line(let status, let file, let key): "\(page: status) \(exact: file) \(exact: key)"
    case .notWritten(let reason):
      "The result could not be written to stdout: \(system: reason)."
    case .savedButNotWritten(let file, let reason):
      "\(path: file) was saved. The result could not be written to stdout: \(system: reason)."
    case .practiceIsOver: "Practice is over. Its file is deleted, and nothing was kept."
    case .next(let spans): "Next: \(page: spans.plainText)"
    case .link(let link): "\(page: link.address)"
    case .nothingSaved: "Nothing was saved."
    case .notSaved(let short): "The \(page: short) was not saved."
    case .notSavedSince(let short):
      "The \(page: short) that you brought after the save was not saved."
    case .undone(let file): "The save was undone: nothing of it is in \(path: file) any more."
    case .toGoOn: "To go on where you stopped:"
    case .toStartAgain(let folder?):
      "Where you stopped could not be kept in \(path: folder). To start again:"
    case .toStartAgain(nil):
      "Where you stopped could not be kept: no home folder is set. To start again:"
    case .command(let guide, let options) where options.isEmpty: "docent \(path: guide)"
    case .command(let guide, let options):
      "docent run \(path: guide) "
        + options.map { "\(page: $0.name) \(path: $0.value)" }.joined()
    case .supportCode(let code): "For help, your support code is \(page: code)."
    }
  }
}
