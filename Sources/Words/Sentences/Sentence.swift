import Credentials

/// Words that are shown to people, harmless on any terminal.
///
/// A literal is docent's own. Whatever else goes into one has to say where it comes from, and is made
/// harmless by that: nothing in it acts on a terminal or hides, and what looks like a credential is
/// masked.
public struct Sentence: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The words as they are shown; lines are parted by "\n".
  public let text: String

  /// Only `Words` calls it, with what was made harmless there.
  init(harmless text: String) { self.text = text }

  /// What the compiler makes of a literal; nothing else calls it, which a test holds.
  public init(stringLiteral literal: String) { text = literal }

  /// What the compiler makes of a literal with values in it, each harmless already.
  public init(stringInterpolation interpolation: Interpolation) { text = interpolation.text }

  /// Whether there is nothing to be shown, not even blanks.
  public var isEmpty: Bool { text.isEmpty }

  /// What is said by both, one behind the other.
  public static func + (first: Sentence, second: Sentence) -> Sentence {
    Sentence(harmless: first.text + second.text)
  }

  /// The sentence with a capital letter at its beginning.
  public var capitalised: Sentence {
    Sentence(harmless: text.prefix(1).uppercased() + text.dropFirst())
  }

  /// Its first word; empty for an empty one.
  public var firstWord: Sentence {
    Sentence(harmless: String(text.prefix { $0 != " " }))
  }

  /// The sentence with so many blanks behind it.
  public func padded(by count: Int) -> Sentence {
    Sentence(harmless: text + String(repeating: " ", count: max(0, count)))
  }

  /// All of it on one line.
  public var inOneLine: Sentence {
    Sentence(harmless: text.split(separator: "\n").joined(separator: " "))
  }
}

extension Sentence: CustomStringConvertible {
  /// The words as they are shown, to be put into other text.
  public var description: String { text }
}

extension Sentence {
  /// Collects the words of a sentence, each text by where it comes from.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Makes room for about 16 bytes a value; the compiler counts both.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    /// Takes docent's own words in as they are.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// A text that a person typed, between quotes and not too long.
    public mutating func appendInterpolation(typed text: String) {
      self.text += "“\(text.withoutCredentials.shortened.visible)”"
    }

    /// A text of a page or of Content, as it stands there.
    public mutating func appendInterpolation(page text: String) { self.text += text.visible }

    /// A text of a page or of Content, named between quotes and not too long.
    public mutating func appendInterpolation(called text: String) {
      self.text += "“\(text.withoutCredentials.shortened.visible)”"
    }

    /// A text that stands in a config: the mask where it may be a credential.
    public mutating func appendInterpolation(file text: String) {
      self.text += text.guarded.withoutCredentials.shortened.visible
    }

    /// The path of a file or folder, a part of it, or a name made of one.
    public mutating func appendInterpolation(path text: String) {
      self.text += text.withoutCredentials.visible
    }

    /// A path or a key that other programs read from what docent prints: nothing in it is masked.
    public mutating func appendInterpolation(exact text: String) { self.text += text.visible }

    /// What the system says, of an error or of itself.
    public mutating func appendInterpolation(system text: String) {
      self.text += text.withoutCredentials.visible
    }

    /// What goes into a report for support: also IDs, numbers and addresses of mail are masked.
    public mutating func appendInterpolation(reported text: String) {
      self.text += text.withoutPersonalValues.visible
    }

    /// A whole page, laid out on several lines.
    public mutating func appendInterpolation(document text: String) {
      self.text += text.visibleLines
    }

    /// What the parser of the command line says, on several lines. It may repeat what was typed.
    public mutating func appendInterpolation(parser text: String) {
      self.text += text.withoutCredentials.visibleLines
    }

    /// A number in decimal digits, without marks between thousands.
    public mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// A sentence as it is, since it is harmless already.
    public mutating func appendInterpolation(_ sentence: Sentence) { text += sentence.text }

    /// A number with what it counts: `1 row`, `2 rows`.
    public mutating func appendInterpolation(_ count: Int, _ one: Sentence, _ many: Sentence) {
      text += "\(count) \((count == 1 ? one : many).text)"
    }

    /// Words for one, or for another number of things.
    public mutating func appendInterpolation(for count: Int, _ one: Sentence, _ many: Sentence) {
      text += (count == 1 ? one : many).text
    }
  }
}

extension Sequence<Sentence> {
  /// The sentences with words between each two.
  public func joined(by separator: Sentence = " ") -> Sentence {
    Sentence(harmless: map(\.text).joined(separator: separator.text))
  }
}

extension String {
  /// What is shown of a long text: its beginning.
  fileprivate var shortened: String { count > 60 ? prefix(59) + "…" : self }
}
