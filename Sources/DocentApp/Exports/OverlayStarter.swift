import Walkthrough
import Words

/// A `.guide.yaml` to begin with: every step of a page with a name, its pictures waiting for words.
public struct OverlayStarter: Sendable {
  private let guide: Guide

  /// - Parameter guide: the page as it is without an overlay.
  public init(_ guide: Guide) { self.guide = guide }

  /// The whole file, ended by a line break; what a person has to fill in is a comment.
  public var text: Sentence {
    let head: [OverlayPhrase] = [
      .whatItIs, .guide(name: guide.name.slug), .number, .title(guide.title), .destination,
      .collects, .blank, .screens,
    ]
    return (head + steps.flatMap(lines)).map { "\($0)\n" as Sentence }.joined(by: "")
  }

  private var steps: [GuideScreen] { guide.screens.filter { $0.pageStep != nil } }

  private func lines(_ screen: GuideScreen) -> [OverlayPhrase] {
    let pictures = screen.blocks.flatMap(\.withDescendants).count(where: \.isPicture)
    return [.step(title: screen.title), .name(screen.name)]
      + (pictures > 0 ? [.images(count: pictures)] : [])
  }
}

extension Block {
  fileprivate var isPicture: Bool {
    if case .picture = self { return true }
    return false
  }
}
