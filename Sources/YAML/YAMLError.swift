/// Why a text is not YAML that can be read, and where.
public struct YAMLError: Error, Hashable, Sendable {
  /// In the words of the parser, as the end of a sentence.
  public var reason: String
  public var position: TextPosition

  public init(_ reason: String, at position: TextPosition) {
    self.reason = reason
    self.position = position
  }
}
