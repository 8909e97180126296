import ConfigEditing
import Credentials
import YAML

/// What was read of a file of Content, with all in it that does not fit.
public struct Reading<Value: Sendable>: Sendable {
  /// nil where the file is no YAML with keys and values.
  public var value: Value?
  /// In the order of their places.
  public var problems: [Problem]
  /// The first problem that leaves open what to do with a value that a person brings.
  var obstacle: Problem?

  /// What was read, for a walk.
  ///
  /// - Throws: `Problem` where no walk may be made of it.
  public func usable() throws(Problem) -> Value {
    if let obstacle { throw obstacle }
    guard let value else { throw problems[0] }
    return value
  }
}

/// Reads the mappings of Content's YAML files, and notes with its place whatever does not fit.
struct ContentReader: Sendable {
  let file: String
  let bytes: [UInt8]
  /// The mapping that is being read.
  private(set) var root: YAMLNode
  private(set) var problems: [Problem] = []
  private(set) var obstacle: Problem?
  /// What stands behind keys that nobody knows, and in entries that say not what they are of: names in there are not missed elsewhere.
  private(set) var unread: [YAMLNode] = []
  /// Whether each value that cannot be read is an obstacle.
  let isStrict: Bool
  /// The keys that stand in `root` under a wrong name.
  private var misspelt: [String: Problem] = [:]

  init(_ text: String, file: String, isStrict: Bool = false) throws(Problem) {
    self.file = file
    self.isStrict = isStrict
    bytes = Array(text.utf8)
    let documents: [YAMLDocument]
    do { documents = try parseYAML(bytes) } catch {
      throw Problem(.syntax(SyntaxFault(error.reason)), file: file, at: error.position)
    }
    guard let first = documents.first?.root else {
      throw Problem(.syntax(.empty), file: file, at: TextPosition(ofByte: 0, in: bytes))
    }
    root = first
    guard case .mapping = root.content else {
      throw problem(.syntax(root.isNull ? .empty : .topIsNoMapping), at: root)
    }
    if documents.count > 1 {
      note(.syntax(.secondDocument), atByte: documents[1].start, stops: true)
    }
  }

  /// Reads a text as a whole.
  static func reading<Value>(
    _ text: String, file: String, isStrict: Bool = false,
    _ read: (inout ContentReader) -> Value
  ) -> Reading<Value> {
    do throws(Problem) {
      var reader = try ContentReader(text, file: file, isStrict: isStrict)
      let value = read(&reader)
      return Reading(
        value: value, problems: reader.problems.sorted(), obstacle: reader.obstacle)
    } catch {
      return Reading(value: nil, problems: [error], obstacle: error)
    }
  }

  /// Reads a mapping further down in the same file.
  mutating func below<Value>(_ node: YAMLNode, _ read: (inout ContentReader) -> Value) -> Value {
    let outer = (root, misspelt)
    (root, misspelt) = (node, [:])
    defer { (root, misspelt) = outer }
    return read(&self)
  }

  subscript(key: String) -> YAMLNode? { root[key] }
}

// MARK: what does not fit

extension ContentReader {
  func problem(_ cause: Problem.Cause, at key: String) -> Problem {
    problem(cause, at: self[key] ?? root)
  }

  func problem(_ cause: Problem.Cause, at node: YAMLNode) -> Problem {
    Problem(cause, file: file, at: TextPosition(ofByte: node.range.lowerBound, in: bytes))
  }

  mutating func note(_ cause: Problem.Cause, at node: YAMLNode, stops: Bool = false) {
    note(cause, atByte: node.range.lowerBound, stops: stops)
  }

  mutating func note(_ cause: Problem.Cause, at key: String, stops: Bool = false) {
    note(cause, at: self[key] ?? root, stops: stops)
  }

  private mutating func note(_ cause: Problem.Cause, atByte offset: Int, stops: Bool) {
    let problem = Problem(cause, file: file, at: TextPosition(ofByte: offset, in: bytes))
    if stops { obstacle = obstacle ?? problem }
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// A value of another kind than the key's, a reference, or none at all.
  mutating func noteWrong(_ key: String, _ expected: Problem.Expected, at node: YAMLNode) {
    note(node.fault(key, expected), at: node, stops: isStrict)
  }

  /// A key that has to be there and is not; where it is misspelt, that was noted already.
  mutating func noteMissing(_ key: String, stops: Bool = true) {
    if let noted = misspelt[key] {
      if stops { obstacle = obstacle ?? noted }
    } else if case .mapping = root.content {
      note(.missing(key: key), at: root, stops: stops)
    }
  }

  /// Notes what is read no further, so that the names in it are not missed elsewhere.
  mutating func passOver(_ node: YAMLNode) { unread.append(node) }

  /// Whether one of the keys stands here under a wrong name.
  func isMisspelt(_ keys: String...) -> Bool { keys.contains { misspelt[$0] != nil } }

  /// Holds the keys that stand here against those that are read.
  mutating func know(_ keys: [String]) {
    guard case .mapping(let entries) = root.content else {
      return note(.wrongType(key: "", expected: .mapping), at: root, stops: isStrict)
    }
    var seen: Set<String> = []
    for entry in entries {
      guard let key = entry.key.scalar?.text, key != "<<" else {
        note(.reference, at: entry.key, stops: isStrict)
        continue
      }
      if !seen.insert(key).inserted {
        note(.duplicateKey(key), at: entry.key, stops: isStrict)
      } else if !keys.contains(key) {
        noteUnknown(key, entry, keys)
      }
    }
  }

  private mutating func noteUnknown(_ key: String, _ entry: YAMLEntry, _ keys: [String]) {
    let nearest = key.nearest(in: keys.filter { self[$0] == nil })
    let isSecret = isStrict && (nearest == "secret" || key.speaksOfSecrecy)
    let cause: Problem.Cause =
      isSecret ? .unclearSecret(key) : .unknownKey(key, nearest: nearest)
    note(cause, at: entry.key, stops: isSecret)
    unread.append(entry.value)
    if let nearest, misspelt[nearest] == nil { misspelt[nearest] = problem(cause, at: entry.key) }
  }
}

extension String {
  /// Whether it is one of the words that are used elsewhere for what `secret` says here.
  fileprivate var speaksOfSecrecy: Bool {
    let word = lowercased()
    return ["secre", "sensitiv", "private", "confident", "mask", "hidden", "password"]
      .contains { word.contains($0) }
  }
}

// MARK: values

extension ContentReader {
  /// A text that is shown: what looks like a credential in it is masked.
  mutating func text(_ key: String) -> String? { exactText(key)?.withoutCredentials }

