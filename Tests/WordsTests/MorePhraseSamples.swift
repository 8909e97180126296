import ConfigEditing
import Saving
import Walkthrough
import YAML

@testable import Words

extension Family {
  static func causes(_ texts: Texts) -> [Problem.Cause] {
    let text = texts.page
    return [
      .syntax(.noColon), .missing(key: text), .emptyNote, .noSubject,
      .wrongType(key: text, expected: .text),
      .unknownStep(text, nearest: text), .unknownStep(text, nearest: nil),
      .unknownSection(text, nearest: text), .unmatchedText(text),
      .unknownDestination(text, nearest: text),
      .unknownField(text, nearest: text), .unknownKind(text, nearest: nil), .unsafePath(text),
      .noChecklist(text),
      .unclosedElement(text), .strayClosing(text), .tooDeepElement, .takenName(text, by: text),
      .unusableName(text), .takenNumber(7, by: text), .unusableNumber, .noNumber,
      .unknownScreen(text, nearest: text), .unknownPaste(text, nearest: text), .fieldTwice(text),
    ] + keyCauses(text) + nameCauses(text)
  }

  private static func keyCauses(_ text: String) -> [Problem.Cause] {
    let expected: [Problem.Expected] = [
      .text, .flag, .number, .list, .mapping, .setting, .length, .word(text),
    ]
    return [
      .unknownKey(text, nearest: text), .unknownKey(text, nearest: nil), .duplicateKey(text),
      .emptyValue(key: text), .emptyList(key: text), .wrongType(key: "", expected: .mapping),
      .reference, .keysTogether(text, text), .unclearSecret("secret"), .unclearSecret(text),
      .credential, .otherFlag(key: text, true), .flagAsText(text, false),
    ] + expected.map { .wrongType(key: text, expected: $0) }
  }

  private static func nameCauses(_ text: String) -> [Problem.Cause] {
    [
      .unknownGuide(text, nearest: text), .unusableKey(text), .unusableVariable(text),
      .unusableID(text), .unusableAddress(text), .unusableCharacters(text), .noSnippet(text),
      .noDescription, .noStepTitle, .deadLink(text), .nameTwice(text), .otherFileName(text),
      .noPage, .unreadFile, .leavesContent, .commandName(text),
    ]
  }

  static func codes(_ texts: Texts) -> [any Phrase] {
    let text = texts.other
    let all: [CodeProblem] = [
      .wrong(text, near: []), .wrong(text, near: [text, text, text, text]), .unknown(text),
      .incomplete(text, signs: 3),
      .unreadable("\(path: text) cannot be read."),
    ]
    return all
  }

  static func startProblems(_ texts: Texts) -> [any Phrase] {
    let text = texts.other
    let unknown = StartProblem.unknownGuide(text, nearest: text)
    let all: [StartProblem] = [
      .noContent([]), .noContent([text, text]), unknown, .unknownGuide(text, nearest: nil),
      .noStartGuide, .unreadable(path: text, reason: text), .isFolder(path: text),
      .isNoFile(path: text), .isTooLarge(path: text), .isConfig(path: text),
      .noScreen(text, guide: text, nearest: text, screens: [text, text]),
      .unknownFormat(path: text), .saveAnywayAlone, .tokenInSupport, .practiceNotAlone,
      .noPracticeFolder(reason: text), .collectsNothing(guide: text), .terminalAsPipe,
      .pipeUnreadable(reason: text), .lineWithoutName(2),
      .unknownField(text, nearest: text, all: [text, text]), .fieldTwice(text),
      .code(.unknown(text)), .codeOrName(.unknown(text), unknown),
      .noTerminal(reason: text, guide: text),
    ]
    return all
  }

  static func startLines(_ texts: Texts) -> [any Phrase] {
    let place = TextPosition(line: 1, column: 2)
    let all: [StartProblem] = [
      .unknownTerminal("", guide: texts.other), .unknownTerminal(texts.other, guide: texts.other),
      .problem(Problem(.noNumber, file: "a.yaml", at: place)),
      .unknownGuide(
        texts.other, nearest: nil, unread: [Problem(.noNumber, file: "a.yaml", at: place)]),
    ]
    return all
  }

  static func checks(_ texts: Texts) -> [any Phrase] {
    let text = texts.other
    let all: [CheckPhrase] = [
      .line(file: "a.yaml", place: (1, 2), verdict: "refused", ["api", "key"], "nothing"),
      .line(file: "a.yaml", place: nil, verdict: "missing", ["api", "key"], "nothing"),
      .nothingThere, .nothingThereMayStay, .notOneValue, .behindMark, .reference,
      .unclean("It looks right"),
      .notThere(file: text), .noDestination(file: text, named: text), .noFields(file: text),
    ]
    return all
  }

