import Foundation
import TestSupport
import Testing

/// Saves that the system does not let happen: the file is as it was, and the words name the cause.
@Suite struct FaultJourneys {
  private let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
  private let old = "destination: snapchat\nconversionsApi: {token: abc}\n"

  private func save(
    through program: String, _ arguments: [String], prepare: (ScratchFolder) throws -> Void
  ) throws -> Journey {
    let all = arguments + [Project.program, "run", "snapchat-token", "--token-stdin"]
    return try Journey(
      all, program: program, input: Array(token.utf8), hasTerminal: false, prepare: prepare)
  }

  @Test(arguments: [
    ("fsync", "EIO", "input/output error"), ("fsync", "ENOSPC", "no space left on device"),
    ("renameat2", "EXDEV", "cross-device link"), ("fchmod", "EPERM", "operation not permitted"),
    ("renameat2", "EBUSY", "it is a mount of its own"), ("renameat2", "EPERM", "marked immutable"),
  ])
  func `a system call that fails leaves the old file and nothing beside it`(
    call: String, error: String, words: String
  ) throws {
    let inject = [
      "-f", "-qq", "-o", "trace", "-e", "trace=\(call)", "-e", "inject=\(call):error=\(error)",
    ]
    let journey = try save(through: "/usr/bin/strace", inject) {
      try $0.write(old, to: "destinations/snapchat.yaml")
    }
    try journey.end(1, output: "")
    #expect(try journey.folder.text(of: "trace").contains("INJECTED"))
    #expect(journey.program.standardError.contains("destinations/snapchat.yaml "))
    #expect(journey.program.standardError.lowercased().contains(words))
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml") == old)
    let names = journey.folder.names.filter { $0.hasPrefix("destinations") }
    #expect(names == ["destinations", "destinations/snapchat.yaml"])
  }

  @Test func `a killed save leaves the old file, and the next save removes what is left`() throws {
    let kill = [
      "-f", "-qq", "-o", "trace", "-e", "trace=renameat2", "-e", "inject=renameat2:signal=KILL",
    ]
    let journey = try save(through: "/usr/bin/strace", kill) {
      try $0.write(old, to: "destinations/snapchat.yaml")
    }
    _ = try journey.program.waitForEnd()
    let now = try journey.folder.text(of: "destinations/snapchat.yaml")
    #expect(now == old || now == old.replacing("abc", with: "\"\(token)\""))
    let next = try Journey(
      ["run", "snapchat-token", "--token-stdin"], input: Array(token.utf8), hasTerminal: false,
      folder: journey.folder)
    #expect(try next.program.waitForEnd() == .exited(0))
    #expect(journey.folder.names.filter { $0.contains(".docent-") }.isEmpty)
  }

  @Test(arguments: [("SEGV", SIGSEGV), ("ILL", SIGILL), ("TRAP", SIGTRAP), ("ABRT", SIGABRT)])
  func `a crash in a save prints nothing of what was in memory`(
    name: String, number: Int32
  ) throws {
    let crash = [
      "-f", "-qq", "-o", "trace", "-e", "trace=renameat2", "-e", "inject=renameat2:signal=\(name)",
    ]
    let journey = try save(through: "/usr/bin/strace", crash) {
      try $0.write(old, to: "destinations/snapchat.yaml")
    }
    #expect(try journey.program.waitForEnd() == .signal(number))
    #expect(journey.program.standardOutput == "")
    for word in ["Backtrac", "Registers", "0x0"] {
      #expect(!journey.program.standardError.contains(word))
    }
  }

  @Test func `a folder that may not be written in is named, and the file stays`() throws {
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    let journey = try save(through: "/usr/bin/setpriv", nobody) { folder in
      try folder.write(old, to: "destinations/snapchat.yaml")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o666], ofItemAtPath: folder.path + "/destinations/snapchat.yaml")
    }
    try journey.end(1, output: "")
    #expect(!journey.program.standardError.isEmpty)
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml") == old)
  }

  @Test func `a save makes no connection, and a file that is whole before it takes the name`()
    throws
  {
    let calls = "socket,connect,openat,fsync,renameat2,write,pwrite64,%file,fchmod,ftruncate"
    let trace = ["-f", "-qq", "-o", "trace", "-e", "trace=\(calls)"]
    let journey = try save(through: "/usr/bin/strace", trace) {
      try $0.write(old, to: "destinations/snapchat.yaml")
    }
    try journey.end(0, output: savedLine)
    let lines = try journey.folder.text(of: "trace").split(separator: "\n")
    #expect(!lines.contains { $0.contains("socket(") || $0.contains("connect(") })
    #expect(!lines.contains { $0.contains("truncate") })
    #expect(!lines.contains { $0.contains("snapchat.yaml\"") && $0.contains("O_TRUNC") })
    let made = try #require(lines.firstIndex { $0.contains(".docent-") && $0.contains("O_EXCL") })
    #expect(lines[made].contains("0600"))
    #expect(!lines[..<made].contains { $0.contains("write(") && $0.contains("destination: snap") })
    let renamed = try #require(lines.firstIndex { $0.contains("renameat2(") })
    let written = try #require(lines[made..<renamed].firstIndex { $0.contains("write(") })
    #expect(lines[written..<renamed].contains { $0.contains("fsync(") })
    #expect(!lines[renamed...].contains { $0.contains("chmod") || $0.contains("chown") })
    #expect(lines[renamed...].contains { $0.contains("fsync(") })
  }
}
