import Glibc

/// A folder for one rehearsal, deleted with all that is in it.
struct ScratchFolder {
  let path: String

  private static let prefix = "docent-practice-"

  /// Makes the folder, for the user alone; nil where that cannot be done.
  ///
  /// What a rehearsal left that was killed is removed: its process is in the folder's name.
  init?() {
    let parent = Environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    Self.removeLeftovers(in: parent)
    var template = Array("\(parent)/\(Self.prefix)\(getpid())-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    for name in Files.names(in: path) { unlink(path + "/" + name) }
    rmdir(path)
  }

  private static func removeLeftovers(in parent: String) {
    for name in Files.names(in: parent) where name.hasPrefix(prefix) {
      let process = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let number = pid_t(process), kill(number, 0) != 0, errno == ESRCH,
        Files.isOwnFolder(parent + "/" + name)
      else { continue }
      remove(parent + "/" + name)
    }
  }
}
