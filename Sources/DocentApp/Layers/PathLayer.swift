import Credentials
import Screen
import Walkthrough
import Words

/// The path of another config, being typed on review.
struct PathLayer: Layer {
  private var line: LineEntry<String>
  private let short: String
  var coversBody: Bool { false }

  enum Act: Hashable, Sendable { case complete }

  /// - Parameter short: what the value is called that must not be typed here.
  init(_ path: String, short: String) {
    line = LineEntry(path)
    self.short = short
  }

  // A token that landed here is masked at once.
  private var mayBeSecret: Bool { Secret(line.text).pathText == nil }

  func parts(in model: Model) -> [Part] {
    let text = line.text.guarded.withoutComingCredentials
    return [
      .entry(
        EntryLine(
          label: LayerPhrase.file.sentence, text: text,
          cursor: text == line.text ? line.cursor : text.count))
    ]
  }

  var note: Message? { mayBeSecret ? Notice.secretInPath(short: short).message : nil }

  func bindings(in model: Model) -> [Binding] {
    [
      Binding(.choose, [.enter], .takePath), Binding(.path(.complete), [.tab], .completePath),
      Binding(.close, [.escape, .control("c")], .closeEntry),
    ] + Binding.anywhere
  }

  mutating func type(_ key: Key) -> Bool { line.update(key) }

  mutating func take(_ text: String, goesOn: Bool) -> Bool {
    line = LineEntry(text)
    return true
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    guard !mayBeSecret else { return [.ring] }
    if intent == .path(.complete) { return [.complete(line.text)] }
    guard intent == .choose, !line.isEmpty else { return [.ring] }
    model.layer = nil
    return ReviewScreen.look(into: line.text, in: &model)
  }

  /// Goes on with what the names in the folder have in common, where a path is being typed.
  static func complete(_ names: [String], in model: inout Model) {
    guard var path = model.layer as? PathLayer else { return }
    guard let first = names.first else {
      model.message = Notice.noSuchName.message
      return
    }
    path.line = LineEntry(names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) })
    model.layer = path
    if names.count > 1 { model.message = Notice.names(names).message }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
