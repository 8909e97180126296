/// What a key does where it is pressed.
///
/// The footer has it in a word or two, the help in a line, speech will have it as a word to type.
public enum KeyPhrase: Hashable, Sendable {
  // Going on and back.
  case start, goOn, goOnAtOnce, next, finish, finishWalk, backToGuide, goOnThere
  case back, backFromField, close, closeList, closeQuestion, closeEntry, closeCode, closeFind
  case quit, quitQuietly, quitAtOnce
  case toField(short: String), steps, goThere
  // Reading.
  case readOn, down, up, pageDown, pageUp, top, end
  case nextLink, previousLink, open(Int), copy, copyAddress, chat, find, look, findNext,
    findPrevious, help,
    helpQuietly
  // Lists.
  case tick, item(Way), choice(Way), answer(Way), screen(Way), guide(Way), walkIt
  case chooseChoice, chooseAnswer
  // Entries and fields.
  case review, lastFour(isShown: Bool), clearField, bringBack, clearSearch, pasteAdvice, howToPaste
  case practiceValue, takePath, completePath, openCode
  // Review and saved.
  case save, goOnUnchanged, tryAgain, otherFile, keepOld(isKept: Bool), makePrivate(isMade: Bool)
  case otherKey(String, isUsed: Bool), undo, redo
  // Support.
  case turn(toNotes: Bool), nextCall, recentCodes, listGuides, copyIt
  // The terminal.
  case redraw, suspend

  /// To the one before, or to the one after.
  public enum Way: Hashable, Sendable { case before, after }
}

extension KeyPhrase {
  /// A word or two; empty for a key that only the help names.
  public var hint: Sentence { KeyWording.hint(self).sentence }
  /// The hint in one word, for a footer that is too narrow.
  public var brief: Sentence { KeyWording.brief(self).sentence }
  /// A line's worth.
  public var help: Sentence { KeyWording.help(self).sentence }

