import Screen
import Words

/// One row of the key table: what is asked for, by which keys, and the words for it.
///
/// The table makes handling, footer and help; the order is that of the footer, most wanted first. What a
/// binding is, is its intent: two of one intent are one row with the keys of both.
struct Binding: Sendable {
  var intent: Intent
  var keys: [Key]
  var words: KeyPhrase

  init(_ intent: Intent, _ keys: [Key], _ words: KeyPhrase) {
    self.intent = intent
    self.keys = keys
    self.words = words
  }

  /// The key as the footer names it.
  var label: String { keys.first?.name ?? "" }

  /// The keys as the help names them, the most usual ones.
  var labels: String { keys.prefix(2).map(\.name).joined(separator: " ") }
}

extension [Binding] {
  /// The bindings that hold where all of these are offered: a key belongs to the first that names it,
  /// and each intent has one row.
  var resolved: [Binding] {
    var taken: Set<Key> = []
    var rows: [Binding] = []
    for binding in self {
      let keys = binding.keys.filter { taken.insert($0).inserted }
      if let row = rows.firstIndex(where: { $0.intent == binding.intent }) {
        rows[row].keys += keys
      } else if !keys.isEmpty {
        rows.append(Binding(binding.intent, keys, binding.words))
      }
    }
    return rows
  }

  /// What a key asks for; nil where it does nothing.
  func intent(of key: Key) -> Intent? { first { $0.keys.contains(key) }?.intent }
}

extension Key {
  /// Whether it writes or takes away what is written.
  var isTyping: Bool {
    switch self {
    case .character, .backspace, .delete, .control("w"): true
    case .control, .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown,
      .home, .end, .function, .unknown:
      false
    }
  }

  /// The key as it is printed on keyboards.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    case .unknown: ""
    }
  }
}

extension Binding {
  /// Keys that do the same wherever they are offered.
  static let anywhere = [
    Binding(.redraw, [.control("l")], .redraw),
    Binding(.suspend, [.control("z")], .suspend),
    Binding(.interrupt, [.control("c")], .quitQuietly),
    Binding(.help, [.function(1)], .helpQuietly),
  ]

  static let scrolling = [
    Binding(.scroll(.line(1)), [.down, .character("j")], .down),
    Binding(.scroll(.line(-1)), [.up, .character("k")], .up),
    Binding(.scroll(.page(1)), [.pageDown], .pageDown),
    Binding(.scroll(.page(-1)), [.pageUp], .pageUp),
    Binding(.scroll(.top), [.home, .character("g")], .top),
    Binding(.scroll(.end), [.end, .character("G")], .end),
  ]

  static let goBack = Binding(.back, [.left, .escape], .back)
}
