// Lines, columns and ends of nodes in a text.

extension YAMLText {
  /// The end of what a node says, its last child's for a block collection, and whether that is a
  /// block scalar without its line break.
  func end(of node: ConfigNode) -> (offset: Int, isOpen: Bool) {
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
  func lineEnd(after offset: Int) -> Int {
    offset > 0 && bytes[offset - 1].isLineEnd ? offset : bytes.nextLine(after: offset)
  }

  /// Where the line of a key begins, behind a byte order mark.
  func lineStart(of offset: Int) -> Int {
    max(bytes.lineStart(of: offset), bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// The blanks before a key, or before the `?` that announces it (YAML 1.2 §8.2.2).
  func column(of offset: Int) -> String {
    var before = bytes[lineStart(of: offset)..<offset]
    if let last = before.last(where: { !$0.isSpace }), last == UInt8(ascii: "?") {
      before = before.prefix { $0 != UInt8(ascii: "?") }
    }
    return String(repeating: " ", count: String(decoding: before, as: UTF8.self).count)
  }

  func isInFlow(_ offset: Int) -> Bool {
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
  var step: String {
    for member in root.mapping?.members ?? [] {
      if let mapping = member.value.mapping, !mapping.isFlow, let inner = mapping.members.first {
        let blanks =
          column(of: inner.keyRange.lowerBound).count - column(of: member.keyRange.lowerBound).count
        if blanks > 0 { return String(repeating: " ", count: blanks) }
      }
    }
    return "  "
  }

  var lineEnd: String { bytes.lineBreak }
}
