/// What is known of a target before it is written.
public struct TargetStatus: Hashable, Sendable {
  /// Whether there is a file; where there is none, the rest is of the one that would be made.
  public var exists: Bool
  /// The permission bits of an existing file, or those a new one is made with.
  public var mode: UInt16
  /// Whether the file belongs to this user, as a new one does.
  public var isOwn: Bool
  /// How many names the file has.
  public var links: Int
  /// The folder that a save would make; nil when it is there.
  public var newFolder: String?
  /// Whether others could put another file in its place; never in a sticky folder such as `/tmp`.
  /// The same of the folders above it.
  public var folderIsOpenToOthers: Bool
  /// The file that a symbolic link leads to; nil for none.
  public var linkTarget: String?
  /// Whether git would keep the value.
  public var version: Version
  /// Whether the folder, or one above it, belongs to another user than this one and root.
  public var folderIsOfAnotherUser = false
  /// Whether another user made a symbolic link on the way to the file.
  public var linkIsOfAnotherUser = false
  /// Whether the file is a mount of its own, which no other file can be put in the place of: it is
  /// written in place.
  public var isMount = false
  /// Where the file stands from the top; nil where that was not asked.
  public var wholePath: String?

  /// What git would do with the file.
  public enum Version: Hashable, Sendable {
    /// It is in no work tree, or ignored there.
    case none
    case tracked
    case notIgnored
  }

  /// The status of a file with one name that git does not know, where nothing else is said.
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

/// Something about the place of a value that the person should know.
public enum Circumstance: Hashable, Sendable {
  /// The name stands on so many lines of a `.env` file; the last, which counts, is that one.
  case severalLines(Int, last: Int)
  /// Other places of a YAML file repeat what has this anchor.
  case repeatedElsewhere(anchor: String)
  /// A byte order mark hides the first name of a `.env` file from many readers.
  case firstNameHidden
  /// The value has a tag that stays, such as `!vault`.
  case tagged(String)
}
