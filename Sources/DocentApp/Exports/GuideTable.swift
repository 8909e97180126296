import Screen
import Walkthrough
import Words

/// The guides in columns: name, title, screens, destination.
public struct GuideTable: Sendable {
  private let guides: [Guide]

  public init(_ guides: [Guide]) { self.guides = guides }

  public var lines: [String] {
    columns(
      guides.map { guide in
        [
          guide.name, guide.title, "\(guide.screens.count) screens",
          guide.destination?.name ?? "-",
        ]
      })
  }
}

/// The screens of a guide in columns: name, title, step of the page, support code.
public struct Outline: Sendable {
  private let guide: Guide

  public init(_ guide: Guide) { self.guide = guide }

  public var lines: [String] {
    columns(
      guide.screens.enumerated().map { index, screen in
        [
          screen.name, screen.title, screen.pageStep.map { "step \($0)" } ?? "-",
          guide.code(ofScreen: index)?.text ?? "-",
        ]
      })
  }
}

/// Rows of cells, each column as wide as its widest cell.
private func columns(_ rows: [[String]]) -> [String] {
  let rows = rows.map { $0.map(\.visible) }
  let widths = (0..<(rows.first?.count ?? 0)).map { column in
    rows.map { StyledLine([Run($0[column])]).width }.max() ?? 0
  }
  return rows.map { row in
    let cells = row.enumerated().map { column, cell in
      let blanks = widths[column] - StyledLine([Run(cell)]).width
      return column == row.count - 1 ? cell : cell + String(repeating: " ", count: blanks)
    }
    return cells.joined(separator: "  ")
  }
}

extension Guide {
  /// Whether a word stands in the guide's name or title or on its page, in either case.
  public func mentions(_ word: String) -> Bool {
    let texts =
      [name, title, page.title, page.address ?? "", destination?.title ?? ""]
      + [page.description.plainText] + page.blocks.map(\.plainText)
    return texts.contains { $0.lowercased().contains(word.lowercased()) }
  }
}
