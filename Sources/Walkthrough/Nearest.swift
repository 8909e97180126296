extension String {
  /// The candidate that takes the fewest changes of a letter to come to; nil when none is near.
  ///
  /// Near means that at most half of the longer text has to change.
  public func nearest(in candidates: [String]) -> String? {
    let own = Array(folded)
    let scored = candidates.map { (text: $0, changes: own.changes(to: Array($0.folded))) }
    guard let best = scored.min(by: { $0.changes < $1.changes }) else { return nil }
    let longer = min(max(own.count, best.text.count), [Character].compared)
    return best.changes * 2 <= longer ? best.text : nil
  }

  /// The text as a name: lower-case letters and digits, words joined by "-".
  public var slug: String {
    let words = lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "step" : words.joined(separator: "-")
  }
}

extension [Character] {
  /// How many characters of a text are compared.
  fileprivate static let compared = 200

  /// How many letters are added, taken out or replaced, or change places with the next one, over what
  /// is compared of each.
  fileprivate func changes(to other: [Character]) -> Int {
    let (own, other) = (prefix(Self.compared), other.prefix(Self.compared))
    var before: [Int] = []
    var row = Array<Int>(0...other.count)
    for (index, character) in own.enumerated() {
      var next = [index + 1]
      for (column, candidate) in other.enumerated() {
        let replaced = row[column] + (character == candidate ? 0 : 1)
        var least = Swift.min(replaced, next[column] + 1, row[column + 1] + 1)
        if index > 0, column > 0, character == other[column - 1], candidate == own[index - 1] {
          least = Swift.min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, row) = (row, next)
    }
    return row[other.count]
  }
}
