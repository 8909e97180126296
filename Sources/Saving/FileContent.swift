import Credentials

/// Where a config stands: its folder and its name, symbolic links followed.
public struct Target: Hashable, Sendable {
  /// The folder that holds the file, links followed, as it is opened; `.` for the current one.
  public var folder: String
  /// The name within the folder, without a slash.
  public var name: String
  /// The file that a symbolic link named; nil when the person named the file itself.
  public var linkTarget: String?

  /// The place that a path names, no link looked at.
  public init(naming path: String) {
    let slash = path.lastIndex(of: "/")
    let start = slash.map { path[..<$0] } ?? "."
    folder = start.isEmpty ? "/" : String(start)
    name = slash.map { String(path[path.index(after: $0)...]) } ?? path
  }
}

/// What a file was at one moment, to see whether it is still the same.
public struct FileIdentity: Hashable, Sendable {
  /// The device that holds the file; an inode counts within it alone.
  public var device: UInt64 = 0
  /// The number of the file on its device; a file renamed over it has another.
  public var inode: UInt64 = 0
  /// In bytes.
  public var size: Int64 = 0
  /// When it was last written: seconds since 1970, and the nanoseconds beyond.
  public var seconds = 0
  /// 0 to 999,999,999, on top of `seconds`.
  public var nanoseconds = 0
  /// The permission bits.
  public var mode: UInt16 = 0
  /// The user's number.
  public var owner: UInt32 = 0
  /// The group's number.
  public var group: UInt32 = 0
  /// How many names the file has.
  public var links = 0

  /// The identity of no file.
  public init() {}
}

/// A number that stands for a file's bytes, keyed anew for each process.
public struct FileDigest: Hashable, Sendable {
  private let value: Int
  private let count: Int

  /// The digest of the bytes; no digest of another run can be held against it.
  public init(_ bytes: Secret) {
    count = bytes.count
    value = bytes.withBytes { bytes in
      var hasher = Hasher()
      hasher.combine(bytes: bytes)
      return hasher.finalize()
    }
  }
}

/// An extended attribute of a file, which a new file of the same name is to have too.
public struct FileAttribute: Hashable, Sendable {
  /// With its namespace: `user.mime_type`, `system.posix_acl_access`.
  public var name: String
  /// The bytes as the system gives them.
  public var value: [UInt8]

  /// An attribute as it was read.
  public init(name: String, value: [UInt8]) {
    self.name = name
    self.value = value
  }

  /// Whether it says who may read the file besides owner and group.
  public var isAccessList: Bool { name == "system.posix_acl_access" }

  /// Whether a file without it would not be the same to its user. Labels of the system's own are
  /// given to each new file by the system.
  public var isNeeded: Bool { isAccessList || name.hasPrefix("user.") }
}

/// What a file was at one moment, without its bytes.
public struct FileState: Hashable, Sendable {
  /// What the system says of the file.
  public var identity: FileIdentity
  /// What the bytes come to, without the bytes.
  public var digest: FileDigest
  /// Those that a new file is to have too; empty where the file system has none.
  public var attributes: [FileAttribute]

  /// The state of a file whose parts were read at one moment.
  public init(_ identity: FileIdentity, _ digest: FileDigest, _ attributes: [FileAttribute]) {
    self.identity = identity
    self.digest = digest
    self.attributes = attributes
  }
}

/// A file's bytes, which may hold secrets, and what the file was when they were read.
public struct FileContent: Sendable {
  /// All that the file holds.
  public var bytes: Secret
  /// What the file was when the bytes were read.
  public var state: FileState

  /// The content as it was read; its digest is made here.
  public init(_ bytes: Secret, _ identity: FileIdentity, _ attributes: [FileAttribute] = []) {
    self.bytes = bytes
    state = FileState(identity, FileDigest(bytes), attributes)
  }

  /// The bytes for the parsers, which want an array: given back, it is wiped as all of the heap is.
  public var forParsing: [UInt8] { bytes.withBytes { Array($0) } }
}
