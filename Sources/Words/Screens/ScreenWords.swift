import Saving
import Walkthrough

/// What docent itself says on the screens of a walk.
public enum ScreenPhrase: Hashable, Sendable {
  // Welcome.
  case stoppedAt(title: String, when: Sentence), goesOnThere
  case endedBeforeSaving(short: String)
  case writtenAfter
  case introduction(steps: Int), codeForHelp, thenPaste(short: String, file: String), rehearsal
  // The checklist.
  case ticked(Int, of: Int), hasOwnGuide
  // The field.
  case pasteThe(short: String), label(String)
  case pasteKeys, dotsOnly(short: String), shape(String), note(String)
  case whenDone, typed
  case pasteAgain, takeOut, showWhere, saveAnyway
  case pastedAnother, keepFirst, useThisOne
  case isSaved(key: String, lastFour: String?), pasteAnother
  // Review.
  case review, lookingAt(file: String), file, valueKept(short: String)
  case added, thereNow, placeholderNow, referenceNow, pasted
  // Saved.
  case saved, alreadyThere, undone
  case wholePath(String)
  case savedAt(file: String, key: String, lastFour: String?)
  case readBack, holdsIt(short: String)
  case folderMade(String), copyKept(String), copyStays(String)
  case undoneKept(short: String), undoneAside(short: String), undoneLost(short: String)
  case next, stillEmpty([String]), fillsItIn
  // Headers and lists.
  case place(number: Int, count: Int, title: String), pasteAndSave
  case smallPlace(number: Int, count: Int, title: String)
  case window(guide: String, screen: String, code: String?)
  case practice, code(String), codeSpelled(String)
  case steps, step(Int?, title: String), keys
}

extension ScreenPhrase: Phrase {
  /// A heading, a label or a whole sentence, as its place on the screen asks for.
  public var english: Sentence {
    switch self {
    case .stoppedAt(let title, let when): "You stopped at \(page: title), \(when)."
    case .goesOnThere: "goes on there"
    case .endedBeforeSaving(let short):
      "! Last time docent ended before the pasted \(page: short) was saved. Nothing was kept: paste"
        + " it again."
    case .writtenAfter: "Written for docent after"
    case .introduction(let steps):
      steps == 0
        ? ""
        : "\(steps.inWords.capitalised) \(for: steps, "step", "steps"), about"
          + " \(max(2, steps).inWords) minutes, most of it in your browser: keep it beside this"
          + " window."
    case .codeForHelp: "For help on the phone or in a chat, read out the code at the top right."
    case .thenPaste(let short, let file):
      "Then paste the \(page: short) here: docent checks it and keeps it in \(path: file)."
    case .rehearsal:
      "This is a rehearsal: Ctrl-T in the field pastes a made-up value, and the file that it goes"
        + " to is deleted at the end."
    case .ticked(let count, let all):
      "\(count) of \(all). You can go on and come back to these."
    case .hasOwnGuide: "This has a guide of its own: o opens it, and you come back here."
    case .pasteThe(let short): "Paste the \(page: short)"
    case .label(let label): "\(page: label)"
    case .pasteKeys: "Paste with ⌘V on a Mac, Ctrl-Shift-V or a right click elsewhere."
    case .dotsOnly(let short): "You will see dots, not the \(page: short)."
    case .shape(let shape): "From the page: \(page: shape)."
    case .note(let note): "\(page: note)"
    case .whenDone: "When that is done, press Enter."
    case .typed: "Typed. Enter checks it."
    case .pasteAgain: "Paste again"
    case .takeOut: "Take the token out of it"
    case .showWhere: "Show me where it is"
    case .saveAnyway: "Save it all the same"
    case .pastedAnother: "You pasted something else."
    case .keepFirst: "Keep the first"
    case .useThisOne: "Use this one"
    case .isSaved(let key, let four?): "Saved as \(page: key). It ends in \(page: four)."
    case .isSaved(let key, nil): "Saved as \(page: key)."
    case .pasteAnother: "Another paste here is checked and reviewed before it replaces anything."
    case .review: "Review"
    case .lookingAt(let file): "Looking at \(path: file)."
    case .file: "File"
    case .valueKept(let short): "The \(page: short) you pasted is kept. Nothing was written."
    case .added: "added"
    case .thereNow: "the one there now"
    case .placeholderNow: "a placeholder"
    case .referenceNow: "a reference"
    case .pasted: "the one you pasted"
    case .saved: "✓ Saved"
    case .alreadyThere: "✓ Already there"
    case .undone: "Undone"
    case .savedAt(let file, let key, let four?):
      "\(path: file)    \(page: key)    ends in \(page: four)"
    case .savedAt(let file, let key, nil): "\(path: file)    \(page: key)"
    case .wholePath(let path): "That is \(path: path)."
    case .readBack: "Read back from the file: exactly what you pasted."
    case .holdsIt(let short): "The file holds this very \(page: short). Nothing was written."
    case .folderMade(let folder): "Its folder \(path: folder) was made for you alone."
    case .copyKept(let name): "The old file is kept beside it as \(path: name)."
    case .copyStays(let name): "The copy \(path: name) stays where it is."
    case .undoneKept(let short):
      "docent still holds the \(page: short), in memory only: u saves it again."
    case .undoneAside(let short):
      "docent still holds the \(page: short), in memory only: Ctrl-Y in the field brings it back."
    case .undoneLost(let short):
      "docent no longer has the \(page: short): to save it after all, paste it again."
    case .next: "Next"
    case .stillEmpty(let keys):
      "Still empty in this file: \(keys.map { "\(page: $0)" as Sentence }.joined(by: ", "))."
    case .fillsItIn: "fills it in."
    case .place(let number, let count, let title): "\(number) of \(count) · \(page: title)"
    case .smallPlace(let number, let count, let title):
      "\(page: title), \(number) of \(count)"
    case .pasteAndSave: "Paste and save"
    case .window(let guide, let screen, let code?):
      "\(page: guide) · \(page: screen) · \(page: code)"
    case .window(let guide, let screen, nil): "\(page: guide) · \(page: screen)"
    case .practice: "practice"
    case .code(let code): "code \(page: code)"
    case .codeSpelled(let signs): "Your support code, sign by sign: \(page: signs)."
    case .steps: "Steps"
    case .step(let number?, let title): "\(number). \(page: title)"
    case .step(nil, let title): "\(page: title)"
    case .keys: "Keys"
    }
  }
}

