import ConfigEditing
import Walkthrough

/// What in Content does not fit.
public enum ContentPhrase: Phrase {
  case misfit(Problem.Cause)

  /// A sentence for lint, without the file and the place, which the line before it has.
  public var english: Sentence {
    switch self {
    case .misfit(let cause): cause.english
    }
  }
}

extension Problem.Cause {
  fileprivate var english: Sentence {
    switch self {
    case .syntax(let fault): "This is not YAML: \(SyntaxPhrase.fault(fault))."
    case .missing(let key): "The key \(page: key) is missing."
    case .emptyNote: "The key ask, no or say is missing."
    case .wrongType(let key): "The value of \(page: key) is not of the kind expected."
    case .unknownStep(let title, let nearest):
      "The page has no step called \(called: title)." + hint(nearest)
    case .unknownSection(let title, let nearest):
      "The page has no section called \(called: title)." + hint(nearest)
    case .unmatchedText(let text): "No block of this step begins with \(called: text)."
    case .unknownDestination(let name): "There is no destination called \(called: name)."
    case .unknownField(let id): "The destination has no field called \(called: id)."
    case .unknownKind(let kind): "There is no kind of field called \(called: kind)."
    case .unsafePath(let path):
      "\(called: path) cannot be a target: it has to be relative, without .., and a"
        + " \(ConfigFormat.named) file."
    case .unclosedElement(let name): "<\(page: name)> is never closed."
    case .strayClosing(let name): "</\(page: name)> closes nothing."
    case .tooDeepElement: "This is nested deeper than can be shown."
    case .takenName(let name, let file):
      "The name \(called: name) is that of \(page: file) already."
    case .unusableName(let name):
      "The name \(called: name) has to be of small letters, digits and hyphens."
    case .takenNumber(let number, let file):
      "The number \(number) is that of \(page: file) already; support codes need one for each."
    case .unusableNumber: "The number has to be from 1 to 1023, for support codes."
    case .noNumber: "Without a number the guide has no support codes."
    case .unknownScreen(let name, let nearest):
      "There is no screen called \(called: name) to note something for." + hint(nearest)
    case .unknownPaste(let name, let nearest):
      "Nothing that can be found in a paste is called \(called: name)." + hint(nearest)
    case .fieldTwice(let id): "The field \(called: id) is collected twice."
    case .noChecklist(let title): "The section \(called: title) holds no list to tick off."
    }
  }

  private func hint(_ nearest: String?) -> Sentence {
    nearest.map { " The nearest is \(called: $0)." } ?? ""
  }
}
