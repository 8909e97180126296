import Screen
import Walkthrough
import Words

/// The screens of the guide, to go to one of them, and what the page says after its steps.
struct StepsLayer: Layer {
  var menu: Menu?
  var offset = 0

  init(_ model: Model) {
    menu = Menu(count: model.guide.screens.count, focus: model.place.current, ends: .stop)
  }

  func parts(in model: Model) -> [Part] {
    [.title(ScreenPhrase.steps.sentence, .plain), .menu(list(model)), .blocks(model.guide.closing)]
  }

  private func list(_ model: Model) -> Menu.List {
    let rows = model.guide.screens.enumerated().map { index, screen in
      Menu.Row(
        mark: model.screens[index].isDone(at: index, in: model) ? .done : .none,
        content: .words(ScreenPhrase.step(screen.stepNumber, title: screen.title).sentence))
    }
    return Menu.List(rows: rows, focus: menu?.focus ?? 0)
  }

  func bindings(in model: Model) -> [Binding] {
    [Binding(.choose, [.enter, .right], .goThere)]
      + Menu.bindings(choose: .goThere, KeyPhrase.screen) + Menu.paging
      + Binding.closing(.closeList)
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    guard intent == .choose, let menu else { return [.ring] }
    model.layer = nil
    return model.go(to: menu.focus)
  }
}
