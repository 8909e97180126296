import ConfigEditing
import Disk
import DocentApp
import FoundationEssentials
import Glibc

/// Keeps how far walks came, in `$XDG_STATE_HOME/docent`. No value is ever among it.
struct StateFolder {
  /// The folder; nil where there is no home to keep it in.
  let path: String?

  /// No folder, for a walk of which nothing is kept.
  static let none = StateFolder(path: nil)

  private init(path: String?) { self.path = path }

  init() {
    // XDG Base Directory 0.8: a relative path in the variable is to be ignored.
    let home = Environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.local/state" : nil }
    let named = Environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    path = (named ?? home).map { $0 + "/docent" }
  }

  /// What an earlier walk of a guide left; nil when there is none, or none that can be read.
  func progress(of guide: String) -> Progress? {
    file(of: guide).flatMap(progress(in:))
  }

  private func progress(in file: String) -> Progress? {
    guard let bytes = try? Files.bytes(of: file, limit: 1 << 20),
      let progress = try? JSONDecoder().decode(Progress.self, from: Data(bytes))
    else { return nil }
    return progress.makesSense ? progress : nil
  }

  /// What the last walk of any guide left.
  func latest() -> Progress? {
    files.compactMap(progress(in:)).max { $0.time < $1.time }
  }

  /// The names of the files that no walk can have left, or that cannot be read.
  var unusable: [String] {
    files.filter { progress(in: $0) == nil }.map(\.lastPathComponent)
  }

  private var files: [String] {
    guard let path else { return [] }
    return Folder.names(in: path).filter { $0.hasSuffix(".json") }.map { path + "/" + $0 }
  }

  /// Keeps how far a walk came. It is a convenience: where it cannot be kept, the walk goes on.
  ///
  /// - Returns: whether it was kept.
  func keep(_ progress: Progress) -> Bool {
    guard let path, let file = file(of: progress.guide),
      let bytes = try? JSONEncoder().encode(progress)
    else { return false }
    makeFolders(path)
    let temporary = "\(file).\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    let descriptor = temporary.asPath { open($0, flags, 0o600) }
    guard descriptor >= 0 else { return false }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    let isKept =
      count == bytes.count
      && temporary.asPath { from in file.asPath { rename(from, $0) } } == 0
    if !isKept { _ = temporary.asPath { unlink($0) } }
    return isKept
  }

  private func makeFolders(_ path: String) {
    let parts = path.split(separator: "/")
    for end in parts.indices {
      _ = ("/" + parts[...end].joined(separator: "/")).asPath { mkdir($0, 0o700) }
    }
  }

  // A page's name comes from its file: what could lead elsewhere is replaced.
  private func file(of guide: String) -> String? {
    let name = guide.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
        ? String(scalar) : "_"
    }.joined()
    return path.map { "\($0)/\(name.prefix(80)).json" }
  }
}
