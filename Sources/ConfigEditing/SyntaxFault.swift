import YAML

/// What in a text is not of its format.
public enum SyntaxFault: Hashable, Sendable {
  case notUTF8
  /// A byte 0, which no text holds.
  case nulByte
  // JSON, RFC 8259.
  case moreAfterEnd, endsEarly
  case noCommaOrBrace, noCommaOrBracket
  case noKey, noColon, noValue
  case controlCharacter, openText, badEscape
  // .env files.
  case noAssignment, openQuote, moreAfterQuote
  /// A backslash before a closing quote, which some readers take for the quote itself.
  case disputedQuote
  // YAML.
  /// Nested deeper than so many levels.
  case tooDeep(levels: Int)
  /// What the parser of YAML says, as the end of a sentence; nil where it says nothing.
  case parser(String?)
  /// Nothing stands in it, where something has to.
  case empty
}

extension SyntaxFault {
  /// What the reader of YAML found.
  public init(_ reason: YAMLError.Reason) {
    switch reason {
    case .notUTF8: self = .notUTF8
    case .tooDeep(let levels): self = .tooDeep(levels: levels)
    case .parser(let words): self = .parser(words)
    }
  }
}
