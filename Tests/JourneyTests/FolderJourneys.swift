import Foundation
import Glibc
import TestSupport
import Testing

/// Folders that a save makes or finds, links that lead to them, and how large a file may be.
@Suite struct FolderJourneys {
  private let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
  private let old = "destination: snapchat\nconversionsApi: {enabled: true, token: abc}\n"
  private let file = "destinations/snapchat.yaml"
  private let warning = "Others can write in the folder of this file"

  private func save(
    _ arguments: [String] = [], prepare: (ScratchFolder) throws -> Void = { _ in }
  ) throws -> Journey {
    try Journey(
      ["run", "snapchat-token", "--token-stdin"] + arguments, input: Array(token.utf8),
      hasTerminal: false, prepare: prepare)
  }

  // MARK: folders that others can write in

  @Test(arguments: [
    ("chmod 0777", true), ("chmod 1777", false), ("chmod 0755", false), ("chmod 0775", false),
    ("chgrp 2345 destinations; chmod 0775", true), ("chgrp 2345 destinations; chmod 0755", false),
    ("chgrp 2345 destinations; chmod 1775", false), ("chmod 0757", true), ("chmod 0773", true),
    ("chgrp 2345 destinations; chmod 0727", true), ("chmod 0700", false),
  ])
  func `a folder in which others could put another file is no place to save`(
    command: String, warns: Bool
  ) throws {
    let journey = try save { folder in
      try folder.write(old, to: file)
      try folder.run("chmod 600 \(file); \(command) destinations")
    }
    try journey.end(warns ? 1 : 0, output: warns ? "" : savedLine)
    #expect(journey.program.standardError.contains(warning) == warns)
    #expect(try journey.folder.text(of: file).contains(token) == !warns)
  }

  @Test func `a new file in a new folder is warned about in nothing`() throws {
    let journey = try save()
    try journey.end(0, output: savedLine)
    let said = journey.program.standardError.split(separator: "\n")
    #expect(said.allSatisfy { $0.hasPrefix("✓") }, "\(said)")
  }

  // MARK: folders that are made

  @Test(arguments: [
    (["trace=mkdir", "inject=mkdir:error=EACCES:when=2"], "permission denied"),
    (["trace=chmod", "inject=chmod:error=EPERM:when=2"], "operation not permitted"),
    (["trace=chmod", "inject=chmod:error=EPERM:when=1"], "operation not permitted"),
    (["trace=fsync", "inject=fsync:error=EIO:when=1"], "input/output error"),
    (["trace=renameat2", "inject=renameat2:error=ENOSPC"], "no space left on device"),
  ])
  func `a save that fails takes away the folders that it made`(
    expressions: [String], words: String
  ) throws {
    let journey = try Journey.traced(
      expressions, saving: token, config: "there/a/b/c.yaml",
      prepare: { try $0.write(old, to: "there/kept.yaml") })
    try journey.end(1, output: "")
    #expect(journey.program.standardError.contains(words))
    #expect(try journey.trace.contains { $0.contains("INJECTED") })
    let left = journey.folder.names.filter { $0.hasPrefix("there") }
    #expect(left == ["there", "there/kept.yaml"])
  }

  @Test(arguments: ["EINTR:when=1+2", "EROFS:when=1"])
  func `folders are made whatever the system says of one that is there`(error: String) throws {
    let journey = try Journey.traced(
      ["trace=mkdir", "inject=mkdir:error=\(error)"], saving: token, config: "there/a/b/c.yaml",
      prepare: { try $0.run("mkdir there") })
    try journey.end(0, output: "saved there/a/b/c.yaml conversionsApi.token\n")
    #expect(try journey.folder.text(of: "there/a/b/c.yaml").contains(token))
    #expect(try journey.folder.mode(of: "there/a") == 0o700)
    #expect(try journey.folder.mode(of: "there/a/b") == 0o700)
  }

