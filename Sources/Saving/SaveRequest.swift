import ConfigEditing
import Credentials
import Walkthrough

/// What is to be saved, and where.
public struct SaveRequest: Sendable {
  /// The config as the person names it: absolute, or from the current directory.
  public var file: String
  /// The file's format by its name; nil for one that docent does not write.
  public var format: ConfigFormat? { ConfigFormat(fileName: file) }
  /// The kind of config that the file is or becomes.
  public var destination: Destination
  /// The values, in the order of the guide's fields.
  public var entries: [Entry]
  /// Whether the old file is kept beside the new one.
  public var keepsOld = false
  /// Whether the file is made readable for its owner alone.
  public var makesPrivate = false

  /// A value that was judged and may be saved.
  public struct Entry: Sendable {
    /// The value and what docent found in it.
    public var judgement: Judgement
    /// Whether the value goes under the other known name that stands in the file.
    public var usesOtherKey = false

    /// An entry that goes under the field's own name.
    public init(_ judgement: Judgement) { self.judgement = judgement }

    /// The field that was judged.
    public var field: Field { judgement.field }
    /// The value after its clean-up.
    public var value: Secret { judgement.value }
  }

  /// A request that keeps no copy of the old file and changes nobody's access.
  public init(file: String, destination: Destination, entries: [Entry]) {
    self.file = file
    self.destination = destination
    self.entries = entries
  }
}
