// Where new members of a mapping go, and how they are written there.

extension YAMLText {
  func insertion(
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
      end.isOpen
      ? lineStart(of: last.keyRange.lowerBound)
      : behindComments(lineEnd(after: end.offset), of: last.value, indent: indent.count)
    return lines(keys, value, indent: indent, at: place)
  }

  /// A key without a value gets a mapping below it; one whose null is written, one in braces.
  func fill(_ member: ConfigNode.Member, _ keys: [String], _ value: SettingValue)
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

  func flowInsertion(
    _ keys: [String], _ value: SettingValue, in node: ConfigNode, _ mapping: ConfigNode.Mapping
  ) -> Edit.Splice {
    guard let last = mapping.members.last else {
      return flowFilling(node.range.lowerBound + 1..<node.range.upperBound - 1, keys, value)
    }
    let end = last.value.range.upperBound
    let rest = bytes[end..<node.range.upperBound].prefix { !$0.isLineEnd }
    guard rest.contains(UInt8(ascii: "#")) else {
      return Edit.Splice(range: end..<end, pieces: [.text(", ")] + flow(keys, value))
    }
    // A comment behind the last value stays behind that one.
    let hasComma = rest.drop(while: \.isSpace).first == UInt8(ascii: ",")
    let text = (hasComma ? "" : ",") + String(decoding: rest, as: UTF8.self) + lineEnd
    return Edit.Splice(
      range: rest.startIndex..<rest.endIndex,
      pieces: [.text(text + column(of: last.keyRange.lowerBound))] + flow(keys, value)
        + (hasComma ? [.text(",")] : []))
  }

  /// Fills braces that hold nothing, but perhaps a comment, which stays.
  func flowFilling(_ inside: Range<Int>, _ keys: [String], _ value: SettingValue)
    -> Edit.Splice
  {
    guard bytes[inside].contains(where: { !$0.isSpace && !$0.isLineEnd }) else {
      return Edit.Splice(range: inside, pieces: flow(keys, value))
    }
    let gap = bytes[inside.lowerBound].isSpace || bytes[inside.lowerBound].isLineEnd ? "" : " "
    return Edit.Splice(
      range: inside.lowerBound..<inside.lowerBound, pieces: flow(keys, value) + [.text(gap)])
  }

  func flow(_ keys: [String], _ value: SettingValue) -> [Edit.Piece] {
    guard keys.count > 1 else { return [.text(key(keys[0]) + ": "), value.yaml(like: nil)] }
    return [.text(key(keys[0]) + ": {")] + flow(Array(keys.dropFirst()), value) + [.text("}")]
  }

  /// Lines of their own, each key further in than the one before.
  func lines(_ keys: [String], _ value: SettingValue, indent: String, at offset: Int)
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
  func isAfterMark(_ offset: Int) -> Bool {
    offset == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  func key(_ name: String) -> String {
    let isPlain =
      name.utf8.allSatisfy { $0.isLetter || $0.isDigit || "_-".utf8.contains($0) }
      && name.utf8.first?.isLetter == true
    return isPlain
      ? name : String(decoding: Quoting.yamlDouble.written(Array(name.utf8)), as: UTF8.self)
  }
}
