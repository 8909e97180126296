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

  /// The edit distance of Levenshtein, over what is compared of each.
  fileprivate func changes(to other: [Character]) -> Int {
    let (own, other) = (prefix(Self.compared), other.prefix(Self.compared))
    var row = Array<Int>(0...other.count)
    for (index, character) in own.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, candidate) in other.enumerated() {
        let replaced = diagonal + (character == candidate ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(replaced, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[other.count]
  }
}
