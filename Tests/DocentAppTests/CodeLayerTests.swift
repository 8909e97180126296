import DocentApp
import Screen
import Testing
import Words

@Suite struct CodeLayerTests {
  /// An agent who types the code of the next call.
  private func asking(_ code: String) throws -> Model {
    var model = try snapchatModel(support: Support())
    model.press(.character("s"))
    for sign in code { model.press(.character(sign)) }
    return model
  }

  private func code(_ effects: [Effect]) -> String? {
    guard case .openCode(let code)? = effects.first else { return nil }
    return code
  }

  @Test func `a code is shown in capitals, however it is typed`() throws {
    let model = try asking("2f3-hjl")
    #expect(model.rows[22] == "  Code: 2F3-HJL")
    #expect(model.view.cursor == Point(row: 22, column: 15))
  }

  @Test func `no more is typed than a code has`() throws {
    var model = try asking("2F3-HJLM")
    #expect(model.press(.character("P")).names == ["ring"])
    #expect(model.rows[22] == "  Code: 2F3-HJLM")
    model.press(.backspace, .character("Q"))
    #expect(model.rows[22] == "  Code: 2F3-HJLQ")
  }

  @Test func `Enter has the code opened`() throws {
    var model = try asking("2F3-HJLM")
    #expect(code(model.press(.enter)) == "2F3-HJLM")
  }

  @Test func `Enter without a code goes to the screen that is pointed at`() throws {
    var model = try asking("")
    #expect(model.press(.down, .down, .enter).isEmpty)
    #expect(model.screen.name == "sign-in")
    #expect(!model.picture.contains("Code: "))
  }

  @Test(arguments: [("2f3hjlm", "  Code: 2F3HJLM"), ("what the customer said", "  Code:")])
  func `of a paste only what may be a code is taken`(paste: String, row: String) throws {
    var model = try asking("XX")
    model.paste(paste)
    #expect(model.rows[22] == row)
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `the line is closed and the screen stays`(key: Key) throws {
    var model = try asking("2F3")
    #expect(model.press(key).isEmpty)
    #expect(!model.picture.contains("Code: "))
    #expect(model.screen.name == "welcome")
  }

  @Test func `a code that leads nowhere is told, and another can be typed`() throws {
    var model = try asking("2F3-HJLM")
    _ = model.update(.codeOpened(.failure(.unknown("2F3-HJLM"))))
    #expect(model.picture.contains("2F3-HJLM is a valid code, but for a guide"))
    #expect(model.rows[22] == "  Code:")
  }

  @Test func `a paste has the code in it opened, wherever the agent is`() throws {
    var model = try snapchatModel(support: Support())
    let right = try #require(SupportCode(guide: 1, screen: 5, revision: 0, state: .empty)).text
    for text in [
      right, "they said \(right.lowercased()), I think", right.replacing("-", with: " "),
    ] {
      #expect(code(model.paste(text)) == right)
    }
    #expect(model.paste("they said nothing").names == ["ring"])
  }

  @Test func `h has the codes of the day, the latest first, and opens one again`() throws {
    var model = try asking("")
    let codes = try (3...9).map {
      try #require(SupportCode(guide: 1, screen: $0, revision: 0, state: .empty))
    }
    for code in codes {
      let opened = OpenedCode(
        guide: try snapchatGuide(), screen: code.screen, support: Support(code: code))
      _ = model.update(.codeOpened(.success(opened)))
    }
    model.press(.character("h"))
    let listed = model.rows.filter { $0.contains(" · ") && $0.contains("-") }.dropFirst()
    #expect(model.words.contains("Codes of today"))
    for code in codes.suffix(5) { #expect(model.words.contains(code.text)) }
    #expect(!model.words.contains(codes[0].text), "\(listed)")
    #expect(self.code(model.press(.down, .enter)) == codes[5].text)
  }

  @Test func `the screen of a code is shown as it stands there`() throws {
    var model = try asking("")
    let opened = OpenedCode(guide: try sampleGuide(), screen: 2, support: Support(state: .part))
    #expect(model.update(.codeOpened(.success(opened))).isEmpty)
    #expect(model.screen.name == "open")
    #expect(model.rows[0].contains("Shop key"))
    #expect(model.picture.contains("For you, not for the customer"))
  }
}
