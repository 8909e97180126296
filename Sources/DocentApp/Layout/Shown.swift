import Screen
import Walkthrough
import Words

/// What a model shows and answers to, made once an event: the lines of what is on top, and its keys.
struct Shown: Sendable {
  /// What the body shows: a layer that covers it, else the screen.
  private(set) var body = Body()
  /// The line that is being typed above the footer; nil where none is.
  private(set) var entry: EntryLine?
  var bindings: [Binding] = []

  init() {}

  /// Lays out what is on top; what its keys do may depend on that.
  init(layingOut model: Model) {
    let isCovered = model.layer?.coversBody == true
    // A layer's links are only read.
    let pointed = isCovered ? 0 : model.reading.pointed
    let lines = Self.lines(of: Part.onTop(of: model), pointed: pointed, model)
    body = isCovered ? lines.body : lines.body.marking(model.search)
    entry = lines.entry
  }

  /// The lines of a screen that may not be the one shown.
  static func body(of model: Model, at position: Int) -> Body {
    lines(of: model.screens[position].parts(in: model), pointed: 0, model).body
  }

  private static func lines(of parts: [Part], pointed: Int, _ model: Model) -> PartLines {
    let chrome = model.chrome
    var lines = PartLines(
      pointed: pointed, width: chrome.bodySize.columns, windowWidth: chrome.size.columns,
      isCompact: chrome.isCompact)
    lines.add(parts)
    return lines
  }

  /// The keys that do something now, most wanted first.
  static func bindings(of model: Model) -> [Binding] {
    let offered =
      model.layer?.bindings(in: model) ?? model.support?.bindings(in: model)
      ?? model.screens[model.place.current].bindings(in: model)
    return offered.resolved
  }
}
