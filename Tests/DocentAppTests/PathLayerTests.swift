import DocentApp
import Screen
import TestSupport
import Testing

@Suite struct PathLayerTests {
  /// A walk on review, the path of the config being typed.
  private func naming(_ path: String? = nil) throws -> Model {
    var model = try reviewedModel()
    model.press(.character("e"))
    guard let path else { return model }
    model.press(.control("u"))
    for letter in path { model.press(.character(letter)) }
    return model
  }

  @Test func `the path being typed looks as it was agreed`() throws {
    try expectSnapshot("path", try naming().view)
  }

  @Test func `it begins with the file that review shows`() throws {
    let model = try naming()
    #expect(model.rows[22] == "  File: destinations/shop.yaml")
    #expect(model.view.cursor == Point(row: 22, column: 30))
  }

  @Test func `Enter has the file looked at that was typed`() throws {
    var model = try naming("other.json")
    let effects = model.press(.enter)
    #expect(effects.names == ["plan"])
    #expect(effects.request?.file == "other.json")
    #expect(model.picture.contains("Looking at other.json."))
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `the file stays as it was where the line is closed`(key: Key) throws {
    var model = try naming("other.json")
    #expect(model.press(key).isEmpty)
    #expect(model.picture.contains("File    destinations/shop.yaml"))
    #expect(!model.picture.contains("other.json"))
  }

  @Test func `an empty path is no file`() throws {
    var model = try naming("")
    #expect(model.press(.enter).names == ["ring"])
    #expect(model.rows[22] == "  File:")
  }

  @Test func `a paste takes the place of the path`() throws {
    var model = try naming("abc")
    model.paste("shop/other.yaml")
    #expect(model.rows[22] == "  File: shop/other.yaml")
  }

  @Test func `a name that begins as a token does is masked, and can be a file all the same`() throws
  {
    var model = try naming("shop/AKIA.yaml")
    #expect(model.rows[22] == "  File: shop/••••••••")
    #expect(model.press(.enter).names == ["plan"])
  }

  @Test func `a token that lands in it is masked, and Enter does not take it for a file`() throws {
    var model = try naming("")
    for letter in opaqueKey { model.press(.character(letter)) }
    #expect(model.rows[22] == "  File: ••••••••")
    #expect(model.rows[21].contains("This looks like the key, not a file: it is masked."))
    #expect(model.press(.enter).names == ["ring"])
    model.press(.control("u"))
    #expect(model.rows[22] == "  File:")
    #expect(!model.picture.contains("looks like"))
  }

  @Test func `Tab asks which names begin so`() throws {
    var model = try naming("dest")
    guard case .complete("dest")? = model.press(.tab).first else {
      Issue.record("\(model.rows[22])")
      return
    }
  }

  private static let names: [([String], path: String, told: String)] = [
    ([], "dest", "No file or folder here begins like that."),
    (["destinations/"], "destinations/", ""),
    (["desktop/", "destinations/"], "des", "desktop/  destinations/"),
    (["a1", "a2", "a3", "a4", "a5", "a6", "a7"], "a", "a1  a2  a3  a4  a5  a6  …"),
  ]

  @Test(arguments: names)
  func `a path is completed as far as the names agree, and the names are told`(
    names: [String], path: String, told: String
  ) throws {
    var model = try naming("dest")
    #expect(model.update(.completed(names)).isEmpty)
    #expect(model.rows[22] == "  File: " + path)
    #expect(model.rows[21].trimming(" ") == (told.isEmpty ? "" : "i " + told))
  }

  @Test func `names that come once the line is closed change nothing`() throws {
    var model = try naming()
    model.press(.escape)
    let before = model.view
    #expect(model.update(.completed(["other/"])).isEmpty)
    #expect(model.view == before)
  }

  @Test func `a credential in the place of a path is not completed either`() throws {
    var model = try reviewedModel()
    model.press(.character("e"), .control("u"))
    for character in "sk_live_" + String(repeating: "aB3", count: 12) {
      model.press(.character(character))
    }
    #expect(model.press(.tab).names == ["ring"])
  }
}
