import Credentials

/// Where a config stands: its folder and its name, symbolic links followed.
public struct Target: Hashable, Sendable {
  /// The folder that holds the file, links followed, as it is opened; `.` for the current one.
  public var folder: String
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
  public var device: UInt64 = 0
  public var inode: UInt64 = 0
  /// In bytes.
  public var size: Int64 = 0
  /// When it was last written: seconds since 1970, and the nanoseconds beyond.
  public var seconds = 0
  public var nanoseconds = 0
  /// The permission bits.
  public var mode: UInt16 = 0
  public var owner: UInt32 = 0
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
  public var name: String
  public var value: [UInt8]

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
  public var identity: FileIdentity
  public var digest: FileDigest
  public var attributes: [FileAttribute]

  public init(_ identity: FileIdentity, _ digest: FileDigest, _ attributes: [FileAttribute]) {
    self.identity = identity
    self.digest = digest
    self.attributes = attributes
  }
}

/// A file's bytes, which may hold secrets, and what the file was when they were read.
public struct FileContent: Sendable {
  public var bytes: Secret
  public var state: FileState

  public init(_ bytes: Secret, _ identity: FileIdentity, _ attributes: [FileAttribute] = []) {
    self.bytes = bytes
    state = FileState(identity, FileDigest(bytes), attributes)
  }

  /// The bytes for the parsers, which want an array: given back, it is wiped as all of the heap is.
  public var forParsing: [UInt8] { bytes.withBytes { Array($0) } }
}
