import Foundation
import TestSupport
import Testing

/// A guide of two secrets and a public ID, which is content alone.
@Suite struct SeveralFieldsJourneys {
  private let secrets = [ShopContent.key, ShopContent.hook]
  private let lines = """
    id=\(ShopContent.id)

    hook = \(ShopContent.hook)
    key=\(ShopContent.key)

    """

  private func start(
    _ arguments: [String] = [], input: String? = nil,
    _ prepare: (ScratchFolder) throws -> Void = { _ in }
  ) throws -> Journey {
    try Journey(
      arguments, environment: ["DOCENT_CONTENT": "Content"], input: input.map { Array($0.utf8) },
      hasTerminal: input == nil
    ) { folder in
      for (path, text) in ShopContent.files { try folder.write(text, to: path) }
      try prepare(folder)
    }
  }

  private func saved(_ file: String, _ keys: [String]) -> String {
    keys.map { "saved \(file) \($0)\n" }.joined()
  }

  private func file(_ begin: String, yaml: Bool) -> String {
    yaml
      ? """
      \(begin)destination: shop
      api:
        retries: 3
        key: "\(ShopContent.key)"
        hook: "\(ShopContent.hook)"
      id: "\(ShopContent.id)"

      """
      : """
      \(begin)SHOP_ID=\(ShopContent.id)
      SHOP_KEY=\(ShopContent.key)
      SHOP_HOOK=\(ShopContent.hook)

      """
  }

  @Test(arguments: ["destinations/shop.yaml", ".env"])
  func `all three are pasted, a wrong one mended, saved at once and undone`(
    config: String
  ) throws {
    let begin = "# kept\n"
    let journey = try start(["run", "--config", config]) { try $0.write(begin, to: config) }
    try journey.see("Connect the shop")
    try journey.enter("All three stand there", "Paste the Shop ID")
    journey.program.paste(ShopContent.id)
    try journey.see("The form of an ID")
    try journey.enter("Paste the key")
    journey.program.paste(ShopContent.id)
    try journey.see("This does not begin the way a key does.")
    journey.press("\u{15}")
    try journey.see("You will see dots, not the key.")
    try finish(journey, config, begin)
  }

  private func finish(_ journey: Journey, _ config: String, _ begin: String) throws {
    let isYAML = config.hasSuffix(".yaml")
    journey.program.paste(ShopContent.key)
    try journey.see("✓ Pasted, complete.")
    try journey.enter("Paste the hook secret")
    journey.program.paste(ShopContent.hook)
    try journey.see("✓ Pasted, complete.")
    try journey.enter("Adds the Shop ID, key and hook secret to this file.", "✓ Saved")
    #expect(try journey.folder.text(of: config) == file(begin, yaml: isYAML))
    try journey.undo("is as it was before.")
    #expect(try journey.folder.text(of: config) == begin)
    try journey.leave()
    try journey.end(3, output: "", secrets: secrets)
  }

  @Test func `a value that still waits is asked for before review`() throws {
    let journey = try start(["run", "--at", "field-hook"])
    try journey.see("Paste the hook secret")
    journey.program.paste(ShopContent.hook)
    try journey.see("✓ Pasted, complete.")
    try journey.enter("Paste the Shop ID first; then it can be reviewed and saved.")
    journey.press("\u{03}\u{03}")
    try journey.end(130, output: "", secrets: secrets)
  }

  @Test func `lines of a pipe are saved in one go, and each told in the result`() throws {
    let journey = try start(["run", "--token-stdin", "--json"], input: lines)
    #expect(try journey.program.waitForEnd() == .exited(0), "\(journey.program.standardError)")
    let object = try JSONSerialization.jsonObject(
      with: Data(journey.program.standardOutput.utf8))
    let result = try #require(object as? [String: Any])
    let entries = try #require(result["entries"] as? [[String: Any]])
    #expect(entries.map { $0["field"] as? String } == ["id", "key", "hook"])
    #expect(entries.map { $0["key"] as? String } == ["id", "api.key", "api.hook"])
    #expect(entries.allSatisfy { $0["verdict"] as? String == "accepted" })
    #expect(result["status"] as? String == "saved")
    #expect(result["key"] == nil && result["verdict"] == nil)
    for secret in secrets { journey.expectUnseen(secret) }
  }

  @Test(arguments: ["destinations/shop.yaml", ".env"])
  func `the same from a pipe writes the same file`(config: String) throws {
    let isYAML = config.hasSuffix(".yaml")
    let journey = try start(["run", "--token-stdin", "--config", config], input: lines) {
      try $0.write("# kept\n", to: config)
    }
    let keys = isYAML ? ["id", "api.key", "api.hook"] : ["SHOP_ID", "SHOP_KEY", "SHOP_HOOK"]
    try journey.end(0, output: saved(config, keys), secrets: secrets)
    #expect(try journey.folder.text(of: config) == file("# kept\n", yaml: isYAML))
  }

  @Test func `an environment file takes them under their own names`() throws {
    let journey = try start(["run", "--token-stdin", "--config", ".env"], input: lines) {
      try $0.write("# kept\nSHOP_KEY=shop_the_one_of_last_year\nOTHER=1\n", to: ".env")
    }
    try journey.end(
      0, output: saved(".env", ["SHOP_ID", "SHOP_KEY", "SHOP_HOOK"]), secrets: secrets)
    #expect(
      try journey.folder.text(of: ".env") == """
        # kept
        SHOP_KEY=\(ShopContent.key)
        OTHER=1
        SHOP_ID=\(ShopContent.id)
        SHOP_HOOK=\(ShopContent.hook)

        """)
  }

  @Test func `one wrong value, and nothing is written`() throws {
    let wrong = lines.replacing(ShopContent.hook, with: ShopContent.id)
    let journey = try start(["run", "--token-stdin"], input: wrong)
    try journey.end(4, output: "", secrets: secrets)
    #expect(journey.program.standardError.contains("hook secret: "))
    #expect(!FileManager.default.fileExists(atPath: journey.folder.path + "/destinations"))
  }

  @Test(arguments: [
    ("key=x\n", 4, "Shop ID: ✗ There was nothing in it."),
    ("keys=x\n", 64, "no field called “keys”. Did you mean key?"),
    ("id=x\nid=y\n", 64, "“id” is in stdin twice"),
    ("id=x\n\nonly words\n", 64, "Line 3 of stdin names no field"),
  ])
  func `lines that do not fit are told`(input: String, status: Int32, words: String) throws {
    let journey = try start(["run", "--token-stdin"], input: input)
    try journey.end(status, output: "")
    #expect(journey.program.standardError.contains(words), "\(journey.program.standardError)")
  }

  @Test func `lint has nothing against several fields`() throws {
    let journey = try start(["lint"], input: "")
    try journey.end(0, output: "")
  }
}
