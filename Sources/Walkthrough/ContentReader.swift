import ConfigEditing
import YAML

/// Reads the mappings of Content's YAML files and says where one does not fit.
struct ContentReader {
  let file: String
  let bytes: [UInt8]
  let root: YAMLNode

  init(_ text: String, file: String) throws(Problem) {
    self.file = file
    bytes = Array(text.utf8)
    do {
      guard let root = try parseYAML(bytes).first?.root else {
        throw YAMLEmpty.noDocument
      }
      self.root = root
      guard case .mapping = root.content else {
        let place = TextPosition(ofByte: root.range.lowerBound, in: bytes)
        throw Problem(.syntax(root.isNull ? .empty : .topIsNoMapping), file: file, at: place)
      }
    } catch let error as YAMLError {
      throw Problem(.syntax(SyntaxFault(error.reason)), file: file, at: error.position)
    } catch {
      let start = TextPosition(ofByte: 0, in: bytes)
      throw Problem(.syntax(.empty), file: file, at: start)
    }
  }

  private enum YAMLEmpty: Error { case noDocument }

  private init(_ other: ContentReader, root: YAMLNode) {
    file = other.file
    bytes = other.bytes
    self.root = root
  }

  /// A reader of a mapping further down in the same file.
  func below(_ node: YAMLNode) -> ContentReader { ContentReader(self, root: node) }

  subscript(key: String) -> YAMLNode? { root[key] }

  func problem(_ cause: Problem.Cause, at key: String) -> Problem {
    problem(cause, at: self[key] ?? root)
  }

  func problem(_ cause: Problem.Cause, at node: YAMLNode) -> Problem {
    let start = node.range.lowerBound
    return Problem(cause, file: file, at: TextPosition(ofByte: start, in: bytes))
  }

  func string(_ key: String) throws(Problem) -> String {
    guard let text = try optionalString(key) else { throw problem(.missing(key: key), at: root) }
    return text
  }

  func optionalString(_ key: String) throws(Problem) -> String? {
    guard let node = self[key] else { return nil }
    guard let text = node.string else { throw problem(.wrongType(key: key), at: node) }
    return text
  }

  func list(_ key: String) throws(Problem) -> [YAMLNode] {
    guard let node = self[key] else { return [] }
    guard case .sequence(let nodes) = node.content else {
      throw problem(.wrongType(key: key), at: node)
    }
    return nodes
  }

  func strings(_ key: String) throws(Problem) -> [String] {
    var texts: [String] = []
    for node in try list(key) {
      guard let text = node.string else { throw problem(.wrongType(key: key), at: node) }
      texts.append(text)
    }
    return texts
  }
}
