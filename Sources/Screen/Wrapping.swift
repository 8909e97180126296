/// The lines of at most `width` columns that a text fills, each taking as many words as it holds.
///
/// A line ends at a blank, between ideographs, and after a hyphen, dash or slash inside a plain
/// word. A word wider than a line, an address for instance, is cut at the width. "\n" and "\r\n"
/// always end a line, so there is one line at least. Blanks are left out where a line ends; those
/// that open a text or follow a "\n" are kept, unless they leave no room for the first word. The
/// texts of the lines are safe to draw.
///
/// The first line begins with `firstPrefix`, each other one with `restPrefix`: a bullet, and
/// blanks below it. A prefix that leaves no room for text is left out. A `width` below 1 counts
/// as 1, and a wide glyph in a width of 1 is drawn as `?`.
public func wrap(
  _ runs: [Run], to width: Int, firstPrefix: [Run] = [], restPrefix: [Run] = []
) -> [StyledLine] {
  let margins = [firstPrefix, restPrefix].map { Margin($0, width: max(1, width)) }
  var wrapper = LineWrapper(styles: runs.map(\.style), first: margins[0], rest: margins[1])
  for (index, run) in runs.enumerated() { wrapper.add(run.text, run: index) }
  return wrapper.finished()
}

/// What a line begins with, and the columns left for text after it.
private struct Margin {
  var prefix: [Run]
  var room: Int

  init(_ prefix: [Run], width: Int) {
    let left = width - StyledLine(prefix).width
    self.prefix = left > 0 ? prefix : []
    room = left > 0 ? left : width
  }
}

/// Fills lines from left to right; it keeps no more than a line's worth of a word.
private struct LineWrapper {
  private let styles: [Style]
  private let rest: Margin
  private var lines: [StyledLine] = []
  private var line: OpenLine
  /// The blanks after the line; they are drawn once a word follows them in the same line.
  private var blanks = PieceQueue()
  private var word = PieceQueue()

  init(styles: [Style], first: Margin, rest: Margin) {
    self.styles = styles
    self.rest = rest
    line = OpenLine(first)
  }

  mutating func add(_ text: String, run: Int) {
    var rest = text.unicodeScalars[...]
    while let end = rest.firstIndex(of: "\n") {
      let line = rest[..<end]
      add(line.last == "\r" ? line.dropLast() : line, run)
      endHardLine()
      rest = rest[rest.index(after: end)...]
    }
    add(rest, run)
  }

  private mutating func add(_ text: Substring.UnicodeScalarView, _ run: Int) {
    let isCode = styles[run].role == .code
    for glyph in IteratorSequence(GlyphReader(text)) {
      add(Piece(glyph: glyph, run: run, isCode: isCode))
    }
  }

  private mutating func add(_ piece: Piece) {
    if piece.glyph.isBlank {
      endWord()
      // Blanks wider than a line are never drawn, so the rest of them is not kept.
      if blanks.width <= max(line.room, rest.room) { blanks.append(piece) }
      return
    }
    if let last = word.pieces.last, mayBreak(between: last.glyph, and: piece.glyph) { endWord() }
    word.append(piece)
    while word.width > widest { makeRoom() }
  }

  /// The columns of the widest word that can stand uncut.
  private var widest: Int { line.isEmpty ? max(line.room, rest.room) : rest.room }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    while blanks.width + word.width > line.free { makeRoom() }
    consume(word.pieces.count)
  }

  /// Ends the line before a word that does not fit, or takes a part of the word into it.
  private mutating func makeRoom() {
    let fitting = word.count(within: line.free - blanks.width)
    if let count = softBreaks(in: word.pieces).last(where: { $0 <= fitting }) {
      consume(count)
      endLine()
    } else if !line.isEmpty || line.room < rest.room {
      endLine()
    } else if !blanks.isEmpty, word.width <= line.room || fitting == 0 {
      blanks.removeAll()
    } else {
      cutWord(after: fitting)
    }
  }

  /// Takes the pieces that fit into an empty line.
  private mutating func cutWord(after count: Int) {
    if count == 0 { word.replaceFirst(with: Glyph(text: "?", width: 1)) }
    consume(max(1, count))
    if !word.isEmpty { endLine() }
  }

  private mutating func consume(_ count: Int) {
    for piece in blanks.removeFirst(blanks.pieces.count) + word.removeFirst(count) {
      line.append(piece, styles[piece.run])
    }
  }

  private mutating func endLine() {
    lines.append(line.styledLine)
    line = OpenLine(rest)
    blanks.removeAll()
  }

  private mutating func endHardLine() {
    endWord()
    endLine()
  }

  mutating func finished() -> [StyledLine] {
    endHardLine()
    return lines
  }
}

/// The line that is being filled.
private struct OpenLine {
  let room: Int
  private(set) var free: Int
  private var runs: [Run]
  /// The run that the last piece came from; nil while there is only the prefix.
  private var lastRun: Int?

  init(_ margin: Margin) {
    room = margin.room
    free = margin.room
    runs = margin.prefix
  }

  var isEmpty: Bool { lastRun == nil }
  var styledLine: StyledLine { StyledLine(runs) }

  mutating func append(_ piece: Piece, _ style: Style) {
    if piece.run != lastRun { runs.append(Run("", style)) }
    runs[runs.count - 1].text += piece.glyph.text
    lastRun = piece.run
    free -= piece.glyph.width
  }
}
