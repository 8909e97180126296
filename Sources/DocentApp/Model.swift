import Credentials
import Screen
import Walkthrough
import Words

/// Everything that docent knows while a guide is walked.
///
/// `update` answers an event with effects and does nothing itself; `view` draws what is known.
public struct Model: Sendable {
  public let guide: Guide
  public internal(set) var size: Size
  /// The screen shown, as a position in `guide.screens`.
  var current = 0
  /// The furthest screen that was shown.
  var reached = 0
  /// How far the text is scrolled, the link pointed at, and whether Tab was used.
  var reading = Reading()
  var checklist: ChecklistScreen
  /// One for each field that the guide collects, in its order.
  var fields: [FieldScreen]
  var review: ReviewScreen
  var saved = SavedScreen()
  var layer: Layer?
  /// What just happened, for the row above the last; gone with the next key.
  var message: Message?
  /// Where an earlier walk stopped; nil when there is nothing to go on with.
  var resume: Progress?
  /// What was last looked for with `/`; empty when nothing was.
  var sought = ""
  /// The line of the last match, from 0; nil when the screen was left since.
  var foundLine: Int?
  var clock: Clock
  var history = History()
  /// The result lines of saves that were made on side trips.
  public internal(set) var savedOnTheWay: [Sentence] = []
  /// The walk that this guide was opened from, at most one; empty for a walk begun by itself.
  var outer: [Model] = []
  /// How an agent looks at it; nil for a walk of one's own.
  var support: Support?
  /// A rehearsal; nil for a walk that counts.
  var practice: Practice?
  /// What the screen shows, laid out once for each event.
  var body = Body()

  /// What lies over a screen until it is closed.
  enum Layer: Sendable {
    case help(HelpLayer)
    case steps(StepsLayer)
    case find(FindLayer)
    case path(PathLayer)
    case question(QuestionLayer)
    case address(AddressLayer)
    case code(CodeLayer)
  }

  /// Starts a walk.
  ///
  /// - Parameters:
  ///   - target: the config that the guide's values go to, as the person would name it.
  ///   - resume: what an earlier walk left; nil to start afresh.
  ///   - start: the screen to open at, a position in `guide.screens`.
  ///   - practice: where a rehearsal has its configs; nil for a walk that counts.
  ///   - support: how an agent looks at a customer's walk; nil for a walk of one's own.
  public init(
    guide: Guide, size: Size, target: String, resume: Progress? = nil, start: Int = 0,
    clock: Clock, support: Support? = nil, practice: Practice? = nil
  ) {
    self.practice = practice
    self.support = support
    self.guide = guide
    self.size = size
    self.clock = clock
    checklist = ChecklistScreen(guide)
    fields = guide.fields.map(FieldScreen.init)
    review = ReviewScreen(target: target)
    self.resume = resume
    if let resume { checklist.tick(resume.ticks, of: guide) }
    show(start)
  }

  /// The screen shown.
  public var screen: GuideScreen { guide.screens[current] }

  /// Whether a pasted or typed value would be lost by leaving now.
  public var holdsUnsavedValue: Bool {
    fields.contains { $0.value != nil } || outer.contains(where: \.holdsUnsavedValue)
  }

  /// The position in `fields` of the field on the screen; nil on other screens.
  var fieldIndex: Int? {
    guard case .field(let field) = screen.kind else { return nil }
    return guide.fields.firstIndex { $0.id == field.id }
  }

  var fieldState: FieldScreen? { fieldIndex.map { fields[$0] } }
}

// MARK: moving between screens

extension Model {
  /// Shows a screen from its top, the first link pointed at.
  mutating func show(_ index: Int) {
    current = min(max(0, index), guide.screens.count - 1)
    reached = max(reached, current)
    history.visit(screen.name, at: clock.now)
    reading = Reading()
    foundLine = nil
    message = nil
    layer = nil
    if let fieldIndex { fields[fieldIndex].isLastFourShown = false }
    body = laidOut()
  }

  mutating func go(to index: Int) -> [Effect] {
    guard guide.screens.indices.contains(index) else { return [.ring] }
    if support != nil {
      show(index)
      return []
    }
    if case .saved = guide.screens[index].kind, !saved.isDone { return [.ring] }
    if case .review = guide.screens[index].kind { return openReview(index) }
    show(index)
    return [.remember(progress)]
  }

  mutating func goOn() -> [Effect] {
    if current == guide.screens.count - 1 {
      if isSideTrip { return endTrip(isFinished: true) }
      if support != nil { return [.ring] }
      return [.remember(finishedProgress), .quit(.finished)]
    }
    return go(to: current + 1)
  }

  mutating func previous() -> [Effect] {
    if current == 0 { return isSideTrip ? leaveTrip() : [.ring] }
    return go(to: current - 1)
  }

  /// Opens the first field that still waits for a value.
  mutating func goToField() -> [Effect] {
    let waiting = fields.firstIndex { !$0.isReady } ?? 0
    guard let index = guide.screens.firstIndex(where: { $0.isField(at: waiting, of: guide) }) else {
      return [.ring]
    }
    return go(to: index)
  }

  private mutating func openReview(_ index: Int) -> [Effect] {
    if let waiting = fields.firstIndex(where: { !$0.isReady }) {
      let screen = guide.screens.firstIndex { $0.isField(at: waiting, of: guide) } ?? current
      show(screen)
      message = .pasteFirst(guide.fields[waiting])
      return []
    }
    show(index)
    return [.remember(progress), planSave()]
  }
}

extension GuideScreen {
  /// Whether the screen is the one that takes a guide's field.
  func isField(at position: Int, of guide: Guide) -> Bool {
    guard case .field(let field) = kind else { return false }
    return guide.fields.firstIndex { $0.id == field.id } == position
  }
}
