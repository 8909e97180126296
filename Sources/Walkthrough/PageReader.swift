import MDX

/// Gives a page's elements their meaning: the only place that knows `<Steps>`, `<Note>` and the rest.
///
/// An element that is not known shows its title and what it holds, never its tag
/// (docs/decisions.md, Parsing).
struct PageReader {
  let links: Links

  func blocks(_ blocks: [MDX.Block]) -> [Block] { joined(blocks.flatMap(self.blocks(of:))) }

  private func blocks(of block: MDX.Block) -> [Block] {
    switch block.kind {
    case .paragraph(let inlines): paragraphs(inlines)
    case .heading(let level, let inlines): [.heading(level: level, spans(inlines))]
    case .list(let list): [.list(self.list(list))]
    case .quote(let quoted): [.quote(blocks(quoted))]
    case .code(let code):
      [.code(Block.Code(title: code.title, language: code.language, text: code.text))]
    case .table(let table):
      [.table(Block.Table(header: table.header.map(spans), rows: table.rows.map { $0.map(spans) }))]
    case .rule: [.rule]
    case .element(let element): blocks(of: element)
    }
  }

  private func list(_ list: MDX.List) -> Block.List {
    Block.List(
      start: list.start,
      items: list.items.map { .init(blocks($0.blocks), isChecked: $0.isChecked) })
  }

  // Steps that follow each other without a common parent are one list of steps.
  private func joined(_ blocks: [Block]) -> [Block] {
    blocks.reduce(into: []) { joined, block in
      if case .steps(let more) = block, case .steps(let steps) = joined.last, more.count == 1 {
        joined[joined.count - 1] = .steps(steps + more)
      } else {
        joined.append(block)
      }
    }
  }
}

// MARK: elements among blocks

extension PageReader {
  private func blocks(of element: BlockElement) -> [Block] {
    if let kind = callouts[element.name] { return [callout(kind, element)] }
    switch element.name {
    case "Steps": return steps(of: element)
    case "Step": return [.steps([step(element)])]
    case "Callout":
      return [callout(element["type"].flatMap(Block.Callout.Kind.init) ?? .note, element)]
    case "img", "Image": return [.picture(picture(element))]
    case "Frame", "figure":
      return blocks(element.children) + texts(["caption", "hint"], of: element)
    case "Tooltip": return blocks(element.children) + texts(["tip"], of: element)
    case "iframe", "video": return [.picture(video(element))]
    case "br", "script", "style", "svg", "Icon", "Snippet", "template": return []
    case "hr": return [.rule]
    case "Visibility": return element["for"] == "agents" ? [] : blocks(element.children)
    case "ParamField", "ResponseField", "Property": return [parameter(element)]
    case "Tree", "FileTree", "Tree.Folder", "Tree.File": return tree(element)
    case "ul": return [.list(htmlList(element, start: nil))]
    case "ol": return [.list(htmlList(element, start: 1))]
    case "h1", "h2", "h3", "h4", "h5", "h6": return heading(element)
    case "pre": return [.code(Block.Code(text: lines(element.children).joined(separator: "\n")))]
    case "table": return [table(element)]
    case "details": return details(element)
    case "a": return linked(element)
    default: return group(element)
    }
  }

  private func callout(_ kind: Block.Callout.Kind, _ element: BlockElement) -> Block {
    let label = element["title"] ?? (element.name == "Callout" ? kind.rawValue : element.name)
    return .callout(Block.Callout(kind, label: label, blocks(element.children)))
  }

  // What stands between steps goes with the step before it, else with the next one.
  private func steps(of element: BlockElement) -> [Block] {
    var steps: [Block.Step] = []
    var waiting: [Block] = []
    for child in element.children {
      if case .element(let inner) = child.kind, inner.name == "Step" {
        var step = step(inner)
        step.blocks = waiting + step.blocks
        steps.append(step)
        waiting = []
      } else if steps.isEmpty {
        waiting += blocks(of: child)
      } else {
        steps[steps.count - 1].blocks += blocks(of: child)
      }
    }
    return steps.isEmpty ? waiting : [.steps(steps)]
  }

  private func step(_ element: BlockElement) -> Block.Step {
    Block.Step(title: title(of: element), blocks(element.children))
  }

  /// An element's title, its Markdown read.
  private func title(of element: BlockElement) -> [Span] {
    element.inlines(of: "title").map(spans) ?? []
  }

  private func group(_ element: BlockElement) -> [Block] {
    var title = element.inlines(of: "title") ?? element.inlines(of: "label") ?? []
    if let description = element.inlines(of: "description"), !title.isEmpty {
      title += [Inline(.text(" — "))] + description
    }
    let inner = blocks(element.children)
    guard !title.isEmpty else { return inner }
    var spans = spans(title)
    if let address = element["href"] {
      for index in spans.indices { spans[index].link = links.resolve(address) }
    }
    let call = element["cta"].map { [Block.paragraph([Span($0)])] } ?? []
    return [.group(Block.Group(title: spans, inner + call))]
  }

