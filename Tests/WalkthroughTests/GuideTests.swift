import Testing
import Walkthrough

@Test func `steps are counted by the screens that stand for them`() throws {
  let whole = try guide(samplePage, overlay: sampleOverlay, destination: sampleDestination)
  #expect(whole.stepCount == 3)
  #expect(try guide("Words.").stepCount == 0)
}

@Test func `a screen is found by its name`() throws {
  let guide = try guide(samplePage, overlay: sampleOverlay, destination: sampleDestination)
  #expect(guide.screenIndex(named: "welcome") == 0)
  #expect(guide.screenIndex(named: "copy") == 4)
  #expect(guide.screenIndex(named: "Copy it") == nil)
}

@Test func `no two screens of a guide have the same name`() throws {
  let page = "<Steps><Step title=\"Saved\">x</Step><Step title=\"Review\">y</Step></Steps>"
  let overlay = "guide: a\ndestination: shop\ncollects: [key]\n"
  let names = try guide(page, overlay: overlay, destination: sampleDestination).screens.map(\.name)
  #expect(Set(names).count == names.count)
  #expect(names.count == 6)
}
