import Credentials
import DocentApp
import Glibc

/// A config on disk: its folder and its name, symbolic links followed.
struct Target {
  /// The folder that holds the file, links followed, as it is opened.
  var folder: String
  var name: String
  /// The file that a symbolic link named; nil when the person named the file itself.
  var linkTarget: String?

  /// Finds the file that a path leads to, through symbolic links, whether or not it is there.
  init(path: String) throws(SaveProblem) {
    var path = path
    for _ in 0..<40 {
      guard let next = Self.link(at: path) else {
        folder = path.folderPath
        name = path.lastPathComponent
        return
      }
      path = next.hasPrefix("/") ? next : path.folderPath + "/" + next
      linkTarget = path
    }
    throw .linkLoop
  }

  private static func link(at path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { readlink(path, $0, characters.count) } ?? -1
      }
    }
    return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
  }

  /// Opens the folder; nil when it is not there.
  func openFolder() throws(SaveProblem) -> Descriptor? {
    let descriptor = retried { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if descriptor >= 0 { return Descriptor(descriptor) }
    if errno == ENOENT { return nil }
    throw errno == ELOOP ? .linkLoop : .unreadable(reason: systemReason())
  }

  /// Makes the folders that are missing, for the user alone.
  ///
  /// - Returns: the folders made, the outermost first. After a failure none is left.
  func makeFolders() throws(SaveProblem) -> [String] {
    var made: [String] = []
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    for end in parts.indices {
      let path = parts[...end].joined(separator: "/")
      if path.isEmpty { continue }
      if retried({ mkdir(path, 0o700) }) == 0 {
        made.append(path)
        // A umask may have taken bits from the 0700 it was made with.
        if chmod(path, 0o700) == 0 { continue }
      }
      let reason = systemReason()
      if errno == EEXIST || Files.exists(path), made.last != path { continue }
      Self.remove(made)
      throw .unwritable(reason: reason)
    }
    return made
  }

  /// Removes folders that were made, as far as they are empty.
  static func remove(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }
}

/// Makes a system call again as long as a signal interrupts it.
func retried(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

extension String {
  /// The path of the folder that holds a file; `.` for a bare name.
  var folderPath: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}

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

  /// The largest config that is read, in bytes.
  static let limit = 16 << 20

  /// A number for what the file says.
  var digest: FileDigest { FileDigest(bytes) }

  /// The bytes for the parsers, which want an array: given back, it is wiped as all of the heap is.
  var forParsing: [UInt8] { bytes.withBytes { Array($0) } }

  var state: FileState {
    FileState(identity: identity, digest: digest, attributes: attributes)
  }

  /// Reads a file in an open folder; nil when it is not there.
  init?(named name: String, in folder: Descriptor) throws(SaveProblem) {
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
    guard status.st_size <= Self.limit else { throw .tooLarge(bytes: Int(status.st_size)) }
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
