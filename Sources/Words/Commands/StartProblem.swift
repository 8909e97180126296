import ConfigEditing
import Saving
import Walkthrough

/// Why what the command line asks for cannot be had.
public enum StartProblem: Error, Phrase {
  /// No folder with guides, in the places where it was looked for.
  case noContent([String])
  /// With what kept other guides, one of which may be meant, from being read.
  case unknownGuide(String, nearest: String?, unread: [Problem] = [])
  case noStartGuide
  case unreadable(path: String, reason: String)
  case isFolder(path: String), isNoFile(path: String), isTooLarge(path: String)
  case problem(Problem)
  /// A config was named where a page is read.
  case isConfig(path: String)
  case noScreen(String, guide: String, nearest: String?, screens: [String])
  case unknownFormat(path: String)
  case saveAnywayAlone
  case tokenInSupport
  case practiceNotAlone
  case noPracticeFolder(reason: String)
  case collectsNothing(guide: String)
  case terminalAsPipe
  case pipeUnreadable(reason: String)
  /// A line of a pipe for several fields, its number from 1.
  case lineWithoutName(Int)
  case unknownField(String, nearest: String?, all: [String])
  case fieldTwice(String)
  case noTerminal(reason: String, guide: String)
  case unknownTerminal(String, guide: String)
  case code(CodeProblem)
  /// A wrong code, which may have been meant for the name of a guide.
  indirect case codeOrName(CodeProblem, StartProblem)

  /// What cannot be had, and what to type instead; some have several lines.
  public var english: Sentence {
    switch self {
    case .noContent(let places):
      "No folder with guides was found.\(lookedIn: places)\n"
        + "Name it with --content DIR or in DOCENT_CONTENT."
    case .unknownGuide(let name, let nearest, let unread):
      "There is no guide called \(typed: name).\(orMeant: nearest)\ndocent list names the guides."
        + unread.map { "\n\(Message.line(for: $0))" as Sentence }.joined(by: "")
    case .noStartGuide: "Name a guide. docent list names them."
    case .unreadable(let path, let reason): "\(path: path) cannot be read: \(system: reason)."
    case .isFolder(let path): "\(path: path) cannot be read: it is a folder."
    case .isNoFile(let path): "\(path: path) cannot be read: it is not a file."
    case .isTooLarge(let path): "\(path: path) cannot be read: it is too large."
    case .problem(let problem): Message.line(for: problem)
    case .isConfig(let path):
      "\(path: path) is a config by its name, not a page, so it is not shown."
        + " docent check looks at the credentials in it."
    case .noScreen(let name, let guide, let nearest, let screens):
      "\(path: guide) has no screen called \(typed: name).\(orMeant: nearest)\n"
        + "Its screens: \(paths: screens)."
    case .unknownFormat(let path):
      SavePhrase.failed(.unknownFormat(path), file: path).sentence
    case .saveAnywayAlone: "--save-anyway works only with --token-stdin."
    case .tokenInSupport:
      "In support mode no token is taken and no config opened. The customer saves it."
    case .practiceNotAlone:
      "--practice cannot be combined with --support, --token-stdin or --config."
    case .noPracticeFolder(let reason): "No folder for practice could be made: \(system: reason)."
    case .collectsNothing(let guide):
      "\(path: guide) collects nothing to save, so --token-stdin cannot be used with it."
    case .terminalAsPipe:
      "--token-stdin reads from a pipe, and this is a terminal. Without it docent asks."
    case .pipeUnreadable(let reason):
      "The token could not be read from stdin: \(system: reason). Nothing was written."
    case .lineWithoutName(let line):
      "Line \(line) of stdin names no field: this guide takes several values, each on a line"
        + " id=value. Nothing was written."
    case .unknownField(let name, let nearest, let all):
      "This guide collects no field called \(typed: name).\(orMeant: nearest) Nothing was written.\n"
        + "Its fields: \(paths: all)."
    case .fieldTwice(let name):
      "The field \(typed: name) is in stdin twice. Nothing was written."
    case .noTerminal(let reason, let guide):
      "No terminal could be opened (\(system: reason)). To save a token from a pipe use docent run"
        + " \(path: guide) --token-stdin; to read the guide, docent show \(path: guide)."
    case .unknownTerminal("", let guide):
      "TERM is not set. Try: TERM=xterm-256color docent \(path: guide)"
    case .unknownTerminal(let name, let guide):
      "Screens cannot be shown on a terminal of the type \(typed: name) (TERM)."
        + " Try: TERM=xterm-256color docent \(path: guide)"
    case .code(let code): code.sentence
    case .codeOrName(let code, let name): "\(code)\n\(name)"
    }
  }
}

extension Sentence.Interpolation {
  /// The name that may have been meant, behind a sentence; nothing where none is near.
  fileprivate mutating func appendInterpolation(orMeant nearest: String?) {
    guard let nearest else { return }
    appendInterpolation(" Did you mean \(path: nearest)?" as Sentence)
  }

  fileprivate mutating func appendInterpolation(lookedIn places: [String]) {
    guard !places.isEmpty else { return }
    appendInterpolation(" Looked in \(paths: places)." as Sentence)
  }

  /// Paths or names, with commas between them.
  mutating func appendInterpolation(paths: [String]) {
    appendInterpolation(paths.map { "\(path: $0)" }.joined(by: ", "))
  }
}
