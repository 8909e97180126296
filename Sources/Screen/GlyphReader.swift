/// Reads a text glyph by glyph, in one pass and with one scalar of lookahead.
struct GlyphReader: IteratorProtocol {
  /// Marks past this many are left out: ncurses keeps four, and a flood of them would run over
  /// other rows.
  static let mostMarks = 4

  private var scalars: Substring.UnicodeScalarView.Iterator
  private var ahead: Unicode.Scalar?
  /// Glyphs that were read and wait to be returned, the next one last.
  private var waiting: [Glyph] = []

  init(_ text: Substring.UnicodeScalarView) {
    scalars = text.makeIterator()
    ahead = scalars.next()
  }

  mutating func next() -> Glyph? {
    if let glyph = waiting.popLast() { return glyph }
    guard let scalar = readScalar() else { return nil }
    // No mark, joiner or selector stands before U+0300.
    if scalar.isPrintableASCII, (ahead?.value ?? 0) < 0x300 {
      return Glyph(text: String(scalar), width: 1)
    }
    return blank(scalar) ?? glyph(opening: scalar)
  }

  private mutating func readScalar() -> Unicode.Scalar? {
    defer { ahead = scalars.next() }
    return ahead
  }

  private func blank(_ scalar: Unicode.Scalar) -> Glyph? {
    switch scalar.value {
    case 0x09, 0x20, 0x2000...0x2006, 0x2008...0x200A, 0x205F: .blank
    case 0xA0, 0x2007, 0x202F: .noBreakSpace
    case 0x3000: .wideBlank
    default: nil
    }
  }

  private mutating func glyph(opening scalar: Unicode.Scalar) -> Glyph? {
    switch ScalarKind(of: scalar) {
    case .hidden: return visibleForm(of: scalar)
    // A mark with nothing to stand on stands on a dotted circle.
    case .mark: return base("\u{25CC}", 1, marks: [scalar])
    case .narrow where scalar.isRegionalIndicator: return flag(scalar)
    case .narrow: return base(scalar, 1)
    case .wide: return base(scalar, 2)
    case .narrowPictograph: return pictograph(scalar, 1)
    case .widePictograph: return pictograph(scalar, 2)
    }
  }
}

extension GlyphReader {
  private mutating func base(
    _ scalar: Unicode.Scalar, _ width: Int, marks: [Unicode.Scalar] = []
  ) -> Glyph {
    if scalar.isKeycap, ahead?.isPresentationSelector == true { _ = readScalar() }
    var glyph = Glyph(text: String(scalar), width: width)
    for mark in marks { glyph.text.unicodeScalars.append(mark) }
    readMarks(into: &glyph, room: Self.mostMarks - marks.count)
    return glyph
  }

  private mutating func readMarks(into glyph: inout Glyph, room: Int) {
    var room = room
    while let mark = ahead, mark.value >= 0x300, ScalarKind(of: mark) == .mark {
      _ = readScalar()
      if room > 0 { glyph.text.unicodeScalars.append(mark) }
      room -= 1
    }
  }

  /// Two letters make a flag; one alone is drawn as it is.
  private mutating func flag(_ letter: Unicode.Scalar) -> Glyph {
    guard let second = ahead, second.isRegionalIndicator else { return base(letter, 1) }
    _ = readScalar()
    return Glyph(text: String(letter) + String(second), width: 2)
  }

  /// UTS #51, emoji ZWJ sequence: pictographs, each with its selector, marks and skin tone, held
  /// together by joiners. Terminals disagree on its width, so only the first is drawn.
  private mutating func pictograph(_ scalar: Unicode.Scalar, _ width: Int) -> Glyph {
    var glyph = Glyph(text: String(scalar), width: width)
    readModifiers(into: &glyph, room: Self.mostMarks)
    while ahead == .joiner {
      _ = readScalar()
      guard let joined = ahead, ScalarKind(of: joined).isPictograph else {
        waiting = visibleGlyphs(of: .joiner)
        break
      }
      _ = readScalar()
      readModifiers(into: &glyph, room: 0)
    }
    return glyph
  }

  private mutating func readModifiers(into glyph: inout Glyph, room: Int) {
    if ahead?.isPresentationSelector == true { _ = readScalar() }
    readMarks(into: &glyph, room: room)
    while ahead?.isSkinTone == true { _ = readScalar() }
  }
}

extension GlyphReader {
  private mutating func visibleForm(of scalar: Unicode.Scalar) -> Glyph? {
    waiting = visibleGlyphs(of: scalar)
    return waiting.popLast()
  }

  /// The glyphs that stand for a scalar that is not drawn as itself, the first one last.
  private func visibleGlyphs(of scalar: Unicode.Scalar) -> [Glyph] {
    visibleText(of: scalar).unicodeScalars.reversed().map { Glyph(text: String($0), width: 1) }
  }

  private func visibleText(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x7F: return "\u{2421}"
    // U+2400 to U+241F are the pictures of the controls, in their order.
    case ..<0x20: return String(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    default:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }
}
