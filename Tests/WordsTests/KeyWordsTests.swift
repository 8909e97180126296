import Testing
import Words

/// The keys that can be offered at once, each list by what offers them.
private let surfaces: [[KeyPhrase]] = [
  [.start, .goOnThere, .back, .toField(short: "token"), .open(1)] + reading,
  [.goOn, .tick, .item(.before), .item(.after), .back, .toField(short: "token"), .open(1)]
    + reading,
  [.next, .back, .toField(short: "token"), .open(1)] + reading,
  [.finish, .back, .toField(short: "token"), .readOn] + reading.filter { $0 != .down },
  [
    .review, .lastFour(isShown: false), .clearField, .bringBack, .chooseChoice, .choice(.before),
    .choice(.after), .backFromField, .pasteAdvice, .practiceValue, .pageDown, .pageUp, .quit,
    .redraw, .suspend,
  ],
  [
    .save, .back, .otherFile, .keepOld(isKept: false), .makePrivate(isMade: false),
    .otherKey("apiKey", isUsed: false),
  ] + reading,
  [
    .save, .back, .otherFile, .keepOld(isKept: true), .makePrivate(isMade: true),
    .otherKey("apiKey", isUsed: true),
  ] + reading,
  [.goOnUnchanged, .back, .otherFile] + reading, [.tryAgain, .back, .otherFile] + reading,
  [.howToPaste, .bringBack, .backFromField, .help, .quit, .redraw, .suspend],
  [.finishWalk, .open(1), .redo, .back] + reading, [.finishWalk, .open(1), .undo, .back] + reading,
  [.backToGuide, .undo, .back] + reading,
  [
    .walkIt, .guide(.before), .guide(.after), .pageDown, .pageUp, .top, .end, .clearSearch, .quit,
    .redraw, .suspend,
  ],
  [.turn(toNotes: true), .nextCall, .next, .back] + reading.filter { $0 != .steps },
  [.takePath, .completePath, .closeEntry] + anywhere,
  [.openCode, .closeCode] + anywhere,
  [.look, .closeFind] + anywhere, [.close] + scrolling + anywhere,
  [.goThere, .screen(.before), .screen(.after), .closeList] + scrolling + anywhere,
  [
    .chooseAnswer, .answer(.before), .answer(.after), .closeQuestion, .quitAtOnce, .redraw,
    .suspend,
  ],
]

private let anywhere: [KeyPhrase] = [.redraw, .suspend, .quitQuietly]
private let scrolling: [KeyPhrase] = [.down, .up, .pageDown, .pageUp, .top, .end]
private let reading: [KeyPhrase] =
  [
    .help, .chat, .steps, .find, .findNext, .findPrevious, .nextLink, .previousLink, .copy, .quit,
    .redraw, .suspend,
  ] + scrolling

@Test(arguments: surfaces)
func `no two keys of a surface read the same in the help`(keys: [KeyPhrase]) {
  let lines = keys.map(\.help.text)
  #expect(lines.count == Set(lines).count, "\(lines.sorted())")
}

@Test(arguments: surfaces)
func `no two keys of a surface read the same in the footer`(keys: [KeyPhrase]) {
  let words = keys.map(\.hint.text).filter { !$0.isEmpty }
  #expect(words.count == Set(words).count, "\(words.sorted())")
}

@Test(arguments: surfaces)
func `a key is a few words in the footer and a line in the help`(keys: [KeyPhrase]) {
  for key in keys {
    #expect(key.hint.text.count <= 28 && !key.help.isEmpty && key.help.text.count <= 70)
    for text in [key.hint.text, key.help.text] where !text.isEmpty {
      #expect(!text.contains("  ") && !text.contains("!") && !".,;".contains(text.suffix(1)))
      #expect(text.first?.isLowercase == true)
    }
  }
}

@Test func `what is on is told by the words that turn it off`() {
  #expect(KeyPhrase.lastFour(isShown: false).hint.text == "last 4")
  #expect(KeyPhrase.lastFour(isShown: true).hint.text == "hide last 4")
  #expect(KeyPhrase.keepOld(isKept: true).hint.text == "do not keep it")
  #expect(KeyPhrase.turn(toNotes: true).hint.text == "notes")
}

@Test func `names from a page or a file do no harm in the words of a key`() {
  let field = KeyPhrase.toField(short: hostile)
  let other = KeyPhrase.otherKey(hostile, isUsed: false)
  for text in [field.hint.text, field.help.text, other.hint.text, other.help.text] {
    #expect(text.acting == [])
  }
  #expect(!KeyPhrase.otherKey(credentials[0], isUsed: false).help.text.contains("eyJ"))
}
