/// A value of a config with the place of its literal.
struct ConfigNode: Sendable {
  enum Content: Sendable {
    case scalar(Scalar)
    case mapping(Mapping)
    case sequence([ConfigNode])
    /// An alias of YAML; its name.
    case alias(String)
  }

  struct Scalar: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case string, boolean, number, null }

    var bytes: [UInt8]
    var kind: Kind
    /// How it is written; nil for a form that is not written anew, such as a block scalar.
    var quoting: Quoting?
  }

  struct Mapping: Sendable {
    var members: [Member]
    /// Written with braces.
    var isFlow: Bool
  }

  struct Member: Sendable {
    var key: String
    var keyRange: Range<Int>
    var value: ConfigNode
  }

  var content: Content
  /// UTF-8 bytes of the literal: quotes and braces included, anchor and tag not.
  var range: Range<Int>
  /// The anchor of YAML; nil for none.
  var anchor: String?
  /// The tag of YAML as it reads when its handle is resolved; nil for none.
  var tag: String?
  /// The bytes of a tag that says that a scalar is no text; nil for most.
  var typeTag: Range<Int>?

  /// Anchor and tag, to see that they stay.
  var properties: String {
    [anchor.map { "&" + $0 }, tag].compactMap(\.self).joined(separator: " ")
  }

  var mapping: Mapping? {
    guard case .mapping(let mapping) = content else { return nil }
    return mapping
  }

  var scalar: Scalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  /// Whether it holds nothing: null, an empty text, an empty mapping.
  var isEmpty: Bool {
    switch content {
    case .scalar(let scalar): scalar.kind == .null || scalar.bytes.isEmpty
    case .mapping(let mapping): mapping.members.isEmpty
    case .sequence(let items): items.isEmpty
    case .alias: false
    }
  }

  subscript(key: String) -> ConfigNode? { mapping?.members.last { $0.key == key }?.value }
}

extension ConfigNode {
  /// A value at the end of a path, or an empty collection, as it reads.
  struct Leaf: Hashable {
    var path: ConfigPath
    var value: String
    var bytes: [UInt8]
    /// Whether it is null or an empty collection.
    var isNothing = false
  }

  /// All that the node holds, in order, to compare two texts by what they say.
  func leaves(at path: ConfigPath = []) -> [Leaf] {
    switch content {
    case .scalar(let scalar):
      return [
        Leaf(
          path: path, value: "\(scalar.kind) \(properties)", bytes: scalar.bytes,
          isNothing: scalar.kind == .null || scalar.bytes.isEmpty)
      ]
    case .alias(let name): return [Leaf(path: path, value: "*\(name)", bytes: [])]
    case .mapping(let mapping):
      if mapping.members.isEmpty { return [nothing("{}", path)] }
      return own(path) + mapping.members.flatMap { $0.value.leaves(at: path.appending($0.key)) }
    case .sequence(let items):
      if items.isEmpty { return [nothing("[]", path)] }
      return own(path) + items.enumerated().flatMap { $1.leaves(at: path.appending("[\($0)]")) }
    }
  }
}

extension ConfigNode {
  private func own(_ path: ConfigPath) -> [Leaf] {
    properties.isEmpty ? [] : [Leaf(path: path, value: properties, bytes: [], isNothing: true)]
  }

  private func nothing(_ sign: String, _ path: ConfigPath) -> Leaf {
    Leaf(path: path, value: "\(sign) \(properties)", bytes: [], isNothing: true)
  }
}

// MARK: aliases and merges of YAML

extension ConfigNode {
  /// How many aliases may lead to one another.
  private static let longestChain = 20

  /// The node itself, or the one that its alias stands for; nil for an alias of nothing.
  func meant(in root: ConfigNode) -> ConfigNode? {
    var node = self
    for _ in 0..<Self.longestChain {
      guard case .alias(let name) = node.content else { return node }
      guard let next = root.anchored(name, before: node.range.lowerBound) else { return nil }
      node = next
    }
    return nil
  }

  /// The member of a mapping, its own before those that it merges (YAML 1.1, `<<`).
  func member(_ key: String, in root: ConfigNode) -> ConfigNode? {
    if let own = self[key] { return own }
    guard let merged = self["<<"]?.meant(in: root) else { return nil }
    let mappings = if case .sequence(let items) = merged.content { items } else { [merged] }
    return mappings.lazy.compactMap { $0.meant(in: root)?[key] }.first
  }

  /// The names of all aliases below.
  var aliases: Set<String> {
    switch content {
    case .scalar: []
    case .alias(let name): [name]
    case .sequence(let items): items.reduce(into: []) { $0.formUnion($1.aliases) }
    case .mapping(let mapping):
      mapping.members.reduce(into: []) { $0.formUnion($1.value.aliases) }
    }
  }

  // YAML 1.2 §7.1: an alias stands for the last node before it that has the anchor.
  private func anchored(_ name: String, before offset: Int) -> ConfigNode? {
    guard range.lowerBound < offset else { return nil }
    let below: [ConfigNode] =
      switch content {
      case .mapping(let mapping): mapping.members.map(\.value)
      case .sequence(let items): items
      case .scalar, .alias: []
      }
    let own = anchor == name ? self : nil
    return below.reversed().lazy.compactMap { $0.anchored(name, before: offset) }.first ?? own
  }
}

extension ConfigPath {
  func appending(_ key: String) -> ConfigPath { ConfigPath(components + [key]) }
}
