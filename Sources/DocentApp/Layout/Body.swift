import Screen
import Walkthrough

/// What a screen shows between header and footer, laid out at one width.
struct Body: Sendable {
  var lines: [StyledLine] = []
  /// The links in the order of their numbers; the first is `[1]`.
  var links: [Link] = []
  /// The line, from 0, on which each link is first named.
  var linkLines: [Int] = []
  /// The lines that begin at the window's own edge and may take its whole width.
  var edge = 0..<0
  /// The line, from 0, that is kept in sight; nil where nothing in the body has the focus.
  var focusLine: Int?
  /// Where the real cursor stands, as line and column of the body, both from 0.
  var cursor: Point?

  /// Adds lines, set apart from what stands before by a blank one.
  mutating func add(_ more: [StyledLine]) {
    if !lines.isEmpty, !more.isEmpty { lines.append(StyledLine([])) }
    lines += more
  }
}
