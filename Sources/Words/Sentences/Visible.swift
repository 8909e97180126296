// What any text is made before it is shown: nothing in it can act on a terminal or hide.

extension String {
  /// The text with controls as their pictures (`␛`) and what cannot be seen by its number
  /// (`<U+202E>`); a tab is a blank. A joiner between two emoji stays.
  public var visible: String { replacingScalars { $1.replacement(of: $0) } }

  /// The same for a text of several lines.
  public var visibleLines: String {
    replacingScalars { $0 == "\n" ? nil : $1.replacement(of: $0) }
  }

  /// The text with others in place of some of its characters; nil keeps one.
  func replacingScalars(
    by replacement: (Unicode.Scalar, ScalarReader.Look) -> String?
  ) -> String {
    var reader = ScalarReader()
    var text = ""
    var rest = startIndex
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      guard let new = replacement(scalar, reader.look(of: scalar)) else { continue }
      text += self[rest..<index]
      text += new
      rest = unicodeScalars.index(after: index)
    }
    // Nearly every text is shown as it is.
    return rest == startIndex ? self : text + self[rest...]
  }
}

/// Looks at the characters of a text one behind the other, and says which of them can be seen.
struct ScalarReader {
  /// How a character would look on a terminal.
  enum Look { case shown, hidden, flood }

  private var marks = 0
  private var previous: Unicode.Scalar = " "

  /// Marks past this many are a flood that would run over other rows.
  private static let mostMarks = 4

  /// How a character looks that stands behind those looked at so far.
  mutating func look(of scalar: Unicode.Scalar) -> Look {
    defer { previous = scalar }
    if scalar.isPlainlyShown {
      marks = 0
      return .shown
    }
    marks = scalar.isMark ? marks + 1 : 0
    if scalar.isHidden, !scalar.isJoiner(after: previous) { return .hidden }
    return marks > Self.mostMarks ? .flood : .shown
  }
}

extension ScalarReader.Look {
  /// What is shown in place of a character; nil for one that is shown as itself.
  fileprivate func replacement(of scalar: Unicode.Scalar) -> String? {
    switch self {
    case .shown: nil
    case .hidden: scalar.visibleForm
    case .flood: ""
    }
  }
}

extension Unicode.Scalar {
  /// Most of what pages hold, known without a look into Unicode's tables: ASCII, Latin letters, and
  /// the blocks of punctuation, arrows, lines and signs that have no gaps.
  fileprivate var isPlainlyShown: Bool {
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010..<0x2028, 0x2030..<0x205F, 0x2190..<0x2400,
      0x2500..<0x2700:
      true
    default: false
    }
  }

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
    // What stands for a byte of a path that is no part of UTF-8 (Disk's `PathBytes.swift`).
    case 0x10FF80...0x10FFFF: return "\\x" + String(value & 0xFF, radix: 16, uppercase: true)
    default: return "<U+\(value.hexadecimal.uppercased())>"
    }
  }
}

extension FixedWidthInteger {
  /// At least four digits of base 16.
  var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
