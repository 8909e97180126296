import ConfigEditing
import Credentials
import Walkthrough

/// What is to be saved, and where.
public struct SaveRequest: Sendable {
  /// The config as the person names it: absolute, or from the current directory.
  public var target: String
  public var field: Field
  public var value: Secret
  public var destination: Destination
  /// Whether the value goes under the other known name that stands in the file.
  public var usesOtherKey = false
  /// Whether the old file is kept beside the new one.
  public var keepsOld = false
  /// Whether the file is made readable for its owner alone.
  public var makesPrivate = false

  public init(target: String, field: Field, value: Secret, destination: Destination) {
    self.target = target
    self.field = field
    self.value = value
    self.destination = destination
  }
}

/// What is known of a target before it is written.
public struct TargetStatus: Hashable, Sendable {
  public var exists: Bool
  /// The permission bits of an existing file, or those a new one is made with.
  public var mode: UInt16
  public var isOwn: Bool
  /// How many names the file has.
  public var links: Int
  /// The folder that a save would make; nil when it is there.
  public var newFolder: String?
  public var folderIsOpenToOthers: Bool
  /// The file that a symbolic link leads to; nil for none.
  public var linkTarget: String?
  public var version: Version

  /// What git would do with the file.
  public enum Version: Hashable, Sendable {
    /// It is in no work tree, or ignored there.
    case none
    case tracked
    case notIgnored
  }

  public init(
    exists: Bool, mode: UInt16, isOwn: Bool, links: Int = 1, newFolder: String?,
    folderIsOpenToOthers: Bool, linkTarget: String?, version: Version = .none
  ) {
    self.exists = exists
    self.mode = mode
    self.isOwn = isOwn
    self.links = links
    self.newFolder = newFolder
    self.folderIsOpenToOthers = folderIsOpenToOthers
    self.linkTarget = linkTarget
    self.version = version
  }

  /// Whether the group or everybody may read the file.
  public var othersCanRead: Bool { mode & 0o044 != 0 }
}

/// Something that asks for a deliberate choice before saving.
public enum Concern: Hashable, Sendable {
  /// The file says that it is the config of something else.
  case otherDestination(there: String)
  case fileOfAnotherUser
  case folderOpenToOthers
}

/// Something about the place of a value that the person should know.
public enum Circumstance: Hashable, Sendable {
  /// The name stands on so many lines of a `.env` file; the last, which counts, is that one.
  case severalLines(Int, last: Int)
  /// Other places of a YAML file repeat what has this anchor.
  case repeatedElsewhere(anchor: String)
  /// The value has a tag that stays, such as `!vault`.
  case tagged(String)
}

/// What a save would change in a target, worked out and checked before anything is written.
public struct SavePlan: Sendable {
  public var file: String
  public var format: ConfigFormat
  public var status: TargetStatus
  /// The path the value goes to, as a person reads it: `conversionsApi.token`.
  public var key: ConfigPath
  public var edit: Edit
  /// Whether the file holds all of it already.
  public var isUnchanged: Bool
  public var replacesValue: Bool
  /// What is set besides the value, since it was missing.
  public var presets: [Destination.Preset]
  /// What stands there, differs from what is usual, and stays.
  public var kept: [KeptValue]
  /// Other names under which the file holds such a value already.
  public var otherKeys: [ConfigPath]
  public var concerns: [Concern]
  /// What is unusual about the place where the value goes.
  public var circumstances: [Circumstance]
  /// Fields of the destination that are still empty after the save.
  public var emptyFields: [Field]

  /// The name under which the old file is kept where that is free.
  public var copyName: String { file.lastPathComponent + ".before" }

  /// Works out what saving changes.
  ///
  /// - Parameter old: the target's bytes; empty for a file that is not there.
  /// - Throws: `SaveProblem` when the file cannot be edited without harm.
  public init(_ request: SaveRequest, old: [UInt8], status: TargetStatus) throws(SaveProblem) {
    guard let format = ConfigFormat(fileName: request.target) else {
      throw .unknownFormat(request.target)
    }
    let document: ConfigDocument
    do { document = try ConfigDocument(parsing: old, as: format) } catch {
      throw .edit(error)
    }
    try self.init(request, document, format, status)
  }

  private init(
    _ request: SaveRequest, _ document: ConfigDocument, _ format: ConfigFormat,
    _ status: TargetStatus
  ) throws(SaveProblem) {
    file = request.target
    self.format = format
    self.status = status
    guard let usual = request.field.path(in: format) else { throw .noName(request.field, format) }
    otherKeys =
      document.value(at: usual) == nil ? document.otherKeys(for: usual, request.field) : []
    key = request.usesOtherKey ? otherKeys.first ?? usual : usual
    let wanted = format == .env ? [] : request.destination.sets
    presets = wanted.filter {
      document.meaning(at: $0.path).map { $0.isEmpty && $0.isScalar } ?? true
    }
    concerns = Self.concerns(status, document, wanted)
    let there = document.value(at: key)
    replacesValue = there.map { !$0.isEmpty } ?? false
    isUnchanged = presets.isEmpty && there.map { request.value == Secret($0.decoded) } ?? false
    do { edit = try document.edit(Self.settings(wanted, key, request)) } catch {
      throw .edit(error)
    }
    kept = edit.kept
    circumstances = isUnchanged ? [] : document.circumstances(of: key)
    emptyFields = request.destination.fields.filter { field in
      guard field.id != request.field.id, let path = field.path(in: format) else { return false }
      return document.value(at: path).map(\.isEmpty) ?? true
    }
  }

