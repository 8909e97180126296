import ConfigEditing
import Glibc
import Saving

extension Target {
  /// How many links may lead to one another.
  private static let longestChain = 40

  /// Finds the file that a path leads to, through symbolic links, whether or not it is there.
  init(path: String, _ calls: Calls) throws(SaveProblem) {
    // The name of a folder that is perhaps not there yet.
    if path.hasSuffix("/") { throw .isFolder }
    self.init(naming: path)
    for _ in 0..<Self.longestChain {
      guard let next = Self.link(at: folder + "/" + name, calls) else { return }
      let path = next.hasPrefix("/") ? next : folder + "/" + next
      self.init(naming: path)
      linkTarget = path
    }
    throw .linkLoop
  }

  static func link(at path: String, _ calls: Calls) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { calls.readLink(path, $0, characters.count) } ?? -1
      }
    }
    return count < 0 ? nil : String(pathBytes: buffer.prefix(count))
  }

  /// Opens the folder; nil when it is not there.
  func openFolder(_ calls: Calls) throws(SaveProblem) -> Descriptor? {
    let number = retried { calls.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if number >= 0 { return Descriptor(number, calls) }
    if errno == ENOENT { return nil }
    throw errno == ELOOP ? .linkLoop : .unreadable(reason: systemReason())
  }

  /// Makes the folders that are missing, for the user alone.
  ///
  /// - Returns: the folders made, the outermost first. After a failure none is left.
  func makeFolders(_ calls: Calls) throws(SaveProblem) -> [String] {
    var made: [String] = []
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
    for end in parts.indices {
      let path = parts[...end].joined(separator: "/")
      if path.isEmpty { continue }
      if retried({ calls.makeFolder(path) }) == 0 {
        made.append(path)
        // A umask may have taken bits from the 0700 it was made with.
        if retried({ calls.setModeOfPath(path, 0o700) }) == 0 { continue }
      }
      let reason = systemReason()
      if errno == EEXIST || path.asPath({ access($0, F_OK) }) == 0, made.last != path { continue }
      Self.remove(made, calls)
      throw .unwritable(reason: reason)
    }
    return made
  }

  /// Removes folders that were made, as far as they are empty.
  static func remove(_ folders: [String], _ calls: Calls) {
    for folder in folders.reversed() { _ = calls.removeFolder(folder) }
  }
}
