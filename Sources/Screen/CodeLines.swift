/// The lines of a code text, cut where they are wider than `width` and changed in nothing else.
///
/// Lines end at "\n" and "\r\n". A tab goes to the next column that 4 divides, counted from 0 at
/// the start of the uncut line. The texts are safe to draw. A `width` below 1 counts as 1, and a
/// wide glyph in a width of 1 is drawn as `?`.
public func broken(_ text: String, at width: Int) -> [String] {
  var cutter = CodeCutter(width: max(1, width))
  var rest = text.unicodeScalars[...]
  while let end = rest.firstIndex(of: "\n") {
    let line = rest[..<end]
    cutter.cut(line.last == "\r" ? line.dropLast() : line)
    rest = rest[rest.index(after: end)...]
  }
  cutter.cut(rest)
  return cutter.lines
}

private struct CodeCutter {
  let width: Int
  private(set) var lines: [String] = []
  private var line = ""
  private var free = 0

  init(width: Int) {
    self.width = width
  }

  mutating func cut(_ text: Substring.UnicodeScalarView) {
    (line, free) = ("", width)
    var column = 0
    for part in text.split(separator: "\t", omittingEmptySubsequences: false) {
      if part.startIndex > text.startIndex { addBlanks(4 - column % 4, &column) }
      for glyph in IteratorSequence(GlyphReader(part)) { add(glyph, &column) }
    }
    lines.append(line)
  }

  private mutating func addBlanks(_ count: Int, _ column: inout Int) {
    for _ in 0..<count { add(.blank, &column) }
  }

  private mutating func add(_ glyph: Glyph, _ column: inout Int) {
    let fitting = glyph.width > width ? Glyph(text: "?", width: 1) : glyph
    if fitting.width > free {
      lines.append(line)
      (line, free) = ("", width)
    }
    line += fitting.text
    free -= fitting.width
    column += glyph.width
  }
}
