import Screen
import Walkthrough

/// A `.guide.yaml` to begin with: every step of a page with a name, its pictures waiting for words.
public struct OverlayStarter: Sendable {
  private let guide: Guide

  /// - Parameter guide: the page as it is without an overlay.
  public init(_ guide: Guide) { self.guide = guide }

  public var text: String {
    let head = [
      "# What docent adds to this page. docent lint says what does not fit.",
      "guide: \(guide.name.slug)", "number:  # from 1 to 1023, another one for each guide",
      "title: \(quoted(guide.title))",
      "# destination: the name of a file in destinations", "# collects: [the id of its field]", "",
      "screens:",
    ]
    return (head + steps.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private var steps: [GuideScreen] { guide.screens.filter { $0.pageStep != nil } }

  private func lines(_ screen: GuideScreen) -> [String] {
    let pictures = screen.blocks.map(\.pictureCount).reduce(0, +)
    let words = Array(repeating: "\"what it shows\"", count: pictures).joined(separator: ", ")
    return ["  - step: \(quoted(screen.title))", "    name: \(screen.name)"]
      + (pictures > 0 ? ["    images: [\(words)]"] : [])
  }

  // YAML 1.2 §7.3.1: what could mean something else stands in quotes.
  private func quoted(_ text: String) -> String {
    let isPlain =
      text.allSatisfy { $0.isLetter || $0.isNumber || " -_.,?()'".contains($0) }
      && text.first?.isLetter == true && !text.contains(" #") && !text.contains(": ")
    guard !isPlain else { return text }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension Block {
  fileprivate var pictureCount: Int {
    switch self {
    case .picture: 1
    case .quote(let blocks), .group(_, let blocks): blocks.map(\.pictureCount).reduce(0, +)
    case .callout(let callout): callout.blocks.map(\.pictureCount).reduce(0, +)
    case .list(let list):
      list.items.flatMap(\.blocks).map(\.pictureCount).reduce(0, +)
    case .steps(let steps): steps.flatMap(\.blocks).map(\.pictureCount).reduce(0, +)
    case .heading, .paragraph, .code, .table, .rule: 0
    }
  }
}
