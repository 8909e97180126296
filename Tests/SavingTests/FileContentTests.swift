import Credentials
import Saving
import Testing

@Test(arguments: [
  ("shop.yaml", ".", "shop.yaml"), ("a/shop.yaml", "a", "shop.yaml"), ("/.env", "/", ".env"),
  ("/a/b/.env", "/a/b", ".env"), ("./x.json", ".", "x.json"), ("a/", "a", ""),
])
func `a path names a folder and a file in it`(path: String, folder: String, name: String) {
  let target = Target(naming: path)
  #expect(target.folder == folder)
  #expect(target.name == name)
  #expect(target.linkTarget == nil)
}

@Test func `files that say the same have the same digest, and no others`() {
  #expect(FileDigest(Secret("a: 1\n")) == FileDigest(Secret("a: 1\n")))
  #expect(FileDigest(Secret("a: 1\n")) != FileDigest(Secret("a: 2\n")))
  #expect(FileDigest(Secret("")) != FileDigest(Secret("\0")))
}

@Test(arguments: [
  ("system.posix_acl_access", true, true), ("user.origin", true, false),
  ("security.selinux", false, false),
])
func `an attribute that people see is needed, a label of the system is not`(
  name: String, isNeeded: Bool, isAccessList: Bool
) {
  let attribute = FileAttribute(name: name, value: [1])
  #expect(attribute.isNeeded == isNeeded)
  #expect(attribute.isAccessList == isAccessList)
}

@Test func `the parsers get the bytes as they are`() {
  let content = FileContent(Secret([0x61, 0xFF, 0x00]), FileIdentity())
  #expect(content.forParsing == [0x61, 0xFF, 0x00])
}
