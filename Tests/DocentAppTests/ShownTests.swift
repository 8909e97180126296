import Screen
import Testing

@testable import DocentApp

@Suite struct ShownTests {
  @Test func `a layer that covers the body is shown in its place, its links only read`() throws {
    var model = try sampleModel()
    model.press(.character("s"))
    #expect(model.picture.contains("Steps"))
    #expect(!model.picture.contains("Make a key for the shop."))
    #expect(!model.rows[22].contains("[1]"))
  }

  @Test func `a line being typed leaves the screen in sight`() throws {
    var model = try sampleModel()
    model.press(.character("/"), .character("x"))
    #expect(model.picture.contains("Make a key for the shop."))
    #expect(model.rows[22] == "  /x")
  }

  @Test func `what is looked for is marked on the screen, and not on a layer over it`() throws {
    var model = try sampleModel()
    model.press(.character("/"))
    for letter in "prices" { model.press(.character(letter)) }
    model.press(.enter)
    #expect(model.reversed == ["prices"])
    model.press(.character("?"))
    #expect(model.reversed == [])
  }

  @Test func `the keys are those of what is on top`() throws {
    var model = try sampleModel()
    #expect(model.rows[23].contains("Enter start"))
    model.press(.character("?"))
    #expect(model.rows[23] == " Esc close")
    model.press(.escape)
    #expect(model.rows[23].contains("Enter start"))
  }

  @Test func `each key does one thing`() throws {
    var model = try sampleModel()
    for _ in 0..<4 {
      let keys = model.shown.bindings.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
      model.press(.enter)
    }
  }
}

extension Model {
  /// The stretches that are drawn reversed.
  fileprivate var reversed: [String] {
    let frame = view
    return (0..<frame.size.rows).flatMap { row in
      (0..<frame.size.columns).map { frame[row, $0] }
        .split { !$0.style.isReversed }.map { $0.map(\.text).joined() }
    }
  }
}
