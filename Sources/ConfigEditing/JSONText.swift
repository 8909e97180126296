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
    // The brace takes the place of the blanks before the null too, where it gets a line of its own.
    let start = node.range.lowerBound - (style.braceLine == nil ? 0 : spacesBefore(node))
    return Edit.Splice(
      range: start..<node.range.upperBound,
      pieces: [.text((style.braceLine ?? "") + "{" + style.first)]
        + member(keys, setting.value, style) + [.text(style.last + "}")])
  }

  private func insertion(
    _ setting: Setting, below keys: [String], in node: ConfigNode, _ mapping: ConfigNode.Mapping
  ) -> Edit.Splice {
    let style = style(of: node, mapping)
    let member = member(keys, setting.value, style)
    if node.range.isEmpty {
      return Edit.Splice(
        range: node.range,
        pieces: [.text("{" + style.first)] + member + [
          .text(style.last + "}" + (bytes.endsLine ? lineEnd : ""))
        ])
    }
    guard let last = mapping.members.last else {
      return Edit.Splice(
        range: node.range.lowerBound + 1..<node.range.upperBound - 1,
        pieces: [.text(style.first)] + member + [.text(style.last)])
    }
    let end = last.value.range.upperBound
    return Edit.Splice(range: end..<end, pieces: [.text("," + style.between)] + member)
  }

  /// `"key": value`, with the mappings that are still missing around the value.
  private func member(_ keys: [String], _ value: SettingValue, _ style: JSONStyle) -> [Edit.Piece] {
    let name = String(decoding: Quoting.json.written(Array(keys[0].utf8)), as: UTF8.self)
    guard keys.count > 1 else { return [.text(name + style.colon), value.json] }
    let inner = style.deeper
    return [.text(name + style.opening + inner.first)]
      + member(Array(keys.dropFirst()), value, inner) + [.text(inner.last + "}")]
  }
}

/// The blanks of an object, as the file has them.
private struct JSONStyle {
  /// Before a key behind the opening brace, before a key behind a comma, before the closing brace.
  var first: String
  var between: String
  var last: String
  /// With the blanks around it, where a value stands on the line of its key.
  var colon: String
  /// One level of indentation.
  var step: String
  /// Whether an opening brace has a line of its own.
  var hasBraceLines: Bool

  /// What begins the line of an opening brace; nil where it stands on the line of its key.
  var braceLine: String? {
    guard hasBraceLines, first.contains(where: \.isNewline) else { return nil }
    return String(first.dropLast(step.count))
  }

  /// The colon of an object, with its opening brace.
  var opening: String {
    guard hasBraceLines, first.contains(where: \.isNewline) else { return colon + "{" }
    return String(colon.reversed().drop(while: \.isWhitespace).reversed()) + first + "{"
  }

  /// The style of an object that stands in this one.
  var deeper: JSONStyle {
    guard first.contains(where: \.isNewline) else {
      return JSONStyle(
        first: first, between: first, last: first, colon: colon, step: step,
        hasBraceLines: hasBraceLines)
    }
    return JSONStyle(
      first: first + step, between: first + step, last: first, colon: colon, step: step,
      hasBraceLines: hasBraceLines)
  }
}

extension JSONText {
  private func style(of node: ConfigNode, _ mapping: ConfigNode.Mapping) -> JSONStyle {
    let objects = root.objects
    let colon = colon(in: [mapping] + objects) ?? ": "
    let (step, hasBraceLines) = (step, hasBraceLines(objects))
    func style(_ first: String, _ between: String, _ last: String) -> JSONStyle {
      JSONStyle(
        first: first, between: between, last: last, colon: colon, step: step,
        hasBraceLines: hasBraceLines)
    }
    if let last = mapping.members.last {
      let blanks = blanksBefore(last.keyRange.lowerBound)
      // Behind the opening brace stand no blank lines, whatever stands between the keys.
      let line = blanks.lastIndex(where: \.isNewline).map {
        lineEnd + String(blanks[blanks.index(after: $0)...])
      }
      let between = hasBlankLines(mapping) ? blanks : line ?? blanks
      return style(line ?? blanks, between, blanksBefore(node.range.upperBound - 1))
    }
    let outer = lineIndent(of: node.range.lowerBound)
    let isInLines =
      node.range == root.range
      || (root.mapping?.members.first).map {
        blanksBefore($0.keyRange.lowerBound).contains(where: \.isNewline)
      } ?? true
    guard isInLines else { return style(" ", " ", " ") }
    return style(lineEnd + outer + step, lineEnd + outer + step, lineEnd + outer)
  }

  /// Whether a blank line stands between all members.
  private func hasBlankLines(_ mapping: ConfigNode.Mapping) -> Bool {
    mapping.members.count > 1
      && mapping.members.dropFirst().allSatisfy {
        blanksBefore($0.keyRange.lowerBound).count(where: \.isNewline) > 1
      }
  }

  /// A colon with its blanks, of a member whose value stands on the line of its key.
  private func colon(in objects: [ConfigNode.Mapping]) -> String? {
    objects.lazy.compactMap { object in
      object.members.last { !between($0).contains(where: \.isNewline) }.map(between)
    }.first
  }

  /// Whether the values that are objects or lists stand on lines of their own.
  private func hasBraceLines(_ objects: [ConfigNode.Mapping]) -> Bool {
    let first = objects.lazy.flatMap(\.members).first { $0.value.scalar == nil }
    return first.map { between($0).contains(where: \.isNewline) } ?? false
  }

  private func between(_ member: ConfigNode.Member) -> String {
    String(
      decoding: bytes[member.keyRange.upperBound..<member.value.range.lowerBound], as: UTF8.self)
  }

  private func spacesBefore(_ node: ConfigNode) -> Int {
    bytes[..<node.range.lowerBound].reversed().prefix(while: \.isSpace).count
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

extension ConfigNode {
  /// All objects, the outer ones first.
  fileprivate var objects: [Mapping] {
    switch content {
    case .scalar, .alias: []
    case .sequence(let items): items.flatMap(\.objects)
    case .mapping(let mapping): [mapping] + mapping.members.flatMap { $0.value.objects }
    }
  }
}
