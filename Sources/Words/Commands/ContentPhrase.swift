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
    case .syntax(let fault): "\(SyntaxPhrase.fault(fault).sentence.capitalised)."
    case .missing(let key): "The key \(path: key) is missing."
    case .unknownKey(let key, let nearest):
      "docent reads no key called \(called: key) here." + hint(nearest)
    case .duplicateKey(let key): "The key \(called: key) is here twice. Take one of them out."
    case .emptyValue(let key):
      "The key \(path: key) has no value. Give it one, or take the key out."
    case .emptyList(let key):
      "There is nothing below the key \(path: key). Give it something, or take the key out."
    case .emptyNote: "The key ask, no or say is missing."
    case .noSubject: "The key step or section is missing."
    case .wrongType("", let expected):
      "\(kind: expected) \(expected == .mapping ? "belong" : "belongs") here."
    case .wrongType(let key, let expected):
      "The value of \(path: key) has to be \(expected: expected)."
    case .otherFlag(let key, let flag):
      "docent reads true and false alone as flags. Write \(path: key): \(system: flag.description)."
    case .flagAsText(let word, let flag):
      "docent writes \(called: word) as a text. Write \(system: flag.description) where a flag is"
        + " meant, or put the word in quotes."
    case .reference:
      "docent follows no anchors, aliases or merged keys of YAML here. Write out what is meant."
    case .keysTogether(let first, let second):
      "\(path: first) and \(path: second) do not go together: one of them would not be read."
    case .unclearSecret("secret"):
      "secret has to be true or false, without quotes, and true for tokens. docent takes no value"
        + " until it is."
    case .unclearSecret(let key):
      "\(called: key) may be meant for secret, which has to be true or false. docent takes no value"
        + " until this is mended."
    case .credential:
      "This looks like a credential. Take it out here, and make a new one where it came from."
    case .unknownStep(let title, let nearest):
      "The page has no step called \(called: title)." + hint(nearest)
    case .unknownSection(let title, let nearest):
      "The page has no section called \(called: title)." + hint(nearest)
    case .unmatchedText(let text): "No block of this step begins with \(called: text)."
    case .unknownDestination(let name, let nearest):
      "There is no destination called \(called: name)." + hint(nearest)
    case .unknownField(let id, let nearest):
      "The destination has no field called \(called: id)." + hint(nearest)
    case .unknownKind(let kind, let nearest):
      "There is no kind of field called \(called: kind)." + hint(nearest)
    case .unknownGuide(let name, let nearest):
      "There is no guide called \(called: name)." + hint(nearest)
    case .unsafePath(let path):
      "\(called: path) cannot be a target: it has to be relative, without .., and a"
        + " \(ConfigFormat.named) file."
    case .unusableKey(let key):
      "\(called: key) cannot be a key of a config. Write keys with one dot between each two."
    case .unusableVariable(let name):
      "\(called: name) cannot be a name in a .env file: it can have only letters, digits and _."
    case .unusableID(let id):
      "\(called: id) cannot be typed as id=value: it can have only letters, digits, -, _ and dots."
    case .unusableAddress(let address):
      "\(called: address) is not the address of a page. It begins with https://."
    case .unusableCharacters(let set):
      "\(called: set) is not a set of characters. Write them without spaces, and ranges as A-Z."
    case .unclosedElement(let name): "<\(path: name)> is never closed."
    case .strayClosing(let name): "</\(path: name)> closes nothing."
    case .tooDeepElement: "This is nested deeper than can be shown."
    case .noSnippet(let path): "The snippet \(path: path) was not found."
    case .noDescription: "This image has no description."
    case .noStepTitle: "This step has no title."
    case .deadLink(let address): "This link leads to \(path: address), which is not there."
    case .takenName(let name, let file):
      "The name \(called: name) is already that of \(path: file)."
    case .nameTwice(let name): "\(called: name) is taken in this file already."
    case .otherFileName(let name):
      "A destination called \(called: name) has to be in a file of that name, ending .yaml."
    case .noPage: "There is no page beside this file, so docent does not read it."
    case .leavesContent:
      "This is a link that leads out of Content, so docent does not open it. Put the file itself here."
    case .unreadFile: "docent does not read files of this name here: pages end .md, the rest .yaml."
    case .unusableName(let name):
      "The name \(called: name) can have only small letters, digits and hyphens, and cannot begin"
        + " with a hyphen."
    case .commandName(let name):
      "\(called: name) is a command of docent, so no guide can have that name."
    case .takenNumber(let number, let file):
      "The number \(number) is already that of \(path: file); support codes need one for each."
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

extension Sentence.Interpolation {
  /// What a value has to be, within a sentence.
  fileprivate mutating func appendInterpolation(expected: Problem.Expected) {
    let words: Sentence =
      switch expected {
      case .text: "a text"
      case .flag: "true or false, without quotes"
      case .number: "a number from 1 on, without quotes"
      case .length: "a number of characters such as 180, or a range such as 160-260, up to 4096"
      case .list: "a list, each item after a - or all of them in [ ]"
      case .mapping: "keys with values"
      case .setting: "a text, a number, true or false"
      case .word(let word): "the word \(path: word)"
      }
    appendInterpolation(words)
  }

  fileprivate mutating func appendInterpolation(kind expected: Problem.Expected) {
    appendInterpolation(("\(expected: expected)" as Sentence).capitalised)
  }
}
