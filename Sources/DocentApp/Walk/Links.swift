import Screen
import Walkthrough
import Words

// The links of a screen, what is copied, and how far it is scrolled.
extension Model {
  /// The number of the link pointed at; nil where the screen has no links.
  var pointedLink: Int? { reading.pointedLink(in: shown.body) }

  mutating func openPointedLink() -> [Effect] {
    guard let number = pointedLink else { return [.ring] }
    let link = shown.body.links[number - 1]
    return [link.guide.map(Effect.openGuide) ?? .open(address: link.address)]
  }

  mutating func copyPointedLink() -> [Effect] {
    guard let number = pointedLink else { return [.ring] }
    return copy(shown.body.links[number - 1].address, key: "c", told: .addressSent)
  }

  /// Copies the screen as text for a chat.
  mutating func copyChatText() -> [Effect] {
    copy(MarkdownPage(guide).text(screen: screen.name).text, key: "x", told: .screenSent)
  }

  /// Copies a text; asks first while the value may be on the clipboard.
  private mutating func copy(_ text: String, key: String, told: Notice) -> [Effect] {
    if let short = valueOnClipboard, !reading.copyAsked {
      reading.copyAsked = true
      message = Notice.clipboardGuard(short: short, key: key).message
      return []
    }
    reading.copyAsked = false
    message = told.message
    return [.sendToClipboard(text)]
  }

  /// What the value is called that may be on the clipboard: from the screen that produces it until it
  /// is saved.
  private var valueOnClipboard: String? {
    guard !isSaved, support == nil, let field = guide.fields.first else { return nil }
    let first = guide.screens.firstIndex(where: \.producesValue) ?? 0
    return place.current >= first ? field.short : nil
  }

  mutating func tell(_ result: Event.Opening, of address: String) {
    switch result {
    case .started: message = Notice.opened(address: address).message
    case .unavailable: layer = AddressLayer(address: address, reason: .noBrowser)
    case .failed: layer = AddressLayer(address: address, reason: .failed)
    case .notAWebAddress: layer = AddressLayer(address: address, reason: .notAWebAddress)
    }
  }

  mutating func scroll(_ scroll: Intent.Scroll) -> [Effect] {
    let rows = bodySize.rows
    let last = max(0, shown.body.lines.count - rows)
    let offset = layer.map { $0.coversBody ? $0.offset : reading.offset } ?? reading.offset
    let target = scroll.target(from: offset, last: last, rows: rows)
    guard target != offset else { return layer == nil && last == 0 ? [.ring] : [] }
    if layer?.coversBody == true { layer?.offset = target } else { reading.offset = target }
    return []
  }
}
