import ConfigEditing

/// Why a config cannot be edited, where, and that it was left alone.
public enum EditPhrase: Phrase {
  case leftAlone(EditError, file: String)

  /// The place first, line and column from 1, where the fault has one.
  public var english: Sentence {
    switch self {
    case .leftAlone(let error, let file):
      "\(place(error, file))\(error.english(file)) It was left alone."
    }
  }

  private func place(_ error: EditError, _ file: String) -> Sentence {
    guard let place = error.position else { return "" }
    return "\(path: file):\(place.line):\(place.column): "
  }
}

extension EditError {
  fileprivate func english(_ file: String) -> Sentence {
    switch self {
    case .notUTF8: "this is not UTF-8 text."
    case .utf16: "\(path: file) is UTF-16. Save it as UTF-8 and try again."
    case .syntax(let fault, _): "\(SyntaxPhrase.fault(fault))."
    case .tooDeep: "this is nested too deeply."
    case .topIsNoMapping:
      "the file has to hold keys with values at its top, not a list or a single value."
    case .notAMapping(let path, _): "\(key: path) is not a mapping, so nothing can be set in it."
    case .isAlias(let path, _):
      "\(key: path) repeats another place of the file, which would change too. Write out what it"
        + " holds and try again."
    case .notAValue(let path, _): "\(key: path) holds a mapping or a list, not one value."
    case .duplicateKey(let path, _):
      "\(key: path) is in this file twice. Take one out and try again."
    case .severalDocuments:
      "a second document begins here. docent writes into files with one document."
    case .unrepresentable: "The value holds characters that \(path: file) cannot hold."
    case .unsafe: "this could not be changed without changing something else too."
    }
  }
}
