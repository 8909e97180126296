import Screen
import Testing
import Words

@testable import DocentApp

@Suite struct ReadingBindingsTests {
  private let bare = "# A page\n\nWords.\n"

  private func words(_ model: Model) -> Set<KeyPhrase> { Set(model.shown.bindings.map(\.words)) }

  @Test func `keys of links are offered where there are links`() throws {
    let links: Set<KeyPhrase> = [.open(1), .nextLink, .previousLink, .copy]
    #expect(words(try sampleModel()).isSuperset(of: links))
    #expect(words(pageModel(bare)).isDisjoint(with: links))
  }

  @Test func `the key that opens a link names the one pointed at`() throws {
    var model = try sampleModel()
    model.press(.tab, .tab)
    #expect(words(model).contains(.open(2)))
    #expect(model.rows[23].contains("Enter open [2]"))
  }

  @Test func `keys of matches are offered once something was looked for`() throws {
    var model = try sampleModel()
    let matches: Set<KeyPhrase> = [.findNext, .findPrevious]
    #expect(words(model).isDisjoint(with: matches))
    model.press(.character("/"), .character("e"), .enter)
    #expect(words(model).isSuperset(of: matches))
  }

  @Test func `the key of the field is offered where there is one, by what its values are called`()
    throws
  {
    #expect(words(try sampleModel()).contains(.toField(short: "key")))
    #expect(words(try shopModel()).contains(.toField(short: "Shop ID, key and hook secret")))
    #expect(!pageModel(bare).rows[23].contains("p paste"))
  }

  @Test func `reading on is offered where a page is longer than its window`() throws {
    #expect(!words(try sampleModel()).contains(.readOn))
    #expect(words(try sampleModel(size: Size(columns: 40, rows: 10))).contains(.readOn))
  }
}
