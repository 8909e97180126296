/// One character cell of the screen.
public struct Cell: Hashable, Sendable {
  /// What is drawn: one glyph of one or two columns. Empty in the right half of a wide glyph.
  public var text: String
  /// How the glyph is drawn; both halves of a wide one have the same.
  public var style: Style

  /// A blank in ordinary text, where nothing is given.
  public init(_ text: String = " ", _ style: Style = Style()) {
    self.text = text
    self.style = style
  }
}
