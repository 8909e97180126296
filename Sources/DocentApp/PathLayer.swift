import Credentials
import Screen
import Walkthrough

/// The path of another config, being typed on review.
struct PathLayer: Hashable, Sendable {
  var text: String

  /// What is shown: a token that landed here is masked at once.
  var shown: String { text.guarded }
}

extension Model {
  /// Opens the entry with the path there is now, to be changed.
  mutating func editPath() { layer = .path(PathLayer(text: review.target)) }

  mutating func updatePath(_ key: Key) -> [Effect] {
    guard case .path(var path) = layer else { return [] }
    switch key {
    case .character(let character): path.text.append(character)
    case .backspace where path.text.isEmpty: return [.ring]
    case .backspace: path.text.removeLast()
    case .control("u"): path.text = ""
    case .tab: return [.complete(path.text)]
    case .enter: return choose(path)
    case .escape, .control("c"):
      layer = nil
      return []
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .control, .backTab, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .function, .unknown:
      return [.ring]
    }
    layer = .path(path)
    if Secret(path.text).pathText == nil { message = .secretInPath(guide.fields[0]) }
    return []
  }

  private mutating func choose(_ path: PathLayer) -> [Effect] {
    guard !path.text.isEmpty, Secret(path.text).pathText != nil else { return [.ring] }
    layer = nil
    review = ReviewScreen(target: path.text)
    return [planSave()]
  }

  /// Takes a paste into the path; false when it is none, and so a value as on any screen.
  mutating func takePath(_ raw: Secret) -> Bool {
    guard case .path(var path) = layer, let text = cleanUp(raw).value.pathText else { return false }
    path.text = text
    layer = .path(path)
    return true
  }

  /// Goes on with what the names in the folder have in common.
  mutating func complete(_ names: [String]) {
    guard case .path(var path) = layer, let first = names.first else {
      message = .noSuchName
      return
    }
    path.text = names.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    layer = .path(path)
    if names.count > 1 { message = .names(names) }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
