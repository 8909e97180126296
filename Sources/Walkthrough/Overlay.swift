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
  /// Whether the page is told in docent's own words, and the live address of the original.
  var isWrittenHere: Bool
  var address: String?
  var reader: ContentReader
  /// What in the file itself does not fit, in the order of its places.
  public var problems: [Problem] { reader.problems.sorted() }

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
  /// - Throws: `Problem` for the first thing without which no walk can be made.
  public init(parsing text: String, file: String) throws(Problem) {
    self = try Self.read(text, file: file).usable()
  }

  /// Reads a `.guide.yaml`, with all in it that does not fit.
  public static func read(_ text: String, file: String) -> Reading<Overlay> {
    ContentReader.reading(text, file: file) { reader in
      var overlay = Overlay(&reader)
      overlay.reader = reader
      return overlay
    }
  }

  private init(_ reader: inout ContentReader) {
    reader.know([
      "guide", "number", "title", "destination", "collects", "screens", "next", "support", "pastes",
      "written", "address",
    ])
    guide = reader.neededText("guide")
    number = Self.number(&reader)
    title = reader.text("title")
    destination = reader.exactText("destination", stops: true)
    collects = reader.exactTexts("collects", stops: true)
    if !collects.isEmpty, reader["destination"] == nil { reader.noteMissing("destination") }
    next = reader.texts("next")
    notes = SupportNotes(&reader)
    isWrittenHere = Self.isWrittenHere(&reader)
    address = reader.address("address", isWhole: true)
    screens = []
    for node in reader.list("screens") {
      if let entry = reader.below(node, Entry.init) {
        screens.append(entry)
      } else {
        reader.passOver(node)
      }
    }
    self.reader = reader
    for problem in repeatedNames { reader.note(problem.cause, at: problem.node) }
  }

  private static func number(_ reader: inout ContentReader) -> Int? {
    guard let node = reader["number"] else { return nil }
    guard let number = node.int, (1..<1024).contains(number) else {
      reader.note(.unusableNumber, at: node)
      return nil
    }
    return number
  }

  private static func isWrittenHere(_ reader: inout ContentReader) -> Bool {
    guard let word = reader.exactText("written") else { return false }
    if word != "here" {
      reader.note(.wrongType(key: "written", expected: .word("here")), at: "written")
    }
    return word == "here"
  }

  /// Steps that are told of twice, and names that two screens are given.
  private var repeatedNames: [(cause: Problem.Cause, node: YAMLNode)] {
    var titles: Set<String> = []
    var names: Set<String> = ["welcome", "field", "review", "saved"]
    var found: [(cause: Problem.Cause, node: YAMLNode)] = []
    for entry in screens {
      if !titles.insert(entry.subject.title.folded).inserted {
        let key = entry.subject.key
        found.append((.nameTwice(entry.subject.title), entry.node.value(of: key)))
      }
      for part in entry.parts {
        guard let name = part.name, !names.insert(name).inserted else { continue }
        found.append((.nameTwice(name), part.node.value(of: "name")))
      }
    }
    return found
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

extension Overlay.Entry.Subject {
  fileprivate var title: String {
    switch self {
    case .step(let title), .section(let title): title
    }
  }

  fileprivate var key: String {
    switch self {
    case .step: "step"
    case .section: "section"
    }
  }
}

extension Overlay.Entry {
  private static let keys = ["step", "section", "checklist", "split"] + Overlay.Part.keys

  /// nil for what is no mapping, or names neither step nor section.
  init?(_ reader: inout ContentReader) {
    reader.know(Self.keys)
    guard case .mapping = reader.root.content else { return nil }
    node = reader.root
    isChecklist = reader.flag("checklist") ?? false
    parts = []
    for part in reader.list("split") { parts.append(reader.below(part, Overlay.Part.ofSplit)) }
    for key in Overlay.Part.keys where !parts.isEmpty && reader[key] != nil {
      reader.note(.keysTogether("split", key), at: key)
    }
    if parts.isEmpty { parts = [Overlay.Part(&reader)] }
    guard let subject = Self.subject(&reader) else { return nil }
    self.subject = subject
  }

  private static func subject(_ reader: inout ContentReader) -> Subject? {
    let (step, section) = (reader.exactText("step"), reader.exactText("section"))
    if step != nil, section != nil { reader.note(.keysTogether("step", "section"), at: "section") }
    if step != nil, reader["checklist"] != nil {
      reader.note(.keysTogether("step", "checklist"), at: "checklist")
    }
    if let step { return .step(step) }
    if let section { return .section(section) }
    let isThere = reader["step"] != nil || reader["section"] != nil
    if !isThere, !reader.isMisspelt("step", "section") {
      reader.note(.noSubject, at: reader.root)
    }
    return nil
  }
}

extension Overlay.Part {
  fileprivate static let keys = ["name", "title", "also", "from", "images", "produces", "copies"]

  fileprivate static func ofSplit(_ reader: inout ContentReader) -> Overlay.Part {
    reader.know(keys)
    return Overlay.Part(&reader)
  }

  init(_ reader: inout ContentReader) {
    name = reader.text("name")
    title = reader.text("title")
    also = reader.exactTexts("also")
    from = reader.exactText("from")
    images = reader.texts("images")
    producesValue = reader.flag("produces") ?? false
    copiesValue = reader.flag("copies") ?? false
    node = reader.root
  }
}

extension Overlay {
  /// How many pictures it describes.
  public var describedPictures: Int { screens.flatMap(\.parts).reduce(0) { $0 + $1.images.count } }

  /// A problem at the last item of a list that has that text.
  func problem(_ cause: Problem.Cause, atItem text: String, of key: String) -> Problem {
    let node = reader.root.items(of: key).last { $0.string == text }
    return node.map { reader.problem(cause, at: $0) } ?? reader.problem(cause, at: key)
  }

  /// The names of screens that the overlay gives, those too that stand behind misspelt keys.
  var mentionedNames: Set<String> {
    let names = screens.flatMap { $0.parts.compactMap(\.name) }
    return Set(names + reader.unread.flatMap(\.texts))
  }

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

  /// The items of the list behind a key.
  func items(of key: String) -> [YAMLNode] {
    guard case .sequence(let nodes)? = self[key]?.content else { return [] }
    return nodes
  }

  /// All scalars below, as they read.
  fileprivate var texts: [String] {
    switch content {
    case .scalar(let scalar): [scalar.text]
    case .alias: []
    case .sequence(let nodes): nodes.flatMap(\.texts)
    case .mapping(let entries): entries.flatMap { $0.key.texts + $0.value.texts }
    }
  }
}
