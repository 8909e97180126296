import Glibc
import Saving

/// The way to a file from the top, folder by folder and link by link, as the system goes it.
///
/// Whoever owns a folder or a link on it decides which file is reached in the end.
struct Way {
  /// Where it ends, links followed, with what is not there yet; nil where its beginning is not known.
  private(set) var end: String?
  /// Whether others can put another file in the place of the one at its end.
  private(set) var isOpenToOthers = false
  private(set) var hasFolderOfAnotherUser = false
  private(set) var hasLinkOfAnotherUser = false

  /// How many links may stand on it, as Linux has it.
  private static let mostLinks = 40

  /// Goes a way, as far as there is one.
  ///
  /// - Throws: `SaveProblem` where it leads in a circle or cannot be looked at.
  init(to path: String, _ calls: Calls) throws(SaveProblem) {
    guard let start = path.hasPrefix("/") ? "" : workingFolder() else { return }
    var (done, links) = ("", 0)
    var waiting = Array((start + "/" + path).parts.reversed())
    var top = stat()
    guard retried({ calls.statusIn(AT_FDCWD, "/", &top) }) == 0 else {
      throw .unreadable(reason: systemReason())
    }
    // Who owns the top owns all of it; in a container that may be nobody's number.
    let trusted = [geteuid(), 0, top.st_uid]
    look(at: top, trusting: trusted)
    while let part = waiting.popLast() {
      if part == ".." {
        done = done.folderOfPath
        continue
      }
      let next = done + "/" + part
      guard let status = try Self.status(of: next, calls) else {
        // What is not there yet is made, and is no link.
        done = ([next] + waiting.reversed()).joined(separator: "/")
        // A folder that is made is docent's own.
        if !waiting.isEmpty { isOpenToOthers = false }
        break
      }
      guard status.st_mode & S_IFMT == S_IFLNK else {
        look(at: status, trusting: trusted)
        done = next
        continue
      }
      links += 1
      guard links <= Self.mostLinks, let aim = Target.link(at: next, calls) else { throw .linkLoop }
      if !trusted.contains(status.st_uid) { hasLinkOfAnotherUser = true }
      if aim.hasPrefix("/") { done = "" }
      waiting += aim.parts.reversed()
    }
    end = done.isEmpty ? "/" : done
  }

  private static func status(of path: String, _ calls: Calls) throws(SaveProblem) -> stat? {
    var status = stat()
    if retried({ calls.statusIn(AT_FDCWD, path, &status) }) == 0 { return status }
    guard errno == ENOENT || errno == ENOTDIR else { throw .unreadable(reason: systemReason()) }
    return nil
  }

  private mutating func look(at status: stat, trusting trusted: [uid_t]) {
    guard status.st_mode & S_IFMT == S_IFDIR else { return }
    if !trusted.contains(status.st_uid) { hasFolderOfAnotherUser = true }
    // A sticky folder such as /tmp lets others add files but not replace ours.
    isOpenToOthers = false
    guard status.st_mode & S_ISVTX == 0 else { return }
    let byGroup = status.st_mode & S_IWGRP != 0 && status.st_gid != getegid()
    isOpenToOthers = status.st_mode & S_IWOTH != 0 || byGroup
  }
}

extension String {
  /// The names on a path, without those that lead nowhere.
  fileprivate var parts: [String] { split(separator: "/").map(String.init).filter { $0 != "." } }

  /// The path without its last name; empty for the top.
  fileprivate var folderOfPath: String { lastIndex(of: "/").map { String(self[..<$0]) } ?? "" }
}

/// The current folder from the top; nil where it is gone.
private func workingFolder() -> String? {
  guard let path = getcwd(nil, 0) else { return nil }
  defer { free(path) }
  // A folder that is not below the top, as Linux tells it.
  guard path.pointee == CChar(bitPattern: UInt8(ascii: "/")) else { return nil }
  return String(path: path)
}
