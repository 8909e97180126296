import DocentApp
import Saving
import Screen
import TestSupport
import Testing
import Walkthrough
import Words

/// An agent who looks at a screen of the first guide, by its name.
private func looking(
  at screen: String, columns: Int = 80, rows: Int = 24, _ support: Support = Support()
) throws -> Model {
  let guide = try snapchatGuide()
  let start = try #require(guide.screenIndex(named: screen))
  return try snapchatModel(columns: columns, rows: rows, start: start, support: support)
}

@Suite struct SupportTests {
  @Test(arguments: [80, 120])
  func `the notes stand in place of the page, or beside it where there is room`(columns: Int) throws
  {
    try expectSnapshot(
      "support-\(columns)", try looking(at: "generate-token", columns: columns).view)
  }

  @Test func `the notes on a field begin with how the customer's paste fared`() throws {
    try expectSnapshot(
      "support-field", try looking(at: "field", columns: 120, Support(state: .part)).view)
  }

  @Test func `v turns to the page and back to the notes`() throws {
    var model = try looking(at: "sign-in")
    #expect(model.rows[23].hasPrefix(" v page "))
    let notes = model.view
    model.press(.character("v"))
    #expect(!model.picture.contains("For you, not for the customer"))
    #expect(model.rows[0].contains("1 of 5 · Sign in"))
    #expect(model.rows[23].hasPrefix(" v notes "))
    model.press(.character("v"))
    #expect(model.view == notes)
  }

  @Test func `where both have room v chooses which of them the keys scroll`() throws {
    var model = try looking(at: "generate-token", columns: 120, rows: 12)
    model.press(.end)
    #expect(!model.picture.contains("Generate the Conversion API Token"))
    #expect(model.picture.contains("For you, not for the customer"))
    model = try looking(at: "generate-token", columns: 120, rows: 12)
    model.press(.character("v"), .end)
    #expect(!model.picture.contains("For you, not for the customer"))
    #expect(model.picture.contains("Have the copy button in sight"))
    #expect(model.picture.contains("Generate the Conversion API Token"))
    model.press(.home)
    #expect(model.picture.contains("For you, not for the customer"))
  }

  @Test func `in the widest window page and notes stand together`() throws {
    let model = try looking(at: "sign-in", columns: 300)
    let column = try #require(model.rows[3].firstIndex(of: "║"))
    #expect(model.rows[3].distance(from: model.rows[3].startIndex, to: column) < 90)
  }

  private static let mirrored: [(PasteState, [String])] = [
    (.empty, ["Paste with ⌘V", "Enter how to paste"]),
    (.accepted, ["••••••••", "✓ Pasted, complete", "Their keys: Enter review"]),
    (.identifier, ["✗ This looks like a Pixel ID", "▸ Paste again", "Show me where"]),
    (.part, ["Save it all the same"]),
    (.otherCredential, ["They read which other product this is for"]),
  ]

  @Test(arguments: mirrored)
  func `an agent sees the field as the customer does, without a value`(
    state: PasteState, words: [String]
  ) throws {
    var model = try looking(at: "field", rows: 40, Support(state: state))
    #expect(model.words.contains("The customer pastes; you do not."))
    #expect(
      model.words.contains("Their words may differ") == [.part, .otherCredential].contains(state))
    model.press(.character("v"))
    for words in words { #expect(model.words.contains(words), "\(words)") }
  }

  @Test func `how the paste stands is told first on every screen`() throws {
    for screen in ["welcome", "sign-in", "copy", "field", "review"] {
      let model = try looking(at: screen, Support(state: .accepted))
      #expect(
        model.rows[5].hasPrefix("  They hold an accepted token; it is not saved."), "\(screen)")
    }
    #expect(
      try looking(at: "saved", Support(state: .accepted)).rows[5].hasPrefix(
        "  Their token is saved."))
  }

  @Test func `a page of another revision is told`() throws {
    let told =
      "! The customer's page is a different revision from the one here: its words may differ."
    let model = try looking(at: "sign-in", Support(isOtherRevision: true))
    #expect(model.words.contains(told))
    #expect(!(try looking(at: "sign-in")).words.contains(told))
  }

  @Test func `the code is the one that the customer read out`() throws {
    let model = try looking(at: "field", Support(state: .part))
    let guide = try snapchatGuide()
    let screen = try #require(guide.screenIndex(named: "field"))
    #expect(model.code == guide.code(ofScreen: screen, state: .part))
  }

  @Test func `an agent goes through every screen, and nothing is kept or looked at`() throws {
    var model = try looking(at: "welcome")
    var seen = [model.screen.name]
    while seen.count < 10 {
      #expect(model.press(.enter).isEmpty)
      seen.append(model.screen.name)
    }
    #expect(
      seen == [
        "welcome", "prerequisites", "sign-in", "business-details", "generate-token", "copy",
        "verify", "field", "review", "saved",
      ])
    #expect(model.press(.enter).names == ["ring"])
    #expect(model.press(.left).isEmpty)
    #expect(model.screen.name == "review")
  }

  private static let places = [
    ("field", "You will see dots, not the token."),
    ("review", "Makes this file, with the token in it."),
    ("review", "token: ••••••••"), ("saved", "✓ Saved"),
  ]

  @Test(arguments: places)
  func `where the customer acts, an agent reads what they see`(screen: String, words: String) throws
  {
    var model = try looking(at: screen)
    model.press(.character("v"))
    #expect(model.words.contains(words))
  }

  private static let acts: [(String, Key)] = [
    ("field", .character("a")), ("field", .control("t")), ("prerequisites", .character(" ")),
    ("review", .character("e")), ("saved", .character("u")), ("welcome", .character("r")),
  ]

  @Test(arguments: acts)
  func `an agent fills in, ticks and saves nothing`(screen: String, key: Key) throws {
    var model = try looking(at: screen)
    let before = model.view
    #expect(model.press(key).names == ["ring"])
    #expect(model.view == before)
  }

  @Test func `leaving support is asked nothing and kept nowhere`() throws {
    var model = try looking(at: "field", Support(state: .accepted))
    #expect(model.press(.character("q")).names == ["quit"])
  }

  @Test func `there is something to ask or say on every screen and for every paste`() throws {
    let guide = try snapchatGuide()
    #expect(guide.screens.allSatisfy { guide.notes.screens[$0.name]?.isEmpty == false })
    #expect(PasteState.allCases.allSatisfy { guide.notes.pastes[$0.name]?.isEmpty == false })
  }

  @Test func `finding turns from the notes to the page, where the match is marked`() throws {
    var model = try snapchatModel(start: 3, support: Support())
    #expect(model.picture.contains("For you"))
    model.press(.character("/"))
    for character in "Generate Token" { model.press(.character(character)) }
    model.press(.enter)
    #expect(!model.picture.contains("For you"))
    let marked = model.view.cells.filter(\.style.isReversed).map(\.text).joined()
    #expect(marked.contains("Generate Token"), "\(marked)")
  }
}
