import YAML

// The nodes of a YAML text as those of a config.

extension ConfigNode {
  var isMissing: Bool { scalar?.kind == .null }

  var isBlockScalar: Bool {
    scalar != nil && scalar?.kind == .string && scalar?.quoting == nil
  }

  func isBracketed(in bytes: [UInt8]) -> Bool {
    range.lowerBound < bytes.count && bytes[range.lowerBound] == UInt8(ascii: "[")
  }

  /// A node of YAML as a config's, its literal without anchor and tag.
  init(_ node: YAMLNode, in bytes: [UInt8]) {
    let isBare = node.anchor == nil && node.tag == nil
    let start = isBare ? node.range.lowerBound : bytes.afterProperties(node.range)
    self.init(
      content: Content(node, in: bytes), range: start..<max(start, node.range.upperBound),
      anchor: node.anchor, tag: node.tag)
    if node.hasTypeTag { typeTag = bytes.tag(in: node.range.lowerBound..<start) }
  }
}

extension ConfigNode.Content {
  init(_ node: YAMLNode, in bytes: [UInt8]) {
    switch node.content {
    case .alias(let name): self = .alias(name)
    case .sequence(let items): self = .sequence(items.map { ConfigNode($0, in: bytes) })
    case .scalar(let scalar): self = .scalar(ConfigNode.Scalar(scalar, node))
    case .mapping(let entries):
      let members = entries.map { entry in
        ConfigNode.Member(
          key: entry.key.scalar?.text ?? "", keyRange: entry.key.range,
          value: ConfigNode(entry.value, in: bytes))
      }
      self = .mapping(ConfigNode.Mapping(members: members, isFlow: node.isFlow))
    }
  }
}

extension ConfigNode.Scalar {
  init(_ scalar: YAMLScalar, _ node: YAMLNode) {
    let kind: Kind =
      node.isNull ? .null : node.bool != nil ? .boolean : node.isNumber ? .number : .string
    let meaning = node.bool.map { $0 ? "true" : "false" } ?? scalar.text
    self.init(bytes: Array(meaning.utf8), kind: kind, quoting: scalar.style.quoting)
  }
}

extension YAMLScalar.Style {
  var quoting: Quoting? {
    switch self {
    case .plain: .yamlPlain
    case .singleQuoted: .yamlSingle
    case .doubleQuoted: .yamlDouble
    case .literal, .folded: nil
    }
  }
}

extension YAMLNode {
  var isBareNull: Bool { isNull && anchor == nil && range.isEmpty }

  /// Whether it is a scalar that its tag makes something else than a text (YAML 1.1, the types).
  var hasTypeTag: Bool {
    guard scalar != nil, let tag, tag.hasPrefix("tag:yaml.org,2002:") else { return false }
    return tag != "tag:yaml.org,2002:str"
  }

  var isNumber: Bool {
    guard let scalar, scalar.style == .plain, tag == nil else { return false }
    return Double(scalar.text) != nil
      && scalar.text.first.map { $0.isNumber || "+-.".contains($0) } == true
  }
}

extension [UInt8] {
  /// The tag among the anchor and tag of a node.
  func tag(in properties: Range<Int>) -> Range<Int>? {
    guard let start = self[properties].firstIndex(of: UInt8(ascii: "!")) else { return nil }
    let end = self[start..<properties.upperBound].firstIndex { $0.isSpace || $0.isLineEnd }
    return start..<(end ?? properties.upperBound)
  }

  /// The offset behind the anchor and tag that open a node.
  func afterProperties(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound,
      self[index] == UInt8(ascii: "&") || self[index] == UInt8(ascii: "!")
    {
      index =
        self[index..<range.upperBound].firstIndex { $0.isSpace || $0.isLineEnd } ?? range.upperBound
      guard let next = afterComments(index..<range.upperBound) else { return index }
      index = next
    }
    return index
  }

  /// The first byte that is neither a blank nor part of a comment.
  private func afterComments(_ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while let next = self[index..<range.upperBound].firstIndex(where: {
      !$0.isSpace && !$0.isLineEnd
    }),
      self[next] == UInt8(ascii: "#")
    {
      index = Swift.min(nextLine(after: next), range.upperBound)
    }
    return self[index..<range.upperBound].firstIndex { !$0.isSpace && !$0.isLineEnd }
  }
}
