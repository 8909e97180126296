/// A run of a paragraph that looks and leads the same throughout.
public struct Span: Hashable, Sendable {
  /// The characters; "\n" is a line break that the page asks for.
  public var text: String
  /// Drawn bold, whatever the role of the text.
  public var isBold = false
  /// Drawn in italics, where the terminal has them.
  public var isItalic = false
  /// Struck through on the page and in exports; screens draw it as any other text.
  public var isStruck = false
  /// Code within a line; the characters are kept as they are.
  public var isCode = false
  /// Where the run leads; nil where it is no link.
  public var link: Link?

  /// A run without marks and link.
  public init(_ text: String) { self.text = text }
}

/// Where a link leads.
public struct Link: Hashable, Sendable {
  /// The whole address, as it would be opened.
  public var address: String
  /// The name of the guide in Content that shows the same page; nil where there is none.
  public var guide: String?

  /// A link to an address that is whole.
  public init(_ address: String, guide: String? = nil) {
    self.address = address
    self.guide = guide
  }
}

extension [Span] {
  /// The text without its marks.
  public var plainText: String { map(\.text).joined() }
}
