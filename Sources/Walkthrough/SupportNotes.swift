import YAML

/// What an overlay tells support agents, for reading aloud: by screen, and by how a paste fared.
public struct SupportNotes: Hashable, Sendable {
  /// By the names of screens.
  public var screens: [String: [Note]] = [:]
  /// By the names of what can happen to a paste: `accepted`, `id`, `part` and so on.
  public var pastes: [String: [Note]] = [:]

  /// One thing to ask or to say; at least one of the three is there.
  public struct Note: Hashable, Sendable {
    /// A question for the customer.
    public var ask: String?
    /// What to know when they say no.
    public var no: String?
    /// Words to say.
    public var say: String?
  }

  /// No notes.
  public init() {}
}

extension SupportNotes {
  /// Reads `support` and `pastes` of an overlay.
  init(_ reader: ContentReader) throws(Problem) {
    screens = try Self.notes(in: reader, "support")
    pastes = try Self.notes(in: reader, "pastes")
  }

  private static func notes(in reader: ContentReader, _ key: String) throws(Problem)
    -> [String: [Note]]
  {
    guard let node = reader[key] else { return [:] }
    guard case .mapping(let entries) = node.content else {
      throw reader.problem(.wrongType(key: key), at: node)
    }
    var notes: [String: [Note]] = [:]
    for entry in entries {
      guard let name = entry.key.string else {
        throw reader.problem(.wrongType(key: key), at: entry.key)
      }
      let below = reader.below(node)
      for node in try below.list(name) {
        notes[name, default: []].append(try Note(below.below(node)))
      }
    }
    return notes
  }
}

extension SupportNotes.Note {
  fileprivate init(_ reader: ContentReader) throws(Problem) {
    ask = try reader.optionalString("ask")
    no = try reader.optionalString("no")
    say = try reader.optionalString("say")
    if ask == nil, no == nil, say == nil {
      throw reader.problem(.emptyNote, at: reader.root)
    }
  }
}
