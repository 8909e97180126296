/// A run of a paragraph that looks and leads the same throughout.
public struct Span: Hashable, Sendable {
  /// The characters; "\n" is a line break that the page asks for.
  public var text: String
  public var isBold = false
  public var isItalic = false
  public var isStruck = false
  public var isCode = false
  public var link: Link?

  public init(_ text: String) { self.text = text }
}

/// Where a link leads.
public struct Link: Hashable, Sendable {
  /// The whole address, as it would be opened.
  public var address: String
  /// The name of the guide in Content that shows the same page; nil where there is none.
  public var guide: String?

  public init(_ address: String, guide: String? = nil) {
    self.address = address
    self.guide = guide
  }
}

extension [Span] {
  /// The text without its marks.
  public var plainText: String { map(\.text).joined() }
}
