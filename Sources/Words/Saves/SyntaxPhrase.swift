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
    case .notUTF8: "this is not UTF-8 text. Save the file as UTF-8 and try again"
    case .nulByte: "it holds a NUL byte. Take it out and try again"
    case .markInside:
      "there is a byte order mark here, which belongs at the beginning of a file only. Take it out"
        + " and try again"
    case .disputedLineEnd:
      "a line ends here for some programs and not for others (U+0085, U+2028 or U+2029). Put an"
        + " ordinary line end in its place and try again"
    case .topIsNoMapping:
      "the file has to hold keys with values at its top, not a list or a single value"
    case .secondDocument: "a second document begins here. Keep one document in the file"
    case .tooDeep(let levels): "it is nested deeper than \(levels) levels. Make it flatter"
    case .noMemory: "there is no memory to read it with. Close something and try again"
    case .empty: "the file is empty"
    case .noAssignment: "a line is neither a comment nor NAME=value. Mend it or put # before it"
    case .openQuote: "a quote is not closed. Put the same quote at the end of the value"
    case .moreAfterQuote: "more follows after a closing quote. Put the whole value in quotes"
    case .disputedQuote:
      "there is a backslash before a closing quote, which programs read differently. Write the value"
        + " without it"
    case .slip(let slip): slip.english
    case .moreAfterEnd: "more follows after the end of the JSON. Take it out"
    case .endsEarly: "the file ends too early. A } or ] is missing at its end"
    case .noCommaOrBrace: "a comma or } is missing before this place"
    case .noCommaOrBracket: "a comma or ] is missing before this place"
    case .noComma: "a comma is missing before this place"
    case .noCommaBeforeLine: "a comma is missing before this line, at the end of the one above it"
    case .trailingComma:
      "nothing follows this comma, and docent cannot read such commas in a .json file. Take it out"
    case .extraComma: "this comma is one too many. Take it out"
    case .comment:
      "there is a comment here, and docent cannot read comments in a .json file. Take them out"
    case .singleQuotes: "JSON has double quotes only. Put \" in place of '"
    case .curlyQuotes: "JSON has straight quotes only. Put \" in place of the curly ones"
    case .leadingZero:
      "no number of JSON begins with 0 before other digits. Take the 0 out, or put all in double"
        + " quotes"
    case .noKey: "a key in double quotes belongs here"
    case .noColon: "a colon is missing before this place, between a key and its value"
    case .noValue:
      "a value is missing here or is not JSON. Write texts in double quotes, and true, false and null in"
        + " small letters"
    case .controlCharacter: "there is a control character, such as a tab, in a text. Take it out"
    case .openText: "this text is never closed. Put \" at its end"
    case .badEscape:
      "JSON has no such escape. Write \\\\ where a backslash is meant"
    }
  }
}

extension SyntaxFault.Slip {
  fileprivate var english: Sentence {
    switch self {
    case .tab: "there is a tab in the indentation. YAML is indented with spaces only"
    case .openQuote: "this quote is never closed. Put the same quote at the end of the value"
    case .openBracket(let sign):
      "this \(system: String(sign)) is never closed. Put \(system: sign == "{" ? "}" : "]") at the end"
        + " of what it holds"
    case .noCommaInBrackets:
      "a comma is missing before this place, or the bracket that ends the list"
    case .unquotedSign(let sign):
      "a value that begins with \(system: String(sign)) needs quotes around it"
    case .colonInValue:
      "a colon with a space after it is not allowed here. Put the value in quotes; or, where a key is"
        + " meant, indent it like the keys around it, and look for the colon in the line above"
    case .noColon: "a colon and a space are missing after this key"
    case .noKey:
      "a key with a colon is expected here, indented like the keys above it"
    case .wordsBehindQuote:
      "nothing may follow the closing quote of a value. Put the whole value in quotes"
    case .noBlankBehindColon: "a space is missing after this colon"
    case .noItem: "an item of the list is expected here. It begins with - and a space"
    case .itemInLine: "the - of an item belongs on a line of its own, below its key"
    case .badEscape:
      "in double quotes, a backslash is not allowed before this character. Use single quotes"
    case .wordsBehindBlock:
      "nothing may follow this | or > on its line. Put the value in quotes, or its words on the next"
        + " line"
    case .controlCharacter: "there is a control character here. Take it out"
    case .noValue: "a value is missing here"
    case .strayLine:
      "this does not belong to what is above it. Indent it like the keys around it"
    case .other: "docent cannot read this line as YAML"
    }
  }
}
