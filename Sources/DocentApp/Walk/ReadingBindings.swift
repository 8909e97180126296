import Screen
import Walkthrough
import Words

// Keys that several screens share, as far as they do something now.
extension Model {
  /// The keys of a screen that is read.
  var readingBindings: [Binding] {
    [
      Binding(.help, [.character("?")], .help), .chat,
      Binding(.steps, [.character("s")], .steps), Binding(.find, [.character("/")], .find),
    ] + (search == nil ? [] : Binding.matches) + (pointedLink == nil ? [] : Binding.links)
      + [Binding(.quit, [.character("q")], .quit)] + Binding.scrolling + Binding.anywhere
  }

  var toField: [Binding] {
    guard let short = guide.shorts else { return [] }
    return [Binding(.toField, [.character("p")], .toField(short: short))]
  }

  var openLink: [Binding] {
    pointedLink.map { [Binding(.open, [.character("o")], .open($0))] } ?? []
  }

  var readOn: [Binding] {
    guard shown.body.lines.count > bodySize.rows else { return [] }
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
