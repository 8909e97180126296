import Walkthrough

// What does not fit in Content, and where it stands.

extension Message {
  /// A problem as one line: where it stands, and what does not fit.
  public static func line(for problem: Problem) -> String {
    let place = "\(problem.file.visible):\(problem.position.line):\(problem.position.column)"
    let sentence = sentence(for: problem.cause)
    return "\(place): \(problem.severity.rawValue): \(sentence) [\(problem.rule)]"
  }

  /// The same as an annotation of a pull request at GitHub (workflow commands).
  public static func gitHubLine(for problem: Problem) -> String {
    func escaped(_ text: String, _ signs: [(String, String)]) -> String {
      signs.reduce(text.visible) { $0.replacing($1.0, with: $1.1) }
    }
    let always = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")]
    let file = escaped(problem.file, always + [(":", "%3A"), (",", "%2C")])
    let place = "file=\(file),line=\(problem.position.line),col=\(problem.position.column)"
    return "::\(problem.severity.rawValue) \(place),title=\(problem.rule)::"
      + escaped(sentence(for: problem.cause), always)
  }

  private static func sentence(for cause: Problem.Cause) -> String {
    switch cause {
    case .syntax(let reason): "This is not YAML: \(reason)."
    case .missing(let key): "The key \(key) is missing."
    case .wrongType(let key): "The value of \(key) is not of the kind expected."
    case .unknownStep(let title, let nearest):
      "The page has no step called \(title.shown)." + hint(nearest)
    case .unknownSection(let title, let nearest):
      "The page has no section called \(title.shown)." + hint(nearest)
    case .unmatchedText(let text): "No block of this step begins with \(text.shown)."
    case .unknownDestination(let name): "There is no destination called \(name.shown)."
    case .unknownField(let id): "The destination has no field called \(id.shown)."
    case .unknownKind(let kind): "There is no kind of field called \(kind.shown)."
    case .unsafePath(let path):
      "\(path.shown) cannot be a target: it has to be relative, without .., and a .yaml, .yml,"
        + " .json or .env file."
    case .unclosedElement(let name): "<\(name.visible)> is never closed."
    case .strayClosing(let name): "</\(name.visible)> closes nothing."
    case .tooDeepElement: "This is nested deeper than can be shown."
    case .takenName(let name, let file):
      "The name \(name.shown) is that of \(file.visible) already."
    case .unusableName(let name):
      "The name \(name.shown) has to be of small letters, digits and hyphens."
    case .takenNumber(let number, let file):
      "The number \(number) is that of \(file.visible) already; support codes need one for each."
    case .unusableNumber: "The number has to be from 1 to 1023, for support codes."
    case .noNumber: "Without a number the guide has no support codes."
    case .unknownScreen(let name, let nearest):
      "There is no screen called \(name.shown) to note something for." + hint(nearest)
    case .unknownPaste(let name, let nearest):
      "Nothing that can be found in a paste is called \(name.shown)." + hint(nearest)
    case .severalFields: "A guide collects one field; make a guide for each."
    case .noChecklist(let title): "The section \(title.shown) holds no list to tick off."
    }
  }

  private static func hint(_ nearest: String?) -> String {
    nearest.map { " The nearest is \($0.shown)." } ?? ""
  }
}
