import ConfigEditing
import Credentials

/// A row of what a save changes, values masked: no words, no looks.
public struct DiffRow: Hashable, Sendable {
  /// What a row is.
  public enum Kind: Hashable, Sendable {
    /// A mapping that the rows below it stand in; one that is missing is added with them.
    case mapping(isAdded: Bool)
    /// What is set besides the values, since it was missing.
    case added
    /// The value that is there now.
    case thereNow(OldValue)
    /// The value that a person brought.
    case brought
  }

  /// What is shown of a value.
  public enum Value: Hashable, Sendable {
    /// It is secret, or may be.
    case mask
    case text(String)

    /// The text, or the mask of a secret.
    public var shown: String {
      switch self {
      case .mask: Secret.mask
      case .text(let text): text
      }
    }
  }

  /// What the row is, which gives it its sign and its words.
  public var kind: Kind
  /// In how many mappings it stands.
  public var depth: Int
  /// The key as the file has it.
  public var name: String
  /// What the format has between name and value; behind the name of a mapping.
  public var separator: String
  /// Nil for a mapping.
  public var value: Value?

  /// `+` or `-` for what is added or taken away; nil for a mapping that stays.
  public var sign: Character? {
    switch kind {
    case .mapping(let isAdded): isAdded ? "+" : nil
    case .added, .brought: "+"
    case .thereNow: "-"
    }
  }
}

extension SavePlan {
  /// The rows that change, with nothing of other values shown.
  public var rows: [DiffRow] {
    var rows = DiffRows(separator: format.separator, newMappings: newMappings)
    for preset in presets {
      rows.add(.added, preset.path, preset.value.plain.map(DiffRow.Value.text) ?? .mask)
    }
    for entry in entries where !entry.isUnchanged {
      if entry.replacesValue { rows.add(.thereNow(entry.old), entry.key, .mask) }
      rows.add(.brought, entry.key, entry.shown)
    }
    return rows.all
  }
}

/// Collects rows, and puts those of one mapping together below its name.
private struct DiffRows {
  private var changes: [Change] = []
  private let separator: String
  private let newMappings: Set<ConfigPath>

  private struct Change {
    var kind: DiffRow.Kind
    var path: ConfigPath
    var value: DiffRow.Value
  }

  init(separator: String, newMappings: Set<ConfigPath>) {
    self.separator = separator
    self.newMappings = newMappings
  }

  mutating func add(_ kind: DiffRow.Kind, _ path: ConfigPath, _ value: DiffRow.Value) {
    changes.append(Change(kind: kind, path: path, value: value))
  }

  var all: [DiffRow] { rows(of: changes, depth: 0) }

  /// The rows of changes that stand in the same mappings down to a depth, names in the order in which
  /// they come first.
  private func rows(of changes: [Change], depth: Int) -> [DiffRow] {
    var names: [String] = []
    for change in changes {
      let name = change.path.components[depth]
      if !names.contains(name) { names.append(name) }
    }
    return names.flatMap { name in
      let own = changes.filter { $0.path.components[depth] == name }
      let inner = own.filter { $0.path.components.count > depth + 1 }
      let leaves = own.filter { $0.path.components.count == depth + 1 }.map { change in
        DiffRow(
          kind: change.kind, depth: depth, name: name, separator: separator, value: change.value)
      }
      guard let path = inner.first?.path else { return leaves }
      let isAdded = newMappings.contains(ConfigPath(Array(path.components[...depth])))
      let mapping = DiffRow(
        kind: .mapping(isAdded: isAdded), depth: depth, name: name, separator: ":", value: nil)
      return leaves + [mapping] + rows(of: inner, depth: depth + 1)
    }
  }
}

extension PlannedEntry {
  fileprivate var shown: DiffRow.Value { field.plainText(value).map(DiffRow.Value.text) ?? .mask }
}
