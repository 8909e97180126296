import YAML

/// A config that was read and can be edited.
public struct ConfigDocument: Sendable {
  private let bytes: [UInt8]
  private let format: ConfigFormat
  let root: ConfigNode

  /// Reads a config.
  ///
  /// - Throws: `EditError` for what is refused (docs/decisions.md, Configs), with the place.
  public init(parsing bytes: [UInt8], as format: ConfigFormat) throws(EditError) {
    self.bytes = bytes
    self.format = format
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if let mark = bytes.markInside {
      throw .syntax(.markInside, TextPosition(ofByte: mark, in: bytes))
    }
    switch format {
    case .json: root = try JSONText.parse(bytes)
    case .yaml: root = try YAMLText.parse(bytes)
    case .env: root = try EnvText.parse(bytes)
    }
  }

  /// The value that stands at a path; nil where nothing does.
  public func value(at path: ConfigPath) -> FoundValue? {
    node(at: path).map { FoundValue($0, written: bytes) }
  }

  /// The value that a path means, aliases and merged mappings of YAML followed; nil for none.
  public func meaning(at path: ConfigPath) -> FoundValue? {
    let node = path.components.reduce(root.meant(in: root)) { node, key in
      node?.member(key, in: root)?.meant(in: root)
    }
    return node.map { FoundValue($0, written: bytes) }
  }

  /// Whether keys lead through mappings, as in all formats but `.env`.
  public var hasMappings: Bool { format.hasMappings }

  /// Whether any value, at whatever depth, is such a one.
  public func hasValue(where isWanted: ([UInt8]) -> Bool) -> Bool {
    root.leaves().contains { isWanted($0.bytes) }
  }

  /// How often a key stands at a path: a `.env` file may have it on several lines, the last of
  /// which counts.
  public func occurrences(of path: ConfigPath) -> Int {
    let parent = ConfigPath(path.components.dropLast())
    return node(at: parent)?.mapping?.members.count { $0.key == path.components.last } ?? 0
  }

  /// The key of a `.env` file that a byte order mark stands before, so that many readers see another
  /// name there; nil where none does.
  public func keyBehindMark(_ path: ConfigPath) -> ConfigPath? {
    guard !format.hasMappings, let name = path.components.first else { return nil }
    let marked: ConfigPath = [EnvText.mark + name]
    return value(at: marked) == nil ? nil : marked
  }

  /// Whether a `.env` file begins with a byte order mark that hides its first name, or would hide one.
  public var hidesFirstName: Bool {
    guard !format.hasMappings, bytes.starts(with: EnvText.mark.utf8) else { return false }
    return bytes.count == 3 || keys(at: []).first?.hasPrefix(EnvText.mark) == true
  }

  /// The line, from 1, on which a `.env` file has a key as a comment, below which its value goes; nil
  /// where there is none, or the key stands there itself.
  public func commentedLine(of path: ConfigPath) -> Int? {
    guard !format.hasMappings, let name = path.components.first, value(at: path) == nil,
      let comment = EnvText(bytes: bytes, root: root).comment(of: name)
    else { return nil }
    return TextPosition(ofByte: comment.range.lowerBound, in: bytes).line
  }

  /// The anchors of YAML on the way to a value that other places of the file repeat.
  public func repeatedAnchors(on path: ConfigPath) -> [String] {
    var (node, anchors) = (Optional(root), [root.anchor])
    for key in path.components {
      node = node?[key]
      anchors.append(node?.anchor)
    }
    let aliases = root.aliases
    return anchors.compactMap(\.self).filter(aliases.contains)
  }

  /// Where a value begins, as people count it.
  public func place(of value: FoundValue) -> TextPosition {
    TextPosition(ofByte: value.range.lowerBound, in: bytes)
  }

  /// The keys of the mapping at a path, in their order; of the top for an empty path.
  public func keys(at path: ConfigPath) -> [String] {
    node(at: path)?.mapping?.members.map(\.key) ?? []
  }

  func node(at path: ConfigPath) -> ConfigNode? {
    path.components.reduce(Optional(root)) { $0?[$1] }
  }

  /// Works out how values are set without changing anything else.
  ///
  /// - Throws: `EditError` when that cannot be done, or when the result, read again, would say
  ///   anything else than the old text with the values set.
  public func edit(_ settings: [Setting]) throws(EditError) -> Edit {
    var table = PieceTable(count: bytes.count)
    var current = self
    var kept: [KeptValue] = []
    var set: [Setting] = []
    let standIns = settings.standIns
    for setting in settings {
      try current.requireClear(setting.path)
      if setting.onlyIfMissing, let there = current.meaning(at: setting.path),
        !there.isScalar || !there.isEmpty
      {
        if !there.equals(setting.value) {
          let effect = there.effect(besides: setting.value)
          kept.append(KeptValue(path: setting.path, text: there.literal, effect: effect))
        }
        continue
      }
      let change = try current.change(setting)
      table.replace(change.range, with: change.pieces, standIns: standIns)
      let text = Edit(splices: table.splices, kept: []).applied(to: bytes, standIns: standIns)
      do { current = try ConfigDocument(parsing: text, as: format) } catch {
        throw .unsafe(place(near: setting.path))
      }
      set.append(setting)
    }
    try check(current, set)
    return Edit(splices: table.splices, kept: kept)
  }

