/// A stretch of text made ready for Markdown: each node is one placeholder, what is hidden is gone.
///
/// A placeholder is U+FDD0, the node's number, U+FDD1: noncharacters, which a page's own text loses
/// before (as U+FFFD, of the same three bytes). Commas stand around them, since tags and braces are
/// punctuation to the emphasis beside them.
struct Segment {
  private(set) var text: [UInt8] = []
  /// The nodes that placeholders stand for, by their numbers.
  private(set) var nodes: [Node] = []
  private let source: [UInt8]
  private var offsets: [(text: Int, source: Int)] = []

  /// The values of the scalars around a placeholder's number.
  static let open: UInt32 = 0xFDD0
  static let close: UInt32 = 0xFDD1
  private static let openBytes: [UInt8] = [0x2C, 0xEF, 0xB7, 0x90]
  private static let closeBytes: [UInt8] = [0xEF, 0xB7, 0x91, 0x2C]

  init(_ source: [UInt8], _ range: Range<Int>, _ nodes: [Node]) {
    self.source = source
    var position = range.lowerBound
    for node in nodes {
      copy(position..<max(position, node.range.lowerBound))
      position = max(position, node.range.upperBound)
      switch node.kind {
      case .hidden: break
      case .inserted(let more): text += Array(more.utf8)
      case .element, .shown: position = place(node, in: range)
      }
    }
    copy(position..<max(position, range.upperBound))
  }

  /// The source's byte for one of the text.
  func sourceOffset(of offset: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return offsets[low - 1].source + offset - offsets[low - 1].text
  }

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    offsets.append((text.count, range.lowerBound))
    text += source[range]
  }

  /// Puts a placeholder for a node and returns where the source goes on.
  private mutating func place(_ node: Node, in range: Range<Int>) -> Int {
    offsets.append((text.count, node.range.lowerBound))
    let mark = Self.openBytes + Array("\(nodes.count)".utf8) + Self.closeBytes
    nodes.append(node)
    guard node.isElement, isAlone(node.range, in: range) else {
      text += mark
      return node.range.upperBound
    }
    // An element on lines of its own is a block: it is set apart, with the indentation that keeps
    // it in its list item.
    let indent = text.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.reversed()
    text += [0x0A] + indent + mark + [0x0A]
    return node.range.upperBound
  }

  private func isAlone(_ place: Range<Int>, in range: Range<Int>) -> Bool {
    let before = source[range.lowerBound..<place.lowerBound].last { $0 != 0x20 && $0 != 0x09 }
    let after = source[place.upperBound..<range.upperBound].first { !$0.isBlank }
    return (before == nil || before == 0x0A) && (after == nil || after == 0x0A)
  }
}

extension Node {
  fileprivate var isElement: Bool { tag != nil }
}
