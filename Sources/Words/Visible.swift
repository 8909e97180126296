// What any text is made before it is shown: nothing in it can act on a terminal or hide.

extension String {
  /// The text with controls as their pictures (`␛`) and what cannot be seen by its number
  /// (`<U+202E>`); a tab is a blank. A joiner between two emoji stays.
  public var visible: String {
    guard !utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return self }
    var text = ""
    var marks = 0
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      marks = scalar.isMark ? marks + 1 : 0
      if scalar.isJoiner(after: previous) || !scalar.isHidden {
        if marks <= Unicode.Scalar.mostMarks { text.unicodeScalars.append(scalar) }
      } else {
        text += scalar.visibleForm
      }
      previous = scalar
    }
    return text
  }

  /// A text that a person typed, to name it in a sentence: visible and not too long.
  public var shown: String {
    let text = count > 60 ? prefix(59) + "…" : self[...]
    return "“\(String(text).visible)”"
  }
}

extension Unicode.Scalar {
  /// Marks past this many are left out: a flood of them would run over other rows.
  fileprivate static let mostMarks = 4

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether it is not drawn as itself: control, invisible, private or not assigned.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      true
    default: properties.isDefaultIgnorableCodePoint && !isPresentationSelector
    }
  }

  /// A request to draw the scalar before it as text or as an emoji.
  private var isPresentationSelector: Bool { value == 0xFE0E || value == 0xFE0F }

  // UTS #51: U+200D holds emoji together.
  fileprivate func isJoiner(after previous: Unicode.Scalar) -> Bool {
    value == 0x200D
      && (previous.properties.isEmoji && previous.value > 0x7F || previous.isPresentationSelector)
  }

  fileprivate var visibleForm: String {
    switch value {
    case 0x09: return " "
    case 0x7F: return "\u{2421}"
    // U+2400 to U+241F are the pictures of the controls, in their order.
    case ..<0x20: return String(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}")
    default:
      let digits = String(value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }
}
