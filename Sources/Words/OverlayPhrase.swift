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
  /// Whether it stands for itself without quotes.
  fileprivate var isPlainInYAML: Bool {
    first?.isLetter == true && last != " "
      && !["true", "false", "null", "yes", "no", "on", "off"].contains(lowercased())
      && !contains(" #") && !contains(": ")
      && unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || $0.properties.numericType != nil
            || " -_.,?()'".unicodeScalars.contains($0))
      }
  }

  fileprivate var quotedForYAML: String {
    var quoted = "\""
    var reader = ScalarReader()
    for scalar in unicodeScalars {
      switch (reader.look(of: scalar), scalar) {
      case (_, "\""): quoted += "\\\""
      case (_, "\\"): quoted += "\\\\"
      case (_, "\n"): quoted += "\\n"
      case (.shown, _): quoted.unicodeScalars.append(scalar)
      case (.hidden, _), (.flood, _): quoted += scalar.escapedInYAML
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  fileprivate var escapedInYAML: String {
    if value <= 0xFF {
      let digits = value.hexadecimal
      return "\\x" + digits.suffix(2)
    }
    if value <= 0xFFFF { return "\\u" + value.hexadecimal }
    return "\\U" + String(repeating: "0", count: max(0, 8 - value.hexadecimal.count))
      + value.hexadecimal
  }
}
