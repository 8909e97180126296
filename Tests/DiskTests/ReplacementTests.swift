import Credentials
import Foundation
import Glibc
import Saving
import TestSupport
import Testing

@testable import Disk

/// A config in a folder of its own, and what replaces it.
private final class Laid {
  let scratch: TestSupport.ScratchFolder
  let target: Target

  init(_ text: String? = "old") throws {
    scratch = try TestSupport.ScratchFolder()
    target = Target(naming: scratch.path + "/shop.yaml")
    guard let text else { return }
    try scratch.write(text, to: "shop.yaml")
    chmod(scratch.path + "/shop.yaml", 0o640)
  }

  func content() throws(SaveProblem) -> FileContent? {
    guard let folder = try target.openFolder(.system) else { return nil }
    return try FileContent(named: target.name, in: folder)
  }

  func replace(
    _ new: String, _ expected: Replacement.Expectation, like old: FileState?, mode: UInt16? = nil
  )
    throws(SaveProblem) -> FileState
  {
    try Replacement(target, .system).replace(expected, like: old, with: Secret(new), mode: mode)
  }
}

@Test func `a file is replaced by one with the same owner and mode, and nothing is left beside it`()
  throws
{
  let laid = try Laid()
  let old = try #require(try laid.content()?.state)
  let new = try laid.replace("new", .untouched(old), like: old)
  #expect(try laid.scratch.text(of: "shop.yaml") == "new")
  #expect(try laid.scratch.mode(of: "shop.yaml") == 0o640)
  #expect(laid.scratch.names == ["shop.yaml"])
  #expect(try laid.content()?.state == new && new.identity.owner == old.identity.owner)
}

@Test func `a new file is the user's alone, and another mode is set where it is wished`() throws {
  let laid = try Laid(nil)
  let made = try laid.replace("new", .untouched(nil), like: nil)
  #expect(try laid.scratch.mode(of: "shop.yaml") == 0o600)
  _ = try laid.replace("newer", .saying(made.digest), like: made, mode: 0o644)
  #expect(try laid.scratch.mode(of: "shop.yaml") == 0o644)
}

@Test func `a file that is not what was read stays as it is`() throws {
  let laid = try Laid()
  let old = try #require(try laid.content()?.state)
  try laid.scratch.write("changed", to: "shop.yaml")
  for expected in [Replacement.Expectation.untouched(old), .untouched(nil), .saying(old.digest)] {
    #expect(throws: SaveProblem.changedMeanwhile) { try laid.replace("new", expected, like: old) }
  }
  #expect(try laid.scratch.text(of: "shop.yaml") == "changed")
  #expect(laid.scratch.names == ["shop.yaml"])
}

@Test func `what a killed save left of this file is removed, what is of others is not`() throws {
  let laid = try Laid()
  let others = [
    ".other.yaml.docent-abc234", ".shop.yaml.docent-abc2345", ".shop.yaml.docent-",
    "shop.yaml.docent-abc234", ".shop.yaml.docent-abc234",
  ]
  for name in others + [TemporaryName.new(beside: "shop.yaml")] {
    try laid.scratch.write("", to: name)
  }
  _ = try Replacement(laid.target, .system)
  #expect(laid.scratch.names == (others + ["shop.yaml"]).sorted())
}

@Test func `copies of the old file take the first free name, for the user alone`() throws {
  let laid = try Laid()
  try laid.scratch.write("taken", to: "shop.yaml.before")
  let old = try #require(try laid.content())
  let replacement = try Replacement(laid.target, .system)
  #expect(try replacement.keepCopy(of: old) == "shop.yaml.before.2")
  #expect(try replacement.keepCopy(of: old) == "shop.yaml.before.3")
  #expect(try laid.scratch.text(of: "shop.yaml.before") == "taken")
  #expect(try laid.scratch.text(of: "shop.yaml.before.2") == "old")
  #expect(try laid.scratch.mode(of: "shop.yaml.before.2") == 0o600)
}

@Test func `a file that was made is removed only while it says what was written`() throws {
  let laid = try Laid(nil)
  let made = try laid.replace("new", .untouched(nil), like: nil)
  let replacement = try Replacement(laid.target, .system)
  try laid.scratch.write("changed", to: "shop.yaml")
  #expect(throws: SaveProblem.changedMeanwhile) { try replacement.remove(.saying(made.digest)) }
  try laid.scratch.write("new", to: "shop.yaml")
  try replacement.remove(.saying(made.digest))
  #expect(laid.scratch.names == [])
}

@Test func `without its folder nothing is replaced`() throws {
  let laid = try Laid(nil)
  let target = Target(naming: laid.scratch.path + "/none/shop.yaml")
  #expect(throws: SaveProblem.noFolder(target.folder)) { _ = try Replacement(target, .system) }
}
