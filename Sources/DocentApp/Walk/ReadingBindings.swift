import Screen
import Walkthrough
import Words

// Keys that several screens share, as far as they do something now.
extension Binding {
  /// The keys of a screen that is read.
  static func reading(_ model: Model) -> [Binding] {
    [
      Binding(.help, [.character("?"), .function(1)], .help), .chat,
      Binding(.steps, [.character("s")], .steps), Binding(.find, [.character("/")], .find),
    ] + (model.search == nil ? [] : matches) + (model.pointedLink == nil ? [] : links)
      + [Binding(.quit, [.character("q")], .quit)] + scrolling + anywhere
  }

  static func toField(_ model: Model) -> [Binding] {
    guard let short = model.guide.shorts else { return [] }
    return [Binding(.toField, [.character("p")], .toField(short: short))]
  }

  static func openLink(_ model: Model) -> [Binding] {
    model.pointedLink.map { [Binding(.open, [.character("o")], .open($0))] } ?? []
  }

  static func readOn(_ model: Model) -> [Binding] {
    guard model.shown.body.lines.count > model.chrome.bodySize.rows else { return [] }
    return [Binding(.scroll(.line(1)), [.down, .character("j")], .readOn)]
  }
}

extension Binding {
  static let chat = Binding(.chat, [.character("x")], .chat)

  fileprivate static let matches = [
    Binding(.findNext, [.character("n")], .findNext),
    Binding(.findPrevious, [.character("N")], .findPrevious),
  ]

  fileprivate static let links = [
    Binding(.nextLink, [.tab], .nextLink), Binding(.previousLink, [.backTab], .previousLink),
    Binding(.copy, [.character("c")], .copy),
  ]
}
