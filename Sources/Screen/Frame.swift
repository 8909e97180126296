/// Everything the terminal shows at one moment, cell by cell.
///
/// Drawing outside the frame is clipped, never an error: views draw at any size, 0×0 included.
/// Every text passes `Glyph.sequence(of:)` on its way in, so no cell holds a control, bidi or
/// invisible character. A wide glyph is whole or not there: what overwrites one half of it blanks
/// the other.
public struct Frame: Hashable, Sendable {
  /// In cells; it stays as it was made.
  public let size: Size
  /// Row after row, each of `size.columns` cells.
  public private(set) var cells: [Cell]
  /// Where the real cursor stands; nil hides it.
  public var cursor: Point?

  /// A frame of blanks without a cursor.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  /// The cell of a row and a column, both counted from 0 and inside the frame.
  public subscript(row: Int, column: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Draws a text from a point rightwards and returns the column after it.
  ///
  /// What would pass an edge is left out; of a wide glyph that an edge cuts, the half inside is a
  /// blank.
  @discardableResult
  public mutating func put(_ text: String, at point: Point, _ style: Style = Style()) -> Int {
    guard (0..<size.rows).contains(point.row) else { return point.column + Glyph.width(of: text) }
    var column = point.column
    for glyph in Glyph.sequence(of: text) {
      draw(glyph, row: point.row, column: column, style)
      column += glyph.width
    }
    return column
  }

  private mutating func draw(_ glyph: Glyph, row: Int, column: Int, _ style: Style) {
    let inside = (0..<size.columns).clamped(to: column..<column + glyph.width)
    if inside.count == glyph.width {
      set(glyph, at: row * size.columns + column, style)
    } else if let half = inside.first {
      set(.blank, at: row * size.columns + half, style)
    }
  }

  private mutating func set(_ glyph: Glyph, at index: Int, _ style: Style) {
    let after = index + glyph.width
    // An empty cell is the right half of the wide glyph before it.
    if cells[index].text.isEmpty { cells[index - 1].text = " " }
    if after < cells.count, cells[after].text.isEmpty { cells[after].text = " " }
    cells[index] = Cell(glyph == .noBreakSpace ? " " : glyph.text, style)
    if glyph.width == 2 { cells[index + 1] = Cell("", style) }
  }
}
