import Credentials
import Screen
import Testing

@testable import DocentApp

/// A line before and after a key, its cursor drawn as `|`.
private struct Typing: Sendable, CustomTestStringConvertible {
  var before: String
  var key: Key
  var after: String

  init(_ before: String, _ key: Key, _ after: String) {
    (self.before, self.key, self.after) = (before, key, after)
  }

  var testDescription: String { "\(before) \(key) \(after)" }
}

/// A line made as a person would make it: typed, and the cursor moved back.
private func line<Text: EntryText>(_ drawn: String) -> LineEntry<Text> {
  let parts = drawn.split(separator: "|", omittingEmptySubsequences: false)
  var line = LineEntry<Text>()
  for character in parts.joined() { _ = line.update(.character(character)) }
  for _ in parts[1] { _ = line.update(.left) }
  return line
}

@Suite struct LineEntryTests {
  private static let edits = [
    Typing("|", .character("a"), "a|"), Typing("ab|c", .character("X"), "abX|c"),
    Typing("|bc", .character("ä"), "ä|bc"), Typing("ab|", .character("🙂"), "ab🙂|"),
    Typing("ab|c", .backspace, "a|c"), Typing("äö|", .backspace, "ä|"),
    Typing("ab|c", .delete, "ab|"), Typing("a|🙂c", .delete, "a|c"),
    Typing("ab|c", .control("u"), "|"), Typing("|abc", .control("u"), "|"),
    Typing("ab|c", .left, "a|bc"), Typing("ab|c", .right, "abc|"),
    Typing("ab|c", .home, "|abc"), Typing("ab|c", .control("a"), "|abc"),
    Typing("ab|c", .end, "abc|"), Typing("ab|c", .control("e"), "abc|"),
  ]

  @Test(arguments: edits)
  private func `each key edits words at the cursor`(typing: Typing) {
    var entry: LineEntry<String> = line(typing.before)
    #expect(entry.update(typing.key) == true)
    #expect(entry == line(typing.after))
  }

  @Test(arguments: edits)
  private func `each key edits a secret at the cursor`(typing: Typing) {
    var entry: LineEntry<Secret> = line(typing.before)
    #expect(entry.update(typing.key) == true)
    #expect(entry == line(typing.after))
  }

  private static let words = [
    Typing("one two|", .control("w"), "one |"), Typing("one two  |", .control("w"), "one |"),
    Typing("destinations/shop|.yaml", .control("w"), "destinations/|.yaml"),
    Typing("destinations/|", .control("w"), "|"), Typing("one|", .control("w"), "|"),
  ]

  @Test(arguments: words)
  private func `Ctrl-W takes the word before the cursor, or the name of a folder`(typing: Typing) {
    var entry: LineEntry<String> = line(typing.before)
    #expect(entry.update(typing.key) == true)
    #expect(entry == line(typing.after))
  }

  @Test func `Ctrl-W in a secret takes all before the cursor, as its words cannot be seen`() {
    var entry: LineEntry<Secret> = line("one two|three")
    #expect(entry.update(.control("w")) == true)
    #expect(entry == line("|three"))
  }

  private static let idle = [
    Typing("|abc", .left, ""), Typing("|abc", .home, ""), Typing("|abc", .backspace, ""),
    Typing("|abc", .control("w"), ""), Typing("abc|", .right, ""), Typing("abc|", .end, ""),
    Typing("abc|", .delete, ""), Typing("|", .control("u"), ""), Typing("|", .backspace, ""),
  ]

  @Test(arguments: idle)
  private func `a key with nothing to do is left over, and changes nothing`(typing: Typing) {
    var words: LineEntry<String> = line(typing.before)
    var secret: LineEntry<Secret> = line(typing.before)
    #expect(words.update(typing.key) == false)
    #expect(secret.update(typing.key) == false)
    #expect(words == line(typing.before))
    #expect(secret == line(typing.before))
  }

  private static let others: [Key] = [
    .control("l"), .control("z"), .control("c"), .control("v"), .enter, .escape, .tab, .backTab,
    .up, .down, .pageUp, .pageDown, .function(1), .unknown,
  ]

  @Test(arguments: others)
  func `a key that is not for lines is left to the screen`(key: Key) {
    var words: LineEntry<String> = line("ab|c")
    var secret: LineEntry<Secret> = line("ab|c")
    #expect(words.update(key) == false)
    #expect(secret.update(key) == false)
    #expect(words == line("ab|c"))
    #expect(secret == line("ab|c"))
  }

  @Test func `a paste stands at the cursor, which comes to stand behind it`() {
    var entry: LineEntry<String> = line("a|d")
    entry.insert("bc", goesOn: false)
    #expect(entry.text == "abcd" && entry.cursor == 3)
  }

  @Test func `a paste in pieces stands there once, one after a key is another`() {
    var entry: LineEntry<String> = line("a|d")
    entry.insert("b", goesOn: false)
    entry.insert("bc", goesOn: true)
    #expect(entry.text == "abcd" && entry.cursor == 3)
    _ = entry.update(.left)
    entry.insert("x", goesOn: true)
    #expect(entry.text == "abxcd")
  }

  @Test func `a mark that is typed behind a letter joins it, and goes with it`() {
    var entry: LineEntry<String> = line("e|x")
    _ = entry.update(.character("\u{301}"))
    #expect(entry.text == "e\u{301}x")
    #expect(entry.cursor == 1)
    _ = entry.update(.backspace)
    #expect(entry == line("|x"))
  }

  @Test func `a line begins with its cursor at the end`() {
    #expect(LineEntry("shop.yaml") == line("shop.yaml|"))
    #expect(LineEntry("").isEmpty)
    #expect(!LineEntry(" ").isEmpty)
  }
}
