import Credentials
import Screen
import Walkthrough
import Words

/// The code of the next call, being typed in support mode.
struct CodeLayer: Layer {
  // Three signs, a dash and four more.
  private static let longest = 8
  private var line = LineEntry<String>()
  var coversBody: Bool { false }

  func parts(in model: Model) -> [Part] {
    [
      .entry(
        EntryLine(
          label: LayerPhrase.code.sentence, text: line.text.uppercased(), cursor: line.cursor))
    ]
  }

  func bindings(in model: Model) -> [Binding] {
    [
      Binding(.choose, [.enter], .openCode),
      Binding(.close, [.escape, .control("c")], .closeCode),
    ] + Binding.anywhere
  }

  mutating func type(_ key: Key) -> Bool {
    if case .character = key, line.text.count >= Self.longest { return false }
    return line.update(key)
  }

  mutating func take(_ text: String) -> Bool {
    line = LineEntry(SupportCode.hasForm(text) ? text : "")
    return true
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    intent == .choose && !line.isEmpty ? [.openCode(line.text)] : [.ring]
  }
}
