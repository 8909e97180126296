import ConfigEditing
import Credentials
import YAML

/// The kind of config that guides fill in: its default file, what it sets, and its fields.
public struct Destination: Hashable, Sendable {
  /// What overlays and configs call it: `snapchat-capi`.
  public var name: String
  /// What people are told that it is.
  public var title: String
  /// The default target, from the current directory; relative and without "..".
  public var file: String
  /// The default target's name in its folder.
  public var fileName: String { file.lastPathComponent }
  /// What is set where it is missing, in the order of the file.
  public var sets: [Preset]
  /// In the order in which a guide may ask for them.
  public var fields: [Field]

  /// A value that is written only where its key is missing.
  public struct Preset: Hashable, Sendable {
    /// A key that is missing from the file.
    public var path: ConfigPath
    /// What is set there; never a secret.
    public var value: SettingValue
  }
}

/// One value of a destination that a person brings.
public struct Field: Hashable, Sendable {
  /// What overlays name it by; unique in its destination.
  public var id: String
  /// The words above the entry on the screen of the field.
  public var label: String
  /// The label within a sentence: "the token".
  public var short: String
  /// Where the value goes in JSON and YAML.
  public var path: ConfigPath
  /// Other names for the same value that are met beside `path`.
  public var otherKeys: [String]
  /// The name in a `.env` file; nil where such a file cannot hold it.
  public var environmentName: String?
  /// What a value is held against before it may be saved.
  public var rule: FieldRule
  /// Whether the value is shown as dots only; of any other its text may be shown.
  public var isSecret: Bool
  /// Whether an empty value in the file is no fault.
  public var isOptional: Bool
  /// What the page says of the value's shape, and what docent adds to that.
  public var shape: String?
  /// What docent adds to `shape`; nil for nothing.
  public var note: String?
  /// A sentence that says where the value stands, for those who brought another one.
  public var place: String?
  /// The page of the site that tells how to get the value, with its title.
  public var guide: SideGuide?

  /// A page of the site, with the words that name it.
  public struct SideGuide: Hashable, Sendable {
    /// The title of the page; its address where Content gives none.
    public var title: String
    /// Where the page stands, and the guide in Content for it.
    public var link: Link
  }
}

extension Destination {
  /// Reads a destination's file.
  ///
  /// - Throws: `Problem` for the first thing that leaves open where a value goes, how it is judged, or
  ///   whether it may be seen.
  public init(parsing text: String, file: String, links: Links) throws(Problem) {
    self = try Self.read(text, file: file, links: links).usable()
  }

  /// Reads a destination's file, with all in it that does not fit.
  public static func read(_ text: String, file: String, links: Links = Links(base: nil))
    -> Reading<Destination>
  {
    ContentReader.reading(text, file: file, isStrict: true) { reader in
      reader.know(["destination", "title", "file", "sets", "fields"])
      let destination = Destination(&reader, links)
      reader.noteRepeated(in: destination)
      return destination
    }
  }

  private init(_ reader: inout ContentReader, _ links: Links) {
    name = reader.neededText("destination")
    title = reader.neededText("title")
    file = Self.safePath(&reader)
    sets = Self.presets(&reader)
    fields = []
    if reader["fields"] == nil { reader.noteMissing("fields") }
    for node in reader.list("fields") {
      fields.append(reader.below(node) { Field(&$0, links) })
    }
  }

  private static func safePath(_ reader: inout ContentReader) -> String {
    let path = reader.exactNeededText("file")
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe =
      !path.hasPrefix("/") && !path.hasPrefix("~") && !parts.contains("..") && parts.last != ""
      && path.namesConfig && path.isPlain
    if !path.isEmpty, !isSafe { reader.note(.unsafePath(path), at: "file", stops: true) }
    reader.refuseCredential(path, at: "file")
    return path
  }

