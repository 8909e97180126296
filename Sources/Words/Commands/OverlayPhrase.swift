/// The lines of a `.guide.yaml` to begin with.
public enum OverlayPhrase: Phrase {
  case whatItIs
  case guide(name: String)
  case number
  case title(String)
  case destination
  case collects
  case blank
  case screens
  case step(title: String)
  case name(String)
  /// So many pictures that wait for words.
  case images(count: Int)

  /// A line of YAML without its line break; what a person fills in is a comment.
  public var english: Sentence {
    switch self {
    case .whatItIs: "# What docent adds to this page. docent lint says what does not fit."
    case .guide(let name): "guide: \(yaml: name)"
    case .number: "number:  # from 1 to 1023, another one for each guide"
    case .title(let title): "title: \(yaml: title)"
    case .destination: "# destination: the name of a file in destinations"
    case .collects: "# collects: [the id of its field]"
    case .blank: ""
    case .screens: "screens:"
    case .step(let title): "  - step: \(yaml: title)"
    case .name(let name): "    name: \(yaml: name)"
    case .images(let count):
      "    images: [\(Array<Sentence>(repeating: "\"what it shows\"", count: count).joined(by: ", "))]"
    }
  }
}

extension Sentence.Interpolation {
  /// A text of a page as a scalar of YAML that is read as the very same text.
  ///
  /// YAML 1.2 §7.3.1: what could mean something else stands in quotes; there, whatever could act on a
  /// terminal or hide is escaped (§5.7).
  fileprivate mutating func appendInterpolation(yaml text: String) {
    appendInterpolation(Sentence(harmless: text.isPlainInYAML ? text : text.quotedForYAML))
  }
}

extension String {
  /// Whether it stands for itself without quotes: words that YAML takes for nothing else.
  fileprivate var isPlainInYAML: Bool {
    first?.isLetter == true && last != " " && !contains(" #") && !contains(": ")
      && !["true", "false", "null", "yes", "no", "on", "off"].contains(lowercased())
      && utf8.allSatisfy(UInt8.isPlainInYAML)
  }

  fileprivate var quotedForYAML: String {
    let escaped = replacingScalars { scalar, look in
      switch (scalar, look) {
      case ("\"", _): "\\\""
      case ("\\", _): "\\\\"
      case ("\n", _): "\\n"
      case (_, .shown): nil
      case (_, .hidden), (_, .flood): scalar.escapedInYAML
      }
    }
    return "\"\(escaped)\""
  }
}

extension UInt8 {
  fileprivate static func isPlainInYAML(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    case _: " -_.,?()'".utf8.contains(byte)
    }
  }
}

extension Unicode.Scalar {
  // YAML 1.2 §5.7: \x, \u and \U take two, four and eight digits.
  fileprivate var escapedInYAML: String {
    let digits = value.hexadecimal
    if value <= 0xFF { return "\\x" + digits.suffix(2) }
    if value <= 0xFFFF { return "\\u" + digits }
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
