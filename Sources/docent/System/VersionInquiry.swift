import Disk
import DocentApp
import Glibc
import Saving
import Terminal

/// Asks git whether a file with a token in it would be committed.
///
/// It is asked in the background: what it answers is looked for now and then. Where it does not answer
/// within two seconds, nothing is known, and nothing is said.
final class VersionInquiry {
  private let folder: String
  private let path: String
  private var question = Question.isTracked
  private var git: Subprocess?
  /// Until when git has time, by the session's clock.
  private let deadline = Session.milliseconds + 2_000

  private enum Question { case isTracked, isIgnored }

  /// Nothing is started where no work tree is around the file.
  init?(_ target: Target) {
    guard let folder = Self.existing(target.folder), Self.isInWorkTree(folder) else { return nil }
    self.folder = folder
    path = target.pathBelow(folder)
    ask(.isTracked)
  }

  deinit { git?.end() }

  /// Waits for the answer; nil where it takes longer.
  ///
  /// - Parameter time: how long is waited at most, in milliseconds.
  func answer(within time: Int) -> TargetStatus.Version? {
    var time = min(time, max(0, deadline - Session.milliseconds))
    while let git {
      guard let end = git.wait(&time) else {
        return Session.milliseconds < deadline ? nil : TargetStatus.Version.none
      }
      switch (question, end) {
      case (.isTracked, .exited(0)): return .tracked
      case (.isTracked, .exited): ask(.isIgnored)
      case (.isIgnored, .exited(1)): return .notIgnored
      case (.isIgnored, .exited), (_, .killed): return TargetStatus.Version.none
      }
    }
    return TargetStatus.Version.none
  }

  /// Waits until git has answered or its time is over.
  func answer() -> TargetStatus.Version { answer(within: 2_000) ?? .none }

  private func ask(_ question: Question) {
    self.question = question
    let words =
      switch question {
      case .isTracked: ["ls-files", "--error-unmatch"]
      case .isIgnored: ["check-ignore", "-q"]
      }
    let options = Self.safe.flatMap { ["-c", $0] } + ["-C", folder]
    git = Subprocess(
      ["git"] + options + words + ["--", path], environment: Self.environment)
  }
}

// MARK: where the file stands

extension VersionInquiry {
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
}

extension Target {
  fileprivate func pathBelow(_ folder: String) -> String {
    let whole = self.folder + "/" + name
    return folder == "." && self.folder == "." || self.folder == folder
      ? name : String(whole.dropFirst(folder == "." ? 0 : folder.count + 1))
  }
}

// MARK: what git may not do

extension VersionInquiry {
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
}
