import ConfigEditing
import Saving

/// What kept a config from being read or written, what was left alone, and what to do.
public enum SavePhrase: Phrase {
  case failed(SaveProblem, file: String)
  /// A save without screens, and what would have needed a deliberate choice.
  case notWithout([Concern], file: String)

  /// What happened, to which file, and what became of it.
  public var english: Sentence {
    switch self {
    case .failed(let problem, let file): problem.english(file)
    case .notWithout(let concerns, let file):
      "\(path: file): \(concerns.map { CautionPhrase.concern($0).sentence }.joined()) Nothing was"
        + " written; --save-anyway saves there all the same."
    }
  }
}

extension SaveProblem {
  private static func cause(_ reason: String?) -> Sentence {
    reason.map { "\(system: $0)" } ?? "what was written did not arrive in the file"
  }

  fileprivate func english(_ file: String) -> Sentence {
    switch self {
    case .unknownFormat:
      "\(path: file) is none of the formats docent writes: \(ConfigFormat.named)."
    case .noName(let field, _):
      "The \(page: field.label) has no name for a .env file. Choose a .yaml or .json file."
    case .edit(let error): EditPhrase.leftAlone(error, file: file).sentence
    case .unreadable(let reason):
      "\(path: file) cannot be read: \(system: reason). It was left alone."
    case .isFolder: "\(path: file) is a folder. Name a file in it."
    case .notAFile: "\(path: file) is not an ordinary file. It was left alone."
    case .tooLarge:
      "\(path: file) is far larger than a config: docent reads up to 2 MB. It was left alone."
    case .linkLoop: "\(path: file) is a link that leads back to itself."
    case .noFolder(let folder): "The folder \(path: folder) of \(path: file) is not there."
    case .unwritable(let reason):
      "\(path: file) cannot be written: \(system: reason). It is as it was before."
    case .lost:
      "\(path: file) cannot be written: what was written did not arrive in the file. It is as it was"
        + " before."
    case .noFreeName:
      "\(path: file) cannot be written: no free name for a file beside it. It is as it was before."
    case .mounted(let reason):
      "\(path: file) cannot be replaced: \(system: reason). It is a mount of its own, as files in"
        + " containers are. Mount its folder instead, or save on the host. It is as it was before."
    case .protected(let reason):
      "\(path: file) cannot be written: \(system: reason). It may be marked immutable (lsattr shows"
        + " it) or lie in a folder of another user. It is as it was before."
    case .unsure(let reason):
      "\(path: file) was replaced by the new one, but the system could not make sure that it lasts:"
        + " \(system: reason). Look at the file."
    case .locked:
      "Another docent is saving in the folder of \(path: file). Try again in a moment."
    case .changedMeanwhile:
      "\(path: file) was changed meanwhile. It was left alone; look at it again before saving."
    case .differsAfterwards:
      "What was read back from \(path: file) is not what was written. Look at the file."
    case .notPutBack(let copy, let reason):
      "\(path: file) could not be written to the end: \(Self.cause(reason)). Nor could it be put"
        + " back, so it may be damaged. All that it held before is beside it as \(path: copy)."
    case .changedSinceSave:
      "\(path: file) was changed after docent saved it, so it was left as it is now."
    }
  }
}
