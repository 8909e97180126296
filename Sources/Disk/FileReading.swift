import Credentials
import Glibc
import Saving

extension FileContent {
  /// The largest config that is taken for one, in bytes.
  static let limit = 2 << 20
  /// The largest that is read back after a save, which may have made it longer.
  private static let longest = 2 * limit

  /// Reads a file in an open folder; nil when it is not there.
  ///
  /// - Parameter isOwn: whether docent itself may have written it.
  init?(named name: String, in folder: Descriptor, isOwn: Bool = false) throws(SaveProblem) {
    let calls = folder.calls
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW
    let number = retried { calls.openIn(folder.number, name, flags) }
    if number < 0, errno == ENOENT { return nil }
    guard number >= 0 else {
      throw errno == ELOOP ? .linkLoop : .unreadable(reason: systemReason())
    }
    try self.init(of: Descriptor(number, calls), isOwn: isOwn)
  }

  /// Reads a file that was opened and not read yet.
  init(of file: Descriptor, isOwn: Bool) throws(SaveProblem) {
    guard let status = file.status() else { throw .unreadable(reason: systemReason()) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= (isOwn ? Self.longest : Self.limit) else {
      throw .tooLarge(bytes: Int(status.st_size))
    }
    guard let bytes = file.rest(atMost: Int(status.st_size)) else {
      throw .unreadable(reason: systemReason())
    }
    guard bytes.count == Int(status.st_size) else { throw .changedMeanwhile }
    self.init(bytes, FileIdentity(status), FileAttribute.all(of: file))
  }
}

extension FileIdentity {
  init(_ status: stat) {
    self.init()
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    mode = UInt16(status.st_mode & 0o7777)
    owner = status.st_uid
    group = status.st_gid
    links = Int(status.st_nlink)
  }
}
