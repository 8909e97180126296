/// Joins what Markdown tells and the elements that its placeholders stand for.
struct PageBuilder {
  let source: [UInt8]

  /// The blocks of a stretch of the source with its nodes.
  func blocks(in range: Range<Int>, _ nodes: [Node]) -> [Block] {
    let segment = Segment(source, range, nodes)
    return SegmentBuilder(builder: self, segment: segment, range: range)
      .blocks(MarkdownReader.read(segment.text).blocks)
  }

  /// The same as inlines: the paragraphs' words one after the other.
  func inlines(in range: Range<Int>, _ nodes: [Node]) -> [Inline] {
    blocks(in: range, nodes).flatInlines
  }

  func blockElement(_ tag: Tag, _ inner: Range<Int>, _ children: [Node], _ range: Range<Int>)
    -> BlockElement
  {
    BlockElement(
      name: tag.name, attributes: tag.attributes, children: blocks(in: inner, children),
      range: range)
  }

  func inlineElement(_ tag: Tag, _ inner: Range<Int>, _ children: [Node], _ range: Range<Int>)
    -> InlineElement
  {
    InlineElement(
      name: tag.name, attributes: tag.attributes, children: inlines(in: inner, children),
      range: range)
  }
}

/// Turns the Markdown of one segment into blocks.
private struct SegmentBuilder {
  let builder: PageBuilder
  let segment: Segment
  let range: Range<Int>

  func blocks(_ markdown: [MarkdownBlock]) -> [Block] { markdown.flatMap(blocks(of:)) }

  private func blocks(of block: MarkdownBlock) -> [Block] {
    switch block.kind {
    case .paragraph: return paragraph(block)
    case .heading(let level):
      return [Block(.heading(level, inlines(block.inlines)), range: place(block))]
    case .quote: return [Block(.quote(blocks(block.blocks)), range: place(block))]
    case .bullets: return [Block(.list(list(block, start: nil)), range: place(block))]
    case .numbers(let start): return [Block(.list(list(block, start: start)), range: place(block))]
    case .code(let info): return [Block(.code(code(block, info)), range: place(block))]
    case .rule: return [Block(.rule, range: place(block))]
    case .table: return [Block(.table(table(block)), range: place(block))]
    case .document, .item, .head, .body, .row, .cell: return loose(block)
    }
  }

  /// The text of a block that md4c gives without a paragraph (a tight list item), then its blocks.
  private func loose(_ block: MarkdownBlock) -> [Block] {
    let own =
      block.inlines.isEmpty
      ? []
      : paragraph(MarkdownBlock(kind: .paragraph, inlines: block.inlines, extent: block.extent))
    return own + blocks(block.blocks)
  }

  private func list(_ block: MarkdownBlock, start: Int?) -> List {
    List(
      start: start,
      items: block.blocks.map { item in
        var checked: Bool?
        if case .item(let isChecked) = item.kind { checked = isChecked }
        return List.Item(blocks: loose(item), isChecked: checked)
      })
  }

  private func table(_ block: MarkdownBlock) -> Table {
    var table = Table(header: [], rows: [])
    for part in block.blocks {
      let rows = part.blocks.map { $0.blocks.map { inlines($0.inlines.unescapingPipes) } }
      if case .head = part.kind { table.header = rows.first ?? [] } else { table.rows += rows }
    }
    return table
  }

  private func code(_ block: MarkdownBlock, _ info: String) -> CodeBlock {
    let (language, title) = FenceInfo.parts(of: written(info))
    let text = block.inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: "\n"
      case .marked: ""
      }
    }.joined()
    return CodeBlock(title: title, language: language, text: written(text))
  }

  private func place(_ block: MarkdownBlock) -> Range<Int> {
    guard let extent = block.extent else { return range.lowerBound..<range.lowerBound }
    let start = min(
      max(segment.sourceOffset(of: extent.lowerBound), range.lowerBound), range.upperBound)
    let end = min(segment.sourceOffset(of: extent.upperBound), range.upperBound)
    return start..<max(start, end)
  }
}

// MARK: paragraphs

extension SegmentBuilder {
  /// A paragraph of nothing but elements is those elements.
  private func paragraph(_ block: MarkdownBlock) -> [Block] {
    let pieces = self.pieces(of: block.inlines)
    let isOnlyElements = pieces.allSatisfy { piece in
      switch piece {
      case .node(let node): node.tag != nil
      case .inline(let inline): inline.isBlank
      }
    }
    guard isOnlyElements, pieces.contains(where: \.isNode), !isPhrase(pieces) else {
      let inlines = pieces.flatMap(inlines(of:))
      return inlines.isEmpty ? [] : [Block(.paragraph(inlines), range: place(block))]
    }
    return pieces.compactMap { piece in
      guard case .node(let node) = piece,
        case .element(let tag, let inner, let children) = node.kind
      else { return nil }
      return Block(
        .element(builder.blockElement(tag, inner, children, node.range)), range: node.range)
    }
  }

  /// Whether the elements are words of a line: several of them, or one that can hold no blocks.
  private func isPhrase(_ pieces: [Piece]) -> Bool {
    let nodes = pieces.compactMap { piece -> Node? in
      if case .node(let node) = piece { node } else { nil }
    }
    guard nodes.allSatisfy({ $0.tag?.isPhrasing == true }) else { return false }
    guard nodes.count == 1 else { return true }
    return nodes[0].tag?.name != "a" && !builder.source[nodes[0].range].contains(0x0A)
  }

  /// Part of a paragraph: an inline, or the node of a placeholder.
  private enum Piece {
    case inline(Inline)
    case node(Node)

