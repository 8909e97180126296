import Testing

@testable import ConfigEditing

@Test(arguments: [
  ("shop.json", ConfigFormat.json), ("a/b.JSON", .json), ("shop.yaml", .yaml), ("shop.yml", .yaml),
  ("Shop.YML", .yaml), (".env", .env), ("a/.env", .env), (".env.local", .env), ("shop.env", .env),
  (".ENV", .env), (".env.json", .json),
])
func `a format is known by the file's name alone`(name: String, format: ConfigFormat) {
  #expect(ConfigFormat(fileName: name) == format)
}

@Test(arguments: [
  "shop", "shop.txt", "shop.yaml.bak", "env", "env.local", "shop.toml", "", "yaml", ".environment",
  "a.json/b", "shop.json5",
])
func `any other name is of no format`(name: String) {
  #expect(ConfigFormat(fileName: name) == nil)
}

@Test func `a path is written as people say it`() {
  #expect((["api", "token"] as ConfigPath).description == "api.token")
  #expect(([] as ConfigPath).description == "")
  #expect(ConfigPath(["a.b"]) != ["a", "b"])
}

@Test func `a path lies above those that begin with it`() {
  let path: ConfigPath = ["api", "token"]
  #expect((["api"] as ConfigPath).isAbove(path) && ([] as ConfigPath).isAbove(path))
  #expect(!path.isAbove(path) && !path.isAbove(["api"]) && !(["ap"] as ConfigPath).isAbove(path))
  #expect(path.parent == ["api"] && (["api"] as ConfigPath).parent == [])
}
