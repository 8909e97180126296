/// What one step of drawing puts on the screen: a character and the columns it takes (1 or 2).
///
/// The text is one scalar and at most four combining marks, or the two letters of a flag. It never
/// holds a control, bidi or invisible character.
public struct Glyph: Hashable, Sendable {
  /// The scalar with its marks; a no-break space of any kind is U+00A0.
  public var text: String
  /// In columns: 1 or 2.
  public var width: Int

  /// The glyphs of a text, safe to draw.
  ///
  /// The widths are those of wcwidth. A joined emoji is drawn as its first, without skin tone or
  /// presentation selector. A tab is one blank. Controls are drawn as their pictures (`␛`), other
  /// characters that cannot be seen by their number (`<U+202E>`). No-break spaces stay such.
  /// A text made of the glyphs' texts has the same glyphs.
  public static func sequence(of text: String) -> [Glyph] {
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      return Array(IteratorSequence(GlyphReader(text.unicodeScalars[...])))
    }
    return text.unicodeScalars.map { Glyph(text: String($0), width: 1) }
  }

  /// The columns that a text takes when it is drawn.
  public static func width(of text: String) -> Int {
    guard text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
      return IteratorSequence(GlyphReader(text.unicodeScalars[...])).reduce(0) { $0 + $1.width }
    }
    return text.utf8.count
  }
}

extension Glyph {
  /// U+00A0, as which every space that holds words together is read.
  static let noBreakSpace = Glyph(text: "\u{A0}", width: 1)
  static let blank = Glyph(text: " ", width: 1)
  static let wideBlank = Glyph(text: "\u{3000}", width: 2)

  /// Whether a line may end here and the glyph be left out.
  var isBlank: Bool { self == .blank || self == .wideBlank }
}
