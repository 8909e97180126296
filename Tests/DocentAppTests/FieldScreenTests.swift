import Credentials
import DocentApp
import Screen
import TestSupport
import Testing
import Walkthrough
import Words

@Test func `a value that is not the token gives a choice, and saving is none of them`() throws {
  var model = try sampleModel()
  model.paste("550e8400-e29b-41d4-a716-446655440000")
  #expect(model.picture.contains("▸ Paste again"))
  #expect(!model.picture.contains("Save it all the same"))
  model.press(.down, .enter)
  #expect(model.screen.name == "make")
}

@Test func `a doubtful value is saved only on a deliberate choice`() throws {
  var model = try sampleModel()
  model.paste("short-but-opaque-value-123456")
  #expect(model.picture.contains("Save it all the same"))
  #expect(model.picture.contains("▸ Paste again"))
  let effects = model.press(.down, .down, .enter)
  #expect(model.screen.name == "review")
  #expect(effects.map(\.name) == ["remember", "plan"])
}

@Test func `last four are shown on request and masked again on leaving the field`() throws {
  var model = try sampleModel()
  model.paste(String(opaqueKey.dropLast(4)) + "Q7w2")
  model.press(.control("r"))
  #expect(model.picture.contains("Q7w2"))
  model.press(.escape, .character("p"))
  #expect(!model.picture.contains("Q7w2"))
}

@Test func `Ctrl-U empties the field and Ctrl-V says how to paste`() throws {
  var model = try sampleModel()
  model.paste(opaqueKey)
  model.press(.control("u"))
  #expect(model.picture.contains("You will see dots"))
  #expect(!model.picture.contains("•"))
  model.press(.control("v"))
  #expect(model.picture.contains("Ctrl-Shift-V, Shift-Insert"))
}

@Test func `typed characters are text in the field, never commands`() throws {
  var model = try sampleModel()
  model.press(.character("p"), .character("q"), .character("?"), .character("/"))
  #expect(model.screen.name == "field")
  #expect(model.picture.contains("Typed. Enter checks it."))
  model.press(.backspace, .backspace, .backspace)
  #expect(model.picture.contains("You will see dots"))
}

@Test func `a value that is refused looks as it was agreed in a small window`() throws {
  var model = try sampleModel(size: Size(columns: 60, rows: 18))
  model.paste("550e8400-e29b-41d4-a716-446655440000")
  try expectSnapshot("field-refused-60x18", model.view)
}

@Test func `what is typed is judged when Enter is pressed`() throws {
  var model = try sampleModel()
  model.press(.character("p"))
  for letter in opaqueKey { model.press(.character(letter)) }
  #expect(model.picture.contains("Typed. Enter checks it."))
  #expect(model.press(.enter).names == ["remember", "plan"])
  #expect(model.screen.name == "review")
}

@Test func `what is typed and not right gives the same choices as a paste`() throws {
  var model = try sampleModel()
  model.press(.character("p"))
  for letter in "maria@shop.example" { model.press(.character(letter)) }
  #expect(model.press(.enter).isEmpty)
  #expect(model.screen.name == "field")
  #expect(model.picture.contains("▸ Paste again"))
}

@Test func `a token that stands in something longer can be taken out of it`() throws {
  var model = try sampleModel()
  let token = MadeUpToken.token(seed: 4, now: sampleNow)
  model.paste("https://shop.example/?key=\(token)&page=2")
  #expect(!model.rows[23].contains("Enter review"))
  model.press(.down)
  #expect(model.picture.contains("▸ Take the token out of it"))
  #expect(model.press(.enter).isEmpty)
  #expect(model.picture.contains("✓ A Snapchat Conversions API token"))
  #expect(model.press(.enter).names == ["remember", "plan"])
}

@Test func `pasting again empties the field`() throws {
  var model = try sampleModel()
  model.paste("maria@shop.example")
  #expect(model.press(.enter).isEmpty)
  #expect(model.held == nil)
  #expect(model.picture.contains("You will see dots, not the key."))
}

@Test func `an empty field has nothing to show or to empty, and Enter says how to paste`() throws {
  var model = try sampleModel()
  model.press(.character("p"))
  for key in [Key.control("r"), .control("u"), .control("y"), .backspace] {
    #expect(model.press(key).names == ["ring"], "\(key)")
  }
  model.press(.enter)
  #expect(model.picture.contains("Terminals paste with"))
  #expect(model.rows[23].contains("Enter how to paste"))
  #expect(model.screen.name == "field")
}

private func pixelModel() throws -> Model {
  let destination = """
    destination: shop
    title: Shop
    file: destinations/shop.yaml
    fields:
      - id: key
        label: Pixel ID
        key: pixelId
        kind: uuid
    """
  var source = try sampleSource()
  source.destination = try Destination(
    parsing: destination, file: "shop.yaml", links: Links(base: "https://docs.example"))
  return sampleModel(source)
}

@Test func `a value that is no secret is shown, and a secret in its place masked at once`() throws {
  var model = try pixelModel()
  model.paste("3f1c6a529d0e4b7b8a3e5c2d1e0f9a8b")
  #expect(model.picture.contains("│ 3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b "))
  #expect(model.picture.contains("Its missing hyphens were put back"))
  model.press(.control("u"))
  model.paste(MadeUpToken.token(seed: 3, now: sampleNow))
  #expect(model.picture.contains("│ •••••••••••••••••••••••• "))
  #expect(!model.picture.contains("eyJ"))
  #expect(model.picture.contains("This is a Snapchat Conversions API token, not the Pixel ID."))
}

@Test func `what is typed for an ID is shown as far as it is one`() throws {
  var model = try pixelModel()
  model.press(.character("p"))
  while model.screen.name != "field" { model.press(.enter) }
  for character in "3f1c" { model.press(.character(character)) }
  #expect(model.picture.contains("│ 3f1c "))
  model.press(.character("_"))
  #expect(!model.picture.contains("3f1c"))
  #expect(model.picture.contains("│ ••••"))
}

@Test func `in a value that is shown the cursor stands where the next character goes`() throws {
  var model = Model(
    guide: try shopGuide(), size: Size(columns: 80, rows: 24), file: "a.yaml",
    start: 2, clock: Clock(now: sampleNow))
  model.press(.character("a"), .character("b"), .character("c"))
  let end = try #require(model.view.cursor)
  model.press(.home)
  let start = try #require(model.view.cursor)
  #expect(start == Point(row: end.row, column: end.column - 3))
  model.press(.character("d"))
  #expect(model.picture.contains("dabc"))
}
