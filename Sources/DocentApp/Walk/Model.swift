import Credentials
import Saving
import Screen
import Walkthrough
import Words

/// Everything that docent knows while a guide is walked.
///
/// `update` answers an event with effects and does nothing itself; `view` draws what is known. What one
/// screen alone knows is kept by that screen.
public struct Model: Sendable {
  /// The guide that is walked now; a side trip has another one.
  public let guide: Guide
  public internal(set) var size: Size
  var place = Place()
  /// One for each of the guide's screens, in its order.
  var screens: [any WalkScreen]
  /// What lies over the screen until it is closed.
  var layer: (any Layer)? {
    didSet { if (layer == nil) != (oldValue == nil) { place.isSeen = false } }
  }
  /// What just happened, for the row above the last; gone with the next key.
  var message: Message?
  var reading = Reading()
  /// What was last looked for with `/`; nil when nothing was.
  var search: Search?
  var clock: Clock
  var history = History()
  /// The result lines of saves that were made on side trips.
  public internal(set) var savedOnTheWay: [WalkResult] = []
  /// The walk that this guide was opened from, at most one; empty for a walk begun by itself.
  var outer: [Model] = []
  /// How an agent looks at it; nil for a walk of one's own.
  public internal(set) var support: Support?
  /// A rehearsal; nil for a walk that counts.
  let practice: Practice?
  /// What is shown and which keys do something, made once an event.
  private(set) var shown = Shown()

  /// Starts a walk.
  ///
  /// - Parameters:
  ///   - file: the config that the guide's values go to, as the person would name it.
  ///   - resume: what an earlier walk left; nil to start afresh.
  ///   - start: the screen to open at, a position in `guide.screens`.
  ///   - practice: where a rehearsal has its configs; nil for a walk that counts.
  ///   - support: how an agent looks at a customer's walk; nil for a walk of one's own.
  public init(
    guide: Guide, size: Size, file: String, resume: Progress? = nil, start: Int = 0,
    clock: Clock, support: Support? = nil, practice: Practice? = nil
  ) {
    self.practice = practice
    self.support = support
    self.guide = guide
    self.size = size
    self.clock = clock
    screens = guide.screens.enumerated().map { position, screen in
      screen.walkScreen(at: position, of: guide, resume: resume, file: file)
    }
    if let resume { for index in screens.indices { screens[index].recall(resume) } }
    support?.mirror(in: &self, from: min(max(0, start), screens.count - 1))
    let first = Entrance.first(from: min(max(0, start), screens.count - 1), in: self)
    show(first.screen)
    message = first.message
    refresh()
  }

  /// Lets a person choose a guide where Content names none to start with.
  ///
  /// - Parameters:
  ///   - pages: the first of Content's pages, as many as the window has rows at least.
  ///   - support: how an agent looks at what is chosen, who is asked for a code first; nil for a walk of
  ///     one's own.
  public init(choosingAmong pages: [String], size: Size, clock: Clock, support: Support? = nil) {
    self.init(
      guide: Guide(GuideSource(page: "# docent\n", pageName: "docent", site: Site())), size: size,
      file: "", clock: clock, support: support)
    screens = [PickerScreen(pages: pages)]
    if support != nil { layer = CodeLayer(self) }
    refresh()
  }

  /// The screen shown.
  public var screen: GuideScreen { guide.screens[place.current] }

  /// Whether no guide was chosen yet.
  public var isChoosing: Bool { first(PickerScreen.self) != nil }

  /// Whether a key does something on what is shown; what is typed as text does not count.
  public func answers(to key: Key) -> Bool { shown.bindings.intent(of: key) != nil }

  /// Lays out what is to be shown, and finds which keys do something.
  mutating func refresh() {
    shown = Shown(layingOut: self)
    if layer?.coversBody != true { reading.see(upTo: firstLine + chrome.bodySize.rows) }
    shown.bindings = Shown.bindings(of: self)
  }
}

/// Where a walk is, as positions in its guide's screens.
struct Place: Hashable, Sendable {
  /// The screen shown.
  var current = 0
  /// The screens that were shown.
  var visited: Set<Int> = []
  /// Where the person was when a field opened out of turn; nil where they came to it by going on.
  var origin: Int?
  /// Whether a frame was drawn since what is on top came there.
  var isSeen = false {
    didSet { if !isSeen { isDrawn = false } }
  }
  /// Whether what is on top was drawn whole in the window's size of now.
  var isDrawn = false
}

// MARK: what the screens know together

extension [Holding] {
  /// The position of the first that still waits for a value, else of the first.
  var waiting: Int { firstIndex { !$0.isReady } ?? 0 }
}

extension Model {
  /// What is held of the values that the walk collects, in the order of the guide's fields.
  var holdings: [Holding] { screens.compactMap(\.holding) }

  /// A value that would be lost by leaving now, of this walk or of those that it was opened from.
  public var held: Holding? {
    // What an agent sees is held by somebody else.
    guard support == nil else { return nil }
    return ([self] + outer).lazy.compactMap { $0.holdings.first(where: \.isHeld) }.first
  }

  /// Takes in that what is on top was drawn.
  public mutating func wasPainted() {
    place.isSeen = true
    place.isDrawn = chrome.isDrawn
  }

  /// The screen of a type, which a guide has one of at most.
  func first<Kind: WalkScreen>(_ kind: Kind.Type) -> Kind? {
    screens.lazy.compactMap { $0 as? Kind }.first
  }

  /// Changes the state of a screen of a type: of the one shown where it is of that type, else of the
  /// first.
  ///
  /// - Returns: nil where there is none.
  @discardableResult
  mutating func change<Kind: WalkScreen, Result>(
    _ kind: Kind.Type, at position: Int? = nil, _ act: (inout Kind) -> Result
  ) -> Result? {
    let own = screens[place.current] is Kind ? place.current : nil
    guard let index = position ?? own ?? screens.firstIndex(where: { $0 is Kind }),
      var screen = screens[index] as? Kind
    else { return nil }
    defer { screens[index] = screen }
    return act(&screen)
  }

  /// The config that the values go to, as the person names it.
  var file: String { first(ReviewScreen.self)?.file ?? "" }

  var isSaved: Bool { first(SavedScreen.self)?.isDone ?? false }

  var isLastScreen: Bool { place.current == screens.count - 1 }

  /// The position of the screen that takes a field, by the field's own among those of the guide.
  func position(ofField field: Int) -> Int? {
    screens.firstIndex { ($0 as? FieldScreen)?.field == field }
  }
}
