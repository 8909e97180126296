import ConfigEditing
import Credentials
import Walkthrough

/// What a save did, read back from the file.
///
/// It carries what undoing needs: a receipt is what is undone.
public struct SaveReceipt: Sendable {
  /// The config as the person names it.
  public let file: String
  /// The name of its format: `json`, `yaml` or `env`.
  public let format: String
  /// The values that stand in the file, in the order of the guide's fields.
  public let entries: [SavedEntry]
  /// Whether there was no file before.
  public let isCreated: Bool
  /// The folder that was made for the file; nil for none.
  public let newFolder: String?
  /// Whether the file held all of it already, so that nothing was written.
  public let isUnchanged: Bool
  /// Fields of the destination that are empty in the file.
  public var emptyFields: [Field]
  /// What stands in the file, and keeps what was saved from being of use.
  public let obstacles: [KeptValue]
  /// Where the file stands from the top; nil where the person named it so, or that is not known.
  public let wholePath: String?
  /// The name of the old file's copy, beside the new file; nil for none.
  public let copy: String?
  /// Whether the file was made readable for its owner alone.
  public let madePrivate: Bool
  /// What undoing needs; nil where nothing was written, or where it was undone.
  public private(set) var undo: SaveUndo?

  /// The receipt of a plan that was carried out, or had nothing to write.
  public init(_ plan: SavePlan, undo: SaveUndo? = nil) {
    file = plan.file
    format = plan.formatName
    entries = plan.entries.map(SavedEntry.init)
    isCreated = !plan.status.exists
    newFolder = plan.status.newFolder
    isUnchanged = plan.isUnchanged
    emptyFields = plan.emptyFields
    obstacles = plan.obstacles
    wholePath = plan.wholePath
    madePrivate = plan.makesPrivate
    self.undo = undo
    copy = undo?.copy
  }

  /// Lets go of what undoing needs: the old bytes may hold a secret.
  public mutating func forgetUndo() { undo = nil }

  /// Whether the save can be undone.
  public var canUndo: Bool { undo != nil }
}

/// A value that was saved, without the value.
public struct SavedEntry: Hashable, Sendable {
  /// The field whose value was saved.
  public let field: Field
  /// Where it stands.
  public let path: ConfigPath
  /// Where it stands, as a person reads it: `conversionsApi.token`.
  public var key: String { path.description }
  /// The last four characters of a secret value; nil where they are not shown.
  public let lastFour: String?
  /// The verdict under which it was saved.
  public let names: Judgement.Names

  init(_ entry: PlannedEntry) {
    field = entry.field
    path = entry.key
    lastFour = entry.field.isSecret ? entry.value.lastFour : nil
    names = entry.judgement.names
  }
}

/// What undoing a save needs. Only who carries a save out makes it, and looks into it.
public struct SaveUndo: Sendable {
  /// Where the file stands, links followed.
  public let target: Target
  /// What was there; nil where the save made the file.
  public let old: FileContent?
  /// The file as it was saved; its bytes are not kept.
  public let new: FileState
  /// The folders that were made for the file, the outermost first.
  public let madeFolders: [String]
  /// The name of the old file's copy, beside the new file; nil for none.
  public let copy: String?
  /// Whether the file was written in place, as undoing it is then.
  public let isInPlace: Bool

  /// What undoing needs of a save that was just made.
  public init(
    _ plan: SavePlan, new: FileState, madeFolders: [String] = [], copy: String? = nil
  ) {
    target = plan.target
    old = plan.old
    self.new = new
    self.madeFolders = madeFolders
    self.copy = copy
    isInPlace = plan.status.isMount
  }
}

/// What undoing a save did.
public struct UndoReceipt: Sendable {
  /// Whether the file is gone, since the save had made it.
  public var isRemoved: Bool
  /// The values that were taken out of the file again, in the order of the receipt's entries; nil
  /// for one that could not be read back.
  public var values: [Secret?]

  /// A receipt of an undoing that is done.
  public init(isRemoved: Bool, values: [Secret?] = []) {
    self.isRemoved = isRemoved
    self.values = values
  }
}

extension SaveReceipt {
  /// The saved values, as they stand in a config.
  ///
  /// - Parameter config: what the file holds; it may have been changed since.
  /// - Returns: one for each entry; nil where no value stands there any more.
  public func values(in config: FileContent) -> [Secret?] {
    guard let format = ConfigFormat(fileName: file),
      let document = try? ConfigDocument(parsing: config.forParsing, as: format)
    else { return entries.map { _ in nil } }
    return entries.map { entry in
      guard let value = document.meaning(at: entry.path), value.isScalar else { return nil }
      return Secret(value.decoded)
    }
  }
}
