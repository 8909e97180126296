import Testing

@testable import Screen

private func queue(_ text: String) -> PieceQueue {
  var queue = PieceQueue()
  for glyph in Glyph.sequence(of: text) {
    queue.append(Piece(glyph: glyph, run: 0, isCode: false))
  }
  return queue
}

extension PieceQueue {
  fileprivate var text: String { pieces.map(\.glyph.text).joined() }
}

@Test func `a queue of nothing is empty and takes no column`() {
  var queue = PieceQueue()
  #expect(queue.isEmpty && queue.width == 0 && queue.count(within: 5) == 0)
  #expect(queue.removeFirst(0).isEmpty)
}

@Test(arguments: [("abc", 3), ("世界", 4), ("a世", 3), ("e\u{301}", 1)])
func `a queue is as wide as its pieces`(text: String, width: Int) {
  #expect(queue(text).width == width)
  #expect(queue(text).width(ofFirst: 99) == width)
}

@Test(arguments: [(0, 0), (1, 1), (2, 1), (3, 2), (4, 3), (6, 4), (99, 4), (-1, 0)])
func `as many pieces fit as leave none half drawn`(columns: Int, count: Int) {
  #expect(queue("a世b界").count(within: columns) == count)
}

@Test(arguments: [0, 1, 2, 4])
func `what is taken off the front and what stays are the whole`(count: Int) {
  var rest = queue("a世b界")
  let first = rest.removeFirst(count)
  #expect(first.map(\.glyph.text).joined() + rest.text == "a世b界")
  #expect(first.count == count)
  #expect(rest.width == queue(rest.text).width)
}

@Test func `a first piece that is replaced takes its own width along`() {
  var changed = queue("世b")
  changed.replaceFirst(with: Glyph(text: "?", width: 1))
  #expect(changed.text == "?b" && changed.width == 2)
}

@Test func `an emptied queue begins anew`() {
  var emptied = queue("世b")
  emptied.removeAll()
  #expect(emptied.isEmpty && emptied.width == 0)
  emptied.append(Piece(glyph: .blank, run: 0, isCode: false))
  #expect(emptied.width == 1)
}
