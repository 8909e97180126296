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

  /// The slip behind what libyaml says. Some words of each of its sentences tell them apart.
  ///
  /// - Parameter sign: what stands at the place where it noticed; nil for the end of the text.
  /// - Parameter opening: what stands where that which it was reading begins.
  static func slip(behind words: String, at sign: Character?, opening: Character?)
    -> (slip: YAMLSlip, place: Place)
  {
    if words.contains("start any") {
      return (sign.map { $0 == "\t" ? .tab : .unquotedSign($0) } ?? .other, .problem)
    }
    if words.contains("',' or") {
      let isOpen = sign == nil || sign == ":"
      return isOpen
        ? (opening.map(openBracket) ?? .other, .context) : (.noCommaInBrackets, .problem)
    }
    if let known = plain.first(where: { words.contains($0.words) }) {
      return (known.slip, known.place)
    }
    if let opening, "&*!%|>?".contains(opening) { return (.unquotedSign(opening), .context) }
    return (.other, .problem)
  }

  private static let plain: [(words: String, slip: YAMLSlip, place: Place)] = [
    ("unexpected end", .openQuote, .context), ("document indicator", .openQuote, .context),
    ("unexpected ':'", .colonInValue, .problem), ("mapping values", .colonInValue, .problem),
    ("expected ':'", .noColon, .context), ("expected key", .noKey, .problem),
    ("'-' indicator", .noItem, .problem), ("sequence entries", .itemInLine, .problem),
    ("comment or", .wordsBehindBlock, .context),
    ("control characters", .controlCharacter, .problem), ("node content", .noValue, .problem),
    ("document start", .strayLine, .problem), ("tab character", .tab, .problem),
    ("escape c", .badEscape, .problem), ("hexdecimal", .badEscape, .problem),
  ]
}
