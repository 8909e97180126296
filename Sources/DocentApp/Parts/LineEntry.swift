import Credentials
import Screen

/// What can be typed into: words, or a secret that must not be seen.
protocol EntryText: Sendable {
  /// Nothing typed yet.
  static var empty: Self { get }
  /// The number of characters.
  var length: Int { get }

  /// The text with characters in place of some of its own, counted from 0.
  func replacing(_ range: Range<Int>, with characters: String) -> Self
  /// How many characters before a place belong to the word there, blanks behind it included.
  func wordLength(before place: Int) -> Int
}

/// One line of text while it is typed: what stands there, and where the cursor is.
struct LineEntry<Text: EntryText>: Sendable {
  private(set) var text: Text
  /// How many characters stand before the cursor.
  private(set) var cursor: Int
  /// How many characters before the cursor are those of the last paste; 0 once a key was pressed.
  private var pasted = 0

  init(_ text: Text = .empty) {
    self.text = text
    cursor = text.length
  }

  var isEmpty: Bool { text.length == 0 }

  /// Does what a key asks for; false where it has nothing to do.
  mutating func update(_ key: Key) -> Bool {
    pasted = 0
    switch key {
    case .character(let character): return replace(cursor..<cursor, with: String(character))
    case .backspace: return replace(max(0, cursor - 1)..<cursor)
    case .delete: return replace(cursor..<min(cursor + 1, text.length))
    case .control("u"): return replace(0..<text.length)
    case .control("w"): return replace(cursor - text.wordLength(before: cursor)..<cursor)
    case .left: return move(to: cursor - 1)
    case .right: return move(to: cursor + 1)
    case .home, .control("a"): return move(to: 0)
    case .end, .control("e"): return move(to: text.length)
    case .control, .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function,
      .unknown:
      return false
    }
  }

  /// Puts text in at the cursor, as a paste does.
  ///
  /// - Parameter goesOn: whether it is all of the last paste so far, the beginning of which is there.
  mutating func insert(_ characters: String, goesOn: Bool) {
    let start = goesOn ? cursor - pasted : cursor
    _ = replace(start..<cursor, with: characters)
    pasted = cursor - start
  }

  private mutating func replace(_ range: Range<Int>, with characters: String = "") -> Bool {
    guard !range.isEmpty || !characters.isEmpty else { return false }
    let before = text.length
    text = text.replacing(range, with: characters)
    cursor = range.upperBound + text.length - before
    return true
  }

  private mutating func move(to place: Int) -> Bool {
    guard place != cursor, (0...text.length).contains(place) else { return false }
    cursor = place
    return true
  }
}

extension LineEntry: Equatable where Text: Equatable {}
extension LineEntry: Hashable where Text: Hashable {}

extension String: EntryText {
  static var empty: String { "" }
  var length: Int { count }

  func replacing(_ range: Range<Int>, with characters: String) -> String {
    var text = Array(self)
    text.replaceSubrange(range, with: characters)
    return String(text)
  }

  func wordLength(before place: Int) -> Int {
    let reversed = Array(prefix(place).reversed())
    let gap = reversed.prefix { " /".contains($0) }.count
    return gap + reversed.dropFirst(gap).prefix { !" /".contains($0) }.count
  }
}

extension Secret: EntryText {
  static var empty: Secret { Secret("") }
  var length: Int { characterCount }

  func wordLength(before place: Int) -> Int { place }
}
