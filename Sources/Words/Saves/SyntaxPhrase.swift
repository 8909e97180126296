import ConfigEditing

/// What in a text is not of its format, as the end of a sentence.
enum SyntaxPhrase: Phrase {
  case fault(SyntaxFault)

  var english: Sentence {
    switch self {
    case .fault(let fault): fault.english
    }
  }
}

extension SyntaxFault {
  fileprivate var english: Sentence {
    switch self {
    case .notUTF8: "it is not UTF-8"
    case .nulByte: "it holds a NUL byte"
    case .markInside:
      "a byte order mark stands here, which is one only at the beginning of a file. Take it out"
        + " and try again"
    case .disputedLineEnd:
      "a line ends here for some programs and not for others (U+0085, U+2028 or U+2029). Put an"
        + " ordinary line end in its place and try again"
    case .topIsNoMapping: "the top of the file is no mapping of keys and values"
    case .moreAfterEnd: "more follows after its end"
    case .endsEarly: "it ends too early"
    case .noCommaOrBrace: "a comma or } is missing"
    case .noCommaOrBracket: "a comma or ] is missing"
    case .noKey: "a key in quotes is missing"
    case .noColon: "a colon is missing"
    case .noValue: "a value is missing or not JSON"
    case .controlCharacter: "a control character stands in a text"
    case .openText: "a text is not closed"
    case .badEscape: "an escape is not JSON"
    case .noAssignment: "a line is neither a comment nor NAME=value"
    case .openQuote: "a quote is not closed"
    case .moreAfterQuote: "more follows after a closing quote"
    case .disputedQuote:
      "a backslash stands before a closing quote, which programs read differently"
    case .tooDeep(let levels): "it is nested deeper than \(levels) levels"
    case .noMemory: "there is no memory to read it with"
    case .parser(let words?): "\(system: words)"
    case .parser(nil): "it cannot be read"
    case .empty: "the file is empty"
    }
  }
}
