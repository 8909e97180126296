import ConfigEditing
import DocentApp
import Glibc
import Saving

extension Target {
  /// Finds the file that a path leads to, through symbolic links, whether or not it is there.
  init(path: String) throws(SaveProblem) {
    self.init(naming: path)
    for _ in 0..<40 {
      guard let next = Self.link(at: folder + "/" + name) else { return }
      let path = next.hasPrefix("/") ? next : folder + "/" + next
      self.init(naming: path)
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