/// What docent says on what lies over a screen.
public enum LayerPhrase: Hashable, Sendable {
  case leaveWithoutSaving, inMemoryOnly(short: String)
  case saveIn(file: String)
  case stay, leave, doNotSave, saveAnyway, keepReference, replaceReference
  case undoSave, onlyInMemory(short: String), leaveSaved, undo
  case openThisAddress, noBrowser, openerFailed, notAWebAddress
  case search, file, code, searchGuides
  case needs(columns: Int, rows: Int, hasColumns: Int, hasRows: Int), isKept(short: String)
  case whichGuide, guides, docent, noGuides, noGuideHas
}

extension LayerPhrase: Phrase {
  /// A question, a choice, the name of an entry or a whole sentence.
  public var english: Sentence {
    switch self {
    case .leaveWithoutSaving: "Leave without saving?"
    case .inMemoryOnly(let short):
      "The pasted \(page: short) is in docent's memory only; it may not be shown to you again."
    case .saveIn(let file): "Save in \(path: file)?"
    case .undoSave: "Undo the save?"
    case .onlyInMemory(let short):
      "The \(page: short) is then in docent's memory only, until you save it again or leave."
    case .leaveSaved: "Leave it saved"
    case .undo: "Undo"
    case .stay: "Stay"
    case .leave: "Leave without saving"
    case .doNotSave: "Do not save there"
    case .saveAnyway: "Save there all the same"
    case .keepReference: "Keep the reference"
    case .replaceReference: "Put the value itself in its place"
    case .openThisAddress: "Open this address"
    case .noBrowser:
      "docent cannot open a browser from here. Open the address on the machine you sit at: click"
        + " it, or select and copy it."
    case .openerFailed:
      "The program that opens addresses did not start or failed. Open the address yourself: click"
        + " it, or select and copy it."
    case .notAWebAddress:
      "docent opens only http and https addresses. This one is shown as the page has it."
    case .search: "/"
    case .file: "File: "
    case .code: "Code: "
    case .searchGuides: "Search: "
    case .needs(let columns, let rows, let hasColumns, let hasRows):
      "Needs \(columns)×\(rows), has \(hasColumns)×\(hasRows)."
    case .isKept(let short): "The \(page: short) you pasted is kept."
    case .whichGuide: "Which guide?"
    case .guides: "Guides"
    case .docent: "docent"
    case .noGuides: "There are no guides here yet."
    case .noGuideHas: "No guide has these words."
    }
  }
}
