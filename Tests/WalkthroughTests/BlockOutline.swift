import Walkthrough

/// What a page shows, drawn as an outline: a block a line, what it holds indented below it.
func shown(_ page: String) throws -> [String] { try guide(page).page.blocks.flatMap(\.outline) }

extension Block {
  fileprivate var outline: [String] {
    switch self {
    case .heading(let level, let spans): ["h\(level) " + spans.drawn]
    case .paragraph(let spans): [spans.drawn]
    case .list(let list):
      list.items.enumerated().flatMap { index, item in
        [list.start.map { "\($0 + index)." } ?? "-"] + item.blocks.indented
      }
    case .quote(let blocks): [">"] + blocks.indented
    case .callout(let callout): ["\(callout.kind)! \(callout.label)"] + callout.blocks.indented
    case .code(let code):
      ["``` " + [code.language, code.title].compactMap(\.self).joined(separator: " ")]
        + code.text.split(separator: "\n").map { "  " + $0 }
    case .table(let table):
      ([table.header] + table.rows).map { "|" + $0.map { $0.drawn + "|" }.joined() }
    case .picture(let picture): ["(\(picture.description)) \(picture.link.address)"]
    case .rule: ["---"]
    case .group(let group): ["# " + group.title.drawn] + group.blocks.indented
    case .steps(let steps): steps.flatMap { ["step " + $0.title.drawn] + $0.blocks.indented }
    }
  }
}

extension [Block] {
  fileprivate var indented: [String] { flatMap(\.outline).map { "  " + $0 } }
}

extension [Span] {
  /// The text with its marks: `**` bold, `_` italic, `~` struck, a backtick for code.
  var drawn: String {
    map { span in
      let marks =
        (span.isBold ? "**" : "") + (span.isItalic ? "_" : "") + (span.isStruck ? "~" : "")
      let text = span.isCode ? "`\(span.text)`" : span.text
      let marked = marks + text + marks.reversed()
      return span.link.map { "[\(marked)](\($0.address))" } ?? marked
    }.joined()
  }
}
