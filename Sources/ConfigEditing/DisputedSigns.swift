import YAML

// What programs read differently, so that a value set beside it would be read by some of them alone.
extension [UInt8] {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where a line begins with a byte order mark, behind the one that a file may begin with; nil where
  /// none does.
  var markInside: Int? {
    guard contains(0xEF) else { return nil }
    return indices.first { index in
      guard self[index] == 0xEF, self[index...].starts(with: Self.mark) else { return false }
      let isFirst = index == 0
      let isSecond = index == 3 && starts(with: Self.mark)
      return !isFirst && (isSecond || self[index - 1].isLineEnd)
    }
  }

  /// Where a sign stands that ends a line in YAML 1.1 alone; nil for nowhere.
  ///
  /// - Parameter quoted: where scalars in quotes stand, in which it ends nothing that matters.
  func disputedLineEnd(quoted: [Range<Int>]) -> Int? {
    guard contains(0xC2) || contains(0xE2) else { return nil }
    return indices.first { index in
      let rest = self[index...]
      let isLineEnd =
        rest.starts(with: [0xC2, 0x85]) || rest.starts(with: [0xE2, 0x80, 0xA8])
        || rest.starts(with: [0xE2, 0x80, 0xA9])
      return isLineEnd && !quoted.contains { $0.contains(index) }
    }
  }
}

extension YAMLNode {
  /// Where its scalars in quotes stand, keys too.
  var quoted: [Range<Int>] {
    switch content {
    case .alias: []
    case .scalar(let scalar):
      scalar.style == .singleQuoted || scalar.style == .doubleQuoted ? [range] : []
    case .sequence(let nodes): nodes.flatMap(\.quoted)
    case .mapping(let entries): entries.flatMap { $0.key.quoted + $0.value.quoted }
    }
  }
}
