import Screen
import Walkthrough
import Words

// A guide of its own on the way: it returns to the walk that it was opened from (DESIGN §1).
extension Model {
  /// How many guides may be opened from one another.
  private static let deepest = 4

  /// The walk that was begun first.
  public var outermost: Model { outer.first?.outermost ?? self }

  /// Whether a guide opened on the way is being walked.
  var isSideTrip: Bool { !outer.isEmpty }

  /// Opens another guide; its end, or going back from its beginning, leads back here.
  mutating func begin(_ guide: Guide) {
    guard depth < Self.deepest else {
      message = .tooDeep
      return
    }
    let sharesFile = guide.destination?.name == self.guide.destination?.name
    let usual = practice.map { $0.target(of: guide) } ?? guide.destination?.file ?? ""
    var trip = Model(
      guide: guide, size: size, target: sharesFile ? review.target : usual, clock: clock,
      support: support, practice: practice)
    trip.outer = [self]
    trip.message = .sideTrip(backTo: self.guide)
    self = trip
  }

  private var depth: Int { 1 + (outer.first?.depth ?? 0) }

  /// Goes back to the walk that this guide was opened from, its item ticked where it was finished.
  mutating func endTrip(isFinished: Bool) -> [Effect] {
    guard var back = outer.first else { return [.ring] }
    let mine = isFinished ? finishedProgress : progress
    back.size = size
    back.clock = clock
    if isFinished { back.checklist.tick(itemsLeadingTo: guide.name, of: back.guide) }
    back.savedOnTheWay += savedOnTheWay
    if saved.isDone, let receipt = saved.receipt {
      back.saved.learn(of: receipt)
      if let line = result.line { back.savedOnTheWay.append(line) }
    }
    back.layer = nil
    back.message = .backFrom(guide, isFinished: isFinished)
    self = back
    return [.remember(mine), .remember(progress)]
  }

  /// Going back from the first screen of a guide opened on the way.
  mutating func leaveTrip() -> [Effect] {
    guard fields.contains(where: { $0.value != nil }) else { return endTrip(isFinished: false) }
    layer = .question(.leaveTrip(short: guide.fields[0].short))
    return []
  }
}

extension ChecklistScreen {
  /// Ticks the items that link to a guide.
  mutating func tick(itemsLeadingTo name: String, of guide: Guide) {
    for (index, item) in guide.checklistItems.enumerated() where item.leads(to: name) {
      ticked.insert(index)
    }
  }
}

extension Block.List.Item {
  /// Whether a link in it leads to a guide; to any guide of Content for nil.
  func leads(to name: String?) -> Bool {
    blocks.contains { block in
      guard case .paragraph(let spans) = block else { return false }
      return spans.contains { span in
        span.link?.guide.map { name == nil || $0 == name } ?? false
      }
    }
  }
}

extension Message {
  static let tooDeep = Message("Too many guides are open in one another. Go back first.", .careful)

  static func sideTrip(backTo guide: Guide) -> Message {
    Message("A guide of its own. Its end, or Esc on this screen, leads back.", .note)
  }

  static func backFrom(_ guide: Guide, isFinished: Bool) -> Message {
    isFinished
      ? Message("Back from “\(page: guide.title)”.", .done)
      : Message("Back from “\(page: guide.title)”; its place is kept.", .note)
  }
}
