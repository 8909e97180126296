import Foundation
import Glibc
import Saving
import TestSupport
import Testing

@testable import Disk

private typealias Scratch = TestSupport.ScratchFolder

@Test func `a file that is no link is its own target, whether it is there or not`() throws {
  let scratch = try Scratch()
  let path = scratch.path + "/shop.yaml"
  #expect(try Target(path: path, .system) == Target(naming: path))
  try scratch.write("a: 1\n", to: "shop.yaml")
  #expect(try Target(path: path, .system) == Target(naming: path))
}

@Test(arguments: ["b/shop.yaml", "./b/shop.yaml", "chain", "ABSOLUTE/b/shop.yaml"])
func `links are followed to the file they lead to, also to one that is not there`(link: String)
  throws
{
  let scratch = try Scratch()
  symlink(link.replacing("ABSOLUTE", with: scratch.path), scratch.path + "/link")
  symlink("b/shop.yaml", scratch.path + "/chain")
  let target = try Target(path: scratch.path + "/link", .system)
  #expect(target.name == "shop.yaml")
  #expect(target.folder.hasPrefix(scratch.path) && target.folder.hasSuffix("/b"))
  #expect(target.linkTarget == target.folder + "/shop.yaml")
}

@Test(arguments: ["shop.yaml/", "b/shop.yaml/", "missing/"])
func `a name that ends as a folder's does is one`(path: String) {
  #expect(throws: SaveProblem.isFolder) { try Target(path: path, .system) }
}

@Test func `links that lead round in a circle are told`() throws {
  let scratch = try Scratch()
  symlink("b", scratch.path + "/a")
  symlink("a", scratch.path + "/b")
  #expect(throws: SaveProblem.linkLoop) { try Target(path: scratch.path + "/a", .system) }
}

@Test func `a folder that is not there is none, and a file in its place is told`() throws {
  let scratch = try Scratch()
  try scratch.write("", to: "file")
  #expect(try Target(naming: scratch.path + "/a").openFolder(.system)?.status() != nil)
  #expect(try Target(naming: scratch.path + "/none/a").openFolder(.system)?.number == nil)
  #expect(throws: SaveProblem.unreadable(reason: "not a directory")) {
    try Target(naming: scratch.path + "/file/a").openFolder(.system)?.number
  }
}

@Test func `folders that are missing are made for the user alone, and no others`() throws {
  let scratch = try Scratch()
  try scratch.write("", to: "a/file")
  chmod(scratch.path + "/a", 0o755)
  let target = Target(naming: scratch.path + "/a/b/c/shop.yaml")
  #expect(try target.makeFolders(.system) == ["/a/b", "/a/b/c"].map { scratch.path + $0 })
  #expect(try ["a", "a/b", "a/b/c"].map(scratch.mode) == [0o755, 0o700, 0o700])
  #expect(try target.makeFolders(.system) == [])
}

@Test func `where one folder cannot be made none is left`() throws {
  let scratch = try Scratch()
  let target = Target(naming: scratch.path + "/a/b/c/shop.yaml")
  for number in 1...3 {
    let made = scratch.path.split(separator: "/").count
    let faulty = FaultyCalls(
      .init(name: .makeFolder, number: made + number, fault: .error(ENOSPC)))
    #expect(throws: SaveProblem.unwritable(reason: "no space left on device")) {
      try target.makeFolders(faulty.calls)
    }
    #expect(scratch.names == [])
  }
}

@Test func `folders that were made are removed, but for those that hold something`() throws {
  let scratch = try Scratch()
  try scratch.write("", to: "a/keep")
  mkdir(scratch.path + "/a/b", 0o700)
  Target.remove([scratch.path + "/a", scratch.path + "/a/b"], .system)
  #expect(scratch.names == ["a", "a/keep"])
}
