import Screen
import Testing
import Words

@testable import DocentApp

@Suite struct WalkScreenTests {
  @Test func `each screen of a guide has the state of its kind`() throws {
    #expect(
      try shopModel().screens.map { "\(type(of: $0))" } == [
        "WelcomeScreen", "StepScreen", "FieldScreen", "FieldScreen", "FieldScreen",
        "ReviewScreen", "SavedScreen",
      ])
    #expect(try sampleModel().screens[1] is ChecklistScreen)
  }

  @Test func `each field's screen takes the value of that field`() throws {
    #expect(try shopModel().holdings.map(\.field.id) == ["id", "key", "hook"])
  }

  @Test func `words are looked for on the screens of the page, not on docent's own`() throws {
    #expect(
      try sampleModel().screens.map(\.isSearched)
        == [true, true, true, true, false, false, false])
  }

  private static let titles: [(screen: Int, title: String)] = [
    (0, ""), (1, "Before you start"), (2, "1 of 2 · Open"), (4, "Paste the key"), (5, "Review"),
    (6, "Saved"),
  ]

  @Test(arguments: titles)
  func `the header says where the person is`(screen: Int, title: String) throws {
    let model = Model(
      guide: try sampleGuide(), size: Size(columns: 80, rows: 24), file: "shop.yaml",
      start: screen, clock: Clock(now: sampleNow), support: Support())
    #expect(model.screens[screen].title(in: model).text == title)
  }

  @Test func `review and saved are in no list beside the body, and the start is not`() throws {
    let model = try sampleModel()
    #expect(
      model.screens.map { $0.railTitle(in: model)?.text } == [
        nil, "Before you start", "Open", "Make it", "Paste and save", nil, nil,
      ])
  }
}
