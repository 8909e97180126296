import Screen
import Walkthrough
import Words

/// What was looked for with `/`, and where it was found last.
struct Search: Hashable, Sendable {
  var words: String
  /// The line of the last match, from 0; nil when the screen was left since.
  var line: Int?

  enum Way: Hashable, Sendable { case fromHere, forwards, backwards }

  /// A line that holds the words looked for.
  fileprivate struct Match: Comparable {
    var screen: Int
    var line: Int

    static func < (a: Match, b: Match) -> Bool { (a.screen, a.line) < (b.screen, b.line) }
  }

  /// The next match on the way from a place, round from the last to the first.
  fileprivate func next(_ way: Way, from here: Match, offset: Int, in all: [Match]) -> Match? {
    switch way {
    case .fromHere: all.first { $0 >= Match(screen: here.screen, line: offset) } ?? all.first
    case .forwards: all.first { $0 > here } ?? all.first
    case .backwards: all.last { $0 < here } ?? all.last
    }
  }
}

extension Search {
  /// Goes to the next match, over all screens that can be shown.
  func perform(_ way: Way, in model: inout Model) -> [Effect] {
    let (offset, current) = (model.reading.offset, model.place.current)
    let here = Match(screen: current, line: line ?? (way == .backwards ? offset : offset - 1))
    let all = matches(in: model)
    guard let next = next(way, from: here, offset: offset, in: all) else {
      model.message = Notice.notFound(words).message
      return [.ring]
    }
    if next.screen != current { model.show(next.screen) }
    model.support?.turnToPage()
    model.search?.line = next.line
    let body = Shown.body(of: model, at: next.screen)
    model.reading.bringIntoSight(line: next.line, in: body, rows: model.chrome.bodySize.rows)
    model.message = Notice.found((all.firstIndex(of: next) ?? 0) + 1, of: all.count).message
    return []
  }

  private func matches(in model: Model) -> [Match] {
    let places = model.screens.indices.filter {
      model.screens[$0].isSearched || $0 == model.place.current
    }
    return places.flatMap { index in
      let lines = Shown.body(of: model, at: index).lines
      return lines.indices.filter { lines[$0].holds(words) }.map { Match(screen: index, line: $0) }
    }
  }
}

extension Body {
  /// The body with the words looked for marked.
  func marking(_ search: Search?) -> Body {
    guard let words = search?.words, !words.isEmpty else { return self }
    var body = self
    for index in body.lines.indices where body.lines[index].holds(words) {
      body.lines[index] = body.lines[index].marking(words)
    }
    return body
  }
}

extension StyledLine {
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
