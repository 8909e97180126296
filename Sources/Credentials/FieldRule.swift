/// What a field takes, as its destination says.
public struct FieldRule: Hashable, Sendable {
  /// What values are held against.
  public var kind: FieldKind
  /// The least number of characters of a value that no recogniser claims.
  public var minimumLength: Int?

  /// A rule that leaves the length to the kind where no least one is given.
  public init(kind: FieldKind, minimumLength: Int? = nil) {
    self.kind = kind
    self.minimumLength = minimumLength
  }
}

/// The kind of a value.
public enum FieldKind: Hashable, Sendable {
  case snapchatConversionsToken
  case uuid
  case text(TextRule)

  /// The kind that a destination names; nil for a name that is none.
  public init?(name: String, text: TextRule) {
    switch name {
    case "snapchat-conversions-token": self = .snapchatConversionsToken
    case "uuid": self = .uuid
    case "text": self = .text(text)
    default: return nil
    }
  }
}

/// The rule of a plain text field.
public struct TextRule: Hashable, Sendable {
  /// What the value may begin with; anything where it is empty.
  public var begins: [String]
  /// The least number of characters; nil for one. `FieldRule.minimumLength` goes before it.
  public var minimumLength: Int?
  /// The characters allowed, ranges written with `-` (`A-Za-z0-9_.`); nil for the usual ones.
  public var characters: String?

  /// A rule that anything of the usual characters keeps.
  public init(begins: [String] = [], minimumLength: Int? = nil, characters: String? = nil) {
    self.begins = begins
    self.minimumLength = minimumLength
    self.characters = characters
  }

  /// Whether a byte is among the characters allowed.
  func allows(_ byte: UInt8) -> Bool {
    guard let characters else { return Alphabet.token.contains(byte) }
    let set = Array(characters.utf8)
    var index = 0
    while index < set.count {
      if index + 2 < set.count, set[index + 1] == UInt8(ascii: "-") {
        if byte >= set[index], byte <= set[index + 2] { return true }
        index += 3
      } else {
        if byte == set[index] { return true }
        index += 1
      }
    }
    return false
  }
}
