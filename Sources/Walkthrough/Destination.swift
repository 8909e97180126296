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
  /// - Throws: `Problem` with the place of the first thing that does not fit.
  public init(parsing text: String, file: String, links: Links) throws(Problem) {
    let reader = try ContentReader(text, file: file)
    name = try reader.string("destination")
    title = try reader.string("title")
    self.file = try Self.safePath(reader)
    sets = try Self.presets(reader)
    fields = []
    for node in try reader.list("fields") {
      fields.append(try Field(reader.below(node), links: links))
    }
  }

  private static func safePath(_ reader: ContentReader) throws(Problem) -> String {
    let path = try reader.string("file")
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.hasPrefix("/"), !path.hasPrefix("~"), !parts.contains(".."), !path.isEmpty,
      path.namesConfig
    else { throw reader.problem(.unsafePath(path), at: "file") }
    return path
  }

  private static func presets(_ reader: ContentReader) throws(Problem) -> [Preset] {
    guard let node = reader["sets"] else { return [] }
    guard case .mapping(let entries) = node.content else {
      throw reader.problem(.wrongType(key: "sets"), at: "sets")
    }
    var presets: [Preset] = []
    for entry in entries {
      guard let key = entry.key.string, let value = SettingValue(entry.value) else {
        let name = entry.key.scalar?.text ?? ""
        throw reader.problem(.wrongType(key: "sets.\(name)"), at: entry.value)
      }
      let path = ConfigPath(key.split(separator: ".").map(String.init))
      presets.append(Preset(path: path, value: value))
    }
    return presets
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

extension Field {
  init(_ reader: ContentReader, links: Links) throws(Problem) {
    id = try reader.string("id")
    label = try reader.string("label")
    short = try reader.optionalString("short") ?? label
    path = ConfigPath(try reader.string("key").split(separator: ".").map(String.init))
    // `also` is what earlier releases called it.
    otherKeys = try reader.strings(reader["otherKeys"] == nil ? "also" : "otherKeys")
    environmentName = try reader.optionalString("env")
    rule = try Self.rule(reader)
    isSecret = reader["secret"]?.bool ?? false
    isOptional = reader["optional"]?.bool ?? false
    shape = try reader.optionalString("shape")
    note = try reader.optionalString("note")
    place = try reader.optionalString("place")
    guide = try reader.optionalString("guide").map { address in
      SideGuide(title: reader["guideTitle"]?.string ?? address, link: links.resolve(address))
    }
  }

  private static func rule(_ reader: ContentReader) throws(Problem) -> FieldRule {
    let kind = try reader.string("kind")
    let text = TextRule(
      begins: try reader.strings("begins"), minimumLength: reader["minimumLength"]?.int,
      characters: try reader.optionalString("characters"))
    guard let kind = FieldKind(name: kind, text: text) else {
      throw reader.problem(.unknownKind(kind), at: "kind")
    }
    return FieldRule(
      kind: kind, minimumLength: reader["minimumLength"]?.int,
      usualLength: try usualLength(reader))
  }

  private static func usualLength(_ reader: ContentReader) throws(Problem) -> UsualLength? {
    guard let node = reader["usualLength"] else { return nil }
    guard let length = UsualLength(node.scalar?.text ?? "") else {
      throw reader.problem(.wrongType(key: "usualLength"), at: node)
    }
    return length
  }
}
