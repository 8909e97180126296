import Screen
import Testing

@testable import DocentApp

@Suite struct LayerTests {
  /// A walk on review with one layer over it.
  private static let openings: [(key: Key, coversBody: Bool)] = [
    (.character("?"), true), (.character("s"), true), (.control("c"), true),
    (.character("/"), false), (.character("e"), false),
  ]

  @Test(arguments: openings)
  func `a layer takes the place of the body, or a line above the footer`(
    key: Key, coversBody: Bool
  ) throws {
    var model = try reviewedModel()
    model.press(key)
    #expect(model.picture.contains("Replaces the key in this file.") == !coversBody)
    #expect(model.layer?.coversBody == coversBody)
  }

  @Test(arguments: openings)
  func `Esc closes any layer, and the screen is as it was`(key: Key, coversBody: Bool) throws {
    var model = try reviewedModel()
    let before = model.view
    model.press(key)
    #expect(model.view != before)
    #expect(model.press(.escape).isEmpty)
    #expect(model.view == before)
  }

  @Test(arguments: openings)
  func `a paste of a value closes any layer and opens the field`(key: Key, coversBody: Bool) throws
  {
    var model = try reviewedModel()
    model.press(key)
    model.paste("Other" + opaqueKey)
    #expect(model.screen.name == "field")
    #expect(model.layer == nil)
  }
}
