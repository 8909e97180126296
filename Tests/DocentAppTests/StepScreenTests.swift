import DocentApp
import Screen
import Testing

@Suite struct StepScreenTests {
  @Test func `a step says its number of how many, and its title`() throws {
    var model = try sampleModel()
    model.press(.enter, .enter)
    #expect(model.rows[0].contains("1 of 2 · Open   code "))
    model.press(.enter)
    #expect(model.rows[0].contains("2 of 2 · Make it   code "))
  }

  @Test func `from where the value is made on, a step says that it can be pasted`() throws {
    var model = try sampleModel()
    model.press(.enter, .enter)
    #expect(!model.picture.contains("Paste it here at any time"))
    model.press(.enter)
    #expect(model.picture.contains("Paste it here at any time: docent keeps it masked"))
  }

  @Test func `once there is a value every step says where it is`() throws {
    var model = try sampleModel()
    model.press(.enter, .enter)
    model.paste(opaqueKey)
    model.press(.escape)
    #expect(model.screen.name == "open")
    #expect(model.picture.contains("✓ The key is here, masked. p goes to it."))
    #expect(!model.picture.contains("Paste it here"))
  }

  @Test func `once it is saved a step says nothing of it`() throws {
    var model = try savedModel()
    model.press(.left, .left)
    #expect(model.screen.name == "make")
    #expect(!model.picture.contains("Paste it here"))
    #expect(!model.picture.contains("is here, masked"))
  }

  @Test func `the last step of a guide that collects nothing finishes it`() throws {
    var model = pageModel(stepsPage)
    model.press(.enter, .enter)
    #expect(model.rows[23].hasPrefix(" Enter finish "))
    let effects = model.press(.enter)
    #expect(effects.names == ["remember", "quit"])
    #expect(effects.ending == .finished)
    #expect(effects.progress?.isFinished == true)
  }

  @Test func `a step that is longer than the window offers to read on`() throws {
    let page = stepsPage.replacing(
      "Two.", with: (1...30).map { "Line \($0)." }.joined(separator: "\n\n    "))
    var model = pageModel(page)
    model.press(.enter)
    #expect(!model.rows[23].contains("read on"))
    model.press(.enter)
    #expect(model.rows[23].contains("Enter read on"))
    #expect(model.rows[22].hasSuffix("↓ 42 more rows"))
    model.press(.end)
    #expect(model.picture.contains("Line 30."))
  }

  @Test func `what is said of the page is quiet where nothing can be pasted`() {
    var model = pageModel(stepsPage)
    model.press(.enter, .enter)
    #expect(!model.picture.contains("Paste"))
    #expect(model.press(.character("p")).names == ["ring"])
  }

  private let stepsPage = """
    # Steps

    <Steps>
      <Step title="One">
        One.
      </Step>
      <Step title="Two">
        Two.
      </Step>
    </Steps>
    """
}
