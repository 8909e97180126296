import Credentials
import DocentApp
import Glibc
import Saving

/// An open file, closed when its owner is gone.
final class Descriptor {
  let number: Int32
  private var isClosed = false

  init(_ number: Int32) { self.number = number }

  deinit { if !isClosed { Glibc.close(number) } }

  /// Closes the file; false when the system could not keep what was written to it.
  func close() -> Bool {
    isClosed = true
    // Linux closes a descriptor even where a signal interrupts it.
    return Glibc.close(number) == 0 || errno == EINTR
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

extension FileContent {
  /// The largest config that is taken for one, in bytes.
  static let limit = 2 << 20
  /// The largest that is read back after a save, which may have made it longer.
  private static let longest = 2 * limit

  /// Reads a file in an open folder; nil when it is not there.
  ///
  /// - Parameter isOwn: whether docent itself may have written it.
  init?(named name: String, in folder: Descriptor, isOwn: Bool = false) throws(SaveProblem) {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW
    let number = retried { openat(folder.number, name, flags) }
    if number < 0, errno == ENOENT { return nil }
    guard number >= 0 else {
      throw errno == ELOOP ? .linkLoop : .unreadable(reason: systemReason())
    }
    let file = Descriptor(number)
    var status = stat()
    guard retried({ fstat(number, &status) }) == 0 else {
      throw .unreadable(reason: systemReason())
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= (isOwn ? Self.longest : Self.limit) else {
      throw .tooLarge(bytes: Int(status.st_size))
    }
    let bytes = try Self.read(file, size: Int(status.st_size))
    self.init(bytes, FileIdentity(status), FileAttribute.all(of: file))
  }

  private static func read(_ file: Descriptor, size: Int) throws(SaveProblem) -> Secret {
    var problem: SaveProblem?
    let bytes = Secret(capacity: size) { buffer in
      var count = 0
      while count < size {
        let read = Glibc.read(file.number, buffer.baseAddress?.advanced(by: count), size - count)
        if read < 0, errno == EINTR { continue }
        if read < 0 { problem = .unreadable(reason: systemReason()) }
        if read <= 0 { break }
        count += read
      }
      return count
    }
    if let problem { throw problem }
    guard bytes.count == size else { throw .changedMeanwhile }
    return bytes
  }
}
