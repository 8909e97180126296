import Screen
import Walkthrough

/// The words being typed after `/`.
struct FindLayer: Hashable, Sendable {
  var text = ""
}

extension Model {
  mutating func updateFind(_ key: Key) -> [Effect] {
    guard case .find(var find) = layer else { return [] }
    switch key {
    case .character(let character): find.text.append(character)
    case .backspace where find.text.isEmpty: return closeFind()
    case .backspace: find.text.removeLast()
    case .control("u"): find.text = ""
    case .enter:
      layer = nil
      sought = find.text
      return sought.isEmpty ? [] : self.find(forwards: true, fromHere: true)
    case .escape, .control("c"): return closeFind()
    case .control, .tab, .backTab, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home,
      .end, .function, .unknown:
      return [.ring]
    }
    layer = .find(find)
    return []
  }

  private mutating func closeFind() -> [Effect] {
    layer = nil
    return []
  }

  /// Goes to the next match, over all screens that can be shown, round from the last to the first.
  mutating func find(forwards: Bool, fromHere: Bool = false) -> [Effect] {
    let here = Match(screen: current, line: foundLine ?? (forwards ? offset - 1 : offset))
    let all = matches
    let next =
      forwards
      ? all.first { fromHere ? $0 >= Match(screen: current, line: offset) : $0 > here } ?? all.first
      : all.last { $0 < here } ?? all.last
    guard let next else {
      message = .notFound(sought)
      return [.ring]
    }
    if next.screen != current { show(next.screen) }
    foundLine = next.line
    bringIntoSight(line: next.line, of: body.lines.count)
    message = .found((all.firstIndex(of: next) ?? 0) + 1, of: all.count)
    return []
  }

  /// A line that holds the words looked for.
  private struct Match: Comparable {
    var screen: Int
    var line: Int

    static func < (a: Match, b: Match) -> Bool { (a.screen, a.line) < (b.screen, b.line) }
  }

  private var matches: [Match] {
    guide.screens.indices.filter(isReachable).flatMap { index in
      var there = self
      there.current = index
      let lines = there.laidOut().lines
      return lines.indices.filter { lines[$0].holds(sought) }.map {
        Match(screen: index, line: $0)
      }
    }
  }

  private func isReachable(_ index: Int) -> Bool {
    switch guide.screens[index].kind {
    case .welcome, .checklist, .step: true
    case .field, .review, .saved: index == current
    }
  }

  /// The body with the words looked for marked.
  func highlighted(_ body: Body) -> Body {
    guard !sought.isEmpty else { return body }
    var body = body
    for index in body.lines.indices where body.lines[index].holds(sought) {
      body.lines[index] = body.lines[index].marking(sought)
    }
    return body
  }
}

extension StyledLine {
  fileprivate var text: String { runs.map(\.text).joined() }

  fileprivate func holds(_ words: String) -> Bool { text.lowercased().contains(words.lowercased()) }

  /// The line with each run that holds the words drawn reversed where they stand.
  fileprivate func marking(_ words: String) -> StyledLine {
    let characters = runs.flatMap { run in run.text.map { (character: $0, style: run.style) } }
    let text = characters.map { String($0.character).lowercased() }
    let sought = words.map { String($0).lowercased() }
    var marked = Set<Int>()
    for start in text.indices where text[start...].starts(with: sought) {
      marked.formUnion(start..<start + sought.count)
    }
    return StyledLine(
      characters.enumerated().map { index, cell in
        var style = cell.style
        style.isReversed = style.isReversed || marked.contains(index)
        return Run(String(cell.character), style)
      })
  }
}
