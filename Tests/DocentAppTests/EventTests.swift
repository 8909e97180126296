import Credentials
import DocentApp
import Testing

@Suite struct EventTests {
  @Test func `no event or effect prints the value`() throws {
    var model = try sampleModel()
    let event = Event.paste(Secret(opaqueKey), .complete)
    var printed = "\(event)" + String(reflecting: event)
    dump(event, to: &printed)
    _ = model.update(event)
    let effects = model.press(.enter)
    dump(effects, to: &printed)
    dump(model, to: &printed)
    #expect(!printed.contains("Zk3x9"))
  }

  @Test func `nothing prints a value that is being typed`() throws {
    var model = try sampleModel()
    model.press(.character("p"))
    for letter in "Zk3x9Zk3x9" { model.press(.character(letter)) }
    var printed = "\(model)" + String(reflecting: model)
    dump(model, to: &printed)
    #expect(model.held != nil)
    #expect(!printed.contains("Zk3x9"))
  }

  @Test func `no plan, save or undo prints the value`() throws {
    var model = try reviewedModel()
    let effects = model.press(.enter)
    let plan = try #require(effects.plan)
    var printed = "\(effects)" + "\(Event.planned(.success(plan)))"
    dump(plan, to: &printed)
    try model.save()
    let undoing = model.press(.character("u"), .down, .enter)
    dump(undoing, to: &printed)
    #expect(undoing.names == ["undo"])
    #expect(!printed.contains("Zk3x9"))
  }
}
