import Glibc

/// A folder for one rehearsal, deleted with all that is in it.
public struct ScratchFolder {
  /// Where it stands.
  public var path: String { parent + "/" + name }

  private let parent: String
  private let name: String
  private static let prefix = "docent-practice-"

  /// Makes the folder, for the user alone; nil with `errno` where that cannot be done.
  ///
  /// What a rehearsal of this user left that was killed is removed: its process is in the folder's name.
  ///
  /// - Parameter parent: the folder for files that nobody keeps; others may write there too.
  public init?(in parent: String) {
    Self.removeLeftovers(in: parent)
    var template = Array("\(parent)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let path = template.dropLast().map { UInt8(bitPattern: $0) }
    self.parent = parent
    name = String(pathBytes: path.dropFirst(parent.asPath { strlen($0) } + 1))
  }

  /// Deletes it.
  public func remove() { Self.remove(name, in: parent) }

  // Where others can write, a name may lead elsewhere from one call to the next: what is removed is
  // reached from the open folder alone, once that is known to be docent's.
  private static func remove(_ name: String, in parent: String) {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let folder = (parent + "/" + name).asPath { open($0, flags) }
    guard folder >= 0 else { return }
    defer { close(folder) }
    var status = stat()
    guard fstat(folder, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o7777 == 0o700
    else { return }
    for entry in Folder.names(in: folder) { _ = entry.asPath { unlinkat(folder, $0, 0) } }
    _ = (parent + "/" + name).asPath { rmdir($0) }
  }

  private static func removeLeftovers(in parent: String) {
    for name in Folder.names(in: parent) where name.hasPrefix(prefix) {
      let parts = name.dropFirst(prefix.count).split(
        separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].utf8.count == 6, let process = pid_t(parts[0]), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      remove(name, in: parent)
    }
  }
}
