/// A node of a YAML document, with the place where it stands.
public struct YAMLNode: Sendable {
  /// What a node is, with the nodes it holds (YAML 1.2 §3.2.1).
  public indirect enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
    /// A reference to the node with that anchor. It is not followed.
    case alias(String)
  }

  /// What the node is, with the nodes it holds.
  public var content: Content
  /// UTF-8 bytes of the text, from the node's properties (anchor, tag) to its end.
  public var range: Range<Int>
  /// The name behind `&` (YAML 1.2 §6.9.2); nil where the node has none.
  public var anchor: String?
  /// The tag as libyaml resolves it; nil where the text has none.
  public var tag: String?
  /// Whether a sequence or mapping is written with brackets.
  public var isFlow: Bool

  /// A node, by default one without properties that is written in block style.
  public init(
    _ content: Content, range: Range<Int>, anchor: String? = nil, tag: String? = nil,
    isFlow: Bool = false
  ) {
    self.content = content
    self.range = range
    self.anchor = anchor
    self.tag = tag
    self.isFlow = isFlow
  }
}

/// A scalar's text and how it is written.
public struct YAMLScalar: Hashable, Sendable {
  /// The ways to write a scalar (YAML 1.2 §7.3 and §8.1).
  public enum Style: Hashable, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  /// What it says, with escapes resolved and lines folded.
  public var text: String
  /// How it is written; quoting keeps a scalar from meaning null, a flag or a number.
  public var style: Style

  /// A scalar that is written plain where no style is given.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Sendable {
  /// Any node, though most often a scalar.
  public var key: YAMLNode
  /// The empty plain scalar where nothing stands behind the colon.
  public var value: YAMLNode

  /// An entry of two nodes, each with its own range.
  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// One document of a YAML text.
public struct YAMLDocument: Sendable {
  /// nil where the document holds nothing but comments.
  public var root: YAMLNode?
  /// Where it begins: at its `---`, or at the directives before it, where it has any.
  public var start: Int
  /// Whether it begins with `---`.
  public var hasStartMark: Bool
  /// The bytes of the `...` that ends it; nil where there is none.
  public var endMark: Range<Int>?
}

// MARK: reading values

extension YAMLNode {
  /// The value of a key of a mapping; nil elsewhere. Of duplicates the first counts.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.scalar?.text == key }?.value
  }

  /// The scalar that the node is; nil for a sequence, a mapping or an alias.
  public var scalar: YAMLScalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  /// The text of a scalar that is not null.
  public var string: String? { isNull ? nil : scalar?.text }

  /// Whether the node is the null of YAML 1.2 §10.3.2.
  public var isNull: Bool {
    guard let plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(plain)
  }

  /// YAML 1.2 §10.3.2: only these are booleans.
  public var bool: Bool? {
    switch plain {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    case nil, .some: nil
    }
  }

  /// The number of a plain scalar in decimal digits (YAML 1.2 §10.3.2); nil for anything else.
  public var int: Int? { plain.flatMap { Int($0) } }

  /// The text of a scalar whose meaning is resolved by its form.
  private var plain: String? {
    guard let scalar, scalar.style == .plain, tag == nil else { return nil }
    return scalar.text
  }
}
