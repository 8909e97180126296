import ConfigEditing
import Credentials
import Walkthrough

/// What a save would change in a target, worked out and checked before anything is written.
///
/// It carries all that a save needs, what was read of the target too: whoever holds the plan can
/// have it carried out, and what is let go of is wiped.
public struct SavePlan: Sendable {
  /// The config as the person names it.
  public let file: String
  /// Where the file stands, links followed.
  public let target: Target
  /// By the file's name, whatever stands in it.
  public let format: ConfigFormat
  /// What was known of the file when the plan was made; a save looks again.
  public private(set) var status: TargetStatus
  /// What was read; nil where there is no file yet.
  public let old: FileContent?
  /// The values, each with its place, in the order of the guide's fields.
  public let entries: [PlannedEntry]
  /// What changes in the old bytes. A secret's position is that of its entry.
  public let edit: Edit
  /// Whether the file holds all of it already.
  public let isUnchanged: Bool
  /// What is set besides the values, since it was missing.
  public let presets: [Destination.Preset]
  /// What stands there, differs from what is usual, and stays.
  public let kept: [KeptValue]
  /// What the person has to agree to before the save; empty where nothing is against it.
  public let concerns: [Concern]
  /// The mappings on the way to what is set that are not there yet.
  let newMappings: Set<ConfigPath>
  /// Fields of the destination that are still empty after the save.
  public let emptyFields: [Field]
  private var wishes: Wishes

  /// What a person chose, whether or not it can be had.
  private struct Wishes {
    var keepsOld: Bool
    var makesPrivate: Bool
  }

  /// Works out what saving changes.
  ///
  /// - Parameter old: the target as it was read; nil for a file that is not there.
  /// - Throws: `SaveProblem` when the file cannot be edited without harm.
  public init(_ request: SaveRequest, at target: Target, old: FileContent?, status: TargetStatus)
    throws(SaveProblem)
  {
    guard let format = request.format else {
      throw .unknownFormat(request.file)
    }
    let document: ConfigDocument
    do { document = try ConfigDocument(parsing: old?.forParsing ?? [], as: format) } catch {
      throw .edit(error)
    }
    file = request.file
    self.target = target
    self.format = format
    self.status = status
    self.old = old
    wishes = Wishes(keepsOld: request.keepsOld, makesPrivate: request.makesPrivate)
    let wanted = format.hasMappings ? request.destination.sets : []
    presets = wanted.filter { document.isMissing($0.path) }
    entries = try request.entries.map { entry throws(SaveProblem) in
      try PlannedEntry(entry, in: document, format)
    }
    isUnchanged = presets.isEmpty && entries.allSatisfy(\.isUnchanged)
    concerns =
      isUnchanged
      ? [] : Concern.all(request.file, status, document, request.destination, entries)
    newMappings = document.missingMappings(on: presets.map(\.path) + entries.map(\.key))
    do { edit = try document.edit(setting: entries, beside: wanted) } catch { throw .edit(error) }
    kept = edit.kept
    emptyFields = request.destination.fields.filter { field in
      guard !request.entries.contains(where: { $0.field.id == field.id }) else { return false }
      return field.path(in: format).map(document.isEmpty) ?? false
    }
  }

  /// Works out what saving changes in bytes that stand in no file.
  ///
  /// - Parameter old: the target's bytes; of no meaning where `status` says that there is no file.
  /// - Throws: `SaveProblem` when the text cannot be edited without harm.
  public init(_ request: SaveRequest, old: [UInt8], status: TargetStatus) throws(SaveProblem) {
    let content = status.exists ? FileContent(Secret(old), FileIdentity()) : nil
    try self.init(request, at: Target(naming: request.file), old: content, status: status)
  }
}

extension SavePlan {
  /// Takes in what version control would do with the file.
  public mutating func learn(_ version: TargetStatus.Version) { status.version = version }

  /// Whether there is an old value that may be the only copy.
  public var canKeepOld: Bool {
    status.exists && !isUnchanged && entries.contains { $0.old == .value && !$0.isUnchanged }
  }

  /// Whether the file can be taken from others' eyes.
  public var canMakePrivate: Bool {
    status.exists && status.othersCanRead && status.isOwn && !isUnchanged
  }

  /// Whether the old file is kept beside the new one; never where that has no sense.
  public var keepsOld: Bool {
    get { wishes.keepsOld && canKeepOld }
    set { wishes.keepsOld = newValue }
  }

  /// Whether the file is made readable for its owner alone; never where that has no sense.
  public var makesPrivate: Bool {
    get { wishes.makesPrivate && canMakePrivate }
    set { wishes.makesPrivate = newValue }
  }

  /// Whether any value that is there is replaced by another one.
  public var replacesValue: Bool { entries.contains { $0.replacesValue && !$0.isUnchanged } }

  /// Other names under which the file holds such values already.
  public var otherKeys: [ConfigPath] { entries.flatMap(\.otherKeys) }

  /// Those under which nothing is written: a hint at them would be none where the value goes there.
  public var unusedOtherKeys: [ConfigPath] {
    entries.filter { !$0.otherKeys.contains($0.key) }.flatMap(\.otherKeys)
  }

  /// What stands in the file, stays, and keeps what is saved from being of use.
  public var obstacles: [KeptValue] { kept.filter { $0.effect != .other } }

  /// Where the file stands from the top; nil where it was named so, or that is not known.
  public var wholePath: String? {
    status.wholePath.flatMap { $0 == file || $0 == status.linkTarget ? nil : $0 }
  }

  /// The name of the format, as results tell it.
  public var formatName: String { format.rawValue }

  /// The name under which the old file is kept where that is free.
  public var copyName: String { file.lastPathComponent + ".before" }

  /// The new file: the old bytes with the values in their places, in locked memory.
  public var newContent: Secret {
    let old = old?.bytes ?? Secret("")
    return Secret { output in
      old.withBytes { bytes in
        edit.write(
          over: bytes, lending: { entries[$0].value.withBytes($1) }, to: output.append)
      }
    }
  }
}

extension ConfigDocument {
  /// Whether nothing stands at a path, or an empty value, so that what is usual goes there.
  fileprivate func isMissing(_ path: ConfigPath) -> Bool {
    meaning(at: path).map { $0.isEmpty && $0.isScalar } ?? true
  }

  /// The mappings above values that do not stand there yet.
  fileprivate func missingMappings(on paths: [ConfigPath]) -> Set<ConfigPath> {
    let above = paths.flatMap { path in
      path.components.indices.dropFirst().map { ConfigPath(Array(path.components[..<$0])) }
    }
    return Set(above.filter { meaning(at: $0) == nil })
  }

  fileprivate func isEmpty(_ path: ConfigPath) -> Bool { value(at: path)?.isEmpty ?? true }

  /// Works out the edit. A value that stands there already is not written anew, but its place is held
  /// against the same rules.
  fileprivate func edit(setting entries: [PlannedEntry], beside presets: [Destination.Preset])
    throws(EditError) -> Edit
  {
    for entry in entries { try requireClear(entry.key) }
    let usual = presets.map { Setting(path: $0.path, value: $0.value, onlyIfMissing: true) }
    let values = entries.enumerated().filter { !$0.element.isUnchanged }.flatMap {
      position, entry in
      ([entry.keyBehindMark].compactMap(\.self) + [entry.key]).map {
        Setting(path: $0, value: .secret(position, standIn: entry.value.standIn))
      }
    }
    return try edit(usual + values)
  }
}
