import YAML

/// YAML: reading with places, and where a value goes.
struct YAMLText {
  let bytes: [UInt8]
  let root: ConfigNode

  static func parse(_ bytes: [UInt8]) throws(EditError) -> ConfigNode {
    let documents: [YAMLDocument]
    do { documents = try parseYAML(bytes) } catch {
      throw error.reason == .notUTF8
        ? .notUTF8(error.position) : .syntax(SyntaxFault(error.reason), error.position)
    }
    if let place = bytes.disputedLineEnd(quoted: documents.flatMap { $0.root?.quoted ?? [] }) {
      throw .syntax(.disputedLineEnd, TextPosition(ofByte: place, in: bytes))
    }
    guard documents.count <= 1 else {
      throw .severalDocuments(TextPosition(ofByte: documents[1].start, in: bytes))
    }
    guard let document = documents.first, let node = document.root, !node.isBareNull else {
      return emptyTop(bytes, documents.first)
    }
    guard case .mapping = node.content else {
      throw .topIsNoMapping(TextPosition(ofByte: node.range.lowerBound, in: bytes))
    }
    return ConfigNode(node, in: bytes)
  }

  // A file of comments alone is an empty mapping, filled below what stands there.
  private static func emptyTop(_ bytes: [UInt8], _ document: YAMLDocument?) -> ConfigNode {
    let end = document?.endMark?.lowerBound ?? bytes.count
    return ConfigNode(
      content: .mapping(ConfigNode.Mapping(members: [], isFlow: false)), range: end..<end)
  }

  func change(_ setting: Setting) throws(EditError) -> Edit.Splice {
    var node = root
    var member: ConfigNode.Member?
    for (depth, key) in setting.path.components.enumerated() {
      let keys = Array(setting.path.components[depth...])
      if node.isMissing, let member, node.typeTag == nil {
        return fill(member, keys, setting.value)
      }
      if case .alias = node.content {
        throw .isAlias(
          ConfigPath(Array(setting.path.components[..<depth])),
          TextPosition(ofByte: node.range.lowerBound, in: bytes))
      }
      guard let mapping = node.mapping else {
        throw .notAMapping(
          ConfigPath(Array(setting.path.components[..<depth])),
          TextPosition(ofByte: node.range.lowerBound, in: bytes))
      }
      guard let next = mapping.members.last(where: { $0.key == key }) else {
        return insertion(keys, setting.value, in: node, mapping)
      }
      member = next
      node = next.value
    }
    return try replacement(setting, node, of: member)
  }

  func replacement(_ setting: Setting, _ node: ConfigNode, of member: ConfigNode.Member?)
    throws(EditError) -> Edit.Splice
  {
    switch node.content {
    case .scalar, .alias: break
    case .mapping, .sequence:
      throw .notAValue(setting.path, TextPosition(ofByte: node.range.lowerBound, in: bytes))
    }
    let piece = setting.value.yaml(like: node.isMissing ? nil : node.scalar?.quoting)
    let gap = node.range.isEmpty ? gap(behind: member, node) : ""
    let end = node.isBlockScalar ? endOfBlock(node) : ""
    // A tag of another type would make readers refuse the text that is put there.
    let start = node.typeTag?.lowerBound ?? node.range.lowerBound
    let kept = node.typeTag.map { bytes[$0.upperBound..<node.range.lowerBound] } ?? []
    let before = String(decoding: kept.drop(while: \.isSpace), as: UTF8.self)
    return Edit.Splice(
      range: start..<node.range.upperBound,
      pieces: [.text(before + gap), piece, .text(end)].filter { $0 != .text("") })
  }
}

extension YAMLText {
  /// What stands between a key and the value that it has none of yet.
  func gap(behind member: ConfigNode.Member?, _ node: ConfigNode) -> String {
    let colon = colon(behind: member, node)
    let start = node.range.lowerBound
    return colon.isEmpty && start > 0 && bytes[start - 1].isSpace ? "" : colon + " "
  }

  /// The colon that a key alone among braces has none of yet.
  func colon(behind member: ConfigNode.Member?, _ node: ConfigNode) -> String {
    guard let end = member?.keyRange.upperBound, end <= node.range.lowerBound else { return "" }
    return bytes[end..<node.range.lowerBound].contains(UInt8(ascii: ":")) ? "" : ":"
  }

  /// What a block scalar leaves behind: the comment behind its sign, and its line break.
  func endOfBlock(_ node: ConfigNode) -> String {
    let header = bytes[node.range].prefix { !$0.isLineEnd }
    let end = bytes[node.range].last?.isLineEnd == true ? lineEnd : ""
    guard let sign = header.firstIndex(of: UInt8(ascii: "#")) else { return end }
    return " " + String(decoding: header[sign...], as: UTF8.self) + end
  }
}

extension SettingValue {
  /// The value as YAML has it, quoted as the one it replaces where that can hold it.
  func yaml(like old: Quoting?) -> Edit.Piece {
    switch self {
    case .secret(let position, let standIn):
      .secret(position, Self.quoting(standIn, like: old))
    case .text(let text):
      text.utf8.allSatisfy({ $0.isLetter || "_-".utf8.contains($0) }) && Self.isNoWord(text)
        ? .text(text)
        : .text(String(decoding: Quoting.yamlDouble.written(Array(text.utf8)), as: UTF8.self))
    case .number(let text): .text(text)
    case .boolean(let flag): .text(flag ? "true" : "false")
    }
  }

  private static func quoting(_ value: [UInt8], like old: Quoting?) -> Quoting {
    if old == .yamlPlain, value.isSafeBare { return .yamlPlain }
    if old == .yamlSingle, value.allSatisfy({ (0x20..<0x7F).contains($0) }) { return .yamlSingle }
    return .yamlDouble
  }

  // YAML 1.1 readers take these words for flags and null.
  private static func isNoWord(_ text: String) -> Bool {
    !["true", "false", "yes", "no", "on", "off", "y", "n", "null", ""].contains(text.lowercased())
  }
}
