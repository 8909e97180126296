/// Why a text is not YAML that can be read, and where.
public struct YAMLError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case notUTF8
    /// Nested deeper than so many levels.
    case tooDeep(levels: Int)
    /// There is no memory to read it with.
    case noMemory
    /// What the author most likely did.
    case slip(YAMLSlip)
  }

  /// What is wrong there.
  public var reason: Reason
  /// Where, as people count it.
  public var position: TextPosition

  /// An error at a place.
  public init(_ reason: Reason, at position: TextPosition) {
    self.reason = reason
    self.position = position
  }
}
