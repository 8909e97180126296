import YAML

/// What in a text is not of its format.
public enum SyntaxFault: Hashable, Sendable {
  case notUTF8
  /// A byte 0, which no text holds.
  case nulByte
  /// A byte order mark that is not the first thing in the file: no reader passes over it.
  case markInside
  // JSON, RFC 8259.
  case moreAfterEnd, endsEarly
  case noCommaOrBrace, noCommaOrBracket
  /// Something follows a value with no comma between, on the same line or on a line of its own.
  case noComma, noCommaBeforeLine
  /// A comma behind which nothing more stands; one that parts nothing.
  case trailingComma, extraComma
  /// A comment, of any kind.
  case comment
  case singleQuotes, curlyQuotes
  /// A number that begins with a 0 before other digits.
  case leadingZero
  case noKey, noColon, noValue
  case controlCharacter, openText, badEscape
  // .env files.
  case noAssignment, openQuote, moreAfterQuote
  /// A backslash before a closing quote, which some readers take for the quote itself.
  case disputedQuote
  // YAML.
  /// Nested deeper than so many levels.
  case tooDeep(levels: Int)
  case noMemory
  /// What the author of YAML most likely did.
  case slip(Slip)
  /// A second document, where one is expected.
  case secondDocument
  /// A sign that ends a line in YAML 1.1 and not in YAML 1.2 (§5.4), outside of quotes.
  case disputedLineEnd
  /// A list or a single value, where keys and values are to stand.
  case topIsNoMapping
  /// Nothing stands in it, where something has to.
  case empty
}

extension SyntaxFault {
  /// What somebody who wrote YAML most likely did.
  public typealias Slip = YAMLSlip

  /// What the reader of YAML found.
  public init(_ reason: YAMLError.Reason) {
    switch reason {
    case .notUTF8: self = .notUTF8
    case .tooDeep(let levels): self = .tooDeep(levels: levels)
    case .noMemory: self = .noMemory
    case .slip(let slip): self = .slip(slip)
    }
  }
}
