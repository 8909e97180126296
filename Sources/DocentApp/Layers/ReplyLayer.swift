import Screen
import Words

/// What an agent copies for a chat: the page's text, the reply that the notes have, or both.
struct ReplyLayer: Layer {
  var menu: Menu? = Menu(count: choices.count)
  var offset = 0

  private static let choices: [SupportPhrase] = [.copyPage, .copyReply, .copyBoth]

  func parts(in model: Model) -> [Part] {
    let rows = Self.choices.map(\.sentence)
    let reply = model.support?.reply(in: model) ?? []
    return [.title(SupportPhrase.copyWhich.sentence, .plain)]
      + (menu.map { [.menu($0.list(rows))] } ?? [])
      + [.together(reply.map { .words("\(page: $0)", .quiet) })]
  }

  func bindings(in model: Model) -> [Binding] {
    Menu.bindings(choose: .copyIt, KeyPhrase.choice) + Binding.closing(.close)
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    guard intent == .choose, let menu else { return [.ring] }
    let page = MarkdownPage(model.guide).text(screen: model.screen.name).text
    let reply = (model.support?.reply(in: model) ?? []).joined(separator: "\n")
    model.layer = nil
    model.message = Notice.screenSent.message
    let texts = [page, reply, page + "\n\n" + reply]
    return [.sendToClipboard(texts[menu.focus])]
  }
}
