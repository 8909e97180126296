/// What `docent report` says of the last walk on a machine.
public enum ReportPhrase: Phrase {
  /// A line of the report, its name in a column of its own.
  case line(Label, Sentence)
  /// What the machine or the walk says, with nothing personal in it.
  case told(String)
  case noTERM
  case noWindow(terminal: Sentence)
  case window(terminal: Sentence, columns: Int, rows: Int)
  case noWalk
  case unreadablePage
  case page(Source, revision: Int)
  case finished(when: Sentence)
  case stopped(screen: String, when: Sentence)
  /// The support code, in a summary.
  case byCode(String)
  /// The support code with its signs one by one.
  case spelledCode(String, signs: String)
  /// How the last paste fared, in a summary.
  case lastPaste(Sentence, isSaved: Bool)
  case visit(screen: String, time: Sentence)
  case list([ReportPhrase])
  case nothing
  case none
  case noneYet
  case contentNotFound
  case stateNotKept
  /// Files in the folder that make no sense.
  case unusable(folder: Sentence, files: [String])

  /// What a line of the report tells of.
  public enum Label: Phrase, CaseIterable {
    case summary, docent, guide, page, code, walk, screens, pasted, refused, target, error, terminal
    case locale, system, content, state

    /// One word, of at most nine letters.
    public var english: Sentence {
      switch self {
      case .summary: "Summary"
      case .docent: "docent"
      case .guide: "Guide"
      case .page: "Page"
      case .code: "Code"
      case .walk: "Walk"
      case .screens: "Screens"
      case .pasted: "Pasted"
      case .refused: "Refused"
      case .target: "Target"
      case .error: "Error"
      case .terminal: "Terminal"
      case .locale: "Locale"
      case .system: "System"
      case .content: "Content"
      case .state: "State"
      }
    }
  }

  /// Where a page comes from.
  public enum Source: Phrase {
    case site, file, docent

    /// What stands behind the label, in front of the revision.
    public var english: Sentence {
      switch self {
      case .site: "the site's"
      case .file: "a file"
      case .docent: "written for docent"
      }
    }
  }

  /// A line with its label, or what stands behind one.
  public var english: Sentence {
    switch self {
    case .line(let label, let text): "\(label.padded)\(text)"
    case .told(let text): "\(reported: text)"
    case .noTERM: "no TERM"
    case .noWindow(let terminal): "\(terminal), no window"
    case .window(let terminal, let columns, let rows): "\(terminal), \(columns)×\(rows)"
    case .noWalk: "none here yet"
    case .unreadablePage: "cannot be read now"
    case .page(let source, let revision): "\(source), revision \(revision)"
    case .finished(let when): "finished, \(when)"
    case .stopped(let screen, let when): "stopped at \(reported: screen), \(when)"
    case .byCode(let code): "code \(reported: code)"
    case .spelledCode(let code, let signs): "\(page: code) (\(page: signs))"
    case .lastPaste(let verdict, true): "last paste \(verdict), saved"
    case .lastPaste(let verdict, false): "last paste \(verdict), not saved"
    case .visit(let screen, let time): "\(reported: screen) \(time)"
    case .list(let phrases): phrases.map(\.sentence).joined(by: ", ")
    case .nothing: "nothing"
    case .none: "none"
    case .noneYet: "none yet"
    case .contentNotFound: "not found"
    case .stateNotKept: "not kept"
    case .unusable(let folder, let files):
      "\(folder); not used, since it makes no sense: \(reported: files.prefix(3).joined(separator: ", "))"
    }
  }
}

extension ReportPhrase.Label {
  /// The label in a column of ten.
  fileprivate var padded: Sentence {
    let label = sentence
    return label.padded(by: max(1, 10 - label.text.count))
  }
}
