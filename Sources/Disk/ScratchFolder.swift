import Glibc

/// A folder for one rehearsal, deleted with all that is in it.
public struct ScratchFolder {
  /// Where it stands.
  public let path: String

  private static let prefix = "docent-practice-"

  /// Makes the folder, for the user alone; nil with `errno` where that cannot be done.
  ///
  /// What a rehearsal left that was killed is removed: its process is in the folder's name.
  ///
  /// - Parameter parent: the folder for files that nobody keeps.
  public init?(in parent: String) {
    Self.removeLeftovers(in: parent)
    var template = Array("\(parent)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Deletes it.
  public func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    for name in Folder.names(in: path) { unlink(path + "/" + name) }
    rmdir(path)
  }

  private static func removeLeftovers(in parent: String) {
    for name in Folder.names(in: parent) where name.hasPrefix(prefix) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let number = pid_t(process), kill(number, 0) != 0, errno == ESRCH,
        Folder.isFolderItself(parent + "/" + name)
      else { continue }
      remove(parent + "/" + name)
    }
  }
}
