/// What somebody who wrote a text most likely did that YAML has no sense for.
public enum YAMLSlip: Hashable, Sendable {
  /// A tab where blanks indent.
  case tab
  /// A quote that is never closed.
  case openQuote
  /// A bracket or brace that is never closed.
  case openBracket(Character)
  /// In brackets: a comma between two items, or the bracket that ends them, is missing.
  case noCommaInBrackets
  /// A value that begins with a sign that means something else in YAML.
  case unquotedSign(Character)
  /// A colon and a blank in a value, or a key that is indented otherwise than those around it.
  case colonInValue
  /// A key without a colon and a blank.
  case noColon
  /// Something else than a key, indented as one.
  case noKey
  /// Words behind the closing quote of a value.
  case wordsBehindQuote
  /// A colon with no blank behind it, so that the line is no key.
  case noBlankBehindColon
  /// Something else than `-` where the items of a list stand.
  case noItem
  /// The `-` of an item behind a key or on the line of another value.
  case itemInLine
  /// A backslash in double quotes before a sign that it does not go with.
  case badEscape
  /// Words behind the `|` or `>` of a text on several lines.
  case wordsBehindBlock
  case controlCharacter
  /// No value where one has to stand, between commas for instance.
  case noValue
  /// What does not belong to what stands above it.
  case strayLine
  /// Anything else.
  case other
}

extension YAMLSlip {
  /// Where libyaml places an error: where it noticed, or where what it was reading began.
  enum Place { case problem, context }

  /// The slip behind what libyaml says.
  ///
  /// - Parameter sign: what stands at the place where it noticed; nil for the end of the text.
  /// - Parameter opening: what stands where that which it was reading begins.
  static func slip(behind words: String, at sign: Character?, opening: Character?)
    -> (slip: YAMLSlip, place: Place)
  {
    switch words {
    case "found character that cannot start any token":
      (sign.map { $0 == "\t" ? .tab : .unquotedSign($0) } ?? .other, .problem)
    case "found unexpected end of stream", "found unexpected document indicator":
      (.openQuote, .context)
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      sign == nil || sign == ":"
        ? (opening.map(openBracket) ?? .other, .context) : (.noCommaInBrackets, .problem)
    case "could not find expected ':'": (.noColon, .context)
    case "mapping values are not allowed in this context": (.colonInValue, .problem)
    case "found unexpected ':'": (.colonInValue, .problem)
    case "did not find expected key": (.noKey, .problem)
    case "did not find expected '-' indicator": (.noItem, .problem)
    case "block sequence entries are not allowed in this context": (.itemInLine, .problem)
    case "did not find expected comment or line break": (.wordsBehindBlock, .context)
    case "control characters are not allowed": (.controlCharacter, .problem)
    case "did not find expected node content": (.noValue, .problem)
    case "did not find expected <document start>": (.strayLine, .problem)
    case _: rarer(words, opening)
    }
  }

  private static func rarer(_ words: String, _ opening: Character?)
    -> (slip: YAMLSlip, place: Place)
  {
    if words.contains("tab character") { return (.tab, .problem) }
    if words.contains("escape") || words.contains("hexdecimal") { return (.badEscape, .problem) }
    if let opening, "&*!%|>?".contains(opening) { return (.unquotedSign(opening), .context) }
    return (.other, .problem)
  }
}
