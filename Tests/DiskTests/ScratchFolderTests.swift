import Disk
import Foundation
import Glibc
import TestSupport
import Testing

private func made(in parent: TestSupport.ScratchFolder) throws -> Disk.ScratchFolder {
  let folder = Disk.ScratchFolder(in: parent.path)
  return try #require(folder)
}

@Test func `a folder for a rehearsal is the user's alone and gone at its end with all in it`()
  throws
{
  let parent = try TestSupport.ScratchFolder()
  let scratch = try made(in: parent)
  #expect(parent.names.map { parent.path + "/" + $0 } == [scratch.path])
  #expect(try parent.mode(of: parent.names[0]) == 0o700)
  try Data("a".utf8).write(to: URL(filePath: scratch.path + "/shop.yaml"))
  scratch.remove()
  #expect(parent.names == [])
}

@Test func `two rehearsals have a folder each`() throws {
  let parent = try TestSupport.ScratchFolder()
  let (first, second) = (try made(in: parent), try made(in: parent))
  #expect(first.path != second.path && parent.names.count == 2)
  first.remove()
  #expect(parent.names.map { parent.path + "/" + $0 } == [second.path])
}

@Test func `what a rehearsal left that was killed is removed, and nothing else`() throws {
  let parent = try TestSupport.ScratchFolder()
  // No process has the highest number that Linux gives.
  for name in [
    "docent-practice-4194304-abcdef/a.yaml", "docent-practice-x-abcdef/a", "other-4194304-a/a",
    "docent-practice-4194304-readable/a", "docent-practice-4194304-public/a",
    "docent-practice-4194304-notes/a",
  ] {
    try parent.write("", to: name)
    let isPublic = name.contains("public")
    chmod(parent.path + "/" + name.prefix { $0 != "/" }, isPublic ? 0o755 : 0o700)
  }
  try parent.write("", to: "docent-practice-4194304-theirs/a")
  let theirs = parent.path + "/docent-practice-4194304-theirs"
  chmod(theirs, 0o700)
  let isOwn = chown(theirs, 65534, 65534) != 0
  try parent.write("", to: "docent-practice-4194304-file")
  symlink("other-4194304-a", parent.path + "/docent-practice-4194304-link")
  let scratch = try made(in: parent)
  scratch.remove()
  #expect(
    parent.names == [
      "docent-practice-4194304-file", "docent-practice-4194304-link",
      "docent-practice-4194304-notes", "docent-practice-4194304-notes/a",
      "docent-practice-4194304-public", "docent-practice-4194304-public/a",
      "docent-practice-4194304-readable", "docent-practice-4194304-readable/a",
    ] + (isOwn ? [] : ["docent-practice-4194304-theirs", "docent-practice-4194304-theirs/a"])
      + [
        "docent-practice-x-abcdef", "docent-practice-x-abcdef/a", "other-4194304-a",
        "other-4194304-a/a",
      ])

}

@Test func `where no folder can be made there is none`() throws {
  let parent = try TestSupport.ScratchFolder()
  try parent.write("", to: "file")
  for name in ["/none", "/file"] {
    let folder = Disk.ScratchFolder(in: parent.path + name)
    #expect(folder?.path == nil)
  }
}
