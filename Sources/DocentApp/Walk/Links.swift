import Screen
import Walkthrough
import Words

extension Model {
  /// The number of the link pointed at; nil where the screen has no links.
  var pointedLink: Int? { reading.pointedLink(in: shown.body) }

  private var showsNotesAlone: Bool {
    !chrome.hasNotes && support?.readsNotes(in: chrome) == true && !isChoosing
  }

  /// The first line shown of what is on top, from 0.
  var offset: Int {
    get {
      if let layer, layer.coversBody { return layer.offset }
      return showsNotesAlone ? support?.offset ?? 0 : reading.offset
    }
    set {
      if layer?.coversBody == true {
        layer?.offset = newValue
      } else if showsNotesAlone {
        support?.offset = newValue
      } else {
        reading.offset = newValue
      }
    }
  }
}

/// What is done with the links of a screen, and with the screen as a text.
enum Links {
  /// Opens the link pointed at: a guide of Content on the way, anything else in a browser.
  static func open(in model: Model) -> [Effect] {
    guard let number = model.pointedLink else { return [.ring] }
    let link = model.shown.body.links[number - 1]
    return [link.guide.map(Effect.openGuide) ?? .open(address: link.address)]
  }

  /// Says how opening an address went.
  static func tell(_ result: Event.Opening, of address: String, in model: inout Model) {
    switch result {
    case .started: model.message = Notice.opened(address: address).message
    case .unavailable: model.layer = AddressLayer(address: address, reason: .noBrowser)
    case .failed: model.layer = AddressLayer(address: address, reason: .failed)
    case .notAWebAddress: model.layer = AddressLayer(address: address, reason: .notAWebAddress)
    }
  }

  static func copyPointed(in model: inout Model) -> [Effect] {
    let pointed = model.pointedLink.map { model.shown.body.links[$0 - 1].address }
    guard let address = (model.layer as? AddressLayer)?.address ?? pointed else { return [.ring] }
    return copy(address, key: "c", told: .addressSent, in: &model)
  }

  /// Copies the screen as text for a chat.
  static func copyScreen(in model: inout Model) -> [Effect] {
    let text = MarkdownPage(model.guide).text(screen: model.screen.name).text
    return copy(text, key: "x", told: .screenSent, in: &model)
  }

  /// Copies a text; asks first while the value may be on the clipboard.
  private static func copy(_ text: String, key: String, told: Notice, in model: inout Model)
    -> [Effect]
  {
    if let short = valueOnClipboard(model), !model.reading.copyAsked {
      model.reading.copyAsked = true
      model.message = Notice.clipboardGuard(short: short, key: key).message
      return []
    }
    model.reading.copyAsked = false
    model.message = told.message
    return [.sendToClipboard(text)]
  }

  /// What the value is called that may be on the clipboard: from the screen that produces it to the
  /// end, since what comes next asks for it once more.
  private static func valueOnClipboard(_ model: Model) -> String? {
    guard model.support == nil, let field = model.guide.fields.first else {
      return nil
    }
    let first = model.guide.screens.firstIndex(where: \.producesValue) ?? 0
    return model.place.current >= first ? field.short : nil
  }
}
