import Disk
import DocentApp
import Glibc
import Saving

/// Asks git whether a file with a token in it would be committed.
enum VersionControl {
  /// What git would do with a target. Nothing is started where no work tree is around the file.
  /// Where git does not answer within two seconds, nothing is known, and nothing is said.
  static func state(of target: Target) -> TargetStatus.Version {
    guard let folder = existing(target.folder), isInWorkTree(folder) else { return .none }
    let path = target.pathBelow(folder)
    var patience = 2_000
    let tracked = git(["-C", folder, "ls-files", "--error-unmatch", "--", path], &patience)
    if tracked == 0 { return .tracked }
    guard tracked != nil,
      let ignored = git(["-C", folder, "check-ignore", "-q", "--", path], &patience)
    else { return .none }
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
    guard var path = Files.resolved(folder) else { return false }
    while true {
      if Files.exists(path + "/.git") { return true }
      if path == "/" { return false }
      path = path.folderPath
    }
  }

  // A work tree's settings can name programs, and a tree that lacks an object is fetched from wherever
  // they say: none of the programs is run, and no way to another repository is open.
  private static let safe = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "core.askPass=",
    "core.sshCommand=false", "core.gitProxy=", "credential.helper=", "protocol.allow=never",
    "maintenance.auto=false", "gc.auto=0",
  ]

  // git reads no variable of its own but these. A list of protocols that names none allows none, and
  // goes before what settings allow.
  private static var environment: [String] {
    Environment.all.filter { !$0.hasPrefix("GIT_") && !$0.hasPrefix("SSH_ASKPASS") } + [
      "GIT_ALLOW_PROTOCOL=none", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0",
      "GIT_TERMINAL_PROMPT=0", "GIT_ATTR_NOSYSTEM=1", "GIT_ASKPASS=false",
    ]
  }

  private static func git(_ arguments: [String], _ patience: inout Int) -> Int32? {
    let options = safe.flatMap { ["-c", $0] }
    let program = Subprocess(["git"] + options + arguments, environment: environment)
    return program?.wait(&patience)
  }
}

extension Target {
  fileprivate func pathBelow(_ folder: String) -> String {
    let whole = self.folder + "/" + name
    return folder == "." && self.folder == "." || self.folder == folder
      ? name : String(whole.dropFirst(folder == "." ? 0 : folder.count + 1))
  }
}
