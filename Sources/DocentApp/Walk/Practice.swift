import Credentials
import Screen
import Walkthrough

/// A rehearsal: a made-up value, a config in a folder that is deleted at the end, and nothing kept.
public struct Practice: Hashable, Sendable {
  /// The folder of its configs.
  public var folder: String

  /// A rehearsal in a folder that is there already.
  public init(folder: String) { self.folder = folder }

  /// The config that stands for a destination's.
  public func file(for guide: Guide) -> String {
    folder + "/" + (guide.destination?.fileName ?? "config.yaml")
  }
}
