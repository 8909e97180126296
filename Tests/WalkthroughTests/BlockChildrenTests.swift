import Testing
import Walkthrough

private func words(_ text: String) -> Block { .paragraph([Span(text)]) }

private let holders: [Block] = [
  .list(Block.List(start: 3, items: [.init([words("a")], isChecked: true), .init([words("b")])])),
  .quote([words("a"), words("b")]),
  .callout(Block.Callout(.tip, label: "Tip", [words("a"), words("b")])),
  .group(Block.Group(.parameter, title: [Span("T")], [words("a"), words("b")])),
  .steps([.init(title: [Span("T")], [words("a")]), .init(title: [], [words("b")])]),
]

private let leaves: [Block] = [
  .heading(level: 2, [Span("a")]), words("a"), .code(Block.Code(text: "a")), .rule,
  .table(Block.Table(header: [[Span("a")]], rows: [])),
  .picture(Block.Picture(description: "a", link: Link("https://a.example"))),
]

@Test(arguments: holders)
func `what stands in a block comes in the order of the page`(block: Block) {
  #expect(block.children == [words("a"), words("b")])
  #expect(block.withDescendants == [block, words("a"), words("b")])
}

@Test(arguments: leaves)
func `a block of words holds no other`(block: Block) {
  #expect(block.children == [])
  #expect(block.withDescendants == [block])
  #expect(block.mapChildren { _ in [.rule] } == block)
}

@Test(arguments: holders)
func `a block keeps all but what it holds when that is changed`(block: Block) {
  #expect(block.mapChildren { $0 } == block)
  #expect(block.mapChildren { _ in [] }.children == [])
  let twice = block.mapChildren { $0 + $0 }
  #expect(twice.children.count == 4)
  #expect(twice.mapChildren { Array($0.prefix($0.count / 2)) } == block)
}

@Test func `each item's blocks are changed on their own`() {
  var seen: [[Block]] = []
  _ = holders[0].mapChildren {
    seen.append($0)
    return $0
  }
  #expect(seen == [[words("a")], [words("b")]])
}

@Test func `blocks at any depth are reached, in the order of the page`() {
  let inner = Block.quote([words("b"), .rule])
  let block = Block.quote([words("a"), inner, words("c")])
  #expect(block.withDescendants == [block, words("a"), inner, words("b"), .rule, words("c")])
}

@Test(arguments: [
  (holders[0], "a b"), (holders[3], "T a b"), (holders[4], "T a b"),
  (
    Block.table(Block.Table(header: [[Span("H")], [Span("I")]], rows: [[[Span("x")], []]])), "H I x"
  ),
  (.code(Block.Code(title: "t", language: "sh", text: "ls\n  -l\n")), "ls -l"),
  (.paragraph([Span("a "), Span("\n b")]), "a b"), (.rule, ""),
  (.picture(Block.Picture(description: "A pen", link: Link("x"))), "A pen"),
])
func `the words of a block are one line without marks`(block: Block, words: String) {
  #expect(block.plainText == words)
}
