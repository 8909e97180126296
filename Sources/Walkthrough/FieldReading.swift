import ConfigEditing
import Credentials
import YAML

extension Field {
  static let keys = [
    "id", "label", "short", "key", "otherKeys", "also", "env", "kind", "begins", "minimumLength",
    "usualLength", "characters", "secret", "optional", "shape", "note", "place", "guide",
    "guideTitle",
  ]

  /// Reads one entry of a destination's `fields`.
  init(_ reader: inout ContentReader, _ links: Links) {
    reader.know(Self.keys)
    id = Self.id(&reader)
    label = reader.neededText("label")
    short = reader.text("short") ?? label
    path = Self.path(&reader)
    // `also` is what earlier releases called it.
    otherKeys = reader.exactTexts(reader["otherKeys"] == nil ? "also" : "otherKeys")
    environmentName = Self.variable(&reader)
    rule = Self.rule(&reader)
    isSecret = Self.isSecret(&reader, rule.kind)
    isOptional = reader.flag("optional") ?? false
    shape = reader.text("shape")
    note = reader.text("note")
    place = reader.text("place")
    let title = reader.text("guideTitle")
    guide = reader.address("guide", isWhole: false).map { address in
      SideGuide(title: title ?? address, link: links.resolve(address))
    }
  }

  /// What `--token-stdin` can be given as `id=value`.
  private static func id(_ reader: inout ContentReader) -> String {
    let id = reader.neededText("id")
    let isTypable = id.utf8.allSatisfy { $0.isLetter || $0.isDigit || "_-.".utf8.contains($0) }
    if !isTypable { reader.note(.unusableID(id), at: "id", stops: true) }
    return id
  }

  private static func path(_ reader: inout ContentReader) -> ConfigPath {
    let key = reader.exactNeededText("key")
    let path = ConfigPath(dotted: key)
    if !key.isEmpty, !path.isUsable { reader.note(.unusableKey(key), at: "key", stops: true) }
    reader.refuseCredential(key, at: "key")
    return path
  }

  private static func variable(_ reader: inout ContentReader) -> String? {
    guard let name = reader.exactText("env") else { return nil }
    let isName =
      name.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      && name.utf8.first?.isDigit == false
    if !isName { reader.note(.unusableVariable(name), at: "env", stops: true) }
    return name
  }

  /// Whether the value is a secret. What cannot be read as a flag never means that it is none.
  private static func isSecret(_ reader: inout ContentReader, _ kind: FieldKind) -> Bool {
    guard let node = reader["secret"] else {
      // A token of this kind is one whether that is said or not.
      if kind == .snapchatConversionsToken { reader.noteMissing("secret") }
      return kind == .snapchatConversionsToken
    }
    guard let flag = node.bool, flag || kind != .snapchatConversionsToken else {
      reader.note(.unclearSecret("secret"), at: node, stops: true)
      return true
    }
    return flag
  }

  private static func rule(_ reader: inout ContentReader) -> FieldRule {
    let name = reader.exactNeededText("kind")
    let length = reader.number("minimumLength")
    let usual = usualLength(&reader)
    let text = TextRule(
      begins: reader.exactTexts("begins"), minimumLength: length,
      characters: reader.exactText("characters"))
    if let set = text.characters, !set.isCharacterSet {
      reader.note(.unusableCharacters(set), at: "characters", stops: true)
    }
    guard let kind = FieldKind(name: name, text: text) else {
      if !name.isEmpty {
        reader.note(
          .unknownKind(name, nearest: name.nearest(in: FieldKind.names)), at: "kind", stops: true)
      }
      return FieldRule(kind: .text(text), minimumLength: length, usualLength: usual)
    }
    for key in ["begins", "characters", "usualLength"] where name != "text" && reader[key] != nil {
      reader.note(.keysTogether("kind: \(name)", key), at: key, stops: true)
    }
    return FieldRule(kind: kind, minimumLength: length, usualLength: usual)
  }

  private static func usualLength(_ reader: inout ContentReader) -> UsualLength? {
    guard let node = reader["usualLength"] else { return nil }
    let length = node.scalar.flatMap { UsualLength($0.text) }
    if length == nil { reader.noteWrong("usualLength", .length, at: node) }
    return length
  }
}

extension FieldKind {
  /// The names that a destination may give a kind.
  fileprivate static let names = ["snapchat-conversions-token", "uuid", "text"]
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension String {
  /// Whether a value can be made of its characters: plain ones, and ranges that rise.
  fileprivate var isCharacterSet: Bool {
    let set = Array(utf8)
    guard set.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
    var index = 0
    while index < set.count {
      guard index + 2 < set.count, set[index + 1] == UInt8(ascii: "-") else {
        index += 1
        continue
      }
      if set[index] > set[index + 2] { return false }
      index += 3
    }
    return true
  }
}
