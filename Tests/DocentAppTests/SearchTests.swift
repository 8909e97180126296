import DocentApp
import Screen
import Testing

@Suite struct SearchTests {
  /// The sample after these words were looked for.
  private func looking(for words: String, page: String = samplePage, columns: Int = 80) throws
    -> Model
  {
    var model = try sampleModel(size: Size(columns: columns, rows: 24), page: page)
    model.press(.character("/"))
    for letter in words { model.press(.character(letter)) }
    model.press(.enter)
    return model
  }

  @Test func `find goes to a match on another screen and says where there is none`() throws {
    var model = try sampleModel()
    model.press(.character("/"))
    for letter in "Click" { model.press(.character(letter)) }
    model.press(.enter)
    #expect(model.screen.name == "make")
    model.press(.character("/"), .character("ß"), .enter)
    #expect(model.screen.name == "make")
    #expect(model.picture.contains("“ß” is on no screen."))
  }

  @Test func `words are found in either case`() throws {
    #expect(try looking(for: "MAKE a KEY").screen.name == "welcome")
    #expect(try looking(for: "click MAKE").screen.name == "make")
  }

  @Test func `n goes round all matches, N back, and each is told by its number`() throws {
    var model = try looking(for: "shop")
    var told = [model.rows[22]]
    for key: Key in [.character("n"), .character("n"), .character("N"), .character("N")] {
      model.press(key)
      told.append(model.screen.name + model.rows[22])
    }
    #expect(
      told == [
        "  i Match 1 of 5.", "welcome  i Match 2 of 5.", "prerequisites  i Match 3 of 5.",
        "welcome  i Match 2 of 5.", "welcome  i Match 1 of 5.",
      ])
  }

  @Test func `the first match is behind the last, and the last before the first`() throws {
    var model = try looking(for: "shop")
    model.press(.character("N"))
    #expect(model.screen.name + model.rows[22] == "open  i Match 5 of 5.")
    model.press(.character("n"))
    #expect(model.screen.name + model.rows[22] == "welcome  i Match 1 of 5.")
  }

  @Test func `a match out of sight is brought into sight`() throws {
    let lines = (1...40).map { "Line \($0)." }.joined(separator: "\n\n  ")
    let model = try looking(
      for: "line 33", page: samplePage.replacing("Click **Make** and copy the key.", with: lines))
    #expect(model.screen.name == "make")
    #expect(model.picture.contains("Line 33."))
  }

  @Test func `without a search there is no next match`() throws {
    var model = try sampleModel()
    #expect(model.press(.character("n")).names == ["ring"])
    #expect(model.press(.character("N")).names == ["ring"])
  }

  @Test func `words that stand nowhere ring and stay where one is`() throws {
    var model = try sampleModel()
    model.press(.enter, .character("/"), .character("z"), .character("z"))
    #expect(model.press(.enter).names == ["ring"])
    #expect(model.screen.name == "prerequisites")
    #expect(model.rows[22] == "  ! “zz” is on no screen.")
  }

  @Test func `words are found over several runs of a line`() throws {
    #expect(try looking(for: "Click Make and").screen.name == "make")
  }
}
