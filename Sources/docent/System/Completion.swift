import ConfigEditing
import Disk
import Glibc

/// Completes the path of a config by the names in its folder.
enum Completion {
  /// The paths that begin as a text does and lead to folders or to files that docent can edit,
  /// sorted; folders end with `/`.
  static func paths(beginning text: String) -> [String] {
    let slash = text.lastIndex(of: "/")
    let folder = slash.map { String(text[...$0]) } ?? ""
    let start = slash.map { String(text[text.index(after: $0)...]) } ?? text
    let place = folder.isEmpty ? "." : folder.expandingHome
    return Folder.names(in: place).filter { $0.hasPrefix(start) }.compactMap { name in
      if Files.isFolder(place + "/" + name) { return folder + name + "/" }
      return name.namesConfig ? folder + name : nil
    }
  }
}

extension String {
  /// The path with the user's home for a leading `~`.
  var expandingHome: String {
    guard self == "~" || hasPrefix("~/"), let home = Environment["HOME"], !home.isEmpty else {
      return self
    }
    return home + dropFirst()
  }
}
