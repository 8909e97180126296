/// Builds nodes of events, without recursion.
struct DocumentBuilder {
  private(set) var documents: [YAMLDocument] = []
  private let bytes: [UInt8]
  private var open: [Collection] = []

  /// How deep collections may stand in each other.
  private static let deepest = 200

  /// A sequence or mapping that is not closed yet.
  fileprivate struct Collection {
    var start: YAMLEvent
    var isFlow: Bool
    var isMapping: Bool
    var nodes: [YAMLNode] = []
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func add(_ event: YAMLEvent) throws(YAMLError) {
    switch event.kind {
    case .documentStart(let isImplicit):
      documents.append(
        YAMLDocument(
          root: nil, start: event.range.lowerBound, hasStartMark: !isImplicit, endMark: nil))
    case .documentEnd(let isImplicit):
      if !isImplicit { documents[documents.count - 1].endMark = event.range }
    case .alias(let name): add(YAMLNode(.alias(name), range: event.range))
    case .scalar(let scalar):
      add(YAMLNode(.scalar(scalar), range: event.range, anchor: event.anchor, tag: event.tag))
    case .sequenceStart(let isFlow): try begin(event, isFlow, isMapping: false)
    case .mappingStart(let isFlow): try begin(event, isFlow, isMapping: true)
    case .collectionEnd: end(event)
    }
  }

  private mutating func begin(_ event: YAMLEvent, _ isFlow: Bool, isMapping: Bool)
    throws(YAMLError)
  {
    guard open.count < Self.deepest else {
      let position = TextPosition(ofByte: event.range.lowerBound, in: bytes)
      throw YAMLError(.tooDeep(levels: Self.deepest), at: position)
    }
    open.append(Collection(start: event, isFlow: isFlow, isMapping: isMapping))
  }

  private mutating func end(_ event: YAMLEvent) {
    guard let closed = open.popLast() else { return }
    // libyaml ends a block collection where the next token begins: its last node ends it.
    let last = closed.nodes.last?.range.upperBound ?? closed.start.range.upperBound
    let end = closed.isFlow ? event.range.upperBound : last
    let start = closed.start.range.lowerBound
    add(
      YAMLNode(
        closed.content, range: start..<max(start, end), anchor: closed.start.anchor,
        tag: closed.start.tag, isFlow: closed.isFlow))
  }

  private mutating func add(_ node: YAMLNode) {
    if open.isEmpty {
      documents[documents.count - 1].root = node.isAbsent ? nil : node
    } else {
      open[open.count - 1].nodes.append(node)
    }
  }
}

extension DocumentBuilder.Collection {
  fileprivate var content: YAMLNode.Content {
    guard isMapping else { return .sequence(nodes) }
    return .mapping(
      stride(from: 0, to: nodes.count - 1, by: 2).map {
        YAMLEntry(key: nodes[$0], value: nodes[$0 + 1])
      })
  }
}

extension YAMLNode {
  /// The empty plain scalar that libyaml puts where a document holds nothing.
  fileprivate var isAbsent: Bool {
    range.isEmpty && anchor == nil && tag == nil && scalar == YAMLScalar("", .plain)
  }
}
