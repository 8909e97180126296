/// The formats of configs that docent edits.
public enum ConfigFormat: String, Hashable, CaseIterable, Sendable {
  case json, yaml, env

  /// How the names of its files end.
  public var endings: [String] {
    switch self {
    case .json: [".json"]
    case .yaml: [".yaml", ".yml"]
    case .env: [".env"]
    }
  }

  /// Whether keys lead through mappings; names without any stand for a field's environment variable.
  public var hasMappings: Bool {
    switch self {
    case .json, .yaml: true
    case .env: false
    }
  }

  /// What stands between a key and its value.
  public var separator: String {
    switch self {
    case .json, .yaml: ": "
    case .env: "="
    }
  }

  /// The format of a file by its name; nil for any other name. None is guessed by content.
  public init?(fileName: String) {
    let name = fileName.lastPathComponent.lowercased()
    let named = Self.allCases.first { $0.endings.contains(where: name.hasSuffix) }
    guard let format = named ?? (name.hasPrefix(".env.") ? .env : nil) else { return nil }
    self = format
  }
}

/// The keys that lead to a value from the top of a config.
public struct ConfigPath: Hashable, Sendable, ExpressibleByArrayLiteral, CustomStringConvertible {
  /// The outermost key first; a key with a dot in it is one component.
  public var components: [String]

  /// A path of keys, the outermost first.
  public init(_ components: [String]) { self.components = components }

  /// `["conversionsApi", "token"]`, the outermost key first.
  public init(arrayLiteral components: String...) { self.init(components) }

  /// `conversionsApi.token`
  public var description: String { components.joined(separator: ".") }

  var parent: ConfigPath { ConfigPath(components.dropLast()) }

  /// Whether this path leads to a mapping above the other's value.
  func isAbove(_ other: ConfigPath) -> Bool {
    components.count < other.components.count
      && other.components.starts(with: components)
  }
}
