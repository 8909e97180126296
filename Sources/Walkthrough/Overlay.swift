import YAML

/// What docent adds to a page: names, titles, descriptions of pictures, and how a step is split.
///
/// It is matched to the page by title and text, never by number, so that a page that moved on is
/// noticed.
public struct Overlay: Sendable {
  /// The guide's name.
  public var guide: String
  /// The guide's number in support codes, 1 to 1023; nil for none.
  public var number: Int?
  /// What the header says; nil for the page's own title.
  public var title: String?
  /// The name of a destination in Content; nil for a guide that saves nothing.
  public var destination: String?
  /// The ids of the destination's fields that the guide collects, in the order they are asked for.
  public var collects: [String]
  var screens: [Entry]
  var next: [String]
  var notes: SupportNotes
  /// What keeps the notes from being read: a walk has no use for them, so it goes on without.
  var noteProblem: Problem?
  /// Whether the page is told in docent's own words, and the live address of the original.
  var isWrittenHere: Bool
  var address: String?
  var reader: ContentReader

  /// What the overlay says of one step or section of the page.
  struct Entry {
    enum Subject {
      case step(String)
      case section(String)
    }

    var subject: Subject
    var node: YAMLNode
    var isChecklist: Bool
    /// One part for a step that is one screen.
    var parts: [Part]
  }

  /// One screen of a step.
  struct Part {
    var name: String?
    var title: String?
    /// Texts with which blocks of the same step begin that are shown here too, first.
    var also: [String]
    /// The text with which the part's first block begins; nil for the step's beginning.
    var from: String?
    var images: [String]
    var producesValue: Bool
    var copiesValue: Bool
    var node: YAMLNode
  }
}

extension Overlay {
  /// Reads a `.guide.yaml`.
  ///
  /// - Throws: `Problem` with the place of the first thing that is not of the form.
  public init(parsing text: String, file: String) throws(Problem) {
    reader = try ContentReader(text, file: file)
    guide = try reader.string("guide")
    number = reader["number"]?.int
    title = try reader.optionalString("title")
    destination = try reader.optionalString("destination")
    collects = try reader.strings("collects")
    next = try reader.strings("next")
    do throws(Problem) { notes = try SupportNotes(reader) } catch {
      notes = SupportNotes()
      noteProblem = error
    }
    isWrittenHere = try reader.optionalString("written") == "here"
    address = try reader.optionalString("address")
    screens = []
    for node in try reader.list("screens") { screens.append(try Entry(reader.below(node))) }
  }

  /// The number that an overlay gives its guide, found without parsing the whole of it.
  public static func guideNumber(in text: String) -> Int? {
    plainValue(of: "number", in: text).flatMap { Int($0) }
  }

  /// The name that an overlay gives its guide, found without parsing the whole of it.
  public static func guideName(in text: String) -> String? {
    plainValue(of: "guide", in: text).flatMap { name in
      name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? name : nil
    }
  }

  /// The value of a key at the left edge, found without parsing the whole of an overlay.
  ///
  /// Only a plain value on the key's own line is seen; nil means that the file has to be parsed.
  public static func plainValue(of key: String, in text: String) -> String? {
    let start = Array("\(key):".utf8)
    var rest = text.utf8[...]
    // The keys stand at the beginning of most overlays: what follows is not looked at.
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      if line.starts(with: start) {
        let value = line.dropFirst(start.count).prefix { $0 != UInt8(ascii: "#") }
        let words = Substring(value).split(separator: " ").joined(separator: " ")
        return words.isEmpty || "\"'|>&*!{[".contains(words.prefix(1)) ? nil : words
      }
      rest = rest[line.endIndex...].dropFirst()
    }
    return nil
  }
}

extension Overlay.Entry {
  init(_ reader: ContentReader) throws(Problem) {
    node = reader.root
    if let step = try reader.optionalString("step") {
      subject = .step(step)
    } else {
      subject = .section(try reader.string("section"))
    }
    isChecklist = reader["checklist"]?.bool ?? false
    parts = []
    for part in try reader.list("split") { parts.append(try Overlay.Part(reader.below(part))) }
    if parts.isEmpty { parts = [try Overlay.Part(reader)] }
  }
}

extension Overlay.Part {
  init(_ reader: ContentReader) throws(Problem) {
    name = try reader.optionalString("name")
    title = try reader.optionalString("title")
    also = try reader.strings("also")
    from = try reader.optionalString("from")
    images = try reader.strings("images")
    producesValue = reader["produces"]?.bool ?? false
    copiesValue = reader["copies"]?.bool ?? false
    node = reader.root
  }
}

extension Overlay {
  func entry(forStep title: String) -> Entry? {
    screens.first { entry in
      switch entry.subject {
      case .step(let step), .section(let step): step.isSameTitle(as: title)
      }
    }
  }
}

extension YAMLNode {
  /// The value of a key, or the node itself, to point at where a problem stands.
  func value(of key: String) -> YAMLNode { self[key] ?? self }
}
