import ConfigEditing
import Credentials
import Walkthrough

/// The values that stand in a config for the fields of its destination, each with its verdict.
///
/// The values themselves are in no line and no JSON of it.
public struct ConfigCheck: Sendable {
  /// As the person names it.
  public var file: String
  /// By the file's name.
  public var format: ConfigFormat
  /// The one that the file names, else the one whose keys and values it has.
  public var destination: Destination
  /// Field by field, as the destination has them.
  public var findings: [Finding]

  /// What stands at one key.
  public struct Finding: Sendable {
    /// The field that the key is for.
    public var field: Field
    /// The field's own key, or one of its other names.
    public var key: ConfigPath
    /// Line and column from 1; nil where nothing stands.
    public var place: (line: Int, column: Int)?
    /// What stands there.
    public var state: State

    /// What stands at a key.
    public enum State: Sendable {
      case missing
      /// A mapping or a list stands there.
      case notAValue
      /// A name of the value, which is kept elsewhere, or its encrypted form.
      case reference
      /// A byte order mark hides the key from many readers.
      case behindMark
      case judged(Judgement)
    }
  }

  /// Why a config cannot be checked.
  public enum Problem: Error, Sendable {
    case unknownFormat
    case edit(EditError)
    /// No destination of Content is meant; the one the file names, where it names one.
    case noDestination(named: String?)
  }

  /// Judges what stands in a config.
  ///
  /// - Parameters:
  ///   - bytes: the config as it is.
  ///   - destinations: those of Content; the file's own `destination`, else its keys, choose one.
  ///   - now: seconds since 1970.
  /// - Throws: `Problem`.
  public init(_ bytes: [UInt8], file: String, among destinations: [Destination], now: Int)
    throws(Problem)
  {
    guard let format = ConfigFormat(fileName: file) else { throw .unknownFormat }
    let document: ConfigDocument
    do { document = try ConfigDocument(parsing: bytes, as: format) } catch { throw .edit(error) }
    self.file = file
    self.format = format
    let meant = try document.destinations(among: destinations, format)
    let checks = meant.map { destination in
      (destination, destination.fields.flatMap { document.findings(for: $0, format, now: now) })
    }
    // A file that names no destination may be meant for several: the one that its values suit.
    let suiting = ["accepted", "doubtful", "refused"].lazy.compactMap { verdict in
      checks.first { $0.1.contains { $0.verdict == verdict } }
    }.first
    guard let (destination, findings) = suiting ?? checks.first else {
      throw .noDestination(named: nil)
    }
    self.destination = destination
    self.findings = findings
  }

  /// Whether a value that stands there cannot be right.
  public var hasRefusals: Bool { findings.contains { $0.verdict == "refused" } }
}

extension ConfigDocument {
  /// The destination that a config names, else those whose keys it has.
  fileprivate func destinations(among destinations: [Destination], _ format: ConfigFormat)
    throws(ConfigCheck.Problem) -> [Destination]
  {
    let name = format.hasMappings ? meaning(at: ["destination"])?.text : nil
    let found = destinations.filter { destination in
      if let name { return destination.name == name }
      return destination.fields.contains { field in
        field.paths(in: format).contains { meaning(at: $0) != nil || keyBehindMark($0) != nil }
      }
    }
    guard !found.isEmpty else { throw .noDestination(named: name) }
    return found
  }

  /// The field under its own name, and under each other known name that stands beside it.
  fileprivate func findings(for field: Field, _ format: ConfigFormat, now: Int)
    -> [ConfigCheck.Finding]
  {
    guard let usual = field.path(in: format) else { return [] }
    let others = field.paths(in: format).dropFirst().filter { meaning(at: $0) != nil }
    let hasUsual = meaning(at: usual) != nil || others.isEmpty
    return ((hasUsual ? [usual] : []) + others).map { finding(field, at: $0, now: now) }
  }

  private func finding(_ field: Field, at path: ConfigPath, now: Int) -> ConfigCheck.Finding {
    if meaning(at: path) == nil, let hidden = keyBehindMark(path), let value = value(at: hidden) {
      let position = place(of: value)
      return ConfigCheck.Finding(
        field: field, key: path, place: (position.line, position.column), state: .behindMark)
    }
    guard let value = meaning(at: path), !value.isNull else {
      return ConfigCheck.Finding(field: field, key: path, place: nil, state: .missing)
    }
    let position = place(of: value)
    let isLeftOut = value.decoded.isEmpty && value.isScalar && field.isOptional
    let state: ConfigCheck.Finding.State =
      isLeftOut
      ? .missing
      : !value.isScalar
        ? .notAValue
        : OldValue(value) == .reference
          ? .reference
          : .judged(Judgement(Secret(value.decoded), .complete, for: field, now: now))
    return ConfigCheck.Finding(
      field: field, key: path, place: (position.line, position.column), state: state)
  }
}

extension Field {
  /// Where the field may stand: its own path first, then those of its other names.
  fileprivate func paths(in format: ConfigFormat) -> [ConfigPath] {
    guard let own = path(in: format) else { return [] }
    let parent = Array(own.components.dropLast())
    return [own] + otherKeys.map { ConfigPath(parent + [$0]) }
  }
}

extension ConfigCheck.Finding {
  /// In a file the value is taken to the letter: what would have to be cleaned up is a doubt.
  public var isUnclean: Bool {
    guard case .judged(let judgement) = state else { return false }
    return judgement.isAccepted && !judgement.notes.isEmpty
  }

  /// `missing`, `accepted`, `doubtful` or `refused`.
  public var verdict: String {
    switch state {
    case .missing: "missing"
    case .notAValue: "refused"
    case .reference, .behindMark: "doubtful"
    case .judged(let judgement): isUnclean ? "doubtful" : judgement.names.verdict
    }
  }

  /// What led to the verdict.
  public var reasons: [String] {
    switch state {
    case .missing: []
    case .reference: ["reference"]
    case .notAValue: ["not-a-value"]
    case .behindMark: ["byte-order-mark"]
    case .judged(let judgement): isUnclean ? ["not-clean"] : judgement.names.reasons
    }
  }

  /// What would have to be taken off or put in.
  public var cleaned: [String] {
    guard case .judged(let judgement) = state else { return [] }
    return judgement.names.cleaned
  }
}
