import Disk
import DocentApp
import Glibc
import Saving

/// Asks git whether a file with a token in it would be committed.
enum VersionControl {
  /// What git would do with a target. Nothing is started where no work tree is around the file.
  static func state(of target: Target) -> TargetStatus.Version {
    guard let folder = existing(target.folder), isInWorkTree(folder) else { return .none }
    if git(["-C", folder, "ls-files", "--error-unmatch", "--", target.pathBelow(folder)]) == 0 {
      return .tracked
    }
    let ignored = git(["-C", folder, "check-ignore", "-q", "--", target.pathBelow(folder)])
    return ignored == 0 ? .none : .notIgnored
  }

  /// The folder itself, or the nearest above it that is there.
  private static func existing(_ folder: String) -> String? {
    var folder = folder
    while !Files.exists(folder) {
      guard folder != ".", folder != "/" else { return nil }
      folder = folder.folderPath
    }
    return folder
  }

  private static func isInWorkTree(_ folder: String) -> Bool {
    guard let whole = folder.asPath({ realpath($0, nil) }) else { return false }
    defer { free(whole) }
    var path = String(path: whole)
    while true {
      if Files.exists(path + "/.git") { return true }
      if path == "/" { return false }
      path = path.folderPath
    }
  }

  // Nothing of a work tree's own settings is run, and the terminal is out of reach.
  private static func git(_ arguments: [String]) -> Int32? {
    let safe = ["git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]
    return Subprocess(safe + arguments)?.wait()
  }
}

extension Target {
  fileprivate func pathBelow(_ folder: String) -> String {
    let whole = self.folder + "/" + name
    return folder == "." && self.folder == "." || self.folder == folder
      ? name : String(whole.dropFirst(folder == "." ? 0 : folder.count + 1))
  }
}
