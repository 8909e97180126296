import YAML

/// JSON as RFC 8259 has it: reading with places, and where a value goes.
struct JSONText {
  let bytes: [UInt8]
  let root: ConfigNode

  static func parse(_ bytes: [UInt8]) throws(EditError) -> ConfigNode {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if text.allSatisfy({ $0.isSpace || $0.isLineEnd }) {
      return ConfigNode(
        content: .mapping(ConfigNode.Mapping(members: [], isFlow: true)),
        range: bytes.count..<bytes.count)
    }
    var parser = JSONParser(bytes)
    let node = try parser.document()
    guard node.mapping != nil else {
      throw .topIsNoMapping(TextPosition(ofByte: node.range.lowerBound, in: bytes))
    }
    return node
  }

  func change(_ setting: Setting) throws(EditError) -> Edit.Splice {
    var node = root
    for (depth, key) in setting.path.components.enumerated() {
      if node.scalar?.kind == .null {
        return object(setting, Array(setting.path.components[depth...]), at: node)
      }
      guard let mapping = node.mapping else {
        throw .notAMapping(
          ConfigPath(Array(setting.path.components[..<depth])),
          TextPosition(ofByte: node.range.lowerBound, in: bytes))
      }
      guard let next = node[key] else {
        return insertion(
          setting, below: Array(setting.path.components[depth...]), in: node, mapping)
      }
      node = next
    }
    guard node.scalar != nil else {
      throw .notAValue(setting.path, TextPosition(ofByte: node.range.lowerBound, in: bytes))
    }
    return Edit.Splice(range: node.range, pieces: [setting.value.json])
  }

  /// An object in place of a null.
  private func object(_ setting: Setting, _ keys: [String], at node: ConfigNode) -> Edit.Splice {
    let style = style(of: node, ConfigNode.Mapping(members: [], isFlow: true))
    return Edit.Splice(
      range: node.range,
      pieces: [.text("{" + style.before)] + member(keys, setting.value, style)
        + [.text(style.after + "}")])
  }

  private func insertion(
    _ setting: Setting, below keys: [String], in node: ConfigNode, _ mapping: ConfigNode.Mapping
  ) -> Edit.Splice {
    let style = style(of: node, mapping)
    let member = member(keys, setting.value, style)
    if node.range.isEmpty {
      return Edit.Splice(
        range: node.range,
        pieces: [.text("{" + style.before)] + member + [
          .text(style.after + "}" + (bytes.endsLine ? lineEnd : ""))
        ])
    }
    guard let last = mapping.members.last else {
      return Edit.Splice(
        range: node.range.lowerBound + 1..<node.range.upperBound - 1,
        pieces: [.text(style.before)] + member + [.text(style.after)])
    }
    let end = last.value.range.upperBound
    return Edit.Splice(range: end..<end, pieces: [.text("," + style.before)] + member)
  }

  /// `"key": value`, with the mappings that are still missing around the value.
  private func member(_ keys: [String], _ value: SettingValue, _ style: Style) -> [Edit.Piece] {
    let name = String(decoding: Quoting.json.written(Array(keys[0].utf8)), as: UTF8.self)
    guard keys.count > 1 else { return [.text(name + style.colon), value.json] }
    let inner = style.deeper
    return [.text(name + style.colon + "{" + inner.before)]
      + member(Array(keys.dropFirst()), value, inner) + [.text(inner.after + "}")]
  }

  /// The blanks of an object: before a key, before the closing brace, after the colon.
  private struct Style {
    var before: String
    var after: String
    var colon: String
    var step: String

    var deeper: Style {
      guard before.contains(where: \.isNewline) else {
        return Style(before: before, after: before, colon: colon, step: step)
      }
      return Style(before: before + step, after: before, colon: colon, step: step)
    }
  }

  private func style(of node: ConfigNode, _ mapping: ConfigNode.Mapping) -> Style {
    let colon = colon(in: mapping) ?? colon(in: root.mapping) ?? ": "
    let step = step
    if let last = mapping.members.last {
      let before = blanksBefore(last.keyRange.lowerBound)
      let closing = blanksBefore(node.range.upperBound - 1)
      return Style(before: before, after: closing, colon: colon, step: step)
    }
    let outer = lineIndent(of: node.range.lowerBound)
    let isInLines =
      node.range == root.range
      || (root.mapping?.members.first).map {
        blanksBefore($0.keyRange.lowerBound).contains(where: \.isNewline)
      } ?? true
    guard isInLines else { return Style(before: " ", after: " ", colon: colon, step: step) }
    return Style(
      before: lineEnd + outer + step, after: lineEnd + outer, colon: colon, step: step)
  }

  private func colon(in mapping: ConfigNode.Mapping?) -> String? {
    guard let member = mapping?.members.last else { return nil }
    let between = bytes[member.keyRange.upperBound..<member.value.range.lowerBound]
    return String(decoding: between, as: UTF8.self)
  }

  private func blanksBefore(_ offset: Int) -> String {
    let start = bytes[..<offset].lastIndex { !$0.isSpace && !$0.isLineEnd }.map { $0 + 1 } ?? 0
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private func lineIndent(of offset: Int) -> String {
    String(decoding: bytes[bytes.lineStart(of: offset)...].prefix(while: \.isSpace), as: UTF8.self)
  }

  /// One level of indentation as the file has it, two spaces where it has none.
  private var step: String {
    guard let first = root.mapping?.members.first else { return "  " }
    let blanks = blanksBefore(first.keyRange.lowerBound)
    return blanks.contains(where: \.isNewline) ? String(blanks.drop { $0.isNewline }) : "  "
  }

  private var lineEnd: String { bytes.lineBreak }
}

extension SettingValue {
  /// The value as JSON has it.
  var json: Edit.Piece {
    switch self {
    case .secret(let position, _): .secret(position, .json)
    case .text(let text):
      .text(String(decoding: Quoting.json.written(Array(text.utf8)), as: UTF8.self))
    case .number(let text): .text(text)
    case .boolean(let flag): .text(flag ? "true" : "false")
    }
  }
}
