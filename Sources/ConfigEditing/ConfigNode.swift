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
  /// Anchor and tag of YAML, to see that they stay.
  var properties = ""

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
  }

  /// All that the node holds, in order, to compare two texts by what they say.
  func leaves(at path: ConfigPath = []) -> [Leaf] {
    switch content {
    case .scalar(let scalar):
      return [Leaf(path: path, value: "\(scalar.kind) \(properties)", bytes: scalar.bytes)]
    case .alias(let name): return [Leaf(path: path, value: "*\(name)", bytes: [])]
    case .mapping(let mapping):
      if mapping.members.isEmpty { return [Leaf(path: path, value: "{} \(properties)", bytes: [])] }
      let own = properties.isEmpty ? [] : [Leaf(path: path, value: properties, bytes: [])]
      return own + mapping.members.flatMap { $0.value.leaves(at: path.appending($0.key)) }
    case .sequence(let items):
      if items.isEmpty { return [Leaf(path: path, value: "[] \(properties)", bytes: [])] }
      let own = properties.isEmpty ? [] : [Leaf(path: path, value: properties, bytes: [])]
      return own + items.enumerated().flatMap { $1.leaves(at: path.appending("[\($0)]")) }
    }
  }
}

extension ConfigPath {
  func appending(_ key: String) -> ConfigPath { ConfigPath(components + [key]) }
}