  private static func settings(
    _ presets: [Destination.Preset], _ key: ConfigPath, _ request: SaveRequest
  ) -> [Setting] {
    let value = SettingValue.secret(standIn: request.value.standIn)
    return presets.map { Setting(path: $0.path, value: $0.value, onlyIfMissing: true) }
      + [Setting(path: key, value: value, onlyIfMissing: false)]
  }

  private static func concerns(
    _ status: TargetStatus, _ document: ConfigDocument, _ presets: [Destination.Preset]
  ) -> [Concern] {
    var concerns: [Concern] = []
    if let preset = presets.first(where: { $0.path == ["destination"] }),
      case .text(let wanted) = preset.value, let there = document.meaning(at: preset.path)?.text,
      there != wanted, !there.isEmpty
    {
      concerns.append(.otherDestination(there: there))
    }
    if status.exists, !status.isOwn { concerns.append(.fileOfAnotherUser) }
    if status.folderIsOpenToOthers { concerns.append(.folderOpenToOthers) }
    return concerns
  }
}

extension Field {
  /// Where the field stands in a format; nil where the format cannot hold it.
  public func path(in format: ConfigFormat) -> ConfigPath? {
    switch format {
    case .json, .yaml: path
    case .env: environmentName.map { ConfigPath([$0]) }
    }
  }
}

extension ConfigDocument {
  fileprivate func circumstances(of path: ConfigPath) -> [Circumstance] {
    guard let there = value(at: path) else {
      return repeatedAnchors(on: path).map(Circumstance.repeatedElsewhere)
    }
    let count = occurrences(of: path)
    let lines =
      count > 1 ? [Circumstance.severalLines(count, last: place(of: there).line)] : []
    return lines + repeatedAnchors(on: path).map(Circumstance.repeatedElsewhere)
      + [there.ownTag.map(Circumstance.tagged)].compactMap(\.self)
  }

  /// The other known names of a field that hold something, in the mapping where it belongs.
  public func otherKeys(for path: ConfigPath, _ field: Field) -> [ConfigPath] {
    let parent = ConfigPath(path.components.dropLast())
    return keys(at: parent).filter(field.otherKeys.contains).map {
      ConfigPath(parent.components + [$0])
    }
  }
}

/// Why a target cannot be read, edited or written. Nothing was changed but where a case says so.
public enum SaveProblem: Error, Hashable, Sendable {
  case unknownFormat(String)
  case noName(Field, ConfigFormat)
  case edit(EditError)
  case unreadable(reason: String)
  case isFolder
  case notAFile
  case tooLarge(bytes: Int)
  case linkLoop
  case noFolder(String)
  case unwritable(reason: String)
  /// The file is a mount of its own, as single files in containers are.
  case mounted(reason: String)
  /// The file itself must not be replaced, as an immutable one.
  case protected(reason: String)
  /// The new file is in place, but that could not be made sure to the end.
  case unsure(reason: String)
  /// Another docent holds the folder.
  case locked
  case changedMeanwhile
  /// What was read back is not what was written.
  case differsAfterwards
  /// Undoing: the file is no longer what docent saved.
  case changedSinceSave
}

/// What a save did, read back from the file.
public struct SaveReceipt: Hashable, Sendable {
  public var file: String
  public var format: ConfigFormat
  public var key: String
  public var lastFour: String?
  public var isCreated: Bool
  /// The folder that was made for the file.
  public var newFolder: String?
  public var isUnchanged: Bool
  public var emptyFields: [Field]
  /// The name of the old file's copy, beside the new file.
  public private(set) var copy: String?

  public init(_ plan: SavePlan, lastFour: String?) {
    file = plan.file
    format = plan.format
    key = plan.key.description
    self.lastFour = lastFour
    isCreated = !plan.status.exists
    newFolder = plan.status.newFolder
    isUnchanged = plan.isUnchanged
    emptyFields = plan.emptyFields
  }

  public func keeping(_ copy: String?) -> SaveReceipt {
    var receipt = self
    receipt.copy = copy
    return receipt
  }
}

/// What undoing a save did.
public struct UndoReceipt: Hashable, Sendable {
  /// Whether the file is gone, since the save had made it.
  public var isRemoved: Bool

  public init(isRemoved: Bool) { self.isRemoved = isRemoved }
}
