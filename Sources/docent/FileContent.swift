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

/// What a file was at one moment, to see whether it is still the same.
struct FileIdentity: Equatable {
  var device: UInt64
  var inode: UInt64
  var size: Int64
  var seconds: Int
  var nanoseconds: Int
  var mode: UInt16
  var owner: UInt32
  var group: UInt32
  /// How many names the file has.
  var links: Int

  init(_ status: stat) {
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

/// What a file was at one moment, without its bytes.
struct FileState {
  var identity: FileIdentity
  var digest: FileDigest
  var attributes: [FileAttribute]
}

/// A file's bytes, which may hold secrets, and what the file was when they were read.
struct FileContent {
  var bytes: Secret
  var identity: FileIdentity
  private var attributes: [FileAttribute]

  /// The largest config that is taken for one, in bytes.
  static let limit = 2 << 20
  /// The largest that is read back after a save, which may have made it longer.
  private static let longest = 2 * limit

  /// A number for what the file says.
  var digest: FileDigest { FileDigest(bytes) }

  /// The bytes for the parsers, which want an array: given back, it is wiped as all of the heap is.
  var forParsing: [UInt8] { bytes.withBytes { Array($0) } }

  var state: FileState {
    FileState(identity: identity, digest: digest, attributes: attributes)
  }

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
    identity = FileIdentity(status)
    bytes = try Self.read(file, size: Int(status.st_size))
    attributes = FileAttribute.all(of: file)
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

/// A number that stands for a file's bytes, keyed anew for each process.
struct FileDigest: Equatable {
  private let value: Int
  private let count: Int

  init(_ bytes: Secret) {
    count = bytes.count
    value = bytes.withBytes { bytes in
      var hasher = Hasher()
      hasher.combine(bytes: bytes)
      return hasher.finalize()
    }
  }
}
