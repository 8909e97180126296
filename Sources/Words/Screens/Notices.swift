import ConfigEditing
import Saving
import Walkthrough

/// What just happened, for the row above the footer.
public enum Notice: Hashable, Sendable {
  case howToPaste, stillArriving
  case addressSent, screenSent
  case opened(address: String)
  case nothingToPaste, nothingToPasteHere
  case customerPastes, otherRevision
  case pasteOpenedField(isSecret: Bool)
  case sameAgain(short: String), nothingPasted(short: String), laterPaste
  case valueStays(short: String), choiceFirst, emptied, notSeen
  case pasteFirst(short: String)
  case clipboardGuard(short: String, key: String)
  case notFound(String)
  case found(Int, of: Int)
  case noSuchName
  case names([String])
  case secretInPath(short: String)
  case undone(isRemoved: Bool, file: String)
  case tooDeep
  case escAgain
  case sideTrip, backFrom(title: String, isFinished: Bool)
  case pasteAtAnyTime(isSecret: Bool)
  case code(CodeProblem)
  case save(SaveProblem, file: String)
}

extension Notice: Phrase {
  /// The notice with its tone, as screens show it.
  public var message: Message { Message(sentence, tone) }

  private var tone: Tone {
    switch self {
    case .addressSent, .screenSent, .opened, .undone, .backFrom(_, isFinished: true):
      .done
    case .nothingToPaste, .nothingToPasteHere, .customerPastes, .otherRevision, .clipboardGuard,
      .notFound, .nothingPasted, .notSeen, .secretInPath, .tooDeep, .code:
      .careful
    case .save: .wrong
    case .pasteAtAnyTime: .plain
    case .howToPaste, .stillArriving, .pasteOpenedField, .sameAgain, .laterPaste, .valueStays,
      .choiceFirst, .emptied, .pasteFirst, .found, .noSuchName, .names, .escAgain,
      .sideTrip,
      .backFrom(_, isFinished: false):
      .note
    }
  }

  /// Short sentences where docent is free to choose: the row is one line.
  public var english: Sentence {
    switch self {
    case .howToPaste: "Terminals paste with ⌘V, Ctrl-Shift-V, Shift-Insert or a right click."
    case .stillArriving: "Still arriving…"
    case .addressSent: "Address sent to the terminal's clipboard."
    case .screenSent: "This screen's text was sent to the terminal's clipboard."
    case .opened(let address): "Opened \(page: address)"
    case .nothingToPaste: "This guide takes no value. What you pasted was not kept."
    case .nothingToPasteHere: "Choose a guide first. What you pasted was not kept."
    case .customerPastes: "The customer pastes; you do not."
    case .otherRevision:
      "The customer's page is a different revision from the one here: its words may differ."
    case .pasteOpenedField(true): "What you pasted is here, masked."
    case .pasteOpenedField(false): "What you pasted is here."
    case .sameAgain(let short): "You pasted the same \(page: short) again; it is here."
    case .nothingPasted(let short): "That paste was empty. The \(page: short) is still here."
    case .laterPaste:
      "Two pastes came at once. This is the later one; Ctrl-Y brings back the first."
    case .valueStays(let short): "The \(page: short) is here. Ctrl-U empties the field."
    case .choiceFirst: "Choose what to do with it first: ↑ ↓ and Enter."
    case .emptied: "Emptied. Ctrl-Y brings it back."
    case .notSeen: "That key came before this was shown. Press it again if you mean it."
    case .pasteFirst(let short):
      "Paste the \(page: short) first; then it can be reviewed and saved."
    case .clipboardGuard(let short, let key):
      "The \(page: short) may be on your clipboard; copying this would replace it. Paste it first"
        + " (p), or press \(page: key) again."
    case .notFound(let words): "\(typed: words) is on no screen."
    case .found(let number, let count): "Match \(number) of \(count)."
    case .noSuchName: "No file or folder here begins like that."
    case .names(let names): names.prefix(6).map(Self.name).joined(by: "  ") + more(names)
    case .secretInPath(let short):
      "This looks like the \(page: short), not a file: it is masked. Ctrl-U empties it."
    case .undone(true, let file): "\(path: file) was made by this save and is gone again."
    case .undone(false, let file): "\(path: file) is as it was before."
    case .tooDeep: "Too many guides are open in one another. Go back first."
    case .escAgain: "Esc once more leaves docent."
    case .sideTrip: "A guide of its own. Its end, or Esc on this screen, leads back."
    case .backFrom(let title, true): "Back from “\(page: title)”."
    case .backFrom(let title, false): "Back from “\(page: title)”; its place is kept."
    case .pasteAtAnyTime(true):
      "Paste it here at any time: docent keeps it masked until you save it."
    case .pasteAtAnyTime(false): "Paste it here at any time: docent keeps it until you save it."
    case .code(let problem): problem.sentence
    case .save(let problem, let file): Message.sentence(for: problem, file: file)
    }
  }

  /// What a file or folder is called, a folder with its slash.
  private static func name(_ path: String) -> Sentence {
    "\(path: path.lastPathComponent)\(path: path.hasSuffix("/") ? "/" : "")"
  }

  private func more(_ names: [String]) -> Sentence { names.count > 6 ? "  …" : "" }
}
