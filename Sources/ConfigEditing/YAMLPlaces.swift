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

  /// The line behind the comments that belong to a block: those further in than the keys beside it, and
  /// items of a list that are commented out.
  ///
  /// - Parameters:
  ///   - line: where the line begins that follows the block.
  ///   - indent: the column of the keys beside it, from 0.
  func behindComments(_ line: Int, of block: ConfigNode, indent: Int) -> Int {
    var (place, next) = (line, line)
    while next < bytes.count {
      let end = bytes.nextLine(after: next)
      let text = bytes[next..<end].drop(while: \.isSpace)
      if let first = text.first, !first.isLineEnd {
        let isFurtherIn = text.startIndex - next > indent
        guard first == UInt8(ascii: "#"), isFurtherIn || (block.isList && text.isCommentedItem)
        else { return place }
        place = end
      }
      next = end
    }
    return place
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

extension ConfigNode {
  fileprivate var isList: Bool {
    if case .sequence = content { true } else { false }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is a comment that would be an item of a list without its sign: `# - name`.
  fileprivate var isCommentedItem: Bool {
    drop { $0 == UInt8(ascii: "#") || $0.isSpace }.first == UInt8(ascii: "-")
  }
}
