import Credentials
import Walkthrough

/// What is to be saved, and where.
public struct SaveRequest: Sendable {
  /// The config as the person names it: absolute, or from the current directory.
  public var target: String
  public var destination: Destination
  /// The values, in the order of the guide's fields.
  public var entries: [Entry]
  /// Whether the old file is kept beside the new one.
  public var keepsOld = false
  /// Whether the file is made readable for its owner alone.
  public var makesPrivate = false

  /// A value that was judged and may be saved.
  public struct Entry: Sendable {
    public var judgement: Judgement
    /// Whether the value goes under the other known name that stands in the file.
    public var usesOtherKey = false

    public init(_ judgement: Judgement) { self.judgement = judgement }

    public var field: Field { judgement.field }
    public var value: Secret { judgement.value }
  }

  public init(target: String, destination: Destination, entries: [Entry]) {
    self.target = target
    self.destination = destination
    self.entries = entries
  }
}
