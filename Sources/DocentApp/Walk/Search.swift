import Screen
import Walkthrough
import Words

/// What was looked for with `/`, and where it was found last.
struct Search: Hashable, Sendable {
  var words: String
  /// Where the match stands that was gone to last; nil when the screen was left since.
  var place: Body.Match?

  enum Way: Hashable, Sendable { case fromHere, forwards, backwards }

  /// A place that holds the words looked for.
  fileprivate struct Match: Comparable {
    var screen: Int
    var place: Body.Match

    static func < (a: Match, b: Match) -> Bool { (a.screen, a.place) < (b.screen, b.place) }
  }

  /// The next match on the way from a place, round from the last to the first.
  fileprivate func next(_ way: Way, from here: Match, in all: [Match]) -> Match? {
    switch way {
    case .fromHere: all.first { $0 >= here } ?? all.first
    case .forwards: all.first { $0 > here } ?? all.first
    case .backwards: all.last { $0 < here } ?? all.last
    }
  }
}

extension Search {
  /// Goes to the next match, over all screens that can be shown.
  func perform(_ way: Way, in model: inout Model) -> [Effect] {
    let current = model.place.current
    let top = Body.Match(line: model.reading.offset, column: way == .forwards ? -1 : 0)
    let here = Match(screen: current, place: place ?? top)
    let all = matches(in: model)
    guard let next = next(way, from: here, in: all) else {
      model.message = Notice.notFound(words).message
      return [.ring]
    }
    if next.screen != current { model.show(next.screen) }
    let chrome = model.chrome
    model.support?.turnToPage(in: chrome)
    model.search?.place = next.place
    let body = Shown.body(of: model, at: next.screen)
    model.reading.bringIntoSight(
      line: next.place.line, in: body, rows: model.chrome.bodySize.rows)
    model.message = Notice.found((all.firstIndex(of: next) ?? 0) + 1, of: all.count).message
    return []
  }

  private func matches(in model: Model) -> [Match] {
    let places = model.screens.indices.filter {
      model.screens[$0].isSearched || $0 == model.place.current
    }
    return places.flatMap { index in
      Shown.body(of: model, at: index).matches(of: words).map {
        Match(screen: index, place: $0[0])
      }
    }
  }
}

extension Body {
  /// A place in it.
  struct Match: Hashable, Comparable {
    /// The line, from 0.
    var line: Int
    /// How many characters of the line stand before it.
    var column: Int

    static func < (a: Match, b: Match) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  /// Where words stand, each time as the places of all their characters: they may go on in the next
  /// line, as text does that was wrapped.
  func matches(of words: String) -> [[Match]] {
    let sought = words.split(whereSeparator: \.isWhitespace).joined(separator: " ").map {
      $0.lowercased()
    }
    guard !sought.isEmpty else { return [] }
    let (text, places) = running
    return text.indices.filter { text[$0...].starts(with: sought) }.map {
      Array(places[$0..<$0 + sought.count])
    }
  }

  /// The text as one line, without what stands at the left of wrapped lines, and the place of each
  /// character.
  private var running: (text: [String], places: [Match]) {
    var text: [String] = []
    var places: [Match] = []
    for (line, styled) in lines.enumerated() {
      let characters = Array(styled.text)
      let start = characters.firstIndex { !" ┃│•".contains($0) } ?? characters.count
      if start == characters.count { text.append("\n") } else { text.append(" ") }
      places.append(Match(line: line, column: 0))
      for column in start..<characters.count {
        if characters[column] == " ", text.last == " " { continue }
        text.append(characters[column].lowercased())
        places.append(Match(line: line, column: column))
      }
    }
    return (text, places)
  }

  /// The body with the words looked for marked, the match gone to last unlike the others.
  func marking(_ search: Search?) -> Body {
    guard let search, !search.words.isEmpty else { return self }
    var body = self
    for match in matches(of: search.words) {
      let isCurrent = match.first == search.place
      for (line, columns) in Dictionary(grouping: match, by: \.line) {
        body.lines[line] = body.lines[line].marking(Set(columns.map(\.column)), isCurrent)
      }
    }
    return body
  }
}

extension StyledLine {
  /// The line with characters drawn as a match: reversed the one gone to, underlined the others.
  fileprivate func marking(_ columns: Set<Int>, _ isCurrent: Bool) -> StyledLine {
    let characters = runs.flatMap { run in run.text.map { (character: $0, style: run.style) } }
    return StyledLine(
      characters.enumerated().map { column, cell in
        guard columns.contains(column) else { return Run(String(cell.character), cell.style) }
        var style = cell.style
        if isCurrent { style.isReversed = true } else { style.isUnderlined = true }
        style.isBold = true
        return Run(String(cell.character), style)
      })
  }
}
