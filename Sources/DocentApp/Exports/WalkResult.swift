import Saving
import Walkthrough
import Words

/// What a run came to, as stdout tells it: a line for each value, or one line of JSON.
public struct WalkResult: Sendable {
  /// How a run ended. The names never change.
  public enum Status: String, Sendable {
    case saved, unchanged, doubtful, refused, left, failed
  }

  /// A value that was judged, without the value.
  public struct Entry: Sendable {
    /// The name of its field.
    var field: String
    /// Where it stands in the file; nil where it was not saved.
    var key: String?
    var names: Judgement.Names
  }

  /// How the run ended, as `--json` names it.
  public private(set) var status: Status
  private var file: String?
  private var format: String?
  private var isCreated = false
  /// The values that were judged, in the order of the guide's fields.
  private var entries: [Entry] = []
  /// What went wrong, for stderr; nil for a run that did not fail.
  public private(set) var cause: Sentence?
  /// What to know of the file, as stderr told it.
  private var warnings: [Sentence] = []

  private init(_ status: Status, _ entries: [Saving.Entry] = []) {
    self.status = status
    self.entries = entries.compactMap { entry in
      entry.judgement.map { Entry(field: entry.field.id, names: $0.names) }
    }
  }

  /// A walk that was left, or that does not count.
  ///
  /// - Parameter entries: what was pasted and not saved.
  public static func left(with entries: [Saving.Entry] = []) -> WalkResult {
    WalkResult(.left, entries)
  }

  /// A save that was made, or that found the values there already.
  public static func saved(_ receipt: SaveReceipt) -> WalkResult {
    var result = WalkResult(receipt.isUnchanged ? .unchanged : .saved)
    result.entries = receipt.entries.map {
      Entry(field: $0.field.id, key: $0.key, names: $0.names)
    }
    result.file = receipt.file
    result.format = receipt.format
    result.isCreated = receipt.isCreated
    return result
  }

  /// Values of which one is not saved for what it is.
  public static func notAccepted(_ entries: [Saving.Entry]) -> WalkResult {
    let isRefused = entries.contains { $0.judgement?.isRefused ?? true }
    return WalkResult(isRefused ? .refused : .doubtful, entries)
  }

  /// A run that failed before there was anything to save; its cause is told on stderr.
  public static func failed(file: String?, because cause: Sentence) -> WalkResult {
    var result = WalkResult(.failed)
    result.file = file
    result.cause = cause
    return result
  }

  /// A save that failed, with the values as they were judged.
  public static func failed(_ request: SaveRequest, because cause: Sentence) -> WalkResult {
    var result = failed(file: request.file, because: cause)
    result.format = request.format?.rawValue
    result.entries = request.entries.map { Entry(field: $0.field.id, names: $0.judgement.names) }
    return result
  }

  /// The result with what there is to know of the file.
  public func warning(of warnings: [Sentence]) -> WalkResult {
    var result = self
    result.warnings = warnings
    return result
  }
}

// MARK: telling

extension WalkResult {
  /// The file that was saved; nil where none was.
  public var savedFile: String? { status == .saved ? file : nil }

  /// The lines for stdout, one for each value; none where nothing was saved.
  public var lines: [Sentence] {
    guard status == .saved || status == .unchanged, let file else { return [] }
    return entries.compactMap(\.key).map { key in
      ResultPhrase.line(status: status.rawValue, file: file, key: key).sentence
    }
  }

  /// The result as one line of JSON. What tells of one value alone stands beside the list too, where
  /// there are not several.
  public var json: Sentence {
    let members: [(String, JSONValue)] = [
      ("status", .text(status.rawValue)), ("file", file.map(JSONValue.text) ?? .null),
      ("format", format.map(JSONValue.text) ?? .null), ("created", .flag(isCreated)),
    ]
    let more: [(String, JSONValue)] = [
      ("warnings", .array(warnings.map { .text($0.text) })),
      ("cause", cause.map { .text($0.text) } ?? .null),
      ("entries", .array(entries.map { .object([("field", .text($0.field))] + $0.members) })),
    ]
    return JSONValue.object(members + (entries.count > 1 ? [] : single) + more).sentence
  }

  private var single: [(String, JSONValue)] {
    entries.first?.members ?? [
      ("key", .null), ("verdict", .null), ("reasons", .array([])), ("cleaned", .array([])),
    ]
  }
}

extension WalkResult.Entry {
  fileprivate var members: [(String, JSONValue)] {
    [
      ("key", key.map(JSONValue.text) ?? .null), ("verdict", .text(names.verdict)),
      ("reasons", .array(names.reasons.map(JSONValue.text))),
      ("cleaned", .array(names.cleaned.map(JSONValue.text))),
    ]
  }
}
