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
  public var format: String?
  public var key: String?
  public var isCreated = false
  /// `accepted`, `doubtful` or `refused`; nil when no value was judged.
  public var verdict: String?
  /// The names of the verdict's reasons.
  public var reasons: [String] = []
  /// The names of what was cleaned up.
  public var cleaned: [String] = []
  /// What to say on stderr of what went wrong.
  public var errors: [String] = []

  init(_ status: Status) { self.status = status }

  /// A rehearsal: nothing was saved.
  public static let practised = WalkResult(.left)

  /// A save that was made, or that found the value there already.
  public static func saved(_ receipt: SaveReceipt) -> WalkResult {
    var result = WalkResult(receipt.isUnchanged ? .unchanged : .saved)
    result.take(receipt.entries.first?.names)
    result.file = receipt.file
    result.format = receipt.format
    result.key = receipt.entries.first?.key
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
    _ judgement: Judgement, file: String, because sentence: String
  ) -> WalkResult {
    var result = WalkResult(.failed)
    result.take(judgement.names)
    result.file = file
    result.errors = [sentence]
    return result
  }

  /// A run that failed before there was anything to judge.
  public static func failed(file: String?) -> WalkResult {
    var result = WalkResult(.failed)
    result.file = file
    return result
  }

  fileprivate mutating func take(_ names: Judgement.Names?) {
    verdict = names?.verdict
    reasons = names?.reasons ?? []
    cleaned = names?.cleaned ?? []
  }

  /// The line for stdout; nil where nothing was saved.
  public var line: String? {
    guard status == .saved || status == .unchanged, let file, let key else { return nil }
    return "\(status.rawValue) \(file.visible) \(key.visible)"
  }

  /// The result as one line of JSON.
  public var json: String {
    JSONText.object([
      ("status", .text(status.rawValue)), ("file", file.map(JSONText.text) ?? .null),
      ("format", format.map(JSONText.text) ?? .null),
      ("key", key.map(JSONText.text) ?? .null), ("created", .flag(isCreated)),
      ("verdict", verdict.map(JSONText.text) ?? .null),
      ("reasons", .array(reasons.map(JSONText.text))),
      ("cleaned", .array(cleaned.map(JSONText.text))),
    ]).description
  }
}

extension Model {
  /// What the walk came to so far.
  public var result: WalkResult {
    if saved.isDone, let receipt = saved.receipt { return .saved(receipt) }
    var result = WalkResult(.left)
    result.take(fields.first?.judgement?.names)
    return result
  }

  /// What stays in the scrollback once the screens are gone: what comes next, or how to go on, each
  /// address and command on a line of its own.
  public func farewell(command: String) -> [String] {
    if saved.isDone {
      guard let next = guide.next.first else { return [] }
      return ["Next: " + next.plainText.visible] + next.compactMap(\.link?.address.visible)
    }
    if guide.fields.isEmpty, current == guide.screens.count - 1 { return [] }
    let lost =
      guide.fields.first.map { field in
        savedOnTheWay.isEmpty ? "Nothing was saved. " : "The \(field.short) was not saved. "
      } ?? ""
    let help = code.map { ["For help, your support code is \($0.text)."] } ?? []
    return [lost + "To go on where you stopped:", command.visible] + help
  }
}
