/// Something in a page that is not well formed, and where.
public struct Diagnostic: Hashable, Sendable {
  /// What is not well formed there.
  public enum Kind: Hashable, Sendable {
    /// An element that is never closed; its name.
    case unclosed(String)
    /// A closing tag without an opening one; its name.
    case unexpectedClosing(String)
    /// Elements nested deeper than they are shown.
    case tooDeep
  }

  /// What is wrong, with the name of the element where one is concerned.
  public var kind: Kind
  /// UTF-8 bytes of the page: the whole tag, since an element's end may not be known.
  public var range: Range<Int>

  /// A diagnostic at a tag's bytes.
  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
