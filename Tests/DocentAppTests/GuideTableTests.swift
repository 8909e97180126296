import DocentApp
import Testing
import Walkthrough

@Suite struct GuideTableTests {
  @Test func `guides stand in columns, as wide as their widest`() throws {
    let guides = [try sampleGuide(), pageGuide("# 日本語\n\nWords.\n"), try shopGuide()]
    #expect(
      GuideTable(guides).lines.map(\.text) == [
        "shop-key   Shop key   7 screens  shop", "page       日本語     1 screen   -",
        "shop-keys  Shop keys  7 screens  shop",
      ])
  }

  @Test func `without guides there is no line`() {
    #expect(GuideTable([]).lines.isEmpty)
  }

  @Test func `screens stand in columns with their step and code`() throws {
    let guide = try sampleGuide()
    let codes = try guide.screens.indices.map { try #require(guide.code(ofScreen: $0)).text }
    let rows = [
      "welcome        Welcome           -     ", "prerequisites  Before you start  -     ",
      "open           Open              step 1", "make           Make it           step 2",
      "field          Paste the key     -     ", "review         Review            -     ",
      "saved          Saved             -     ",
    ]
    #expect(Outline(guide).lines.map(\.text) == zip(rows, codes).map { "\($0)  \($1)" })
  }

  @Test func `a page without a number has no codes`() {
    #expect(Outline(pageGuide("# A page\n")).lines.map(\.text) == ["welcome  Welcome  -  -"])
  }

  private static let words: [(String, Bool)] = [
    ("shop-key", true), ("SHOP KEY", true), ("Make a key for", true), ("copy the KEY", true),
    ("That is all", true), ("Pixel", false),
  ]

  @Test(arguments: words)
  func `a guide mentions what stands in its name or title or on its page`(
    word: String, isThere: Bool
  ) throws {
    #expect(try sampleGuide().mentions(word) == isThere)
  }
}
