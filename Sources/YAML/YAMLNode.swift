/// A node of a YAML document, with the place where it stands.
public struct YAMLNode: Sendable {
  public indirect enum Content: Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
    /// A reference to the node with that anchor. It is not followed.
    case alias(String)
  }

  public var content: Content
  /// UTF-8 bytes of the text, from the node's properties (anchor, tag) to its end.
  public var range: Range<Int>
  public var anchor: String?
  /// The tag as libyaml resolves it; nil where the text has none.
  public var tag: String?
  /// Whether a sequence or mapping is written with brackets.
  public var isFlow: Bool

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
  public enum Style: Hashable, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Sendable {
  public var key: YAMLNode
  public var value: YAMLNode

  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

/// One document of a YAML text.
public struct YAMLDocument: Sendable {
  /// nil where the document holds nothing but comments.
  public var root: YAMLNode?
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

  public var int: Int? { plain.flatMap { Int($0) } }

  /// The text of a scalar whose meaning is resolved by its form.
  private var plain: String? {
    guard let scalar, scalar.style == .plain, tag == nil else { return nil }
    return scalar.text
  }
}
