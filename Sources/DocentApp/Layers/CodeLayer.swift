import Credentials
import Screen
import Walkthrough
import Words

/// Where an agent goes next: the screens of the guide, and the code of the next call as it is typed.
struct CodeLayer: Layer {
  // Three signs, a dash and four more.
  private static let longest = 8
  private var line = LineEntry<String>()
  /// The screens to choose from; none before the first code.
  private let titles: [Sentence]
  var menu: Menu?
  var offset = 0

  init(_ model: Model) {
    titles =
      model.isChoosing
      ? []
      : model.guide.screens.map {
        ScreenPhrase.step($0.stepNumber, title: $0.title).sentence
      }
    menu =
      titles.isEmpty ? nil : Menu(count: titles.count, focus: model.place.current, ends: .stop)
  }

  func parts(in model: Model) -> [Part] {
    let list = menu.map {
      [Part.title(ScreenPhrase.steps.sentence, .plain), .menu($0.list(titles))]
    }
    let text = line.text.uppercased()
    return (list ?? []) + [
      .words(SupportPhrase.waitsForCode(isFirst: titles.isEmpty).sentence, .plain),
      .entry(EntryLine(label: LayerPhrase.code.sentence, text: text, cursor: line.cursor)),
    ]
  }

  func bindings(in model: Model) -> [Binding] {
    let moves: [Binding] =
      menu == nil
      ? []
      : [
        Binding(.move(1), [.down], .screen(.after)), Binding(.move(-1), [.up], .screen(.before)),
      ]
    return [Binding(.choose, [.enter], line.isEmpty && menu != nil ? .goThere : .openCode)] + moves
      + [Binding(.close, [.escape, .control("c")], titles.isEmpty ? .listGuides : .closeCode)]
      + Binding.anywhere
  }

  mutating func type(_ key: Key) -> Bool {
    if case .character = key, line.text.count >= Self.longest { return false }
    return line.update(key)
  }

  mutating func take(_ text: String, goesOn: Bool) -> Bool {
    line = LineEntry(SupportCode.hasForm(text) ? text : "")
    return true
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    guard intent == .choose else { return [.ring] }
    if !line.isEmpty { return [.openCode(line.text)] }
    guard let menu else { return [.ring] }
    model.layer = nil
    return model.go(to: menu.focus)
  }
}
