import Screen
import Testing
import Walkthrough
import Words

@testable import DocentApp
@testable import Saving

private func body(_ part: Part, width: Int = 30) -> Body {
  var lines = PartLines(width: width)
  lines.add([part])
  return lines.body
}

/// What has the focus, and what a save changes, laid out.
@Suite struct PartLinesRowsTests {
  @Test func `a box is as wide as it may be, the cursor behind what it holds`() {
    let laid = body(.box(MaskedBox(content: "abc")), width: 12)
    #expect(laid.lines.map(\.text) == ["┌──────────┐", "│ abc      │", "└──────────┘"])
    #expect(laid.cursor == Point(row: 1, column: 5))
  }

  @Test func `a box that is too narrow cuts what it holds`() {
    let laid = body(.box(MaskedBox(content: MaskedBox.mask)), width: 12)
    #expect(laid.lines.map(\.text) == ["┌──────────┐", "│ ••••••••…│", "└──────────┘"])
    #expect(laid.cursor == Point(row: 1, column: 10))
  }

  @Test func `the row with the focus has the arrow and the cursor`() {
    let rows = [
      Menu.Row(mark: .none, content: .words("Stay")),
      Menu.Row(mark: .none, content: .words("Show me", note: "Copy")),
    ]
    let laid = body(.menu(Menu.List(rows: rows, focus: 1)))
    #expect(laid.lines.map(\.text) == ["  Stay", "▸ Show me     Copy"])
    #expect(laid.focusLine == 1)
    #expect(laid.cursor == Point(row: 1, column: 0))
  }

  @Test func `marks say what was done, ticked and is open, and the arrow takes the place of done`()
  {
    let marks: [Menu.Row.Mark] = [.done, .done, .ticked, .open]
    let rows = marks.map { Menu.Row(mark: $0, content: .words("A")) }
    let laid = body(.menu(Menu.List(rows: rows, focus: 1)))
    #expect(laid.lines.map(\.text) == ["✓ A", "▸ A", "  [✓] A", "  [ ] A"])
  }

  @Test func `an item of the page stands behind its box, its remark below it`() {
    let item: [Block] = [.paragraph([Span("A shop with a name")])]
    let row = Menu.Row(mark: .open, content: .blocks(item), remark: "It has a guide.")
    let laid = body(.menu(Menu.List(rows: [row], focus: 0)), width: 18)
    #expect(
      laid.lines.map(\.text) == [
        "▸ [ ] A shop with", "      a name", "      It has a", "      guide.",
      ])
    #expect(laid.cursor == Point(row: 0, column: 3))
  }

  @Test func `rows that are cut take one line each`() {
    let row = Menu.Row(mark: .none, content: .words("A title that is long", note: "shop"))
    var list = Menu.List(rows: [row], focus: 0)
    list.cutsRows = true
    #expect(body(.menu(list), width: 12).lines.map(\.text) == ["▸ A title t…"])
  }

  private static let kinds: [(DiffRow.Kind, DiffRow.Value?, String, Role)] = [
    (.mapping(isAdded: false), nil, "      api: ", .quiet),
    (.mapping(isAdded: true), nil, "  +   api: ", .done),
    (.added, .text("true"), "  +   api: true    added", .done),
    (.thereNow(.value), .mask, "  -   api: ••••••••    the one there now", .wrong),
    (.thereNow(.placeholder), .mask, "  -   api: ••••••••    a placeholder", .wrong),
    (.thereNow(.reference), .mask, "  -   api: ••••••••    a reference", .wrong),
    (.brought, .mask, "  +   api: ••••••••    the one you pasted", .done),
  ]

  @Test(arguments: kinds)
  func `a row of the diff says by sign, colour and words what becomes of it`(
    kind: DiffRow.Kind, value: DiffRow.Value?, text: String, role: Role
  ) {
    let row = DiffRow(kind: kind, depth: 1, name: "api", separator: ": ", value: value)
    let line = body(.diff([row]), width: 60).lines.first
    #expect(line?.text == text)
    #expect(line?.runs.first?.style == Style(role))
  }
}