  private func change(_ setting: Setting) throws(EditError) -> Edit.Splice {
    switch format {
    case .json: try JSONText(bytes: bytes, root: root).change(setting)
    case .yaml: try YAMLText(bytes: bytes, root: root).change(setting)
    case .env: try EnvText(bytes: bytes, root: root).change(setting)
    }
  }

  /// The deepest value on the way to a path, as people count its place.
  private func place(near path: ConfigPath) -> TextPosition {
    var node = root
    for key in path.components { node = node[key] ?? node }
    return TextPosition(ofByte: min(node.range.lowerBound, bytes.count), in: bytes)
  }

  /// Holds the way to a value against what leaves open which value is meant.
  ///
  /// - Throws: `EditError` for a key that stands twice, or that a mapping has of another one.
  public func requireClear(_ path: ConfigPath) throws(EditError) {
    // Where a name may stand on several lines, the last one counts.
    guard format.hasMappings else { return }
    var node = root
    var walked: ConfigPath = []
    for key in path.components {
      walked = walked.appending(key)
      let members = node.mapping?.members.filter { $0.key == key } ?? []
      if members.count > 1 {
        throw .duplicateKey(walked, TextPosition(ofByte: members[1].keyRange.lowerBound, in: bytes))
      }
      if members.isEmpty, walked != path, let merge = node["<<"], node.member(key, in: root) != nil
      {
        throw .isAlias(walked, TextPosition(ofByte: merge.range.lowerBound, in: bytes))
      }
      guard let next = members.first?.value else { return }
      node = next
    }
  }

  /// Holds the edited text against the old one by what both say.
  private func check(_ edited: ConfigDocument, _ settings: [Setting]) throws(EditError) {
    let paths = settings.map(\.path)
    func untouched(_ leaf: ConfigNode.Leaf) -> Bool {
      !paths.contains { path in
        path == leaf.path || (leaf.path.isAbove(path) && leaf.isNothing)
      }
    }
    let before = root.leaves().filter(untouched)
    let after = edited.root.leaves().filter(untouched)
    guard before == after,
      settings.allSatisfy({ edited.value(at: $0.path)?.equals($0.value) == true })
    else { throw .unsafe(place(near: settings.last?.path ?? [])) }
  }
}

/// A value that stands in a config.
public struct FoundValue: Hashable, Sendable {
  /// UTF-8 bytes of the literal.
  public var range: Range<Int>
  /// What it means; empty for mappings and lists.
  public var decoded: [UInt8]
  /// Whether it is a text, as opposed to a number, a flag, null or a collection.
  public var isText: Bool
  /// Whether it is null or holds nothing.
  public var isEmpty: Bool
  /// Whether it is null.
  public var isNull: Bool
  /// Whether it is one value, neither a mapping nor a list.
  public var isScalar: Bool
  /// The tag of YAML that makes it something of its own, such as `!vault`; nil for none.
  public var ownTag: String?
  /// As it is written.
  var literal: String
  private var kind: ConfigNode.Scalar.Kind?

  init(_ node: ConfigNode, written bytes: [UInt8]) {
    range = node.range
    decoded = node.scalar?.bytes ?? []
    kind = node.scalar?.kind
    isText = kind == .string
    isEmpty = node.isEmpty
    isNull = kind == .null
    isScalar = kind != nil
    ownTag = node.tag?.hasPrefix("tag:yaml.org,2002:") == true ? nil : node.tag
    literal = String(
      decoding: node.scalar?.bytes ?? Array(bytes[node.range].prefix(40)), as: UTF8.self)
  }

  /// What a text says; nil for anything else.
  public var text: String? { isText ? String(decoding: decoded, as: UTF8.self) : nil }

  /// What it comes to where another value is usual.
  func effect(besides usual: SettingValue) -> KeptValue.Effect {
    guard case .boolean(let flag) = usual, isScalar else { return .other }
    return kind != .boolean ? .noFlag : flag ? .off : .other
  }

  func equals(_ value: SettingValue) -> Bool {
    switch value {
    case .secret(_, let standIn): isText && decoded == standIn
    case .text(let text): isText && decoded == Array(text.utf8)
    case .number(let text): kind == .number && decoded == Array(text.utf8)
    case .boolean(let flag): kind == .boolean && decoded == Array("\(flag)".utf8)
    }
  }
}

extension [Setting] {
  /// What stands for the secrets, by their positions.
  fileprivate var standIns: [[UInt8]] {
    var standIns: [[UInt8]] = []
    for case .secret(let position, let standIn) in lazy.map(\.value) {
      while standIns.count <= position { standIns.append([]) }
      standIns[position] = standIn
    }
    return standIns
  }
}
