import Credentials
import Screen
import Walkthrough
import Words

/// The words being typed after `/`.
struct FindLayer: Layer {
  private var line = LineEntry<String>()
  var coversBody: Bool { false }

  func parts(in model: Model) -> [Part] { [.entry(line.shown(after: .search))] }

  func bindings(in model: Model) -> [Binding] {
    let leaving: [Key] = [.escape, .control("c")] + (line.isEmpty ? [.backspace] : [])
    return [Binding(.choose, [.enter], .look), Binding(.close, leaving, .closeFind)]
      + Binding.anywhere
  }

  mutating func type(_ key: Key) -> Bool { line.update(key) }

  mutating func take(_ text: String, goesOn: Bool) -> Bool {
    line.insert(text, goesOn: goesOn)
    return true
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    guard intent == .choose else { return [.ring] }
    model.layer = nil
    let search = line.isEmpty ? nil : Search(words: line.text)
    model.search = search
    return search?.perform(.fromHere, in: &model) ?? []
  }
}

extension LineEntry<String> {
  /// The line with what is asked for before it; what may be a person's own is masked.
  func shown(after label: LayerPhrase) -> EntryLine {
    let text = text.withoutPersonalValues.withoutComingCredentials
    return EntryLine(
      label: label.sentence, text: text, cursor: text == self.text ? cursor : text.count)
  }
}
