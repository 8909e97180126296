/// Some text drawn in one style.
public struct Run: Hashable, Sendable {
  /// For one row: a line break in it is drawn as its picture, as every control is.
  public var text: String
  /// How all of the text is drawn.
  public var style: Style

  /// A run of ordinary text, where no style is given.
  public init(_ text: String, _ style: Style = Style()) {
    self.text = text
    self.style = style
  }
}

/// A row of text whose runs follow each other from left to right.
public struct StyledLine: Hashable, Sendable {
  /// From left to right; no blank is put between them.
  public var runs: [Run]

  /// A line of runs; an empty one where none are given.
  public init(_ runs: [Run] = []) {
    self.runs = runs
  }

  /// The columns that the line takes when it is drawn.
  public var width: Int { runs.reduce(0) { $0 + Glyph.width(of: $1.text) } }

  /// What the line says, without its looks.
  public var text: String { runs.map(\.text).joined() }
}

extension Frame {
  /// Draws a line from a point rightwards and returns the column after it.
  ///
  /// It is clipped as a text is.
  @discardableResult
  public mutating func put(_ line: StyledLine, at point: Point) -> Int {
    var end = point
    for run in line.runs { end.column = put(run.text, at: end, run.style) }
    return end.column
  }
}
