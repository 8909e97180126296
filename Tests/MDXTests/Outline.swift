import MDX

/// A page drawn as an outline: a block a line, what it holds indented below it.
func outline(_ text: String) -> [String] { parse(text).blocks.flatMap(\.outline) }

/// The words and marks of the only paragraph of a text.
func line(_ text: String) -> String { outline(text).joined(separator: " / ") }

extension Block {
  fileprivate var outline: [String] {
    switch kind {
    case .paragraph(let inlines): [inlines.drawn]
    case .heading(let level, let inlines): ["h\(level) " + inlines.drawn]
    case .list(let list): list.outline
    case .quote(let blocks): [">"] + blocks.outline
    case .code(let code): code.outline
    case .table(let table):
      ([table.header] + table.rows).map { "|" + $0.map { $0.drawn + "|" }.joined() }
    case .rule: ["---"]
    case .element(let element): [element.drawnTag] + element.children.outline
    }
  }
}

extension [Block] {
  fileprivate var outline: [String] { flatMap(\.outline).map { "  " + $0 } }
}

extension List {
  fileprivate var outline: [String] {
    items.enumerated().flatMap { index, item in
      let box = item.isChecked.map { $0 ? " [x]" : " [ ]" } ?? ""
      return [(start.map { "\($0 + index)." } ?? "-") + box] + item.blocks.outline
    }
  }
}

extension CodeBlock {
  fileprivate var outline: [String] {
    let info = [language, title].compactMap(\.self).joined(separator: " ")
    return ["``` " + info] + text.split(separator: "\n").map { "  " + $0 }
  }
}

extension Element {
  fileprivate var drawnTag: String {
    let drawn = attributes.map { attribute in
      self[attribute.name].map { "\(attribute.name)=\($0)" } ?? "\(attribute.name)={}"
    }
    return "<" + ([name] + drawn).joined(separator: " ") + ">"
  }
}

extension [Inline] {
  var drawn: String { map(\.drawn).joined() }
}

extension Inline {
  fileprivate var drawn: String {
    switch kind {
    case .text(let text), .expression(let text): text
    case .code(let text): "`\(text)`"
    case .emphasis(let inner): "*\(inner.drawn)*"
    case .strong(let inner): "**\(inner.drawn)**"
    case .strikethrough(let inner): "~\(inner.drawn)~"
    case .link(let link): "[\(link.children.drawn)](\(link.address))"
    case .image(let image): "![\(image.alt)](\(image.source))"
    case .lineBreak: "⏎"
    case .softBreak: " "
    case .element(let element): element.drawnTag + element.children.drawn + "</>"
    }
  }
}
