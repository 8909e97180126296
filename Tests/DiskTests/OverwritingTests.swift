import Credentials
import Foundation
import Glibc
import Saving
import TestSupport
import Testing

@testable import Disk

/// A config that is written in place.
@Suite struct OverwritingTests {
  private let scratch: TestSupport.ScratchFolder
  private let target: Target

  init() throws {
    scratch = try TestSupport.ScratchFolder()
    target = Target(naming: scratch.path + "/shop.yaml")
    try scratch.write("the old file", to: "shop.yaml")
    chmod(target.folder + "/shop.yaml", 0o640)
  }

  private func state() throws -> FileState {
    let folder = try #require(try target.openFolder(.system))
    return try #require(try FileContent(named: target.name, in: folder)).state
  }

  private func overwrite(
    _ new: String, _ expected: FileState, mode: UInt16? = nil, keepsCopy: Bool = false,
    _ calls: Calls = .system
  ) throws(SaveProblem) -> (state: FileState, copy: String?) {
    try Replacement(target, calls).overwrite(
      .untouched(expected), with: Secret(new), mode: mode, keepsCopy: keepsCopy)
  }

  @Test(arguments: ["new", "the new one", "a file that is longer than the old one", ""])
  func `the file stays the one it is and says what was written`(new: String) throws {
    let old = try state()
    let (now, copy) = try overwrite(new, old)
    #expect(try scratch.text(of: "shop.yaml") == new)
    #expect(scratch.names == ["shop.yaml"] && copy == nil)
    #expect(try now == state() && now.identity.inode == old.identity.inode)
    #expect(now.identity.mode == 0o640)
  }

  @Test func `the copy stays where it is wished, under the first free name and for the user alone`()
    throws
  {
    try scratch.write("taken", to: "shop.yaml.before")
    let (_, copy) = try overwrite("new", state(), mode: 0o600, keepsCopy: true)
    #expect(copy == "shop.yaml.before.2")
    #expect(try scratch.text(of: "shop.yaml.before.2") == "the old file")
    #expect(try scratch.mode(of: "shop.yaml.before.2") == 0o600)
    #expect(try scratch.mode(of: "shop.yaml") == 0o600)
  }

  @Test func `a copy that cannot be removed is told`() throws {
    var calls = Calls.system
    calls.unlink = { _, _ in
      errno = EPERM
      return -1
    }
    #expect(try overwrite("new", state(), calls).copy == "shop.yaml.before")
  }

  @Test func `a file that is not what was read stays as it is`() throws {
    let old = try state()
    try scratch.write("changed", to: "shop.yaml")
    #expect(throws: SaveProblem.changedMeanwhile) { try overwrite("new", old) }
    unlink(scratch.path + "/shop.yaml")
    symlink("/etc/hostname", scratch.path + "/shop.yaml")
    #expect(throws: SaveProblem.changedMeanwhile) { try overwrite("new", old) }
    #expect(scratch.names == ["shop.yaml"])
  }

  @Test func `what is written to the file while its copy is made is kept`() throws {
    let (old, real, path) = (try state(), Calls.system, scratch.path + "/shop.yaml")
    var calls = real
    calls.rename = { folder, from, to, how in
      try? Data("theirs".utf8).write(to: URL(filePath: path))
      return real.rename(folder, from, to, how)
    }
    #expect(throws: SaveProblem.changedMeanwhile) { try overwrite("new", old, calls) }
    #expect(try scratch.text(of: "shop.yaml") == "theirs")
    #expect(scratch.names == ["shop.yaml"])
  }

  @Test func `a full disk is met before a byte of the old file is changed`() throws {
    let (real, path) = (Calls.system, scratch.path + "/shop.yaml")
    var calls = real
    calls.writeAt = { _, _, _, _ in
      errno = ENOSPC
      return -1
    }
    calls.truncate = { file, size in
      let text = try? String(contentsOfFile: path, encoding: .utf8)
      #expect(text == "the old file")
      return real.truncate(file, size)
    }
    #expect(throws: SaveProblem.unwritable(reason: "no space left on device")) {
      try overwrite("a file that is longer than the old one", state(), calls)
    }
    #expect(try scratch.text(of: "shop.yaml") == "the old file")
    #expect(scratch.names == ["shop.yaml"])
  }

  @Test func `what does not arrive, and is not put back, is told with the copy's name`() throws {
    let real = Calls.system
    var calls = real
    calls.writeAt = { file, start, count, from in
      var zeros = [UInt8](repeating: 0, count: count)
      return real.writeAt(file, &zeros, count, from)
    }
    #expect(throws: SaveProblem.notPutBack(copy: "shop.yaml.before", reason: nil)) {
      try overwrite("new", state(), calls)
    }
    #expect(try scratch.text(of: "shop.yaml.before") == "the old file")
  }
}
