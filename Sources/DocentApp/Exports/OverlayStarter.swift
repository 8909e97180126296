import Walkthrough
import Words

/// A `.guide.yaml` to begin with: every step of a page with a name, its pictures waiting for words.
public struct OverlayStarter: Sendable {
  private let guide: Guide

  /// - Parameter guide: the page as it is without an overlay.
  public init(_ guide: Guide) { self.guide = guide }

  public var text: Sentence {
    let head: [OverlayPhrase] = [
      .whatItIs, .guide(name: guide.name.slug), .number, .title(guide.title), .destination,
      .collects, .blank, .screens,
    ]
    return (head + steps.flatMap(lines)).map { "\($0)\n" as Sentence }.joined(by: "")
  }

  private var steps: [GuideScreen] { guide.screens.filter { $0.pageStep != nil } }

  private func lines(_ screen: GuideScreen) -> [OverlayPhrase] {
    let pictures = screen.blocks.map(\.pictureCount).reduce(0, +)
    return [.step(title: screen.title), .name(screen.name)]
      + (pictures > 0 ? [.images(count: pictures)] : [])
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