  /// A text that has to be there; empty where it is not.
  mutating func neededText(_ key: String) -> String { exactNeededText(key).withoutCredentials }

  mutating func exactNeededText(_ key: String) -> String {
    if self[key] == nil { noteMissing(key) }
    return exactText(key, stops: true) ?? ""
  }

  /// A text as it stands there; nil where there is none.
  mutating func exactText(_ key: String, stops: Bool = false) -> String? {
    self[key].flatMap { text(of: $0, called: key, stops: stops) }
  }

  private mutating func text(of node: YAMLNode, called key: String, stops: Bool) -> String? {
    guard !node.isNull, let text = node.scalar?.text else {
      note(
        node.isNull ? .emptyValue(key: key) : node.fault(key, .text), at: node,
        stops: stops || isStrict)
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      note(.emptyValue(key: key), at: node, stops: stops || isStrict)
      return nil
    }
    return text
  }

  /// The flag that stands there; nil where there is none.
  mutating func flag(_ key: String) -> Bool? {
    guard let node = self[key] else { return nil }
    if node.bool == nil { noteWrong(key, .flag, at: node) }
    return node.bool
  }

  /// The number that stands there, at least 1; nil where there is none.
  mutating func number(_ key: String) -> Int? {
    guard let node = self[key] else { return nil }
    guard let number = node.int, number > 0 else {
      noteWrong(key, .number, at: node)
      return nil
    }
    return number
  }

  mutating func list(_ key: String, stops: Bool = false) -> [YAMLNode] {
    guard let node = self[key] else { return [] }
    if case .sequence(let nodes) = node.content { return nodes }
    note(
      node.isNull ? .emptyList(key: key) : node.fault(key, .list), at: node,
      stops: stops || isStrict)
    return []
  }

  /// The texts of a list, as they are written.
  mutating func exactTexts(_ key: String, stops: Bool = false) -> [String] {
    list(key, stops: stops).compactMap { text(of: $0, called: key, stops: stops) }
  }

  mutating func texts(_ key: String) -> [String] { exactTexts(key).map(\.withoutCredentials) }

  /// The entries of a mapping, each key once.
  mutating func entries(_ key: String) -> [(name: String, key: YAMLNode, value: YAMLNode)] {
    guard let node = self[key] else { return [] }
    guard case .mapping(let entries) = node.content else {
      note(
        node.isNull ? .emptyList(key: key) : node.fault(key, .mapping), at: node, stops: isStrict)
      return []
    }
    var found: [(name: String, key: YAMLNode, value: YAMLNode)] = []
    for entry in entries {
      if let name = entry.key.string, name != "<<" {
        if found.contains(where: { $0.name == name }) {
          note(.duplicateKey(name), at: entry.key, stops: isStrict)
        } else {
          found.append((name, entry.key, entry.value))
        }
      } else {
        note(.reference, at: entry.key, stops: isStrict)
      }
    }
    return found
  }
}

extension YAMLNode {
  /// The flag that a plain word is for readers of YAML 1.1 (its `bool` type), and not for those of 1.2.
  var otherFlag: Bool? {
    guard let scalar, scalar.style == .plain, tag == nil else { return nil }
    switch scalar.text.lowercased() {
    case "yes", "on", "y": return true
    case "no", "off", "n": return false
    case _: return nil
    }
  }

  /// What is wrong with a value of another kind.
  fileprivate func fault(_ key: String, _ expected: Problem.Expected) -> Problem.Cause {
    if case .alias = content { return .reference }
    if expected == .flag, let flag = otherFlag { return .otherFlag(key: key, flag) }
    return isNull ? .emptyValue(key: key) : .wrongType(key: key, expected: expected)
  }
}

extension [Problem] {
  /// In the order of their files' names and of their places.
  public func sorted() -> [Problem] {
    enumerated().sorted { first, second in
      let (one, other) = (first.element, second.element)
      if one.file != other.file { return one.file < other.file }
      let (place, next) = (one.position, other.position)
      return (place.line, place.column, first.offset) < (next.line, next.column, second.offset)
    }.map(\.element)
  }
}
