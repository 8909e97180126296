import Saving
import Screen
import Walkthrough
import Words

// A guide of its own on the way: it returns to the walk that it was opened from.
extension Model {
  /// How many guides may be opened from one another.
  private static let deepest = 4

  /// The walk that was begun first.
  public var outermost: Model { outer.first?.outermost ?? self }

  /// Whether a guide opened on the way is being walked.
  var isSideTrip: Bool { !outer.isEmpty }

  private var depth: Int { 1 + (outer.first?.depth ?? 0) }

  /// Opens another guide; its end, or going back from its beginning, leads back here.
  mutating func begin(_ guide: Guide) {
    guard depth < Self.deepest else {
      message = Notice.tooDeep.message
      return
    }
    let sharesFile = guide.destination?.name == self.guide.destination?.name
    let usual = practice.map { $0.target(of: guide) } ?? guide.destination?.file ?? ""
    var trip = Model(
      guide: guide, size: size, target: sharesFile ? target : usual, clock: clock,
      support: support, practice: practice)
    trip.outer = [self]
    trip.message = Notice.sideTrip.message
    self = trip
  }

  /// Goes back to the walk that this guide was opened from, its item ticked where it was finished.
  mutating func endTrip(isFinished: Bool) -> [Effect] {
    guard var back = outer.first else { return [.ring] }
    let mine = isFinished ? finishedProgress : progress
    back.size = size
    back.clock = clock
    if isFinished {
      for index in back.screens.indices { back.screens[index].learn(ofFinished: guide.name) }
    }
    back.savedOnTheWay += savedOnTheWay
    if let saved = first(SavedScreen.self)?.receipt, isSaved {
      _ = back.change(SavedScreen.self) { $0.learn(of: saved) }
      back.savedOnTheWay.append(result)
    }
    back.layer = nil
    back.message = Notice.backFrom(title: guide.title, isFinished: isFinished).message
    self = back
    return [.remember(mine), .remember(progress)]
  }

  /// Going back from the first screen of a guide opened on the way.
  mutating func leaveTrip() -> [Effect] {
    guard let held = entries.first(where: { $0.value != nil }) else {
      return endTrip(isFinished: false)
    }
    layer = QuestionLayer(.leavingTrip(short: held.field.short))
    return []
  }
}
