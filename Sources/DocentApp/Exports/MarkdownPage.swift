import Walkthrough
import Words

/// A page, or one screen of its guide, as plain Markdown with its links in full.
public struct MarkdownPage: Sendable {
  private let guide: Guide

  /// The Markdown of a guide's page, not of its source: elements are told in plain Markdown.
  public init(_ guide: Guide) { self.guide = guide }

  /// The Markdown, ended by the page's own address where it is known.
  ///
  /// - Parameter screen: the name of the one screen wanted; nil for the whole page.
  public func text(screen name: String? = nil) -> Sentence {
    var parts = markdown(guide.blocks(ofScreen: name))
    if let address = guide.page.address { parts.append("Source: <\(address)>") }
    return "\(document: parts.joined(separator: "\n\n") + "\n")"
  }

  private func markdown(_ blocks: [Block]) -> [String] { blocks.map(markdown) }

  private func markdown(_ block: Block) -> String {
    switch block {
    case .heading(let level, let spans):
      String(repeating: "#", count: max(1, min(level, 6))) + " " + markdown(spans)
    case .paragraph(let spans): markdown(spans)
    case .list(let list): markdown(list)
    case .quote(let blocks): quoted(markdown(blocks).joined(separator: "\n\n"))
    case .callout(let callout):
      quoted(
        (["**\(escaped(callout.label))**"] + markdown(callout.blocks)).joined(separator: "\n\n"))
    case .code(let code): fenced(code)
    case .table(let table): markdown(table)
    case .picture(let picture):
      "![\(escaped(picture.description))](\(written(picture.link.address)))"
    case .rule: "---"
    case .group(let group):
      (group.title.isEmpty ? "" : "**\(markdown(group.title.unbold))**")
        .followed(by: markdown(group.blocks))
    case .steps(let steps): markdown(steps)
    }
  }

  private func markdown(_ list: Block.List) -> String {
    let isLoose = list.items.contains { $0.blocks.count > 1 }
    return list.items.enumerated().map { index, item in
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      let box = item.isChecked.map { $0 ? "[x] " : "[ ] " } ?? ""
      let text = markdown(item.blocks).joined(separator: "\n\n")
      return mark + box + indented(text, by: mark.count)
    }.joined(separator: isLoose ? "\n\n" : "\n")
  }

  private func markdown(_ steps: [Block.Step]) -> String {
    steps.enumerated().map { index, step in
      let mark = "\(index + 1). "
      let text = "**\(markdown(step.title.unbold))**".followed(by: markdown(step.blocks))
      return mark + indented(text, by: mark.count)
    }.joined(separator: "\n\n")
  }

  private func markdown(_ table: Block.Table) -> String {
    let rows = [table.header] + table.rows
    let columns = rows.map(\.count).max() ?? 0
    var lines = rows.map { row in
      let cells = (0..<columns).map { $0 < row.count ? cell(row[$0]) : "" }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: columns), at: 1)
    return lines.joined(separator: "\n")
  }

  private func cell(_ spans: [Span]) -> String {
    markdown(spans).map { $0 == "|" ? "\\|" : ($0 == "\n" ? " " : String($0)) }.joined()
  }

  // A fence is longer than any run of backticks inside it, and has none behind it (CommonMark 0.31
  // §4.5).
  private func fenced(_ code: Block.Code) -> String {
    let runs = code.text.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    let words = [code.language, code.title].compactMap(\.self).joined(separator: " ")
    let text = code.text.visibleLines
    return fence + words.visible.replacing("`", with: "'") + "\n" + text
      + (text.hasSuffix("\n") ? "" : "\n") + fence
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> " + $0 }.joined(separator: "\n")
  }

  private func indented(_ text: String, by columns: Int) -> String {
    let blank = String(repeating: " ", count: columns)
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 || $1.isEmpty ? String($1) : blank + $1 }.joined(separator: "\n")
  }
}

// MARK: spans

extension MarkdownPage {
  private func markdown(_ spans: [Span]) -> String {
    spans.linked.map { link, spans in
      let text = spans.map(markdown).joined()
      return link.map { "[\(text)](\(written($0.address)))" } ?? text
    }.joined()
  }

  private func markdown(_ span: Span) -> String {
    let blankBefore = span.text.prefix { $0 == " " }
    let blankAfter = span.text.dropFirst(blankBefore.count).reversed().prefix { $0 == " " }
    let core = String(span.text.dropFirst(blankBefore.count).dropLast(blankAfter.count))
    guard !core.isEmpty else { return span.text }
    var text = span.isCode ? coded(core) : escaped(core)
    if span.isItalic { text = "*\(text)*" }
    if span.isBold { text = "**\(text)**" }
    if span.isStruck { text = "~~\(text)~~" }
    return blankBefore + text + String(blankAfter)
  }

  private func coded(_ text: String) -> String {
    let runs = text.split { $0 != "`" }.map(\.count)
    guard let longest = runs.max() else { return "`\(text.visibleLines)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(text.visibleLines) \(fence)"
  }

  private func escaped(_ text: String) -> String {
    text.visibleLines.map { character in
      if character == "\n" { return "  \n" }
      return "\\`*_[]<>".contains(character) ? "\\\(character)" : String(character)
    }.joined()
  }

  private func written(_ address: String) -> String {
    let address = address.visible
    return address.contains { " ()<>".contains($0) }
      ? "<\(address.filter { !"<>\n".contains($0) })>" : address
  }
}

extension [Span] {
  /// The spans in runs that share a link.
  fileprivate var linked: [(Link?, [Span])] {
    var runs: [(Link?, [Span])] = []
    for span in self {
      if let last = runs.last, last.0 == span.link {
        runs[runs.count - 1].1.append(span)
      } else {
        runs.append((span.link, [span]))
      }
    }
    return runs
  }

  /// The spans without bold, to stand in a title that is bold as a whole.
  fileprivate var unbold: [Span] {
    map { span in
      var span = span
      span.isBold = false
      return span
    }
  }
}

extension String {
  fileprivate func followed(by parts: [String]) -> String {
    ((isEmpty ? [] : [self]) + parts).joined(separator: "\n\n")
  }
}
