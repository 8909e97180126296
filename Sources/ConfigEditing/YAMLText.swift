import YAML

/// YAML: reading with places, and where a value goes.
struct YAMLText {
  let bytes: [UInt8]
  let root: ConfigNode

  static func parse(_ bytes: [UInt8]) throws(EditError) -> ConfigNode {
    let documents: [YAMLDocument]
    do { documents = try parseYAML(bytes) } catch {
      throw error.isNotUTF8 ? .notUTF8(error.position) : .syntax(error.reason, error.position)
    }
    guard documents.count <= 1 else {
      let start = documents[1].root?.range.lowerBound ?? bytes.count
      throw .severalDocuments(TextPosition(ofByte: start, in: bytes))
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

  private func replacement(_ setting: Setting, _ node: ConfigNode, of member: ConfigNode.Member?)
    throws(EditError) -> Edit.Splice
  {
    switch node.content {
    case .scalar, .alias: break
    case .mapping, .sequence:
      throw .notAValue(setting.path, TextPosition(ofByte: node.range.lowerBound, in: bytes))
    }
    let piece = setting.value.yaml(like: node.isMissing ? nil : node.scalar?.quoting)
    let gap = node.range.isEmpty ? colon(behind: member, node) + " " : ""
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
  /// The colon that a key alone among braces has none of yet.
  private func colon(behind member: ConfigNode.Member?, _ node: ConfigNode) -> String {
    guard let end = member?.keyRange.upperBound, end <= node.range.lowerBound else { return "" }
    return bytes[end..<node.range.lowerBound].contains(UInt8(ascii: ":")) ? "" : ":"
  }

  /// What a block scalar leaves behind: the comment behind its sign, and its line break.
  private func endOfBlock(_ node: ConfigNode) -> String {
    let header = bytes[node.range].prefix { !$0.isLineEnd }
    let end = bytes[node.range].last?.isLineEnd == true ? lineEnd : ""
    guard let sign = header.firstIndex(of: UInt8(ascii: "#")) else { return end }
    return " " + String(decoding: header[sign...], as: UTF8.self) + end
  }
}

// MARK: new members

extension YAMLText {
  private func insertion(
    _ keys: [String], _ value: SettingValue, in node: ConfigNode, _ mapping: ConfigNode.Mapping
  ) -> Edit.Splice {
    if mapping.isFlow { return flowInsertion(keys, value, in: node, mapping) }
    guard let first = mapping.members.first, let last = mapping.members.last else {
      return lines(keys, value, indent: "", at: root.range.lowerBound)
    }
    let indent = column(of: first.keyRange.lowerBound)
    let end = end(of: last.value)
    // A last block scalar without a line break would get one by what is put behind it.
    let place =
      end.isOpen ? lineStart(of: last.keyRange.lowerBound) : lineEnd(after: end.offset)
    return lines(keys, value, indent: indent, at: place)
  }

  /// A key without a value gets a mapping below it; one whose null is written, one in braces.
  private func fill(_ member: ConfigNode.Member, _ keys: [String], _ value: SettingValue)
    -> Edit.Splice
  {
    if member.value.range.isEmpty, !isInFlow(member.keyRange.lowerBound) {
      let indent = column(of: member.keyRange.lowerBound) + step
      return lines(keys, value, indent: indent, at: lineEnd(after: member.value.range.upperBound))
    }
    let gap = member.value.range.isEmpty ? " " : ""
    return Edit.Splice(
      range: member.value.range, pieces: [.text(gap + "{")] + flow(keys, value) + [.text("}")])
  }

  private func flowInsertion(
    _ keys: [String], _ value: SettingValue, in node: ConfigNode, _ mapping: ConfigNode.Mapping
  ) -> Edit.Splice {
    guard let last = mapping.members.last else {
      return flowFilling(node.range.lowerBound + 1..<node.range.upperBound - 1, keys, value)
    }
    let end = last.value.range.upperBound
    return Edit.Splice(range: end..<end, pieces: [.text(", ")] + flow(keys, value))
  }

  /// Fills braces that hold nothing, but perhaps a comment, which stays.
  private func flowFilling(_ inside: Range<Int>, _ keys: [String], _ value: SettingValue)
    -> Edit.Splice
  {
    guard bytes[inside].contains(where: { !$0.isSpace && !$0.isLineEnd }) else {
      return Edit.Splice(range: inside, pieces: flow(keys, value))
    }
    let gap = bytes[inside.lowerBound].isSpace || bytes[inside.lowerBound].isLineEnd ? "" : " "
    return Edit.Splice(
      range: inside.lowerBound..<inside.lowerBound, pieces: flow(keys, value) + [.text(gap)])
  }

  private func flow(_ keys: [String], _ value: SettingValue) -> [Edit.Piece] {
    guard keys.count > 1 else { return [.text(key(keys[0]) + ": "), value.yaml(like: nil)] }
    return [.text(key(keys[0]) + ": {")] + flow(Array(keys.dropFirst()), value) + [.text("}")]
  }

  /// Lines of their own, each key further in than the one before.
  private func lines(_ keys: [String], _ value: SettingValue, indent: String, at offset: Int)
    -> Edit.Splice
  {
    var text = offset > 0 && !bytes[offset - 1].isLineEnd && !isAfterMark(offset) ? lineEnd : ""
    for (depth, name) in keys.enumerated() {
      text += indent + String(repeating: step, count: depth) + key(name) + ":"
      text += depth == keys.count - 1 ? " " : lineEnd
    }
    // A file without a final newline stays one.
    let closes = offset < bytes.count || bytes.endsLine
    return Edit.Splice(
      range: offset..<offset,
      pieces: [.text(text), value.yaml(like: nil)] + (closes ? [.text(lineEnd)] : []))
  }

  // Right behind a byte order mark nothing needs to be ended.
  private func isAfterMark(_ offset: Int) -> Bool {
    offset == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  private func key(_ name: String) -> String {
    let isPlain =
      name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "_-".utf8.contains($0) }
      && name.utf8.first?.isLetter == true
    return isPlain
      ? name : String(decoding: Quoting.yamlDouble.written(Array(name.utf8)), as: UTF8.self)
  }
}

// MARK: places

extension YAMLText {
  /// The end of what a node says, its last child's for a block collection, and whether that is a
  /// block scalar without its line break.
  private func end(of node: ConfigNode) -> (offset: Int, isOpen: Bool) {
    var node = node
    while true {
      switch node.content {
      case .mapping(let mapping) where !mapping.isFlow && !mapping.members.isEmpty:
        node = mapping.members[mapping.members.count - 1].value
      case .sequence(let items) where !node.isBracketed(in: bytes) && !items.isEmpty:
        node = items[items.count - 1]
      case .mapping, .sequence, .scalar, .alias:
        let end = node.range.upperBound
        return (end, node.isBlockScalar && end == bytes.count && bytes.last?.isLineEnd != true)
      }
    }
  }

  /// The start of the line after an offset. A block scalar ends at one already.
  private func lineEnd(after offset: Int) -> Int {
    offset > 0 && bytes[offset - 1].isLineEnd ? offset : bytes.nextLine(after: offset)
  }

  /// Where the line of a key begins, behind a byte order mark.
  private func lineStart(of offset: Int) -> Int {
    max(bytes.lineStart(of: offset), bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// The blanks before a key, or before the `?` that announces it (YAML 1.2 §8.2.2).
  private func column(of offset: Int) -> String {
    var before = bytes[lineStart(of: offset)..<offset]
    if let last = before.last(where: { !$0.isSpace }), last == UInt8(ascii: "?") {
      before = before.prefix { $0 != UInt8(ascii: "?") }
    }
    return String(repeating: " ", count: String(decoding: before, as: UTF8.self).count)
  }

  private func isInFlow(_ offset: Int) -> Bool {
    var node = root
    while let mapping = node.mapping {
      guard
        let member = mapping.members.first(where: {
          ($0.keyRange.lowerBound..<max($0.value.range.upperBound, $0.keyRange.upperBound + 1))
            .contains(offset)
        })
      else { return mapping.isFlow }
      if mapping.isFlow { return true }
      if member.keyRange.contains(offset) { return false }
      node = member.value
    }
    return false
  }

  /// One level of indentation as the file has it: that of the first mapping within a mapping.
  private var step: String {
    for member in root.mapping?.members ?? [] {
      if let mapping = member.value.mapping, !mapping.isFlow, let inner = mapping.members.first {
        let blanks =
          column(of: inner.keyRange.lowerBound).count - column(of: member.keyRange.lowerBound).count
        if blanks > 0 { return String(repeating: " ", count: blanks) }
      }
    }
    return "  "
  }

  private var lineEnd: String { bytes.lineBreak }
}

extension ConfigNode {
  fileprivate var isMissing: Bool { scalar?.kind == .null }

  fileprivate var isBlockScalar: Bool {
    scalar != nil && scalar?.kind == .string && scalar?.quoting == nil
  }

  fileprivate func isBracketed(in bytes: [UInt8]) -> Bool {
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
  fileprivate init(_ node: YAMLNode, in bytes: [UInt8]) {
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
  fileprivate init(_ scalar: YAMLScalar, _ node: YAMLNode) {
    let kind: Kind =
      node.isNull ? .null : node.bool != nil ? .boolean : node.isNumber ? .number : .string
    let meaning = node.bool.map { $0 ? "true" : "false" } ?? scalar.text
    self.init(bytes: Array(meaning.utf8), kind: kind, quoting: scalar.style.quoting)
  }
}

extension YAMLScalar.Style {
  fileprivate var quoting: Quoting? {
    switch self {
    case .plain: .yamlPlain
    case .singleQuoted: .yamlSingle
    case .doubleQuoted: .yamlDouble
    case .literal, .folded: nil
    }
  }
}

extension YAMLNode {
  fileprivate var isBareNull: Bool { isNull && anchor == nil && range.isEmpty }

  /// Whether it is a scalar that its tag makes something else than a text (YAML 1.1, the types).
  fileprivate var hasTypeTag: Bool {
    guard scalar != nil, let tag, tag.hasPrefix("tag:yaml.org,2002:") else { return false }
    return tag != "tag:yaml.org,2002:str"
  }

  fileprivate var isNumber: Bool {
    guard let scalar, scalar.style == .plain, tag == nil else { return false }
    return Double(scalar.text) != nil
      && scalar.text.first.map { $0.isNumber || "+-.".contains($0) } == true
  }
}

extension YAMLError {
  fileprivate var isNotUTF8: Bool { reason == "it is not UTF-8" }
}

extension SettingValue {
  /// The value as YAML has it, quoted as the one it replaces where that can hold it.
  func yaml(like old: Quoting?) -> Edit.Piece {
    switch self {
    case .secret(let standIn): .secret(Self.quoting(standIn, like: old))
    case .text(let text):
      text.utf8.allSatisfy({ $0.isLetter || "_-".utf8.contains($0) }) && Self.isNoWord(text)
        ? .text(text)
        : .text(String(decoding: Quoting.yamlDouble.written(Array(text.utf8)), as: UTF8.self))
    case .boolean(let flag): .text(flag ? "true" : "false")
    }
  }

  private static func quoting(_ value: [UInt8], like old: Quoting?) -> Quoting {
    switch old {
    case .yamlPlain: value.isSafeBare ? .yamlPlain : .yamlDouble
    case .yamlSingle: value.allSatisfy { (0x20..<0x7F).contains($0) } ? .yamlSingle : .yamlDouble
    case .yamlDouble, .json, .envBare, .envDouble, .envSingle, nil: .yamlDouble
    }
  }

  // YAML 1.1 readers take these words for flags and null.
  private static func isNoWord(_ text: String) -> Bool {
    !["true", "false", "yes", "no", "on", "off", "y", "n", "null", ""].contains(text.lowercased())
  }
}

extension [UInt8] {
  /// The tag among the anchor and tag of a node.
  fileprivate func tag(in properties: Range<Int>) -> Range<Int>? {
    guard let start = self[properties].firstIndex(of: UInt8(ascii: "!")) else { return nil }
    let end = self[start..<properties.upperBound].firstIndex { $0.isSpace || $0.isLineEnd }
    return start..<(end ?? properties.upperBound)
  }

  /// The offset behind the anchor and tag that open a node.
  fileprivate func afterProperties(_ range: Range<Int>) -> Int {
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
