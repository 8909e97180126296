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
  /// Reads `support` and `pastes` of an overlay. What cannot be read keeps nobody from the walk.
  init(_ reader: inout ContentReader) {
    screens = Self.notes(in: &reader, "support")
    pastes = Self.notes(in: &reader, "pastes")
  }

  private static func notes(in reader: inout ContentReader, _ key: String) -> [String: [Note]] {
    var notes: [String: [Note]] = [:]
    guard let node = reader[key] else { return notes }
    for entry in reader.entries(key) {
      let nodes = reader.below(node) { $0.list(entry.name) }
      let read = nodes.compactMap { reader.below($0, Note.init) }
      if !read.isEmpty { notes[entry.name] = read }
    }
    return notes
  }
}

extension SupportNotes.Note {
  /// nil where none of its keys can be read.
  fileprivate init?(_ reader: inout ContentReader) {
    let keys = ["ask", "no", "say"]
    reader.know(keys)
    ask = reader.text("ask")
    no = reader.text("no")
    say = reader.text("say")
    guard ask == nil, no == nil, say == nil else { return }
    let isThere = keys.contains { reader[$0] != nil } || reader.isMisspelt("ask", "no", "say")
    if case .mapping = reader.root.content, !isThere { reader.note(.emptyNote, at: reader.root) }
    return nil
  }
}
