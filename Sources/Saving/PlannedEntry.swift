import ConfigEditing
import Credentials
import Walkthrough

/// A value with the place where a save would write it.
public struct PlannedEntry: Sendable {
  /// The value and what docent found in it.
  public let judgement: Judgement
  /// Where the value goes.
  public let key: ConfigPath
  /// What stands there now.
  public let old: OldValue
  /// Whether this very value stands there.
  public let isUnchanged: Bool
  /// Other names under which the file holds such a value already.
  public let otherKeys: [ConfigPath]
  /// The same key where a byte order mark hides it from many readers; nil for none. The value goes there
  /// too.
  let keyBehindMark: ConfigPath?
  /// The line that has the key as a comment, below which the value goes; nil for none.
  public let commentedLine: Int?
  /// What is unusual about the place where the value goes.
  public let circumstances: [Circumstance]

  /// The field that was judged.
  public var field: Field { judgement.field }
  /// The value after its clean-up.
  public var value: Secret { judgement.value }
  /// Whether some value stands there, be it a placeholder.
  public var replacesValue: Bool { old != .empty }

  /// Finds the place of a value.
  ///
  /// - Throws: `SaveProblem.noName` where the format cannot hold the field.
  init(_ entry: SaveRequest.Entry, in document: ConfigDocument, _ format: ConfigFormat)
    throws(SaveProblem)
  {
    guard let usual = entry.field.path(in: format) else { throw .noName(entry.field, format) }
    judgement = entry.judgement
    otherKeys =
      document.value(at: usual) == nil ? document.otherKeys(for: usual, entry.field) : []
    key = entry.usesOtherKey ? otherKeys.first ?? usual : usual
    let there = document.value(at: key)
    isUnchanged = there.map { entry.value == Secret($0.decoded) } ?? false
    keyBehindMark = isUnchanged ? nil : document.keyBehindMark(key)
    commentedLine = document.commentedLine(of: key)
    let replaced = there ?? keyBehindMark.flatMap(document.value)
    old = replaced.map(OldValue.init) ?? .empty
    circumstances = isUnchanged ? [] : document.circumstances(of: key)
  }
}

extension OldValue {
  /// Tags of YAML behind which a name stands, and not the value.
  private static let tagsOfNames = [
    "secret", "env", "env_var", "vault", "include", "file", "var", "ref", "sub", "getatt",
    "importvalue", "reference", "encrypted", "cipher", "sops", "ssm",
  ]

  /// Judges what stands in a config.
  init(_ there: FoundValue) {
    let tag = there.ownTag?.drop { $0 == "!" }.lowercased() ?? ""
    let own = OldValue(Secret(there.decoded))
    // A blank text takes a row of its own, as any text.
    self =
      there.isEmpty
      ? .empty
      : Self.tagsOfNames.contains(tag) ? .reference : own == .empty ? .placeholder : own
  }
}

extension Field {
  /// Where the field stands in a format; nil where the format cannot hold it.
  public func path(in format: ConfigFormat) -> ConfigPath? {
    format.hasMappings ? path : environmentName.map { ConfigPath([$0]) }
  }
}

extension ConfigDocument {
  fileprivate func circumstances(of path: ConfigPath) -> [Circumstance] {
    let mark: [Circumstance] = hidesFirstName ? [.firstNameHidden] : []
    guard let there = value(at: path) else {
      return mark + repeatedAnchors(on: path).map(Circumstance.repeatedElsewhere)
    }
    let count = occurrences(of: path)
    let lines =
      count > 1 ? [Circumstance.severalLines(count, last: place(of: there).line)] : []
    return mark + lines + repeatedAnchors(on: path).map(Circumstance.repeatedElsewhere)
      + [there.ownTag.map(Circumstance.tagged)].compactMap(\.self)
  }

  /// The other known names of a field that hold something, in the mapping where it belongs.
  fileprivate func otherKeys(for path: ConfigPath, _ field: Field) -> [ConfigPath] {
    let parent = ConfigPath(path.components.dropLast())
    return keys(at: parent).filter(field.otherKeys.contains).map {
      ConfigPath(parent.components + [$0])
    }
  }
}
