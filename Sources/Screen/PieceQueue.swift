/// A glyph and the run that it comes from.
struct Piece {
  var glyph: Glyph
  var run: Int
  var isCode: Bool
}

/// Pieces in a row, and their width.
struct PieceQueue {
  private(set) var pieces: [Piece] = []
  private(set) var width = 0

  var isEmpty: Bool { pieces.isEmpty }

  mutating func append(_ piece: Piece) {
    pieces.append(piece)
    width += piece.glyph.width
  }

  func width(ofFirst count: Int) -> Int { pieces.prefix(count).reduce(0) { $0 + $1.glyph.width } }

  /// How many pieces fit into some columns.
  func count(within columns: Int) -> Int {
    var free = columns
    return pieces.prefix {
      free -= $0.glyph.width
      return free >= 0
    }.count
  }

  mutating func replaceFirst(with glyph: Glyph) {
    width += glyph.width - pieces[0].glyph.width
    pieces[0].glyph = glyph
  }

  mutating func removeFirst(_ count: Int) -> [Piece] {
    let first = Array(pieces.prefix(count))
    width -= width(ofFirst: count)
    pieces.removeFirst(count)
    return first
  }

  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    width = 0
  }
}
