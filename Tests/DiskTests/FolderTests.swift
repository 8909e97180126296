import Disk
import Glibc
import TestSupport
import Testing

@Test func `the names in a folder are sorted, hidden ones too, without dots`() throws {
  let scratch = try TestSupport.ScratchFolder()
  for name in ["b", ".a", "...", "ü", "c/d"] { try scratch.write("", to: name) }
  #expect(Folder.names(in: scratch.path) == ["...", ".a", "b", "c", "ü"])
}

@Test func `names are let through by their bytes`() throws {
  let scratch = try TestSupport.ScratchFolder()
  for name in ["a.yaml", "b.md", "c.yaml"] { try scratch.write("", to: name) }
  let names = Folder.unsortedNames(in: scratch.path) { $0.last == UInt8(ascii: "l") }
  #expect(Set(names) == ["a.yaml", "c.yaml"])
}

@Test func `a folder that cannot be read has no names`() throws {
  let scratch = try TestSupport.ScratchFolder()
  try scratch.write("", to: "file")
  #expect(Folder.names(in: scratch.path + "/none") == [])
  #expect(Folder.names(in: scratch.path + "/file") == [])
}

@Test func `a name that is no text is told all the same`() throws {
  let scratch = try TestSupport.ScratchFolder()
  let bytes = scratch.path.utf8CString.dropLast() + [0x2F, CChar(bitPattern: 0xFF), 0]
  close(open(Array(bytes), O_WRONLY | O_CREAT, 0o600))
  #expect(Folder.names(in: scratch.path) == [String(pathBytes: [0xFF])])
  unlink(Array(bytes))
}

@Test func `a folder is one itself, a link to it is none`() throws {
  let scratch = try TestSupport.ScratchFolder()
  try scratch.write("", to: "file")
  symlink(scratch.path, scratch.path + "/link")
  let paths = ["", "/file", "/link", "/none"].map { scratch.path + $0 }
  #expect(paths.map(Folder.isFolderItself) == [true, false, false, false])
}
