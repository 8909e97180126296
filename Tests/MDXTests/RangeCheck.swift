import MDX

/// Noncharacters of the page's own, which a source cannot spell.
let mark = String(decoding: [0xEF, 0xB7, 0x90, 0x30, 0xEF, 0xB7, 0x91], as: UTF8.self)

extension Page {
  /// Whether all ranges lie within the text, those of what an element holds within the element's.
  func isInside(_ text: String) -> Bool {
    let whole = 0..<text.utf8.count
    return diagnostics.allSatisfy { $0.range.isInside(whole) }
      && blocks.allSatisfy { $0.isInside(whole) }
  }
}

extension Block {
  fileprivate func isInside(_ outer: Range<Int>) -> Bool {
    guard range.isInside(outer) else { return false }
    switch kind {
    case .element(let element):
      return element.range.isInside(outer)
        && element.children.allSatisfy { $0.isInside(element.range) }
    case .quote(let blocks): return blocks.allSatisfy { $0.isInside(outer) }
    case .list(let list): return list.items.flatMap(\.blocks).allSatisfy { $0.isInside(outer) }
    case .paragraph, .heading, .code, .table, .rule: return true
    }
  }
}

extension Range<Int> {
  fileprivate func isInside(_ outer: Range<Int>) -> Bool {
    lowerBound >= outer.lowerBound && upperBound <= outer.upperBound
  }
}
