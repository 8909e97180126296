import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// What is shown and answers to keys: a screen of a walk, or what lies over one.
protocol Surface: Sendable {
  /// What it shows, in reading order.
  func parts(in model: Model) -> [Part]
  /// The keys that do something on it, most wanted first.
  func bindings(in model: Model) -> [Binding]
  /// What is chosen from; nil where nothing is.
  var menu: Menu? { get set }
  /// What is to be known of its state, where nothing has happened since.
  var note: Message? { get }
  /// Takes a key that no binding names, as text perhaps; false where it does nothing.
  mutating func type(_ key: Key) -> Bool
  /// Why a key that nothing takes does nothing here; nil where there is nothing to say.
  func whyNot(_ key: Key) -> Message?
  /// Whether what is asked for cannot be taken as said before it was seen what it answers.
  func commits(_ intent: Intent, in model: Model) -> Bool
  /// Does what is asked for. What changes in its own state it changes in the model, which is always
  /// whole.
  func update(_ intent: Intent, in model: inout Model) -> [Effect]
  /// Takes the text of a paste into a line that is being typed; false where there is none.
  mutating func take(_ text: String, goesOn: Bool) -> Bool
}

extension Surface {
  var menu: Menu? {
    get { nil }
    set {}
  }
  var note: Message? { nil }
  mutating func type(_ key: Key) -> Bool { false }
  func whyNot(_ key: Key) -> Message? { nil }
  func commits(_ intent: Intent, in model: Model) -> Bool { false }
  mutating func take(_ text: String, goesOn: Bool) -> Bool { false }
}

/// One kind of screen of a walk: its state, what it shows, the keys, and what they do.
protocol WalkScreen: Surface {
  /// The value that it takes; nil for a screen that takes none.
  var holding: Holding? { get }
  /// Whether words are looked for on it though it is not shown.
  var isSearched: Bool { get }
  /// Whether the screen can be gone to now.
  func entrance(in model: Model) -> Entrance
  /// Takes in that it is shown from now on.
  mutating func arrive(in model: Model) -> [Effect]
  /// Takes in that another is shown.
  mutating func leave()
  /// What it needs to be told to go on, after each event.
  mutating func wants(in model: Model) -> [Effect]
  /// Where the person is, as the header says it.
  func title(in model: Model) -> Sentence
  /// How the step list beside the body calls it; nil where it is not in it.
  func railTitle(in model: Model) -> Sentence?
  /// The words of what is ticked on it, which are kept of a walk.
  var ticks: [String] { get }
  /// Takes back what an earlier walk kept.
  mutating func recall(_ progress: Progress)
  /// Takes in that another guide was walked to its end on the way.
  mutating func learn(ofFinished guide: String)
}

/// Whether a screen can be gone to.
enum Entrance {
  case open
  case closed
  /// Another screen comes first, at that position; perhaps with what has to be done there.
  case after(screen: Int, Message?)

  /// The screen that a walk begins with where one is asked for, and what has to be done there first.
  static func first(from index: Int, in model: Model) -> (screen: Int, message: Message?) {
    guard model.support == nil else { return (index, nil) }
    switch model.screens[index].entrance(in: model) {
    case .open: return (index, nil)
    case .closed: return index == 0 ? (0, nil) : first(from: index - 1, in: model)
    case .after(let screen, let message): return (screen, message)
    }
  }
}

extension WalkScreen {
  var holding: Holding? { nil }
  var isSearched: Bool { false }
  func entrance(in model: Model) -> Entrance { .open }
  mutating func arrive(in model: Model) -> [Effect] { [] }
  mutating func leave() {}
  mutating func wants(in model: Model) -> [Effect] { [] }
  func title(in model: Model) -> Sentence { "\(page: model.screen.title)" }
  func railTitle(in model: Model) -> Sentence? { nil }
  var ticks: [String] { [] }
  mutating func recall(_ progress: Progress) {}
  mutating func learn(ofFinished guide: String) {}

  /// Whether it is behind the person: it was shown, and its value is there.
  ///
  /// - Parameter position: its own among the screens.
  func isDone(at position: Int, in model: Model) -> Bool {
    guard let holding else { return model.place.visited.contains(position) }
    return holding.isReady || holding.standing == .saved
  }

  /// Enter goes on where a screen has nothing else to do.
  func update(_ intent: Intent, in model: inout Model) -> [Effect] {
    intent == .next ? model.goOn() : [.ring]
  }
}

extension GuideScreen {
  /// The state and the behaviour of a screen of this kind.
  ///
  /// - Parameter position: where it stands among the guide's screens.
  func walkScreen(at position: Int, of guide: Guide, resume: Progress?, file: String)
    -> any WalkScreen
  {
    switch kind {
    case .welcome: WelcomeScreen(self, resume: resume)
    case .checklist(let block): ChecklistScreen(self, list: block)
    case .step: StepScreen(self, position: position)
    case .field(let field):
      FieldScreen(field, at: guide.fields.firstIndex { $0.id == field.id } ?? 0, position)
    case .review: ReviewScreen(file: file)
    case .saved: SavedScreen(self)
    }
  }
}