  private func texts(_ names: [String], of element: BlockElement) -> [Block] {
    names.compactMap { element.inlines(of: $0) }.map { .paragraph(spans($0)) }
  }

  private func picture(_ element: BlockElement) -> Block.Picture {
    Block.Picture(
      description: element["alt"] ?? "", link: links.resolve(element["src"] ?? ""))
  }

  private func video(_ element: BlockElement) -> Block.Picture {
    let source =
      element["src"] ?? element.children.lazy.compactMap({ $0.element?["src"] }).first ?? ""
    let title = element["title"].map { "video, \($0)" } ?? "video"
    return Block.Picture(description: title, link: links.resolve(source))
  }

  private func parameter(_ element: BlockElement) -> Block {
    let names = ["name", "body", "path", "query", "header"]
    var name = Span(names.lazy.compactMap { element[$0] }.first ?? "")
    name.isBold = true
    let facts = [
      element["type"], element["required"].flatMap { $0 == "true" ? "required" : nil },
      element["deprecated"].flatMap { $0 == "true" ? "deprecated" : nil },
      element["default"].map { "default: \($0)" },
    ].compactMap(\.self)
    return .group(
      Block.Group(
        .parameter, title: [name] + facts.map { Span("  " + $0) }, blocks(element.children)))
  }

  private func tree(_ element: BlockElement) -> [Block] {
    let inner = blocks(element.children)
    guard let name = element["name"] else { return inner }
    return [.list(Block.List(items: [.init([.paragraph([Span(name)])] + inner)]))]
  }

  private func htmlList(_ element: BlockElement, start: Int?) -> Block.List {
    let items = element.children.compactMap { child -> Block.List.Item? in
      let blocks = blocks(of: child)
      return blocks.isEmpty ? nil : .init(blocks)
    }
    return Block.List(start: start, items: items)
  }

  /// The lines of preformatted text, as far as Markdown leaves them.
  private func lines(_ blocks: [MDX.Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.kind {
      case .paragraph(let inlines):
        let lines = inlines.split { $0.kind == .softBreak }
        return lines.map { spans(Array($0)).plainText.replacing("\u{A0}", with: " ") }
      case .element(let element): return lines(element.children)
      case .heading, .list, .quote, .code, .table, .rule:
        return self.blocks(of: block).map(\.plainText)
      }
    }
  }

  private func heading(_ element: BlockElement) -> [Block] {
    let level = element.name.last.flatMap { Int(String($0)) } ?? 2
    return [.heading(level: level, [Span(blocks(element.children).words)])]
  }

  private func details(_ element: BlockElement) -> [Block] {
    let summary = element.children.first { $0.element?.name == "summary" }
    let rest = element.children.filter { $0.element?.name != "summary" }
    let title = summary.map { blocks(of: $0).words } ?? ""
    return title.isEmpty ? blocks(rest) : [.group(Block.Group(title: [Span(title)], blocks(rest)))]
  }

  private func linked(_ element: BlockElement) -> [Block] {
    let link = element["href"].map(links.resolve)
    return blocks(element.children).map { block in
      guard case .paragraph(var spans) = block else { return block }
      for index in spans.indices { spans[index].link = spans[index].link ?? link }
      return .paragraph(spans)
    }
  }

  private func table(_ element: BlockElement) -> Block {
    let rows = element.descendants(named: "tr").map { row in
      row.children.compactMap(\.element).map { cell in
        spans(flat: blocks(cell.children))
      }
    }
    return .table(Block.Table(header: rows.first ?? [], rows: Array(rows.dropFirst())))
  }

  private func spans(flat blocks: [Block]) -> [Span] {
    blocks.flatMap { block -> [Span] in
      if case .paragraph(let spans) = block { return spans }
      return [Span(block.plainText)]
    }
  }
}

private let callouts: [String: Block.Callout.Kind] = [
  "Note": .note, "Tip": .tip, "Info": .info, "Check": .check, "Warning": .warning,
  "Danger": .danger,
]

extension BlockElement {
  /// The elements of a name within this one, outermost first.
  fileprivate func descendants(named name: String) -> [BlockElement] {
    children.compactMap(\.element).flatMap { child in
      child.name == name ? [child] : child.descendants(named: name)
    }
  }
}

extension Inline {
  fileprivate var isImage: Bool {
    switch kind {
    case .image: true
    case .element(let element): element.name == "img"
    case .text, .code, .emphasis, .strong, .strikethrough, .link, .lineBreak, .softBreak,
      .expression:
      false
    }
  }
}

extension [Block] {
  fileprivate var words: String { map(\.plainText).joined(separator: " ") }
}

