import Glibc
import Words

/// Reads whole files.
enum Files {
  /// Reads a file's bytes.
  ///
  /// - Throws: `unreadable` for what is no regular file, is larger than `limit` bytes, or cannot be
  ///   read.
  static func bytes(of path: String, limit: Int = 64 << 20) throws(StartProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: systemReason()) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: systemReason())
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw .unreadable(path: path, reason: isFolder ? "it is a folder" : "it is not a file")
    }
    guard status.st_size <= limit else { throw .unreadable(path: path, reason: "it is too large") }
    return try contents(of: descriptor, path, size: Int(status.st_size))
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
  static func text(of path: String) throws(StartProblem) -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// Whether it is a folder itself, and no link to one.
  static func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names in a folder, sorted; empty when it cannot be read.
  static func names(in folder: String) -> [String] { unsortedNames(in: folder).sorted() }

  /// The names in a folder that a test of their bytes lets through, in the order of the file system;
  /// empty when it cannot be read.
  static func unsortedNames(
    in folder: String, where isWanted: (UnsafeRawBufferPointer) -> Bool = { _ in true }
  ) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { field in
        guard let start = field.baseAddress else { return }
        let length = strnlen(start.assumingMemoryBound(to: CChar.self), field.count)
        let bytes = UnsafeRawBufferPointer(rebasing: field[..<length])
        let isDots = length <= 2 && bytes.allSatisfy { $0 == UInt8(ascii: ".") }
        if !isDots, isWanted(bytes) { names.append(String(decoding: bytes, as: UTF8.self)) }
      }
    }
    return names
  }
}

/// What the system says of the last call that failed, as the end of a sentence.
func systemReason(_ code: Int32 = errno) -> String {
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}
