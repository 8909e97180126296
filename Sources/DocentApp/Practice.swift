import ConfigEditing
import Credentials
import Screen
import Walkthrough

/// A rehearsal: a made-up value, a config in a folder that is deleted at the end, and nothing kept.
public struct Practice: Hashable, Sendable {
  /// The folder of its configs.
  public var folder: String

  public init(folder: String) { self.folder = folder }

  /// The config that stands for a destination's.
  public func target(of guide: Guide) -> String {
    folder + "/" + (guide.destination?.file.lastPathComponent ?? "config.yaml")
  }
}

extension Model {
  var practiceBinding: Binding {
    Binding(
      [.control("t")], "Ctrl-T", "made-up value", "paste a value that is made up, to practise",
      .practiceValue)
  }

  /// Pastes a made-up value into the field.
  mutating func takePracticeValue() -> [Effect] {
    guard practice != nil, let fieldIndex else { return [.ring] }
    let value = Secret.madeUp(
      for: guide.fields[fieldIndex].rule, now: clock.now, seed: UInt64(max(0, clock.now)))
    return take(value, .complete)
  }
}
