import Screen
import Walkthrough
import Words

/// How a screen is being read: where the text stands and which link is pointed at.
struct Reading: Hashable, Sendable {
  /// The first line shown, from 0.
  var offset = 0
  /// The link pointed at, from 1; it is the first one on arriving.
  var pointed = 1
  /// Whether Tab was used, from when on Enter opens the link.
  var tabUsed = false
  /// Whether `c` was pressed once where it asks first.
  var copyAsked = false
}

extension Model {
  /// The number of the link pointed at; nil where the screen has no links.
  var pointedLink: Int? {
    let count = body.links.count
    return count == 0 ? nil : min(reading.pointed, count)
  }

  mutating func pointAtLink(_ step: Int) {
    let body = body
    guard !body.links.isEmpty else { return }
    let count = body.links.count
    let from = reading.tabUsed ? reading.pointed : (step > 0 ? 0 : 1)
    reading.pointed = (from - 1 + step + count) % count + 1
    reading.tabUsed = true
    bringIntoSight(line: body.linkLines[reading.pointed - 1], of: body.lines.count)
  }

  mutating func openPointedLink() -> [Effect] {
    guard let number = pointedLink else { return [.ring] }
    let link = body.links[number - 1]
    return [link.guide.map(Effect.openGuide) ?? .open(address: link.address)]
  }

  mutating func copyPointedLink() -> [Effect] {
    guard let number = pointedLink else { return [.ring] }
    return copy(body.links[number - 1].address, key: "c", told: .sentToTerminal)
  }

  /// Copies the screen as text for a chat.
  mutating func copyChatText() -> [Effect] {
    copy(MarkdownPage(guide).text(screen: screen.name).text, key: "x", told: .screenSent)
  }

  /// Copies a text; asks first while the token may be on the clipboard.
  private mutating func copy(_ text: String, key: String, told: Message) -> [Effect] {
    if mayHoldValueOnClipboard, !reading.copyAsked {
      reading.copyAsked = true
      message = .clipboardGuard(guide.fields[0], key: key)
      return []
    }
    reading.copyAsked = false
    message = told
    return [.sendToClipboard(text)]
  }

  mutating func tell(_ result: Event.Opening, of address: String) {
    switch result {
    case .started: message = .opened(address)
    case .unavailable: layer = .address(AddressLayer(address: address, reason: nil))
    case .failed: layer = .address(AddressLayer(address: address, reason: .failed))
    case .notAWebAddress:
      layer = .address(AddressLayer(address: address, reason: .notAWebAddress))
    }
  }

  // DESIGN §1: from the screen that produces the value until it is saved.
  private var mayHoldValueOnClipboard: Bool {
    guard !guide.fields.isEmpty, !saved.isDone, support == nil else { return false }
    return current >= (guide.screens.firstIndex(where: \.producesValue) ?? 0)
  }
}

// MARK: scrolling

extension Model {
  mutating func scroll(_ scroll: Intent.Scroll) -> [Effect] {
    let last = max(0, shownBody.lines.count - bodySize.rows)
    let target = target(of: scroll, last: last)
    guard target != offset else { return layer == nil && last == 0 ? [.ring] : [] }
    offset = target
    return []
  }

  private func target(of scroll: Intent.Scroll, last: Int) -> Int {
    switch scroll {
    case .line(let step): min(max(0, offset + step), last)
    case .page(let step): min(max(0, offset + step * max(1, bodySize.rows - 1)), last)
    case .top: 0
    case .end: last
    }
  }

  mutating func bringIntoSight(line: Int, of count: Int) {
    let rows = bodySize.rows
    if line < offset { offset = line }
    if line >= offset + rows { offset = line - rows + 1 }
    offset = min(max(0, offset), max(0, count - rows))
  }

  /// The first line shown of what is on top: the layer's, else the screen's.
  var offset: Int {
    get {
      switch layer {
      case .help(let help): help.offset
      case .address, .steps, .find, .path, .question, .code: 0
      case nil: reading.offset
      }
    }
    set {
      if case .help(var help) = layer {
        help.offset = newValue
        layer = .help(help)
      } else {
        reading.offset = newValue
      }
    }
  }
}
