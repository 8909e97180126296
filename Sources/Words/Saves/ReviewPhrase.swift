import ConfigEditing
import Saving

/// What review says of a save before it is made. `short` is what the field's value is called.
public enum ReviewPhrase: Phrase {
  case holdsItAlready(short: String)
  case makesFile(short: String)
  case replaces(short: String)
  case replacesPlaceholder(short: String)
  case replacesReference(short: String)
  case adds(short: String)
  case nothingElseChanges
  case markedIsAdded
  case place(file: String, link: String?)
  case wholePath(String)
  case standsAsPlainText(short: String)
  case othersRead(mode: UInt16)
  case onlyYouRead
  case madeFolder(String)
  case oldFileKept(copy: String)
  case goneAfterwards(short: String, copy: String)
  case belowComment(ConfigPath, line: Int)
  case otherKeyToo(ConfigPath)
  case otherKeyStays(ConfigPath)
  case othersReadFile(String, mode: UInt16)
  case keepsValue(KeptValue)

  /// Whole sentences in the present or the future: nothing is written yet.
  public var english: Sentence {
    switch self {
    case .holdsItAlready(let short): "This file already holds the very same \(page: short)."
    case .makesFile(let short): "Makes this file, with the \(page: short) in it."
    case .replaces(let short): "Replaces the \(page: short) in this file."
    case .replacesPlaceholder(let short):
      "Replaces the \(page: short) in this file, a placeholder so far."
    case .replacesReference(let short):
      "Replaces a reference in this file by the \(page: short) itself."
    case .adds(let short): "Adds the \(page: short) to this file."
    case .nothingElseChanges: "Nothing else changes."
    case .markedIsAdded: "Every line marked + is added. Nothing else changes."
    case .place(let file, nil): "\(path: file)"
    case .place(let file, let link?): "\(path: file), a link to \(path: link)"
    case .wholePath(let path): "That is \(path: path)."
    case .standsAsPlainText(let short): "The \(page: short) will be in it as plain text."
    case .othersRead(let mode): "Others on this machine can read it (mode \(octal: mode))."
    case .onlyYouRead: "Only you can read it."
    case .madeFolder(let folder): "Its folder \(path: folder) is made for you alone."
    case .oldFileKept(let copy): "The old file is kept beside it as \(path: copy)."
    case .goneAfterwards(let short, let copy):
      "The \(page: short) there now may be the only copy. After you leave docent it is gone."
        + " b keeps the old file beside it as \(path: copy)."
    case .belowComment(let key, let line):
      "Line \(line) of this file has \(key: key) as a comment. The new line goes right below it."
    case .otherKeyToo(let key):
      "This file has a value under \(key: key) too: w writes it there."
    case .otherKeyStays(let key):
      "The file has a value under \(key: key) too; it stays as it is."
    case .othersReadFile(let file, let mode):
      "Others on this machine can read \(path: file) (mode \(octal: mode))."
    case .keepsValue(let kept): kept.english
    }
  }
}

extension KeptValue {
  fileprivate var english: Sentence {
    switch effect {
    case .other: "\(key: path) is \(file: text) in this file and stays \(file: text)."
    case .off where path.components.last == "enabled":
      "\(key: path) is \(file: text) in this file and stays \(file: text). The destination is switched"
        + " off until you set it to true."
    case .off:
      "\(key: path) is \(file: text) in this file and stays \(file: text). What it switches stays off"
        + " until you set it to true."
    case .noFlag:
      "\(key: path) is “\(file: text)” in this file, neither true nor false, and stays as it is."
        + " Programs may not take it for true: write true there, without quotes."
    }
  }
}

extension Sentence.Interpolation {
  /// Permission bits, as people write them.
  mutating func appendInterpolation(octal mode: UInt16) {
    appendLiteral(String(mode, radix: 8))
  }

  /// Where a value stands in a config, as people write it: `conversionsApi.token`.
  mutating func appendInterpolation(key path: ConfigPath) {
    appendInterpolation(path: path.description)
  }
}
