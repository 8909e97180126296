import Credentials
import Saving
import Walkthrough
import YAML

@testable import ConfigEditing
@testable import Words

/// The texts that phrases are given: what a page or Content says, and what comes from elsewhere.
struct Texts: Sendable {
  var page = "token"
  var other = "a/shop.yaml"
}

/// Phrases of one kind, each with the texts in all its places.
struct Family: Sendable {
  /// How the sentences of a family end.
  enum End: Sendable { case fullStop, none, either }

  var name: String
  var end: End
  var phrases: [any Phrase]

  static func all(_ texts: Texts) throws -> [Family] {
    [
      Family(name: "titles", end: .none, phrases: Product.allCases.map(ProductPhrase.title)),
      Family(
        name: "purposes", end: .fullStop, phrases: Product.allCases.map(ProductPhrase.purpose)),
      Family(name: "clean-up", end: .none, phrases: cleanUpNotes.map(CleanUpPhrase.cleaned)),
      Family(name: "doubts", end: .fullStop, phrases: try doubts(texts)),
      Family(name: "refusals", end: .fullStop, phrases: try refusals(texts)),
      Family(name: "acceptances", end: .either, phrases: acceptances),
      Family(name: "faults", end: .none, phrases: faults(texts)),
      Family(name: "edits", end: .fullStop, phrases: edits(texts)),
      Family(name: "saves", end: .fullStop, phrases: try saves(texts)),
      Family(name: "cautions", end: .fullStop, phrases: cautions(texts)),
      Family(name: "review", end: .fullStop, phrases: reviews(texts)),
      Family(name: "place", end: .either, phrases: places(texts)),
      Family(name: "content", end: .fullStop, phrases: causes(texts).map(ContentPhrase.misfit)),
      Family(name: "codes", end: .fullStop, phrases: codes(texts)),
      Family(name: "start", end: .fullStop, phrases: startProblems(texts)),
      Family(name: "start, with a line to type", end: .either, phrases: startLines(texts)),
      Family(name: "check", end: .either, phrases: checks(texts)),
      Family(name: "list", end: .either, phrases: listings(texts)),
      Family(name: "report", end: .either, phrases: reports(texts)),
      Family(name: "results", end: .either, phrases: results(texts)),
      Family(name: "held values", end: .fullStop, phrases: held(texts)),
      Family(name: "support", end: .either, phrases: support(texts)),
      Family(name: "pastes", end: .fullStop, phrases: pastes),
      Family(name: "notices", end: .fullStop, phrases: notices(texts)),
      Family(name: "notices of one thing", end: .either, phrases: bareNotices(texts)),
      Family(name: "screens", end: .either, phrases: screens(texts)),
      Family(name: "layers", end: .either, phrases: layers(texts)),
      Family(name: "overlay", end: .either, phrases: overlay(texts)),
      Family(name: "time", end: .none, phrases: times),
      Family(name: "pieces of sentences", end: .none, phrases: pieces(texts)),
    ]
  }
}

extension Family {
  private static func held(_ texts: Texts) -> [any Phrase] {
    let page = texts.page
    let all: [HoldingPhrase] = [
      .two, .typed(short: page), .refused(short: page), .doubtful(short: page),
      .accepted(short: page, isSecret: true), .accepted(short: page, isSecret: false),
    ]
    return all
  }

  private static let cleanUpNotes: [CleanUpNote] = [
    .blanksAtEnds, .lineBreaks(1), .lineBreaks(2), .blanksInside(1), .blanksInside(2),
    .invisible(1), .invisible(2), .hyphens(2), .pasteMarks, .quotes, .bearer, .name,
    .lineSigns, .lineEnds, .codes(1), .codes(2), .brackets, .trailingPunctuation, .surroundings,
    .repeated(2), .hyphensAdded,
  ]

  private static let acceptances: [any Phrase] =
    [
      .snapchatToken(age: nil), .snapchatToken(age: "just now"), .noSpaces, .olderThanADay,
      .longEnough, .originUnknown, .formOfAnID, .keepsRule,
    ] as [AcceptancePhrase]

  private static let times: [any Phrase] =
    [
      .justNow, .minutesAgo(1), .minutesAgo(2), .hoursAgo(1), .hoursAgo(2), .daysAgo(1),
      .daysAgo(2), .day(0, at: "8:00"), .day(1, at: "8:00"), .day(2, at: "8:00"),
      .timeOfDay(hour: 8, minute: 5),
    ] as [TimePhrase]

  private static let pastes: [any Phrase] =
    PasteState.allCases.map(SupportPhrase.pasteFared)
    + PasteState.allCases.map { SupportPhrase.holds($0, short: "token", isSaved: false) }
    + [SupportPhrase.holds(.accepted, short: "token", isSaved: true)]

  private static func field(_ texts: Texts) throws -> Field {
    var field = try sampleField()
    (field.label, field.short, field.place) = (texts.page, texts.page, texts.page + ".")
    return field
  }

  private static func doubts(_ texts: Texts) throws -> [any Phrase] {
    let field = try field(texts)
    let all: [Verdict.Doubt] =
      [
        .tooShort(minimum: 20), .farTooShort, .tooLong, .blanksInside, .unusualCharacters,
        .longerText, .tokenInText, .partOfToken(arrived: 1, expected: 3), .damagedToken,
        .changedCase, .encodedToken, .beginningMissing, .severalTokens,
        .unusualLength(arrived: 120, usual: .about(180)),
        .unusualLength(arrived: 120, usual: .between(180...220)), .encryptedToken, .noIssuer,
        .foreignIssuer,
        .foreignAudience, .expired, .madeInFuture, .notProduction, .unusualToken, .wrongBeginning,
      ] + Product.allCases.map(Verdict.Doubt.couldBe)
    return all.map { DoubtPhrase.doubtful($0, field) }
  }

