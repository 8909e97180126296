import Credentials
import Saving
import Screen
import Walkthrough
import Words

// Moving between the screens of a walk, and leaving it.
extension Model {
  /// Shows a screen from its top, the first link pointed at.
  mutating func show(_ index: Int) {
    screens[place.current].leave()
    place.current = min(max(0, index), screens.count - 1)
    place.reached = max(place.reached, place.current)
    history.visit(screen.name, at: clock.now)
    reading = Reading()
    search?.line = nil
    message = nil
    layer = nil
  }

  mutating func go(to index: Int) -> [Effect] {
    guard screens.indices.contains(index) else { return [.ring] }
    if support != nil {
      show(index)
      return []
    }
    switch screens[index].entrance(in: self) {
    case .closed: return [.ring]
    case .after(let first, let message):
      show(first)
      self.message = message
      return []
    case .open:
      show(index)
      return [.remember(progress)] + screens[index].arrive(in: self)
    }
  }

  mutating func goOn() -> [Effect] {
    guard isLastScreen else { return go(to: place.current + 1) }
    if isSideTrip { return SideTrip.end(isFinished: true, in: &self) }
    if support != nil { return [.ring] }
    return [.remember(finishedProgress), .quit(.finished)]
  }

  mutating func previous() -> [Effect] {
    if place.current == 0 { return isSideTrip ? SideTrip.leave(in: &self) : [.ring] }
    return go(to: place.current - 1)
  }

  /// Opens the first field that still waits for a value.
  mutating func goToField() -> [Effect] {
    position(ofField: waitingField).map { go(to: $0) } ?? [.ring]
  }

  /// The first field that still waits for a value, else the first.
  var waitingField: Int { entries.firstIndex { !$0.isReady } ?? 0 }

  /// Leaves; asks first when a value would be lost.
  mutating func askToLeave(_ ending: Ending) -> [Effect] {
    guard holdsUnsavedValue else { return leave(ending) }
    let held = ([self] + outer).flatMap(\.entries).first { $0.value != nil }
    layer = QuestionLayer(.leaving(short: held?.field.short ?? "", ending))
    return []
  }

  func leave(_ ending: Ending) -> [Effect] {
    if let outer = outer.first { return [.remember(progress)] + outer.leave(ending) }
    if isSaved { return [.quit(ending == .interrupted ? .interrupted : .saved)] }
    return [.remember(progress), .quit(ending)]
  }

  /// Keeps how far this walk and those that it was opened from came.
  var remembering: [Effect] {
    [.remember(isSaved ? finishedProgress : progress)] + (outer.first?.remembering ?? [])
  }
}
