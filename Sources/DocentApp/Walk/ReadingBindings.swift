import Screen
import Walkthrough
import Words

// Keys that several screens share, as far as they do something now.
extension Binding {
  /// Going on: Enter opens the link once Tab was used, and reads on before that; → goes on at once.
  ///
  /// - Parameter readsOn: whether Enter shows what is still below before it goes on.
  static func goingOn(_ words: KeyPhrase, _ model: Model, readsOn: Bool) -> [Binding] {
    let forward = Binding(.forward, [.right], words)
    let found = model.search == nil ? [] : matches
    if let enter = openByEnter(model) { return [enter, forward] + found }
    guard readsOn, model.chrome.isDrawn, model.reading.isUnread(in: model.shown.body) else {
      return [Binding(.next, [.enter], words), Binding(.forward, [.right], .goOnAtOnce)] + found
    }
    return [Binding(.scroll(.page(1)), [.enter], .readOn), forward] + found
  }

  /// Enter as the key of the link pointed at, once Tab was used.
  static func openByEnter(_ model: Model) -> Binding? {
    guard model.reading.tabUsed else { return nil }
    return model.pointedLink.map { Binding(.open, [.enter], .open($0)) }
  }

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

  static let matches = [
    Binding(.findNext, [.character("n")], .findNext),
    Binding(.findPrevious, [.character("N")], .findPrevious),
  ]

  fileprivate static let links = [
    Binding(.nextLink, [.tab], .nextLink), Binding(.previousLink, [.backTab], .previousLink),
    Binding(.copy, [.character("c")], .copy),
  ]
}