  static func listings(_ texts: Texts) -> [any Phrase] {
    let all: [ListingPhrase] = [
      .noGuideHas(texts.other), .noGuides(folder: texts.other), .screens(0), .screens(1), .step(2),
      .nothing, .lintSummary(errors: 1, warnings: 0), .fromDocent("no."),
      .ofField(texts.page, "no."), .parser(texts.other),
    ]
    return all
  }

  static func reports(_ texts: Texts) -> [any Phrase] {
    let (text, when): (String, Sentence) = (texts.other, "today")
    let all: [ReportPhrase] =
      [
        .told(text), .noTERM, .noWindow(terminal: "xterm"),
        .window(terminal: "xterm", columns: 80, rows: 24), .noWalk, .unreadablePage,
        .page(.site, revision: 3), .page(.file, revision: 3), .page(.docent, revision: 3),
        .finished(when: when), .stopped(screen: text, when: when),
        .visit(screen: text, time: when), .list([.told(text), .none]), .nothing, .none, .noneYet,
        .contentNotFound, .stateNotKept, .unusable(folder: when, files: [text]),
        .byCode("4M9-HRFQ"), .spelledCode("4M9-HRFQ", signs: "4, M, 9"),
        .lastPaste(when, isSaved: true), .lastPaste(when, isSaved: false),
      ] + ReportPhrase.Label.allCases.map { .line($0, "none") }
    return all + ReportPhrase.Label.allCases
  }

  static func results(_ texts: Texts) -> [any Phrase] {
    let (page, text) = (texts.page, texts.other)
    let all: [ResultPhrase] = [
      .line(status: "saved", file: "a.yaml", key: "api.key"), .notWritten(reason: text),
      .practiceIsOver, .next([Span(page), Span(page)]), .link(Link(page)), .nothingSaved,
      .savedButNotWritten(file: text, reason: text),
      .notSaved(short: page), .notSavedSince(short: page), .undone(file: text), .toGoOn,
      .toStartAgain(folder: text), .toStartAgain(folder: nil), .command(guide: text, options: []),
      .command(guide: text, options: [("--at", text)]), .supportCode("4M9-HRFQ"),
    ]
    return all
  }

  static func support(_ texts: Texts) -> [any Phrase] {
    let page = texts.page
    let all: [SupportPhrase] = [
      .forYou, .customerSees(title: page), .ask, .no, .say, .asked(page), .told(page),
      .customerPastes, .wordsMayDiffer, .newFileShown, .namesOther(short: page),
      .theirKeys(["Enter start", "q quit"]), .waitsForCode(isFirst: true),
      .waitsForCode(isFirst: false), .codesOfToday, .noCodesYet, .recentCode("4M9-HRFQ"),
      .ledTo(guide: page, screen: page, time: "8:00"), .copyWhich, .copyPage, .copyReply,
      .copyBoth,
    ]
    return all
  }

  static func notices(_ texts: Texts) -> [any Phrase] {
    let (page, text) = (texts.page, texts.other)
    let all: [Notice] = [
      .howToPaste, .escAgain, .addressSent, .screenSent, .nothingToPaste, .nothingToPasteHere,
      .customerPastes, .otherRevision, .pasteOpenedField(isSecret: true),
      .pasteOpenedField(isSecret: false), .sameAgain(short: page), .nothingPasted(short: page),
      .laterPaste, .valueStays(short: page), .choiceFirst, .emptied, .notSeen,
      .pasteFirst(short: page),
      .clipboardGuard(short: page, key: "c"), .notFound(text), .found(1, of: 2), .noSuchName,
      .secretInPath(short: page), .undone(isRemoved: true, file: text),
      .undone(isRemoved: false, file: text), .tooDeep, .sideTrip,
      .backFrom(title: page, isFinished: true), .backFrom(title: page, isFinished: false),
      .pasteAtAnyTime(isSecret: true), .pasteAtAnyTime(isSecret: false),
      .code(.unknown(text)),
      .save(.isFolder, file: text),
    ]
    return all
  }

  static func bareNotices(_ texts: Texts) -> [any Phrase] {
    [
      Notice.stillArriving, Notice.opened(address: texts.page),
      Notice.names([texts.other, texts.other + "/"]),
    ]
  }

