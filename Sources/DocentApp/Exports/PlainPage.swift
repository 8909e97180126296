import Screen
import Walkthrough
import Words

/// A page, or one screen of its guide, as plain text: to read in a pipe, to paste into a chat.
public struct PlainPage: Sendable {
  private let guide: Guide

  /// The text of a guide's page, laid out anew for each width.
  public init(_ guide: Guide) { self.guide = guide }

  /// The page in the order it has, its links numbered and listed at the end.
  ///
  /// - Parameters:
  ///   - screen: the name of the one screen wanted; nil for the whole page.
  ///   - width: the columns a line may take; at least 20 are used.
  public func text(screen name: String? = nil, width: Int) -> Sentence {
    let width = max(20, width)
    var lines = BlockLines()
    lines.add(guide.blocks(ofScreen: name), width: width)
    let addresses = lines.body.links.enumerated().map { index, link in
      StyledLine([Run("[\(index + 1)] \(link.address)")])
    }
    lines.add(addresses)
    return "\(document: lines.body.lines.map(\.text).joined(separator: "\n") + "\n")"
  }
}

extension Guide {
  /// The blocks of one screen, or of the whole page with its title and description.
  func blocks(ofScreen name: String?) -> [Block] {
    let title: [Block] = [.heading(level: 1, [Span(page.title)])]
    let description: [Block] = page.description.isEmpty ? [] : [.paragraph(page.description)]
    guard let name, let index = screenIndex(named: name) else {
      return title + description + page.blocks
    }
    let isWelcome = screens[index].kind == .welcome
    return (isWelcome ? title + description : []) + screens[index].blocks
  }
}

extension StyledLine {
  /// The line's characters without styles, no blanks at its end.
  fileprivate var text: String {
    var text = runs.map(\.text).joined()
    while let last = text.unicodeScalars.last, last == " " || last == "\u{A0}" {
      text.unicodeScalars.removeLast()
    }
    return text
  }
}
