import Saving
import Screen
import Walkthrough
import Words

extension Model {
  /// The walk that was begun first.
  public var outermost: Model { isSideTrip ? outer.first?.outermost ?? self : self }

  /// Whether a guide opened on the way is being walked, and not one chosen from the list of guides.
  var isSideTrip: Bool { outer.first?.isChoosing == false }
}

/// A guide of its own on the way: it returns to the walk that it was opened from.
enum SideTrip {
  /// How many guides may be opened from one another.
  private static let deepest = 4

  private static func depth(of model: Model) -> Int {
    (model.isChoosing ? 0 : 1) + (model.outer.first.map(depth) ?? 0)
  }

  /// Opens another guide; its end, or going back from its beginning, leads back here.
  static func begin(_ guide: Guide, in model: inout Model) {
    guard depth(of: model) < deepest else {
      model.message = Notice.tooDeep.message
      return
    }
    let sharesFile = guide.destination?.name == model.guide.destination?.name
    let usual = model.practice.map { $0.file(for: guide) } ?? guide.destination?.file ?? ""
    var trip = Model(
      guide: guide, size: model.size, file: sharesFile ? model.file : usual,
      clock: model.clock, support: model.support, practice: model.practice)
    trip.outer = [model]
    trip.message = Notice.sideTrip.message
    model = trip
  }

  /// Goes back to the walk that this guide was opened from, its item ticked where it was finished.
  static func end(isFinished: Bool, in trip: inout Model) -> [Effect] {
    guard var back = trip.outer.first else { return [.ring] }
    let mine = isFinished ? trip.finishedProgress : trip.progress
    back.size = trip.size
    back.clock = trip.clock
    if isFinished {
      for index in back.screens.indices { back.screens[index].learn(ofFinished: trip.guide.name) }
    }
    back.savedOnTheWay += trip.savedOnTheWay
    back.savedOnTheWay += (trip.first(SavedScreen.self)?.elsewhere ?? []).map(WalkResult.saved)
    if let saved = trip.first(SavedScreen.self)?.receipt, trip.isSaved {
      back.change(SavedScreen.self) { $0.learn(of: saved) }
      back.savedOnTheWay.append(trip.result)
    }
    back.layer = nil
    back.reading.leaveLinks()
    back.message = Notice.backFrom(title: trip.guide.title, isFinished: isFinished).message
    let isList = back.isChoosing
    trip = back
    return [.remember(mine)] + (isList ? [] : [.remember(trip.progress)])
  }

  /// Goes back from the first screen; asks first when a value would be lost.
  static func leave(in trip: inout Model) -> [Effect] {
    guard let held = trip.holdings.first(where: \.isHeld) else {
      return end(isFinished: false, in: &trip)
    }
    trip.layer = QuestionLayer(.leavingTrip(short: held.field.short))
    return []
  }
}
