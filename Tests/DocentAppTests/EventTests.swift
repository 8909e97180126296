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
}
