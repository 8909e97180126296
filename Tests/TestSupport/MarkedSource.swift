/// A source text whose ranges are drawn into it: `⟦` opens a range, `⟧` closes it.
///
/// The marks are taken out of `text`; ranges are UTF-8 byte offsets into what remains, in the
/// order in which they close.
public struct MarkedSource: ExpressibleByStringLiteral, Sendable {
  public let text: String
  public let ranges: [Range<Int>]

  public init(_ marked: String) {
    var text = ""
    var opened: [Int] = []
    var ranges: [Range<Int>] = []
    for character in marked {
      switch character {
      case "⟦": opened.append(text.utf8.count)
      case "⟧": ranges.append((opened.popLast() ?? 0)..<text.utf8.count)
      default: text.append(character)
      }
    }
    precondition(opened.isEmpty, "each ⟦ needs its ⟧")
    self.text = text
    self.ranges = ranges
  }

  public init(stringLiteral marked: String) { self.init(marked) }

  /// The only range of a source that marks one.
  public var range: Range<Int> {
    precondition(ranges.count == 1, "the source marks \(ranges.count) ranges, not one")
    return ranges[0]
  }
}
