import Screen
import Walkthrough
import Words

/// The guides in columns: name, title, screens, destination.
public struct GuideTable: Sendable {
  private let guides: [Guide]

  /// A table with one line for each guide, in their order.
  public init(_ guides: [Guide]) { self.guides = guides }

  /// Blanks part the columns by two; there is no header and no blank at the end of a line.
  public var lines: [Sentence] {
    columns(
      guides.map { guide in
        [
          "\(page: guide.name)", "\(page: guide.title)",
          ListingPhrase.screens(guide.screens.count).sentence,
          guide.destination.map { "\(page: $0.name)" } ?? ListingPhrase.nothing.sentence,
        ]
      })
  }
}

/// The screens of a guide in columns: name, title, step of the page, support code.
public struct Outline: Sendable {
  private let guide: Guide

  /// A table with one line for each screen, in the guide's order.
  public init(_ guide: Guide) { self.guide = guide }

  /// Blanks part the columns by two; there is no header and no blank at the end of a line.
  public var lines: [Sentence] {
    columns(
      guide.screens.enumerated().map { index, screen in
        [
          "\(page: screen.name)", "\(page: screen.title)",
          (screen.pageStep.map(ListingPhrase.step) ?? .nothing).sentence,
          guide.code(ofScreen: index).map { "\(page: $0.text)" } ?? ListingPhrase.nothing.sentence,
        ]
      })
  }
}

/// Rows of cells, each column as wide as its widest cell.
private func columns(_ rows: [[Sentence]]) -> [Sentence] {
  let widths = (0..<(rows.first?.count ?? 0)).map { column in
    rows.map { width(of: $0[column]) }.max() ?? 0
  }
  return rows.map { row in
    let cells = zip(row, widths).map { cell, column in
      cell.padded(by: column - width(of: cell))
    }
    return (cells.dropLast() + row.suffix(1)).joined(by: "  ")
  }
}

private func width(of cell: Sentence) -> Int { StyledLine([Run(cell)]).width }

extension Guide {
  /// Whether a word stands in the guide's name or title or on its page, in either case.
  public func mentions(_ word: String) -> Bool {
    let texts =
      [name, title, page.title, page.address ?? "", destination?.title ?? ""]
      + [page.description.plainText] + page.blocks.map(\.plainText)
    return texts.contains { $0.lowercased().contains(word.lowercased()) }
  }
}
