/// What stands in a stretch of text beside Markdown, nested as the tags say.
///
/// JSX nests by tags alone, whatever lists and quotes of Markdown stand around them.
struct Node {
  enum Kind {
    case element(Tag, inner: Range<Int>, children: [Node])
    case hidden
    case shown(Inline)
    /// What Markdown is to see although it does not stand there.
    case inserted(String)
  }

  var kind: Kind
  var range: Range<Int>
}

/// Matches opening and closing tags.
struct ElementTree {
  private(set) var diagnostics: [Diagnostic] = []
  /// The nodes of all that is open, one after the other; at the place of an open element stands a
  /// hidden node for its tag.
  private var nodes: [Node] = []
  private var open: [Open] = []
  /// How many elements of each name are open, so that a stray closing tag is known at once.
  private var openNames: [String: Int] = [:]
  /// How many closing tags of each name belong to tags that were not opened.
  private var passedOver: [String: Int] = [:]
  private var isTooDeep = false

  /// Elements that hold more levels than this vanish, and what they hold stays.
  private static let deepest = 60
  /// Tags that nothing closes stay open; with so many of them further ones are passed over.
  private static let mostOpen = 2_000

  /// An element that waits for its closing tag.
  private struct Open {
    var tag: Tag
    /// The place of its tag in `nodes`.
    var start: Int
    /// How many elements stand within each other inside it.
    var height = 0
  }

  /// Builds the tree of a text's constructs.
  static func build(_ constructs: [Construct], end: Int) -> (
    nodes: [Node], diagnostics: [Diagnostic]
  ) {
    var tree = ElementTree()
    for construct in constructs { tree.add(construct) }
    while !tree.open.isEmpty { tree.closeUnclosed(at: end) }
    return (tree.nodes, tree.diagnostics)
  }

  private mutating func add(_ construct: Construct) {
    switch construct {
    case .hidden(let range): nodes.append(Node(kind: .hidden, range: range))
    case .expression(let range, let shown): nodes.append(Node(kind: .shown(shown), range: range))
    case .inserted(let place, let text):
      nodes.append(Node(kind: .inserted(text), range: place..<place))
    case .opening(let tag) where tag.isSelfClosing:
      let inner = tag.range.upperBound..<tag.range.upperBound
      nodes.append(Node(kind: .element(tag, inner: inner, children: []), range: tag.range))
      raise(to: 1)
    case .opening(let tag): begin(tag)
    case .closing(let name, let range): close(name, range)
    }
  }

  private mutating func begin(_ tag: Tag) {
    if open.count < Self.mostOpen {
      open.append(Open(tag: tag, start: nodes.count))
      openNames[tag.name, default: 0] += 1
    } else {
      passedOver[tag.name, default: 0] += 1
    }
    nodes.append(Node(kind: .hidden, range: tag.range))
  }

  private mutating func close(_ name: String, _ range: Range<Int>) {
    if passedOver[name, default: 0] > 0 {
      passedOver[name, default: 1] -= 1
      return nodes.append(Node(kind: .hidden, range: range))
    }
    guard openNames[name, default: 0] > 0 else { return closeUnopened(name, range) }
    while let last = open.last, last.tag.name != name { closeUnclosed(at: range.lowerBound) }
    guard let closed = pop() else { return }
    if dissolves(closed) { return nodes.append(Node(kind: .hidden, range: range)) }
    let inner = closed.tag.range.upperBound..<range.lowerBound
    replace(closed, upTo: nodes.count, inner, end: range.upperBound)
  }

  // A component's tag says nothing to a reader; what else looks like a tag may be a placeholder.
  private mutating func closeUnopened(_ name: String, _ range: Range<Int>) {
    diagnostics.append(Diagnostic(.unexpectedClosing(name), at: range))
    if name.isComponent { nodes.append(Node(kind: .hidden, range: range)) }
  }

  /// An element that is never closed. A component ends where the next of its name begins, or with
  /// what it stands in; anything else is text that looks like a tag.
  private mutating func closeUnclosed(at end: Int) {
    guard let closed = pop() else { return }
    let tag = closed.tag
    diagnostics.append(Diagnostic(.unclosed(tag.name), at: tag.range))
    guard tag.name.isComponent else {
      let place = tag.range.lowerBound
      raise(to: closed.height)
      return nodes[closed.start].range = place..<place
    }
    if dissolves(closed) { return }
    let next = nodes[(closed.start + 1)...].firstIndex { $0.tag?.name == tag.name }
    let stop = max(next.map { nodes[$0].range.lowerBound } ?? end, tag.range.upperBound)
    replace(closed, upTo: next ?? nodes.count, tag.range.upperBound..<stop, end: stop)
  }

  private mutating func pop() -> Open? {
    guard let closed = open.popLast() else { return nil }
    openNames[closed.tag.name, default: 1] -= 1
    return closed
  }

  /// Whether an element just closed holds too many levels; the first one is told.
  private mutating func dissolves(_ closed: Open) -> Bool {
    guard closed.height >= Self.deepest else { return false }
    if !isTooDeep { diagnostics.append(Diagnostic(.tooDeep, at: closed.tag.range)) }
    isTooDeep = true
    raise(to: closed.height)
    return true
  }

  private mutating func raise(to height: Int) {
    guard let last = open.indices.last else { return }
    open[last].height = max(open[last].height, height)
  }

  /// Makes an element of its tag and of the nodes behind it.
  private mutating func replace(_ closed: Open, upTo next: Int, _ inner: Range<Int>, end: Int) {
    let children = Array(nodes[(closed.start + 1)..<next])
    let element = Node(
      kind: .element(closed.tag, inner: inner, children: children),
      range: closed.tag.range.lowerBound..<end)
    nodes.replaceSubrange(closed.start..<next, with: CollectionOfOne(element))
    raise(to: closed.height + 1)
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