  @Test func `folders on a path from the root are made too`() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/a/b/c.yaml"
    let journey = try Journey(
      ["run", "snapchat-token", "--token-stdin", "--config", path], input: Array(token.utf8),
      hasTerminal: false, folder: folder)
    #expect(try journey.program.waitForEnd() == .exited(0))
    #expect(try folder.text(of: "a/b/c.yaml").contains(token))
  }

  @Test func `a tilde that the shell left is the home, and within a path a name`() throws {
    let journey = try save(["--config", "~/shop.yaml"])
    #expect(try journey.program.waitForEnd() == .exited(0))
    #expect(try journey.folder.text(of: "shop.yaml").contains(token))
    let other = try save(["--config", "a/~/shop.yaml"])
    #expect(try other.program.waitForEnd() == .exited(0))
    #expect(try other.folder.text(of: "a/~/shop.yaml").contains(token))
  }

  @Test func `a file in the root is looked for there`() throws {
    let script = "mount --bind -o ro / / && exec \"$0\" run snapchat-token --token-stdin"
    let journey = try Journey(
      ["--mount", "/bin/sh", "-c", script + " --config /docent-test.yaml", Project.program],
      program: "/usr/bin/unshare", input: Array(token.utf8), hasTerminal: false)
    #expect(try journey.program.waitForEnd() == .exited(1))
    #expect(journey.program.standardError.contains("read-only file system"))
    #expect(!FileManager.default.fileExists(atPath: "/docent-test.yaml"))
  }

  // MARK: links

  @Test(arguments: [(1, 0), (39, 0), (40, 1), (41, 1)] as [(Int, Int32)])
  func `39 links may lead to a file, and no more`(count: Int, status: Int32) throws {
    let journey = try save(["--config", "1.yaml"]) { folder in
      try folder.run(
        "for n in $(seq \(count)); do ln -s $((n + 1)).yaml $n.yaml; done")
    }
    #expect(try journey.program.waitForEnd() == .exited(status))
    let target = "\(count + 1).yaml"
    #expect(journey.folder.names.contains(target) == (status == 0))
    let isLoop = journey.program.standardError.contains("a link that leads back to itself")
    #expect(isLoop == (status == 1))
  }

  @Test func `a folder that is a link to itself is told as such`() throws {
    let journey = try save { try $0.run("ln -s destinations destinations") }
    try journey.end(1, output: "")
    #expect(journey.program.standardError.contains("a link that leads back to itself"))
  }

  // MARK: size

  @Test(arguments: [(0, 0), (1, 1)] as [(Int, Int32)])
  func `a file may have 2 MiB and no byte more`(more: Int, status: Int32) throws {
    let start = old.replacing("abc", with: String(repeating: "x", count: token.utf8.count))
    let journey = try save { folder in
      let rest = 2_097_152 - start.utf8.count + more
      let lines = String(repeating: "#\n", count: rest / 2)
      try folder.write(start + lines + String(repeating: "#", count: rest % 2), to: file)
    }
    #expect(try journey.program.waitForEnd() == .exited(status))
    let isTold = journey.program.standardError.contains("far larger than a config")
    #expect(isTold == (status == 1))
  }

  @Test func `a file of one byte is read`() throws {
    let journey = try save { try $0.write("\n", to: file) }
    try journey.end(0, output: savedLine)
    #expect(try journey.folder.text(of: file).hasPrefix("\ndestination: snapchat\n"))
  }

  @Test(arguments: ["751", "4755", "2711"])
  func `each bit of a mode is kept`(mode: String) throws {
    let journey = try save { folder in
      try folder.write(old, to: file)
      try folder.run("chmod \(mode) \(file)")
    }
    try journey.end(0, output: savedLine)
    #expect(try journey.folder.run("stat -c %a \(file)") == mode + "\n")
  }

  // MARK: what is left behind

  @Test func `only what a killed save left is removed`() throws {
    let others = [
      ".snapchat.yaml.docent-abcde", ".snapchat.yaml.docent-abcdefg", ".other1.yaml.docent-abcdef",
      ".snapchat.yaml.docent-backup", ".snapchat.yaml.docent-before",
      ".snapchat.yaml.docent-v1.bak", ".snapchat.yaml.before-abcdef", "snapchat.yaml",
    ].map { "destinations/" + $0 }
    let killed = try Journey.traced(["inject=fchmod:signal=KILL"], saving: token) { folder in
      for name in others { try folder.write(old, to: name) }
    }
    _ = try killed.program.waitForEnd()
    func names() -> Set<String> {
      Set(killed.folder.names.filter { $0.hasPrefix("destinations/") })
    }
    #expect(names().subtracting(others).count == 1)
    let next = try Journey(
      ["run", "snapchat-token", "--token-stdin"], input: Array(token.utf8), hasTerminal: false,
      folder: killed.folder)
    try next.end(0, output: savedLine)
    #expect(names() == Set(others))
  }
}