  static func screens(_ texts: Texts) -> [any Phrase] {
    let (page, text): (String, String) = (texts.page, texts.other)
    let all: [ScreenPhrase] = [
      .stoppedAt(title: page, when: "today"), .goesOnThere, .endedBeforeSaving(short: page),
      .writtenAfter, .introduction(steps: 1), .introduction(steps: 5), .codeForHelp, .whenDone,
      .codeSpelled("4, M, 9"), .window(guide: page, screen: page, code: "4M9-HRFQ"),
      .window(guide: page, screen: page, code: nil),
      .thenPaste(short: page, file: text), .rehearsal, .ticked(1, of: 2), .hasOwnGuide,
      .pasteThe(short: page), .label(page), .pasteKeys, .dotsOnly(short: page), .shape(page),
      .note(page), .typed, .pasteAgain, .takeOut, .showWhere, .saveAnyway, .review,
      .lookingAt(file: text), .file, .valueKept(short: page), .added, .thereNow, .placeholderNow,
      .referenceNow, .pasted, .saved,
      .alreadyThere, .undone, .savedAt(file: text, key: page, lastFour: "4Jf6"),
      .savedAt(file: text, key: page, lastFour: nil), .wholePath(text), .readBack,
      .holdsIt(short: page),
      .folderMade(text), .copyKept(text), .copyStays(text), .undoneKept(short: page),
      .undoneAside(short: page), .undoneLost(short: page), .pastedAnother,
      .keepFirst, .useThisOne, .isSaved(key: page, lastFour: "4Jf6"),
      .isSaved(key: page, lastFour: nil), .pasteAnother, .next,
      .stillEmpty([page, page]), .fillsItIn, .place(number: 1, count: 2, title: page),
      .pasteAndSave, .smallPlace(number: 1, count: 2, title: page), .practice, .code("4M9-HRFQ"),
      .steps, .step(1, title: page), .step(nil, title: page), .keys,
    ]
    return all
  }

  static func layers(_ texts: Texts) -> [any Phrase] {
    let all: [LayerPhrase] = [
      .leaveWithoutSaving, .inMemoryOnly(short: texts.page), .saveIn(file: texts.other), .stay,
      .leave, .doNotSave, .saveAnyway, .openThisAddress, .noBrowser, .openerFailed,
      .notAWebAddress, .search, .file, .code, .searchGuides,
      .needs(columns: 32, rows: 6, hasColumns: 1, hasRows: 1), .isKept(short: texts.page),
      .undoSave, .onlyInMemory(short: texts.page), .leaveSaved, .undo, .whichGuide, .guides,
      .docent, .noGuides, .noGuideHas, .keepReference, .replaceReference,
    ]
    return all
  }

  static func pieces(_ texts: Texts) -> [any Phrase] {
    let lists = [[texts.page], [texts.page, texts.page, texts.page]]
    return FileKind.allCases.map(KindPhrase.kind) + [0, 1, 12, 13].map(NumberPhrase.inWords)
      + lists.map(ListPhrase.all)
  }

  static func overlay(_ texts: Texts) -> [any Phrase] {
    let all: [OverlayPhrase] = [
      .whatItIs, .guide(name: texts.page), .number, .title(texts.page), .destination, .collects,
      .screens,
      .step(title: texts.page), .name(texts.page), .images(count: 2),
    ]
    return all
  }
}

extension KeyPhrase {
  /// What each key does, wherever it is.
  static func all(_ texts: Texts) -> [KeyPhrase] {
    walking(texts) + [
      .chooseChoice, .chooseAnswer, .review, .lastFour(isShown: false), .lastFour(isShown: true),
      .clearField, .bringBack, .clearSearch, .pasteAdvice, .howToPaste, .practiceValue, .takePath,
      .completePath, .openCode, .save, .goOnUnchanged, .tryAgain, .otherFile,
      .keepOld(isKept: false), .keepOld(isKept: true), .makePrivate(isMade: false),
      .makePrivate(isMade: true), .otherKey(texts.page, isUsed: false),
      .otherKey(texts.page, isUsed: true), .undo, .redo, .turn(toNotes: false),
      .turn(toNotes: true), .nextCall, .recentCodes, .listGuides, .copyIt, .redraw, .suspend,
    ]
  }

  private static func walking(_ texts: Texts) -> [KeyPhrase] {
    let ways = [Way.before, .after]
    return [
      .start, .goOn, .goOnAtOnce, .next, .finish, .finishWalk, .backToGuide, .goOnThere, .back,
      .backFromField, .close, .closeList, .closeQuestion, .closeEntry, .closeCode, .closeFind,
      .quit, .quitQuietly, .quitAtOnce, .toField(short: texts.page), .steps, .goThere, .readOn,
      .down, .up, .pageDown, .pageUp, .top, .end, .nextLink, .previousLink, .open(1), .copy,
      .copyAddress, .chat, .find, .look, .findNext, .findPrevious, .help, .helpQuietly, .tick,
      .walkIt,
    ] + ways.map(item) + ways.map(choice) + ways.map(answer) + ways.map(screen) + ways.map(guide)
  }
}
