import ConfigEditing
import Testing

@Test(arguments: [
  ("shop.yaml", "shop.yaml", "."), ("a/b/shop.yaml", "shop.yaml", "a/b"), ("/.env", ".env", "/"),
  ("/a/.env", ".env", "/a"), ("./shop.json", "shop.json", "."), ("~/shop.json", "shop.json", "~"),
  ("a b/ü.json", "ü.json", "a b"), ("", "", "."), ("a//b", "b", "a/"),
])
func `a path is a folder and the name of what is in it`(path: String, name: String, folder: String)
{
  #expect(path.lastPathComponent == name)
  #expect(path.folderPath == folder)
}

@Test func `a folder's own name is found with its slash and without`() {
  #expect("a/b/".lastPathComponent == "b")
  #expect("a/b".lastPathComponent == "b")
  #expect("/".lastPathComponent == "/")
}
