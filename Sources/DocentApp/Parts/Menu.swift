import Screen
import Walkthrough
import Words

/// What one of several things is chosen with: the thing pointed at, and how it moves.
struct Menu: Hashable, Sendable {
  /// What happens at the ends.
  enum Ends: Hashable, Sendable { case meet, stop }

  private(set) var focus: Int
  var count: Int
  private let ends: Ends

  init(count: Int, focus: Int = 0, ends: Ends = .meet) {
    self.count = count
    self.focus = focus
    self.ends = ends
  }

  /// Points at another thing, so many further on.
  mutating func move(_ step: Int) {
    guard count > 0 else { return }
    guard abs(step) == 1 else { return focus = min(max(0, focus + step), count - 1) }
    switch ends {
    case .meet: focus = ((focus + step) % count + count) % count
    case .stop: focus = min(max(0, focus + step), count - 1)
    }
  }
}

extension Menu {
  /// A menu with the words of its rows, as a part of a screen.
  struct List: Sendable {
    var rows: [Row]
    /// The row pointed at, from 0.
    var focus: Int
    /// Whether each row is one line, cut where it is too long.
    var cutsRows = false
  }

  struct Row: Sendable {
    var mark: Mark
    var content: Content
    /// What is said below it.
    var remark: Sentence?

    enum Mark: Hashable, Sendable {
      case none
      /// What was done or seen already.
      case done
      case ticked, open
    }

    enum Content: Sendable {
      case words(Sentence, note: Sentence? = nil)
      case blocks([Block])
    }
  }

  /// The rows of plain choices.
  func list(_ choices: [Sentence]) -> List {
    List(rows: choices.map { Row(mark: .none, content: .words($0)) }, focus: focus)
  }
}

extension Menu {
  /// The keys that move far in a list.
  static let paging = [
    Binding(.move(page), [.pageDown], .pageDown), Binding(.move(-page), [.pageUp], .pageUp),
    Binding(.move(-everything), [.home, .character("g")], .top),
    Binding(.move(everything), [.end, .character("G")], .end),
  ]
  /// What a key does to the text whose list has nothing further on.
  static func scroll(beyond step: Int) -> Intent.Scroll {
    switch abs(step) {
    case 1: .line(step)
    case everything: step > 0 ? .end : .top
    default: .page(step.signum())
    }
  }

  // About as many as a window shows.
  private static let page = 10
  // More than any list has.
  private static let everything = 1_000_000

  /// The keys that point at another thing and take it.
  static func bindings(
    choose: KeyPhrase, _ moving: (KeyPhrase.Way) -> KeyPhrase, letters: Bool = true
  ) -> [Binding] {
    [
      Binding(.choose, [.enter], choose),
      Binding(.move(-1), [.up, .backTab] + (letters ? [.character("k")] : []), moving(.before)),
      Binding(.move(1), [.down, .tab] + (letters ? [.character("j")] : []), moving(.after)),
    ]
  }
}
