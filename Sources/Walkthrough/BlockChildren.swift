// What stands in a block: whatever looks at all of a page goes through these.

extension Block {
  /// Some blocks that stand together in another, with the title that they have there.
  private struct Section {
    var title: [Span] = []
    var blocks: [Block]
  }

  private var sections: [Section] {
    switch self {
    case .list(let list): list.items.map { Section(blocks: $0.blocks) }
    case .quote(let blocks): [Section(blocks: blocks)]
    case .callout(let callout): [Section(blocks: callout.blocks)]
    case .group(let group): [Section(title: group.title, blocks: group.blocks)]
    case .steps(let steps): steps.map { Section(title: $0.title, blocks: $0.blocks) }
    case .heading, .paragraph, .code, .table, .picture, .rule: []
    }
  }

  /// The blocks that stand in it, in their order; empty for one that holds words alone.
  public var children: [Block] { sections.flatMap(\.blocks) }

  /// The block itself, and all that stands in it at any depth, in the order of the page.
  public var withDescendants: [Block] { [self] + children.flatMap(\.withDescendants) }

  /// The same block with other blocks in it.
  ///
  /// - Parameter change: what becomes of the blocks of each item, step or title, in the page's order.
  public func mapChildren(_ change: ([Block]) -> [Block]) -> Block {
    switch self {
    case .list(let list):
      let items = list.items.map { List.Item(change($0.blocks), isChecked: $0.isChecked) }
      return .list(List(start: list.start, items: items))
    case .quote(let blocks): return .quote(change(blocks))
    case .callout(let callout):
      return .callout(Callout(callout.kind, label: callout.label, change(callout.blocks)))
    case .group(let group):
      return .group(Group(group.kind, title: group.title, change(group.blocks)))
    case .steps(let steps):
      return .steps(steps.map { Step(title: $0.title, change($0.blocks)) })
    case .heading, .paragraph, .code, .table, .picture, .rule: return self
    }
  }
}

extension Block {
  /// The words of the block in order, without marks or links, blanks folded: what an overlay's
  /// texts are compared with.
  public var plainText: String { words.foldingBlanks }

  /// The same with blanks as they come.
  var words: String {
    let inside = sections.map { section in
      ([section.title.plainText] + section.blocks.map(\.words)).joined(separator: " ")
    }
    return ([ownWords] + inside).joined(separator: " ")
  }

  /// The words that do not stand in a block of their own.
  private var ownWords: String {
    switch self {
    case .heading(_, let spans), .paragraph(let spans): spans.plainText
    case .code(let code): code.text
    case .table(let table):
      (table.header + table.rows.joined()).map(\.plainText).joined(separator: " ")
    case .picture(let picture): picture.description
    case .list, .quote, .callout, .rule, .group, .steps: ""
    }
  }
}
