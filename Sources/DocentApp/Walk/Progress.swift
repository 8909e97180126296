import Walkthrough
import Words

/// How far a walk came, as it is kept between runs. It never holds a value.
public struct Progress: Hashable, Sendable, Codable {
  /// The name of the guide.
  public var guide: String
  /// The name of the screen where the walk stopped.
  public var screen: String
  /// The names of the screens that were shown.
  public var reached: [String]
  /// The words of the ticked prerequisites.
  public var ticks: [String]
  /// Seconds since 1970 when it was kept.
  public var time: Int
  /// Whether a value was pasted that was not saved. The value itself is kept nowhere.
  public var heldUnsavedValue: Bool
  /// Whether the walk came to its end.
  public var isFinished: Bool
  /// What happened, for a report; nil where an earlier release kept it.
  public var history: History?

  /// A walk that was left at a moment; it has no history yet.
  public init(
    guide: String, screen: String, reached: [String] = [], ticks: [String] = [], time: Int,
    heldUnsavedValue: Bool = false, isFinished: Bool = false
  ) {
    self.guide = guide
    self.screen = screen
    self.reached = reached
    self.ticks = ticks
    self.time = time
    self.heldUnsavedValue = heldUnsavedValue
    self.isFinished = isFinished
  }

  /// Whether a walk can have left it: what stands in a file may be anything.
  public var makesSense: Bool {
    ([time] + (history?.visits.map(\.time) ?? [])).allSatisfy(Clock.moments.contains)
  }

  /// Whether there is something to go on with.
  public var isWorthResuming: Bool { !isFinished && (screen != "welcome" || heldUnsavedValue) }
}

extension Model {
  var progress: Progress {
    if var earlier = first(WelcomeScreen.self)?.resume, place.visited.count <= 1 {
      // Who only looked goes on where they were before.
      earlier.ticks = screens.flatMap(\.ticks)
      return earlier
    }
    // What was pasted is gone by then: what comes after the field can only be reached through it.
    let resumable = min(place.current, position(ofField: 0) ?? place.current)
    var progress = Progress(
      guide: guide.name, screen: guide.screens[resumable].name,
      reached: place.visited.sorted().map { guide.screens[$0].name },
      ticks: screens.flatMap(\.ticks),
      time: clock.now, heldUnsavedValue: holdings.contains(where: \.isHeld))
    progress.history = history
    progress.history?.code = code?.text
    return progress
  }

  var finishedProgress: Progress {
    var progress = progress
    progress.isFinished = true
    return progress
  }
}
