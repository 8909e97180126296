/// What stands in a stretch of text beside Markdown, nested as the tags say.
///
/// JSX nests by tags alone, whatever lists and quotes of Markdown stand around them.
struct Node {
  enum Kind {
    case element(Tag, inner: Range<Int>, children: [Node])
    case hidden
    case shown(Inline)
  }

  var kind: Kind
  var range: Range<Int>
}

/// Matches opening and closing tags.
struct ElementTree {
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [Open]
  /// How many elements of each name are open, so that a stray closing tag is known at once.
  private var openNames: [String: Int] = [:]

  /// Elements deeper than this are shown without their own structure.
  private static let deepest = 60

  /// An element that waits for its closing tag; the first one is the text as a whole.
  private struct Open {
    var tag: Tag?
    var children: [Node] = []
  }

  /// Builds the tree of a text's constructs.
  static func build(_ constructs: [Construct], end: Int) -> (
    nodes: [Node], diagnostics: [Diagnostic]
  ) {
    var tree = ElementTree(open: [Open(tag: nil)])
    for construct in constructs { tree.take(construct) }
    while tree.open.count > 1 { tree.closeUnclosed(at: end) }
    return (tree.open[0].children, tree.diagnostics)
  }

  private init(open: [Open]) { self.open = open }

  private mutating func take(_ construct: Construct) {
    switch construct {
    case .hidden(let range): add(Node(kind: .hidden, range: range))
    case .expression(let range, let shown): add(Node(kind: .shown(shown), range: range))
    case .opening(let tag) where tag.isSelfClosing:
      let inner = tag.range.upperBound..<tag.range.upperBound
      add(Node(kind: .element(tag, inner: inner, children: []), range: tag.range))
    case .opening(let tag):
      open.append(Open(tag: tag))
      openNames[tag.name, default: 0] += 1
    case .closing(let name, let range): close(name, range)
    }
  }

  private mutating func add(_ node: Node) { open[open.count - 1].children.append(node) }

  private mutating func close(_ name: String, _ range: Range<Int>) {
    guard openNames[name, default: 0] > 0 else {
      diagnostics.append(Diagnostic(.unexpectedClosing(name), at: range))
      // A component's tag says nothing to a reader; what else looks like a tag may be a placeholder.
      if name.isComponent { add(Node(kind: .hidden, range: range)) }
      return
    }
    while let tag = open[open.count - 1].tag, tag.name != name {
      closeUnclosed(at: range.lowerBound)
    }
    let closed = pop()
    guard let tag = closed.tag else { return }
    let inner = tag.range.upperBound..<range.lowerBound
    addElement(tag, inner, closed.children, whole: tag.range.lowerBound..<range.upperBound)
  }

  private mutating func pop() -> Open {
    let closed = open.removeLast()
    if let name = closed.tag?.name { openNames[name, default: 1] -= 1 }
    return closed
  }

  private mutating func addElement(
    _ tag: Tag, _ inner: Range<Int>, _ children: [Node], whole: Range<Int>
  ) {
    guard open.count > Self.deepest else {
      return add(Node(kind: .element(tag, inner: inner, children: children), range: whole))
    }
    // Too deep: its tags vanish and what it holds stays where it is.
    if open.count == Self.deepest + 1 { diagnostics.append(Diagnostic(.tooDeep, at: tag.range)) }
    add(Node(kind: .hidden, range: tag.range))
    open[open.count - 1].children += children
    let end = inner.upperBound..<whole.upperBound
    if !end.isEmpty { add(Node(kind: .hidden, range: end)) }
  }

  /// An element that is never closed. A component ends where the next of its name begins, or with
  /// what it stands in; anything else is text that looks like a tag.
  private mutating func closeUnclosed(at end: Int) {
    let closed = pop()
    guard let tag = closed.tag else { return }
    diagnostics.append(Diagnostic(.unclosed(tag.name), at: tag.range))
    guard tag.name.isComponent else {
      open[open.count - 1].children += closed.children
      return
    }
    let next = closed.children.firstIndex { $0.tag?.name == tag.name } ?? closed.children.endIndex
    let stop = next < closed.children.endIndex ? closed.children[next].range.lowerBound : end
    let inner = tag.range.upperBound..<max(stop, tag.range.upperBound)
    addElement(
      tag, inner, Array(closed.children[..<next]),
      whole: tag.range.lowerBound..<inner.upperBound)
    open[open.count - 1].children += closed.children[next...]
  }
}

extension Node {
  var tag: Tag? {
    guard case .element(let tag, _, _) = kind else { return nil }
    return tag
  }
}

extension String {
  /// Components begin with a capital letter, or have no name at all (a fragment).
  var isComponent: Bool { first.map(\.isUppercase) ?? true }
}
