/// Something in a page that is not well formed, and where.
public struct Diagnostic: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// An element that is never closed; its name.
    case unclosed(String)
    /// A closing tag without an opening one; its name.
    case unexpectedClosing(String)
    /// Elements nested deeper than they are shown.
    case tooDeep
  }

  public var kind: Kind
  public var range: Range<Int>

  public init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
