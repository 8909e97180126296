import Screen
import Testing
import Words

@testable import DocentApp

@Suite struct MenuTests {
  private static let moves: [(ends: Menu.Ends, from: Int, step: Int, to: Int)] = [
    (.meet, 0, 1, 1), (.meet, 2, 1, 0), (.meet, 0, -1, 2), (.meet, 1, -5, 0), (.meet, 1, 7, 2),
    (.stop, 0, 1, 1), (.stop, 2, 1, 2), (.stop, 0, -1, 0), (.stop, 1, -5, 0), (.stop, 1, 7, 2),
  ]

  @Test(arguments: moves)
  func `a menu of three goes round or stops at its ends`(
    ends: Menu.Ends, from: Int, step: Int, to: Int
  ) {
    var menu = Menu(count: 3, focus: from, ends: ends)
    menu.move(step)
    #expect(menu == Menu(count: 3, focus: to, ends: ends))
  }

  @Test(arguments: [Menu.Ends.meet, .stop], [-1, 1])
  func `an empty menu stays as it is`(ends: Menu.Ends, step: Int) {
    var menu = Menu(count: 0, ends: ends)
    menu.move(step)
    #expect(menu == Menu(count: 0, ends: ends))
  }

  @Test func `plain choices are rows of words, the one pointed at having the focus`() {
    let list = Menu(count: 2, focus: 1).list(["Stay", "Leave"])
    var lines = PartLines(width: 40)
    lines.add([.menu(list)])
    #expect(lines.body.lines.map(\.text) == ["  Stay", "▸ Leave"])
    #expect(lines.body.focusLine == 1)
  }

  private static let keys: [(letters: Bool, before: [Key], after: [Key])] = [
    (true, [.up, .backTab, .character("k")], [.down, .tab, .character("j")]),
    (false, [.up, .backTab], [.down, .tab]),
  ]

  @Test(arguments: keys)
  func `letters move only where nothing can be typed`(
    letters: Bool, before: [Key], after: [Key]
  ) {
    let rows = Menu.bindings(choose: .chooseAnswer, KeyPhrase.answer, letters: letters)
    #expect(rows.map(\.intent) == [.choose, .move(-1), .move(1)])
    #expect(rows.map(\.keys) == [[.enter], before, after])
    #expect(rows.map(\.words) == [.chooseAnswer, .answer(.before), .answer(.after)])
  }
}
