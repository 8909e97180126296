import DocentApp
import Screen
import TestSupport
import Testing

@Suite struct PracticeTests {
  private func practising(size: Size = Size(columns: 80, rows: 24)) throws -> Model {
    sampleModel(try sampleSource(), size: size, practice: Practice(folder: "/tmp/practice"))
  }

  @Test func `the config stands in the folder of the rehearsal, under its usual name`() throws {
    let practice = Practice(folder: "/tmp/practice")
    #expect(practice.file(for: try sampleGuide()) == "/tmp/practice/shop.yaml")
    #expect(practice.file(for: pageGuide("# A page\n")) == "/tmp/practice/config.yaml")
  }

  @Test func `the field of a rehearsal looks as it was agreed`() throws {
    var model = try practising()
    model.press(.character("p"))
    try expectSnapshot("practice-field", model.view)
  }

  @Test func `Ctrl-T pastes a value that is made up, and may be saved`() throws {
    var model = try practising()
    model.press(.character("p"))
    #expect(model.press(.control("t")).names == ["remember"])
    #expect(model.picture.contains("✓ A Snapchat Conversions API token, made just now"))
    #expect(model.press(.enter).request?.file == "/tmp/practice/shop.yaml")
  }

  @Test func `the made-up value is the same at the same moment alone`() throws {
    var (one, other, later) = (try practising(), try practising(), try practising())
    _ = later.update(.clock(.init(now: sampleNow + 60)))
    var values = [one.madeUp(), other.madeUp(), later.madeUp()]
    #expect(values[0] == values[1])
    values.removeFirst()
    #expect(values[0] != values[1])
  }

  @Test func `a guide opened on the way is rehearsed too`() throws {
    var model = try practising()
    _ = model.update(.guideOpened(.success(try shopGuide())))
    #expect(model.rows[0].contains("practice"))
    model.press(.character("p"))
    model.press(.control("t"))
    #expect(model.picture.contains("✓ The form of an ID"))
  }

  @Test func `in a walk that counts there is no made-up value`() throws {
    var model = try sampleModel()
    model.press(.character("p"))
    #expect(model.press(.control("t")).names == ["ring"])
    #expect(model.held == nil)
  }
}

extension Model {
  /// The last four characters of the value that Ctrl-T pastes.
  fileprivate mutating func madeUp() -> String? {
    press(.character("p"))
    press(.control("t"))
    press(.control("r"))
    return rows.first { $0.contains("••••") }
  }
}