// MARK: inlines

extension PageReader {
  /// A paragraph of the overlay's own, its Markdown read.
  func paragraph(_ markdown: String) -> [Span] {
    for block in MDX.parse(markdown).blocks {
      if case .paragraph(let inlines) = block.kind { return spans(inlines) }
    }
    return [Span(markdown)]
  }

  /// A paragraph whose only content is images is those images.
  private func paragraphs(_ inlines: [Inline]) -> [Block] {
    let spans = spans(inlines)
    guard inlines.contains(where: \.isImage) else {
      return spans.plainText.allSatisfy(\.isWhitespace) ? [] : [.paragraph(spans)]
    }
    let pictures = inlines.compactMap(picture)
    let isOnlyPictures = inlines.allSatisfy { $0.isImage || $0.isBlank }
    return isOnlyPictures ? pictures.map(Block.picture) : [.paragraph(spans)]
  }

  private func picture(_ inline: Inline) -> Block.Picture? {
    switch inline.kind {
    case .image(let image):
      Block.Picture(description: image.alt, link: links.resolve(image.source))
    case .element(let element) where element.name == "img":
      Block.Picture(description: element["alt"] ?? "", link: links.resolve(element["src"] ?? ""))
    case .text, .code, .emphasis, .strong, .strikethrough, .link, .lineBreak, .softBreak, .element,
      .expression:
      nil
    }
  }

  func spans(_ inlines: [Inline]) -> [Span] { inlines.flatMap(spans(of:)).merged }

  private func spans(of inline: Inline) -> [Span] {
    switch inline.kind {
    case .text(let text), .expression(let text): [Span(text)]
    case .code(let text): [Span(text)].marked { $0.isCode = true }
    case .emphasis(let inner): spans(inner).marked { $0.isItalic = true }
    case .strong(let inner): spans(inner).marked { $0.isBold = true }
    case .strikethrough(let inner): spans(inner).marked { $0.isStruck = true }
    case .link(let link): spans(link.children).linked(to: links.resolve(link.address))
    case .image: picture(inline).map(shown) ?? []
    case .lineBreak: [Span("\n")]
    case .softBreak: [Span(" ")]
    case .element(let element): spans(of: element)
    }
  }

  private func spans(of element: InlineElement) -> [Span] {
    switch element.name {
    case "img": return picture(Inline(.element(element))).map(shown) ?? []
    case "br": return [Span("\n")]
    case "Icon", "script", "style", "svg", "Snippet": return []
    case "b", "strong": return spans(element.children).marked { $0.isBold = true }
    case "i", "em": return spans(element.children).marked { $0.isItalic = true }
    case "s", "del": return spans(element.children).marked { $0.isStruck = true }
    case "code", "kbd": return spans(element.children).marked { $0.isCode = true }
    case "a":
      let inner = spans(element.children)
      return element["href"].map { inner.linked(to: links.resolve($0)) } ?? inner
    case "sup": return [Span("^")] + spans(element.children)
    case "sub": return [Span("_")] + spans(element.children)
    case "Badge": return [Span("[")] + spans(element.children) + [Span("]")]
    case "Tooltip":
      return spans(element.children) + (element["tip"].map { [Span(" (\($0))")] } ?? [])
    case "Visibility" where element["for"] == "agents": return []
    default:
      let title = element.inlines(of: "title").map(spans) ?? []
      let inner = spans(element.children)
      return title + (title.isEmpty || inner.isEmpty ? [] : [Span(" ")]) + inner
    }
  }

  private func shown(_ picture: Block.Picture) -> [Span] {
    let description = picture.description
    var span = Span("[image: \(description.isEmpty ? picture.fileName : description)]")
    span.link = picture.link
    return [span]
  }
}

extension [Span] {
  fileprivate func marked(_ mark: (inout Span) -> Void) -> [Span] {
    map { span in
      var span = span
      mark(&span)
      return span
    }
  }

  fileprivate func linked(to link: Link) -> [Span] { marked { $0.link = $0.link ?? link } }

  /// The spans with neighbours that look and lead the same made one.
  fileprivate var merged: [Span] {
    reduce(into: []) { merged, next in
      guard var last = merged.last else { return merged.append(next.folded(behind: nil)) }
      let span = next.folded(behind: last.text.last)
      if span.text.isEmpty { return }
      let text = last.text
      last.text = span.text
      if last == span {
        merged[merged.count - 1].text = text + span.text
      } else {
        merged.append(span)
      }
    }
  }
}

extension Span {
  /// The span with its spaces folded, as HTML shows them: a line begins with its words.
  fileprivate func folded(behind previous: Character?) -> Span {
    guard !isCode else { return self }
    var folded = self
    var last = previous
    folded.text = text.filter { character in
      defer { last = character }
      return character != " " || (last != " " && last != "\n")
    }
    return folded
  }
}
