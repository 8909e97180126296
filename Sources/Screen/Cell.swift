/// One character cell of the screen.
public struct Cell: Hashable, Sendable {
  /// What is drawn: one glyph of one or two columns. Empty in the right half of a wide glyph.
  public var text: String
  public var style: Style

  public init(_ text: String = " ", _ style: Style = Style()) {
    self.text = text
    self.style = style
  }
}
