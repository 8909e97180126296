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
    place.visited.insert(place.current)
    place.origin = nil
    place.isSeen = false
    history.visit(screen.name, at: clock.now)
    reading = Reading()
    search?.place = nil
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
    if let origin = place.origin { return go(to: origin) }
    if place.current == 0 { return outer.isEmpty ? [.ring] : SideTrip.leave(in: &self) }
    return go(to: place.current - 1)
  }

  /// Opens the first field that still waits for a value.
  mutating func goToField() -> [Effect] {
    guard let position = position(ofField: holdings.waiting) else { return [.ring] }
    let origin = place.current
    let effects = go(to: position)
    if origin != position { place.origin = origin }
    return effects
  }

  /// Leaves; asks first when a value would be lost.
  mutating func askToLeave(_ ending: Ending) -> [Effect] {
    guard let held else { return leave(ending) }
    layer = QuestionLayer(.leaving(short: held.field.short, ending))
    return []
  }

  func leave(_ ending: Ending) -> [Effect] {
    if isSideTrip, let outer = outer.first { return [.remember(progress)] + outer.leave(ending) }
    if isSaved { return [.quit(ending == .interrupted ? .interrupted : .saved)] }
    return [.remember(progress), .quit(ending)]
  }

  /// Keeps how far this walk and those that it was opened from came.
  var remembering: [Effect] {
    [.remember(isSaved ? finishedProgress : progress)]
      + (isSideTrip ? outer.first?.remembering ?? [] : [])
  }
}