  private static func refusals(_ texts: Texts) throws -> [any Phrase] {
    let field = try field(texts)
    let all: [Verdict.Refusal] =
      [
        .empty, .controlBytes, .identifier, .bareIdentifier, .address, .addressWithToken, .email,
        .placeholder, .maskedCopy, .shortenedCopy, .privateKey, .notAnIdentifier,
      ] + Product.allCases.map(Verdict.Refusal.product)
    return all.map { RefusalPhrase.refused($0, field) }
  }

  private static func faults(_ texts: Texts) -> [any Phrase] {
    let all: [SyntaxFault] = [
      .notUTF8, .nulByte, .moreAfterEnd, .endsEarly, .noCommaOrBrace, .noCommaOrBracket, .noKey,
      .noColon, .noValue, .controlCharacter, .openText, .badEscape, .noAssignment, .openQuote,
      .moreAfterQuote, .disputedQuote, .tooDeep(levels: 200), .empty, .noComma,
      .noCommaBeforeLine, .trailingComma, .extraComma, .comment, .singleQuotes, .curlyQuotes,
      .leadingZero, .secondDocument, .markInside, .noMemory, .disputedLineEnd, .topIsNoMapping,
    ]
    let slips: [SyntaxFault.Slip] = [
      .tab, .openQuote, .openBracket("["), .noCommaInBrackets, .unquotedSign("@"), .colonInValue,
      .noColon, .noKey, .wordsBehindQuote, .noBlankBehindColon, .noItem, .itemInLine, .badEscape,
      .wordsBehindBlock, .controlCharacter, .noValue, .strayLine, .other,
    ]
    return (all + slips.map(SyntaxFault.slip)).map(SyntaxPhrase.fault)
  }

  private static func edits(_ texts: Texts) -> [any Phrase] {
    let place = TextPosition(line: 1, column: 2)
    let path: ConfigPath = ["api", texts.page]
    let all: [EditError] = [
      .notUTF8(place), .utf16, .syntax(.noColon, place), .tooDeep(place), .topIsNoMapping(place),
      .notAMapping(path, place), .isAlias(path, place), .notAValue(path, place),
      .duplicateKey(path, place), .severalDocuments(place), .unrepresentable, .unsafe(place),
    ]
    return all.map { EditPhrase.leftAlone($0, file: texts.other) }
  }

  private static func saves(_ texts: Texts) throws -> [any Phrase] {
    let (text, field) = (texts.other, try field(texts))
    let all: [SaveProblem] = [
      .unknownFormat(text), .noName(field, .env), .edit(.utf16), .unreadable(reason: text),
      .isFolder, .notAFile, .tooLarge(bytes: 1), .linkLoop, .noFolder(text),
      .unwritable(reason: text), .lost, .noFreeName, .mounted(reason: text),
      .protected(reason: text), .unsure(reason: text), .locked, .changedMeanwhile,
      .differsAfterwards, .notPutBack(copy: text, reason: text), .changedSinceSave,
    ]
    return all.map { SavePhrase.failed($0, file: text) }
      + concerns(text).map { SavePhrase.notWithout([$0], file: text) }
  }

  private static func concerns(_ text: String) -> [Concern] {
    [
      .otherDestination(there: text), .encrypted, .template, .reference(["api", text]),
      .mount, .fileOfAnotherUser, .folderOpenToOthers, .folderOfAnotherUser, .linkOfAnotherUser,
    ] + FileKind.allCases.map(Concern.otherKind)
  }

  private static func cautions(_ texts: Texts) -> [any Phrase] {
    let (short, key): (String, ConfigPath) = (texts.page, ["api", texts.page])
    let circumstances: [Circumstance] = [
      .severalLines(2, last: 3), .repeatedElsewhere(anchor: texts.other), .firstNameHidden,
      .tagged(texts.other),
    ]
    let all: [CautionPhrase] = [
      .readOnly(short: short), .hardLinks(2, short: short),
      .hardLinksInPlace(2, short: short), .trackedByGit(short: short),
      .notIgnoredByGit(short: short),
    ]
    return all + circumstances.map { CautionPhrase.circumstance($0, key: key, short: short) }
      + concerns(texts.other).map(CautionPhrase.concern)
  }

  private static func reviews(_ texts: Texts) -> [any Phrase] {
    let (short, text, key): (String, String, ConfigPath) = (
      texts.page, texts.other, ["api", texts.page]
    )
    let all: [ReviewPhrase] = [
      .holdsItAlready(short: short), .makesFile(short: short), .replaces(short: short),
      .replacesPlaceholder(short: short), .replacesReference(short: short),
      .adds(short: short), .nothingElseChanges, .markedIsAdded, .standsAsPlainText(short: short),
      .othersRead(mode: 0o644), .onlyYouRead, .madeFolder(text), .oldFileKept(copy: text),
      .goneAfterwards(short: short, copy: text), .otherKeyToo(key), .otherKeyStays(key),
      .othersReadFile(text, mode: 0o644), .keepsValue(KeptValue(path: key, text: text)),
      .keepsValue(KeptValue(path: key, text: text, effect: .off)),
      .keepsValue(KeptValue(path: ["api", "enabled"], text: text, effect: .off)),
      .keepsValue(KeptValue(path: key, text: text, effect: .noFlag)), .wholePath(text),
      .belowComment(key, line: 3),
    ]
    return all
  }

  private static func places(_ texts: Texts) -> [any Phrase] {
    [nil, texts.other].map { ReviewPhrase.place(file: texts.other, link: $0) }
  }
}
