import Glibc

/// A folder for one rehearsal, deleted with all that is in it.
struct ScratchFolder {
  let path: String

  /// Makes the folder, for the user alone; nil where that cannot be done.
  init?() {
    let parent = Environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(parent)/docent-practice-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func remove() {
    for name in Files.names(in: path) { unlink(path + "/" + name) }
    rmdir(path)
  }
}
