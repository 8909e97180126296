import Credentials
import DocentApp
import Screen
import TestSupport
import Testing

@Suite struct FindLayerTests {
  private func finding(_ words: String, columns: Int = 80) throws -> Model {
    var model = try sampleModel(size: Size(columns: columns, rows: 24))
    model.press(.character("/"))
    for letter in words { model.press(.character(letter)) }
    return model
  }

  @Test func `the words being looked for look as they were agreed`() throws {
    try expectSnapshot("find", try finding("prices and ").view)
  }

  @Test func `what is typed is words, whatever its keys do elsewhere`() throws {
    let model = try finding("q?sp/ ")
    #expect(model.rows[22].trimming(" ") == "/q?sp/")
    #expect(model.view.cursor == Point(row: 22, column: 9))
  }

  @Test func `what begins as a token does is masked from its first signs on`() throws {
    for beginning in ["eyJ", "eyJhbG", "token eyJhbG", "ghp_a"] {
      #expect(!(try finding(beginning)).picture.contains(beginning), "\(beginning)")
    }
  }

  @Test func `a paste in pieces is looked for once`() throws {
    var model = try finding("see ")
    _ = model.update(.paste(Secret("the pri"), .complete))
    _ = model.update(.pasteContinued(Secret("the prices"), .complete))
    #expect(model.rows[22] == "  /see the prices")
  }

  @Test func `pieces that turn out to be a token are no words, and the token is held`() throws {
    var model = try finding("see ")
    let token = MadeUpToken.token(seed: 5, now: sampleNow)
    _ = model.update(.paste(Secret("token"), .complete))
    _ = model.update(.pasteContinued(Secret("token " + token), .complete))
    #expect(model.screen.name == "field")
    #expect(model.held != nil && !model.picture.contains("/see"))
  }

  @Test func `Enter closes the line and goes to the words`() throws {
    var model = try finding("click")
    #expect(model.press(.enter).isEmpty)
    #expect(model.screen.name == "make")
    #expect(!model.picture.contains("/click"))
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `the line is closed without looking`(key: Key) throws {
    var model = try finding("click")
    #expect(model.press(key).isEmpty)
    #expect(model.screen.name == "welcome")
    #expect(!model.picture.contains("/click"))
  }

  @Test func `Backspace takes characters, and closes the line that is empty`() throws {
    var model = try finding("x")
    model.press(.backspace)
    #expect(model.rows[22] == "  /")
    #expect(model.press(.backspace).isEmpty)
    #expect(model.rows[22].contains("[1]"))
  }

  @Test func `Enter on an empty line looks for nothing any more`() throws {
    var model = try finding("prices", columns: 132)
    model.press(.enter)
    #expect(model.rows[23].contains("next match"))
    model.press(.character("/"), .enter)
    #expect(!model.rows[23].contains("next match"))
  }

  @Test func `a paste of words goes into the line`() throws {
    var model = try finding("the ")
    model.paste("prices")
    #expect(model.rows[22] == "  /the prices")
    #expect(model.held == nil)
  }

  @Test func `what may be a person's own is masked while it is typed`() throws {
    let model = try finding("maria@shop.example")
    #expect(model.rows[22] == "  /••••••••")
    #expect(model.view.cursor == Point(row: 22, column: 11))
  }

  @Test func `a key that lines do not have does nothing`() throws {
    var model = try finding("abc")
    #expect(model.press(.up).map(\.name) == ["ring"])
    #expect(model.rows[22] == "  /abc")
  }
}
