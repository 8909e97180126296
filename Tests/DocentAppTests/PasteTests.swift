import Credentials
import DocentApp
import Screen
import TestSupport
import Testing

@Suite struct PasteTests {
  @Test(arguments: 0..<4)
  func `a paste on any screen opens the field with it, masked`(screen: Int) throws {
    var model = try sampleModel()
    for _ in 0..<screen { model.press(.enter) }
    model.paste(opaqueKey)
    #expect(model.screen.name == "field")
    #expect(model.picture.contains("••••••••••••••••••••••••"))
    #expect(model.picture.contains("✓ Pasted, complete (100+ characters)."))
    #expect(!model.picture.contains("Zk3x9"))
  }

  @Test func `a paste replaces what was refused`() throws {
    var model = try sampleModel()
    model.paste("550e8400-e29b-41d4-a716-446655440000")
    #expect(model.picture.contains("✗"))
    model.paste(opaqueKey)
    #expect(!model.picture.contains("✗"))
  }

  @Test func `a paste that opened the field says that it arrived`() throws {
    var model = try shopModel()
    #expect(model.paste(ShopContent.id).names == ["remember"])
    #expect(model.rows[22] == "  i What you pasted is here.")
    model.press(.escape)
    model.paste(ShopContent.key)
    #expect(model.rows[22] == "  i What you pasted is here, masked.")
  }

  @Test func `a paste into the field that is open says nothing of opening it`() throws {
    var model = try sampleModel()
    model.press(.character("p"))
    model.paste(opaqueKey)
    #expect(model.rows[22] == "")
  }

  @Test func `each paste goes to the field that is shown, else to the first that waits`() throws {
    var model = try shopModel()
    model.paste(ShopContent.id)
    #expect(model.screen.name == "field-id")
    model.press(.enter)
    model.paste(ShopContent.key)
    #expect(model.screen.name == "field-key")
    model.press(.escape, .escape)
    model.paste(ShopContent.hook)
    #expect(model.screen.name == "field-hook")
  }

  private static let ends: [(PasteEnd, String)] = [
    (.complete, "✓ Pasted, complete (100+ characters)."),
    (.timedOut, "! Pasted; the end of the paste did not arrive."),
    (.tooLong, "! Pasted, but far too long for a key."),
  ]

  @Test(arguments: ends)
  func `how much of a paste arrived is the first thing said`(end: PasteEnd, words: String) throws {
    var model = try sampleModel()
    _ = model.update(.paste(Secret(opaqueKey), end))
    #expect(model.picture.contains(words))
  }

  @Test func `a guide that collects nothing keeps nothing of a paste`() {
    var model = pageModel("# A page\n\nWords.\n")
    #expect(model.paste(opaqueKey).names == ["ring"])
    #expect(model.rows[22] == "  ! This guide takes no value. What you pasted was not kept.")
    #expect(model.held == nil)
  }

  @Test func `a secret is never taken for the words that are being typed`() throws {
    var model = try sampleModel()
    model.press(.character("/"))
    model.paste(opaqueKey)
    #expect(model.screen.name == "field")
    #expect(!model.picture.contains("/"))
  }

  @Test func `an agent pastes nothing`() throws {
    var model = try snapchatModel(support: Support())
    #expect(model.paste(opaqueKey).names == ["ring"])
    #expect(model.screen.name == "welcome")
    #expect(model.picture.contains("The customer pastes; you do not."))
    #expect(model.held == nil)
  }
}
