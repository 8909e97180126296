import ConfigEditing
import Credentials
import Saving
import Walkthrough
import Words

/// What a run came to, as stdout tells it: one line, or one line of JSON (DESIGN §3).
public struct WalkResult: Sendable {
  public enum Status: String, Sendable {
    case saved, unchanged, doubtful, refused, left, failed
  }

  public var status: Status
  public var file: String?
  public var format: ConfigFormat?
  public var key: String?
  public var isCreated = false
  /// `accepted`, `doubtful` or `refused`; nil when no value was judged.
  public var verdict: String?
  /// The names of the verdict's reasons.
  public var reasons: [String] = []
  /// The names of what was cleaned up.
  public var cleaned: [String] = []
  /// What went wrong, for stderr; nil for a run that did not fail.
  public var cause: Sentence?
  /// What to know of the file, as stderr told it.
  public var warnings: [Sentence] = []

  init(_ status: Status) { self.status = status }

  /// A rehearsal: nothing was saved.
  public static let practised = WalkResult(.left)

  /// A save that was made, or that found the value there already.
  public static func saved(_ names: Judgement.Names?, _ receipt: SaveReceipt)
    -> WalkResult
  {
    var result = WalkResult(receipt.isUnchanged ? .unchanged : .saved)
    result.take(names)
    result.file = receipt.file
    result.format = receipt.format
    result.key = receipt.key
    result.isCreated = receipt.isCreated
    return result
  }

  /// A value that is not saved for what it is.
  public static func notAccepted(_ judgement: Judgement) -> WalkResult {
    var result = WalkResult(judgement.isRefused ? .refused : .doubtful)
    result.take(judgement.names)
    return result
  }

  /// A save that failed; its cause is told on stderr.
  public static func failed(
    _ judgement: Judgement, file: String, because cause: Sentence
  ) -> WalkResult {
    var result = WalkResult(.failed)
    result.take(judgement.names)
    result.file = file
    result.cause = cause
    return result
  }

  /// A run that failed before there was anything to judge.
  public static func failed(file: String?, because cause: Sentence) -> WalkResult {
    var result = WalkResult(.failed)
    result.file = file
    result.cause = cause
    return result
  }

  /// The result with what there is to know of the file.
  public func warning(of warnings: [Sentence]) -> WalkResult {
    var result = self
    result.warnings = warnings
    return result
  }

  mutating func take(_ names: Judgement.Names?) {
    verdict = names?.verdict
    reasons = names?.reasons ?? []
    cleaned = names?.cleaned ?? []
  }

  /// The line for stdout; nil where nothing was saved.
  public var line: Sentence? {
    guard status == .saved || status == .unchanged, let file, let key else { return nil }
    return ResultPhrase.line(status: status.rawValue, file: file, key: key).sentence
  }

  /// The result as one line of JSON.
  public var json: Sentence {
    JSONValue.object([
      ("status", .text(status.rawValue)), ("file", file.map(JSONValue.text) ?? .null),
      ("format", format.map { .text($0.rawValue) } ?? .null),
      ("key", key.map(JSONValue.text) ?? .null), ("created", .flag(isCreated)),
      ("verdict", verdict.map(JSONValue.text) ?? .null),
      ("reasons", .array(reasons.map(JSONValue.text))),
      ("cleaned", .array(cleaned.map(JSONValue.text))),
      ("warnings", .array(warnings.map { .text($0.text) })),
      ("cause", cause.map { .text($0.text) } ?? .null),
    ]).sentence
  }
}