    var isNode: Bool {
      if case .node = self { return true }
      return false
    }
  }

  private func pieces(of inlines: [MarkdownInline]) -> [Piece] {
    inlines.joiningTexts.flatMap { inline -> [Piece] in
      switch inline {
      case .text(let text): pieces(of: text)
      case .code(let text): [.inline(Inline(.code(written(text))))]
      case .softBreak: [.inline(Inline(.softBreak))]
      case .lineBreak: [.inline(Inline(.lineBreak))]
      case .marked(let mark, let inner): self.marked(mark, self.inlines(inner)).map(Piece.inline)
      }
    }
  }

  private func marked(_ mark: MarkdownInline.Mark, _ inner: [Inline]) -> [Inline] {
    switch mark {
    case .emphasis: [Inline(.emphasis(inner))]
    case .strong: [Inline(.strong(inner))]
    case .strikethrough: [Inline(.strikethrough(inner))]
    case .link(let address, let title):
      [
        Inline(
          .link(
            Inline.Hyperlink(address: written(address), title: title.map(written), children: inner))
        )
      ]
    case .image(let source):
      [Inline(.image(Inline.Image(source: written(source), alt: inner.plainText)))]
    case .code, .plain: inner
    }
  }

  private func pieces(of text: String) -> [Piece] {
    guard text.unicodeScalars.contains(where: { $0.value == Segment.open }) else {
      return [.inline(Inline(.text(text)))]
    }
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(where: { $0.value == Segment.open }),
      let close = rest[open...].firstIndex(where: { $0.value == Segment.close })
    {
      let before = rest[..<open].dropLast()
      if !before.isEmpty { pieces.append(.inline(Inline(.text(String(before))))) }
      let digits = String(rest[rest.index(after: open)..<close])
      if let number = Int(digits), segment.nodes.indices.contains(number) {
        pieces.append(.node(segment.nodes[number]))
      }
      rest = rest[rest.index(after: close)...].dropFirst()
    }
    if !rest.isEmpty { pieces.append(.inline(Inline(.text(String(rest))))) }
    return pieces
  }

  /// A text where Markdown means nothing, such as an address: its placeholders as the page has them.
  private func written(_ text: String) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .inline(let inline): inline.plainText
      case .node(let node): String(decoding: builder.source[node.range], as: UTF8.self)
      }
    }.joined()
  }

  private func inlines(_ markdown: [MarkdownInline]) -> [Inline] {
    pieces(of: markdown).flatMap(inlines(of:))
  }

  private func inlines(of piece: Piece) -> [Inline] {
    switch piece {
    case .inline(let inline): return [inline]
    case .node(let node):
      switch node.kind {
      case .hidden, .inserted: return []
      case .shown(let inline): return [inline]
      case .element(let tag, let inner, let children):
        return [Inline(.element(builder.inlineElement(tag, inner, children, node.range)))]
      }
    }
  }
}

extension Tag {
  /// Whether it stands in a line among words (HTML Living Standard §3.2.5.2.5).
  fileprivate var isPhrasing: Bool {
    [
      "a", "abbr", "b", "br", "code", "del", "em", "font", "i", "kbd", "mark", "s", "small", "span",
      "strong", "sub", "sup", "u", "Badge", "Icon", "Tooltip",
    ].contains(name)
  }
}

extension Inline {
  /// Whether it shows nothing but blanks.
  public var isBlank: Bool {
    switch kind {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .softBreak, .lineBreak: true
    case .code, .emphasis, .strong, .strikethrough, .link, .image, .element, .expression: false
    }
  }
}

extension [MarkdownInline] {
  /// md4c may give a text in parts: a placeholder has to be whole.
  fileprivate var joiningTexts: [MarkdownInline] {
    var joined: [MarkdownInline] = []
    var text = ""
    for inline in self {
      if case .text(let more) = inline {
        text += more
      } else {
        if !text.isEmpty { joined.append(.text(text)) }
        text = ""
        joined.append(inline)
      }
    }
    return text.isEmpty ? joined : joined + [.text(text)]
  }

  // GFM §4.10: a pipe in a cell is escaped in code too; md4c leaves the backslash there.
  fileprivate var unescapingPipes: [MarkdownInline] {
    map { inline in
      switch inline {
      case .code(let text):
        .code(text.split(separator: "\\|", omittingEmptySubsequences: false).joined(separator: "|"))
      case .marked(let mark, let inner): .marked(mark, inner.unescapingPipes)
      case .text, .softBreak, .lineBreak: inline
      }
    }
  }
}

extension [Block] {
  /// The words of blocks as one run of inlines.
  var flatInlines: [Inline] {
    var inlines: [Inline] = []
    for block in self {
      let own = block.flatInlines
      if !inlines.isEmpty, !own.isEmpty { inlines.append(Inline(.softBreak)) }
      inlines += own
    }
    return inlines
  }
}

extension Block {
  fileprivate var flatInlines: [Inline] {
    switch kind {
    case .paragraph(let inlines), .heading(_, let inlines): inlines
    case .list(let list): list.items.flatMap(\.blocks).flatInlines
    case .quote(let blocks): blocks.flatInlines
    case .code(let code): [Inline(.code(code.text))]
    case .table(let table):
      (table.header + table.rows.joined()).flatMap { $0 + [Inline(.softBreak)] }
    case .rule: []
    case .element(let element):
      [
        Inline(
          .element(
            InlineElement(
              name: element.name, attributes: element.attributes,
              children: element.children.flatInlines, range: element.range)))
      ]
    }
  }
}
