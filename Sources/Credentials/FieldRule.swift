/// What a field takes, as its destination says.
public struct FieldRule: Hashable, Sendable {
  /// What values are held against.
  public var kind: FieldKind
  /// The least number of characters of a value that no recogniser claims.
  public var minimumLength: Int?
  /// The length that values of a text field have as a rule; nil where nothing is known of it.
  public var usualLength: UsualLength?

  /// A rule that leaves the length to the kind where no least one is given.
  public init(kind: FieldKind, minimumLength: Int? = nil, usualLength: UsualLength? = nil) {
    self.kind = kind
    self.minimumLength = minimumLength
    self.usualLength = usualLength
  }
}

/// The number of characters that values of a field have as a rule.
public enum UsualLength: Hashable, Sendable {
  /// So many, a quarter more or less.
  case about(Int)
  case between(ClosedRange<Int>)

  /// The length as a destination writes it: `180`, or `180-220`; nil for anything else.
  public init?(_ text: String) {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
      Int(part.trimmed).flatMap { (1...4096).contains($0) ? $0 : nil }
    }
    switch (numbers.count, numbers.first ?? nil, numbers.last ?? nil) {
    case (1, let length?, _): self = .about(length)
    case (2, let least?, let most?) where least <= most: self = .between(least...most)
    default: return nil
    }
  }

  /// The lengths that raise no doubt.
  public var range: ClosedRange<Int> {
    switch self {
    case .about(let length): max(0, length - length / 4)...max(0, length + length / 4)
    case .between(let range): range
    }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
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

extension FieldKind {
  /// What each of its values begins with; empty where they begin with anything.
  var begins: [String] {
    switch self {
    case .snapchatConversionsToken: ["eyJ"]
    case .uuid: []
    case .text(let rule): rule.begins
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

  /// The bytes of the characters allowed.
  var allowed: Set<UInt8> {
    guard let characters else { return Set((0...UInt8.max).filter(Alphabet.token.contains)) }
    let set = Array(characters.utf8)
    var allowed: Set<UInt8> = []
    var index = 0
    while index < set.count {
      if index + 2 < set.count, set[index + 1] == UInt8(ascii: "-") {
        if set[index] <= set[index + 2] { allowed.formUnion(set[index]...set[index + 2]) }
        index += 3
      } else {
        allowed.insert(set[index])
        index += 1
      }
    }
    return allowed
  }
}
