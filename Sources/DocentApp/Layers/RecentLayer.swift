import Screen
import Words

/// A code that was opened, with where it led.
struct RecentCode: Hashable, Sendable {
  /// As it is read out: `PHX-7RWY`.
  var code: String
  /// The titles of the guide and of the screen.
  var guide: String
  var screen: String
  /// Seconds since 1970.
  var time: Int
}

/// The codes of the day, to go back to one.
struct RecentLayer: Layer {
  private let codes: [RecentCode]
  var menu: Menu?
  var offset = 0

  init(_ all: [RecentCode], _ clock: Clock) {
    codes = all.filter { clock.isToday($0.time) }
    menu = codes.isEmpty ? nil : Menu(count: codes.count, ends: .stop)
  }

  func parts(in model: Model) -> [Part] {
    let title = Part.title(SupportPhrase.codesOfToday.sentence, .plain)
    guard let menu else { return [title, .words(SupportPhrase.noCodesYet.sentence, .plain)] }
    let rows = codes.map { code in
      let time = model.clock.timeOfDay(of: code.time)
      return Menu.Row(
        mark: .none,
        content: .words(
          SupportPhrase.recentCode(code.code).sentence,
          note: SupportPhrase.ledTo(guide: code.guide, screen: code.screen, time: time).sentence))
    }
    var list = Menu.List(rows: rows, focus: menu.focus)
    list.cutsRows = true
    return [title, .menu(list)]
  }

  func bindings(in model: Model) -> [Binding] {
    (menu == nil ? [] : Menu.bindings(choose: .openCode, KeyPhrase.choice))
      + Binding.closing(.closeList)
  }

  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    guard intent == .choose, let menu, codes.indices.contains(menu.focus) else { return [.ring] }
    return [.openCode(codes[menu.focus].code)]
  }
}