  fileprivate var english: (hint: Sentence, help: Sentence) {
    switch self {
    case .start: ("start", "go on to the next screen")
    case .goOn: ("go on", "go on to the next screen")
    case .goOnAtOnce: ("", "go on at once")
    case .next: ("next", "go on to the next screen")
    case .finish: ("finish", "finish the guide")
    case .finishWalk: ("finish", "finish and leave docent")
    case .backToGuide: ("go back", "go back to the guide before")
    case .goOnThere: ("go on there", "go on where you stopped")
    case .back: ("back", "go back; your answers are kept")
    case .backFromField: ("back", "go back; what you pasted is kept")
    case .close: ("close", "close")
    case .closeList: ("back", "close")
    case .closeQuestion: ("back", "close the question")
    case .closeEntry: ("back", "keep the file as it was")
    case .closeCode: ("back", "stay on this screen")
    case .closeFind: ("back", "stop looking")
    case .quit: ("quit", "quit")
    case .quitQuietly: ("", "quit")
    case .quitAtOnce: ("quit", "quit at once")
    case .toField(let short):
      ("paste", "go to the field for the \(page: short); pasting works on any screen")
    case .steps: ("steps", "list the steps and go to one")
    case .goThere: ("go there", "go to the screen pointed at")
    case .readOn: ("read on", "scroll down")
    case .down: ("", "scroll down")
    case .up: ("", "scroll up")
    case .pageDown: ("", "a screen down")
    case .pageUp: ("", "a screen up")
    case .top: ("", "to the top")
    case .end: ("", "to the end")
    case .nextLink: ("", "point at the next link; then Enter opens it")
    case .previousLink: ("", "point at the link before")
    case .open(let number):
      ("open [\(number)]", "open the link pointed at, or show its whole address")
    case .copy: ("", "copy the address pointed at")
    case .copyAddress: ("copy", "copy this address")
    case .chat: ("copy as text", "copy this screen as text for a chat")
    case .find: ("", "find words on the screens")
    case .look: ("find", "go to the first screen that has the words")
    case .findNext: ("next match", "the next match")
    case .findPrevious: ("", "the match before")
    case .help: ("help", "show the keys")
    case .helpQuietly: ("", "show the keys")
    case .tick: ("tick", "tick or untick the item")
    case .item(.before): ("", "the item before")
    case .item(.after): ("", "the next item")
    case .choice(.before): ("", "the choice above")
    case .choice(.after): ("next choice", "the choice below")
    case .answer(.before): ("", "the answer above")
    case .answer(.after): ("next answer", "the answer below")
    case .screen(.before): ("", "the screen before")
    case .screen(.after): ("choose", "the next screen")
    case .guide(.before): ("", "the guide above")
    case .guide(.after): ("next", "the guide below")
    case .walkIt: ("open", "open the guide pointed at")
    case .chooseChoice: ("choose", "do what is pointed at")
    case .chooseAnswer: ("choose", "take the answer pointed at")
    case .review: ("review", "check it and go on")
    case .lastFour(let isShown):
      (isShown ? "hide last 4" : "last 4", "show the last 4 characters")
    case .clearField: ("clear", "empty the field")
    case .bringBack: ("bring back", "bring back what was emptied or replaced last")
    case .clearSearch: ("clear", "show the whole list again")
    case .pasteAdvice: ("", "how to paste in a terminal")
    case .howToPaste: ("how to paste", "how to paste in a terminal")
    case .practiceValue: ("made-up value", "paste a value that is made up, to practise")
    case .takePath: ("take it", "save into this file")
    case .completePath: ("complete", "complete the name")
    case .openCode: ("open it", "open the customer's screen")
    case .save: ("save", "save what is shown")
    case .goOnUnchanged: ("go on", "go on: the file holds it already")
    case .tryAgain: ("try again", "look at the file again")
    case .otherFile: ("other file", "save into another file")
    case .keepOld(false): ("keep the old file", "keep the old file beside the new")
    case .keepOld(true): ("do not keep it", "do not keep it beside the new")
    case .makePrivate(false): ("only you", "make the file readable for you alone")
    case .makePrivate(true): ("leave its mode", "leave its mode")
    case .otherKey(let name, false):
      ("write it under \(file: name)", "write it under \(file: name)")
    case .otherKey(_, true): ("write under the usual name", "write under the usual name")
    case .undo: ("undo", "put the file back as it was")
    case .redo: ("save again", "save again what was undone")
    case .recentCodes: ("recent codes", "show the codes that were opened today")
    case .listGuides: ("guides", "show the list of guides")
    case .copyIt: ("copy", "copy what is pointed at")
    case .turn(false): ("page", "turn to the page")
    case .turn(true): ("notes", "turn to the notes")
    case .nextCall: ("steps, next code", "go to another screen, or open the code of the next call")
    case .redraw: ("", "draw the screen anew")
    case .suspend: ("", "suspend docent; fg brings it back")
    }
  }
}

/// One of the two wordings of a key.
enum KeyWording: Phrase {
  case hint(KeyPhrase), help(KeyPhrase), brief(KeyPhrase)

  var english: Sentence {
    switch self {
    case .hint(let key): key.english.hint
    case .help(let key): key.english.help
    case .brief(let key): key.briefEnglish
    }
  }
}

extension KeyPhrase {
  // Where the first word of a hint alone would say something else.
  fileprivate var briefEnglish: Sentence {
    switch self {
    // Enter does not paste.
    case .howToPaste: "advice"
    case .lastFour(isShown: false): "last 4"
    case .keepOld(isKept: true): "drop it"
    case .makePrivate(isMade: false): "private"
    case .otherFile: "file"
    case .tryAgain: "retry"
    case .bringBack: "restore"
    case .nextCall: "steps"
    case _: english.hint.firstWord
    }
  }
}
