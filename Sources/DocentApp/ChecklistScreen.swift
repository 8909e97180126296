import Screen
import Walkthrough

/// The ticks of the prerequisites, and the item that has the focus.
struct ChecklistScreen: Hashable, Sendable {
  /// Positions of ticked items.
  var ticked: Set<Int> = []
  private(set) var focus = 0
  private let count: Int

  init(_ guide: Guide) { count = guide.checklistItems.count }

  mutating func tickFocused() { ticked.formSymmetricDifference([focus]) }

  mutating func move(_ step: Int) { focus = min(max(0, focus + step), max(0, count - 1)) }

  /// Ticks the items that an earlier walk ticked, found by their words.
  mutating func tick(_ texts: [String], of guide: Guide) {
    let items = guide.checklistItems
    ticked = Set(items.indices.filter { texts.contains(items[$0].plainText) })
  }

  /// The words of the ticked items, as progress keeps them.
  func tickedTexts(of guide: Guide) -> [String] {
    ticked.sorted().map { guide.checklistItems[$0].plainText }
  }
}

extension Guide {
  /// The items that are ticked off; empty where no screen has any.
  var checklistItems: [Block.List.Item] {
    for screen in screens {
      guard case .checklist(let block) = screen.kind, case .list(let list) = screen.blocks[block]
      else { continue }
      return list.items
    }
    return []
  }
}

extension Block.List.Item {
  var plainText: String { blocks.map(\.plainText).joined(separator: " ") }
}

extension Model {
  func checklistBody(_ width: Int, list position: Int) -> Body {
    var lines = BlockLines(pointed: reading.pointed)
    lines.add(Array(screen.blocks[..<position]), width: width)
    lines.addBlankLine()
    let focusLine = lines.add(guide.checklistItems, checklist, width: width)
    lines.add(Array(screen.blocks[(position + 1)...]), width: width)
    let count = checklist.ticked.count
    let note = "\(count) of \(guide.checklistItems.count). You can go on and come back to these."
    lines.add(wrap([Run(note, Style(.quiet))], to: width))
    return lines.focused(on: Point(row: focusLine, column: 3))
  }

  mutating func moveInChecklist(_ step: Int) -> [Effect] {
    checklist.move(step)
    return []
  }
}

extension BlockLines {
  /// Adds the items with their boxes and returns the line of the one that has the focus.
  fileprivate mutating func add(
    _ items: [Block.List.Item], _ state: ChecklistScreen, width: Int
  ) -> Int {
    var focusLine = 0
    for (index, item) in items.enumerated() {
      if index == state.focus { focusLine = body.lines.count }
      let arrow = index == state.focus ? Run("▸ ", Style(.accent)) : Run("  ")
      let box = state.ticked.contains(index) ? Run("[✓] ", Style(.done)) : Run("[ ] ")
      addItem(item.blocks, mark: [arrow, box], width: width)
      if item.leads(to: nil) {
        let words = "This has a guide of its own: o opens it, and you come back here."
        let blank = [Run(String(repeating: " ", count: 6))]
        addRemark(
          wrap([Run(words, Style(.quiet))], to: width, firstPrefix: blank, restPrefix: blank))
      }
    }
    return focusLine
  }

  fileprivate func focused(on point: Point) -> Body {
    var body = body
    body.focusLine = point.row
    body.cursor = point
    return body
  }
}