  private static func presets(_ reader: inout ContentReader) -> [Preset] {
    var presets: [Preset] = []
    for entry in reader.entries("sets") {
      let path = ConfigPath(dotted: entry.name)
      if let value = SettingValue(entry.value) {
        presets.append(Preset(path: path, value: value))
        if let flag = entry.value.otherFlag, let word = entry.value.string {
          reader.note(.flagAsText(word, flag), at: entry.value)
        }
        if case .text(let text) = value { reader.refuseCredential(text, at: entry.value) }
      } else {
        reader.note(
          .wrongType(key: "sets.\(entry.name)", expected: .setting), at: entry.value, stops: true)
      }
      if !path.isUsable { reader.note(.unusableKey(entry.name), at: entry.key, stops: true) }
    }
    return presets
  }
}

extension ContentReader {
  /// A credential among what is written into configs, or names where, ends the walk; lint finds all.
  mutating func refuseCredential(_ text: String, at node: YAMLNode) {
    if text.withoutCredentials != text { note(.credential, at: node, stops: true) }
  }

  mutating func refuseCredential(_ text: String, at key: String) {
    refuseCredential(text, at: self[key] ?? root)
  }

  /// Notes ids, keys and variables that two fields share, and keys that a preset and a field share.
  fileprivate mutating func noteRepeated(in destination: Destination) {
    var ids: Set<String> = []
    var variables: Set<String> = []
    var paths = destination.sets.map(\.path)
    for (field, node) in zip(destination.fields, root.items(of: "fields")) {
      if !ids.insert(field.id).inserted, !field.id.isEmpty {
        note(.nameTwice(field.id), at: node.value(of: "id"), stops: true)
      }
      if let name = field.environmentName, !variables.insert(name).inserted {
        note(.nameTwice(name), at: node.value(of: "env"), stops: true)
      }
      guard field.path.isUsable else { continue }
      if paths.contains(where: { $0.shares(field.path) }) {
        note(.nameTwice(field.path.description), at: node.value(of: "key"), stops: true)
      }
      paths.append(field.path)
    }
  }
}

extension ConfigPath {
  /// The keys of a path that is written with dots between them.
  init(dotted text: String) {
    self.init(text.split(separator: ".", omittingEmptySubsequences: false).map(String.init))
  }

  /// Whether each of its keys can stand in a config.
  var isUsable: Bool {
    components.allSatisfy { key in
      key.isPlain && key.contains { !$0.isWhitespace } && key.first != " " && key.last != " "
    }
  }

  /// Whether both lead to the same value, or one to a mapping above the other's.
  fileprivate func shares(_ other: ConfigPath) -> Bool {
    let count = min(components.count, other.components.count)
    return components.prefix(count) == other.components.prefix(count)
  }
}

extension String {
  /// Whether nothing in it acts on a terminal or breaks a line.
  fileprivate var isPlain: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
      case _: true
      }
    }
  }
}

extension SettingValue {
  /// A value that a config can be given: a flag, a number or a text; nil for anything else, such as a
  /// list or null.
  fileprivate init?(_ node: YAMLNode) {
    if let flag = node.bool {
      self = .boolean(flag)
    } else if let number = node.number {
      self = .number(number)
    } else if let text = node.string {
      self = .text(text)
    } else {
      return nil
    }
  }
}

extension YAMLNode {
  /// A plain number as JSON has it too (RFC 8259 §6), as it is written; nil for anything else.
  fileprivate var number: String? {
    guard let scalar, scalar.style == .plain, tag == nil else { return nil }
    let unsigned = scalar.text.hasPrefix("-") ? scalar.text.dropFirst() : scalar.text[...]
    let isPadded = unsigned.first == "0" && unsigned.dropFirst().first?.isNumber == true
    guard unsigned.first?.isNumber == true, unsigned.last?.isNumber == true, !isPadded,
      unsigned.allSatisfy({ "0123456789.eE+-".contains($0) }), !unsigned.contains(".e"),
      Double(unsigned) != nil
    else { return nil }
    return scalar.text
  }
}
