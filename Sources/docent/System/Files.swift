import Disk
import Glibc
import Walkthrough
import Words

/// Reads whole files.
enum Files {
  /// Reads a file's bytes.
  ///
  /// - Throws: `unreadable` for what is no regular file, is larger than `limit` bytes, or cannot be
  ///   read.
  ///
  /// - Parameter root: the folder that no link may lead out of; nil where any may be followed.
  static func bytes(of path: String, limit: Int = 64 << 20, within root: String? = nil)
    throws(StartProblem) -> [UInt8]
  {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    var descriptor = path.asPath { open($0, root == nil ? flags : flags | O_NOFOLLOW) }
    if descriptor < 0, errno == ELOOP, let root {
      let end = try end(of: path, within: root)
      descriptor = end.asPath { open($0, flags | O_NOFOLLOW) }
    }
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemReason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: systemReason())
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw isFolder ? .isFolder(path: path) : .isNoFile(path: path)
    }
    guard status.st_size <= limit else { throw .isTooLarge(path: path) }
    return try contents(of: descriptor, path, size: Int(status.st_size))
  }

  /// Where a link leads.
  private static func end(of path: String, within root: String) throws(StartProblem) -> String {
    guard let end = resolved(path) else {
      throw .unreadable(path: path, reason: systemReason())
    }
    guard let root = resolved(root), end.hasPrefix(root + "/") else {
      throw .problem(.whole(path, .leavesContent))
    }
    return end
  }

  private static func contents(of descriptor: Int32, _ path: String, size: Int)
    throws(StartProblem) -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let read = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw .unreadable(path: path, reason: systemReason()) }
      if read == 0 { break }
      count += read
    }
    return Array(bytes.prefix(count))
  }

  /// Reads a file's text; bytes that are not UTF-8 become U+FFFD.
  static func text(of path: String, within root: String? = nil) throws(StartProblem) -> String {
    String(decoding: try bytes(of: path, within: root), as: UTF8.self)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.asPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A path from the root, links followed; nil where nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let whole = path.asPath({ realpath($0, nil) }) else { return nil }
    defer { free(whole) }
    return String(path: whole)
  }

  static func exists(_ path: String) -> Bool { path.asPath { access($0, F_OK) } == 0 }
}
