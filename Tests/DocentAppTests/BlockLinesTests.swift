import Screen
import TestSupport
import Testing
import Walkthrough

@testable import DocentApp

/// The lines of a page's text, without its title.
private func body(_ page: String, width: Int = 30, pointed: Int = 0) -> Body {
  var lines = BlockLines(pointed: pointed)
  lines.add(pageGuide("# Page\n\n" + page).page.blocks, width: width)
  return lines.body
}

private func picture(_ page: String, width: Int = 30) -> String {
  body(page, width: width).lines.map { $0.text.replacing("\u{A0}", with: " ").trimmingEnd }
    .joined(separator: "\n")
}

extension String {
  fileprivate var trimmingEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

@Suite struct BlockLinesTests {
  private static let pages = [
    ("## Two\n\nA text that is wrapped\nhere.", "Two\n\nA text that is wrapped here."),
    ("* One\n* Two", "• One\n• Two"),
    ("* One\n  * Two\n* Three", "• One\n  • Two\n• Three"),
    ("3. One\n4. Two", "3. One\n4. Two"),
    ("- [x] One\n- [ ] Two", "[✓] One\n[ ] Two"),
    ("> One\n>\n> Two", "│ One\n│\n│ Two"),
    ("---", "────────"),
    ("One  \ntwo", "One\ntwo"),
    ("<Note>\n  Mind the gap.\n</Note>", "┃ i Note\n┃ Mind the gap."),
    ("<Warning>\n  Hot.\n</Warning>", "┃ ! Warning\n┃ Hot."),
    ("<Check>\n  Done.\n</Check>", "┃ ✓ Check\n┃ Done."),
    ("<Danger>\n  No.\n</Danger>", "┃ ✗ Danger\n┃ No."),
    ("<Card title=\"Keys\">\n  Here.\n</Card>", "Keys\n  Here."),
    ("![A door](/door.png)", "▦ Picture: A door [1]"),
  ]

  @Test(arguments: pages)
  func `a block of the page looks as its kind does`(page: String, picture lines: String) {
    #expect(picture(page) == lines)
  }

  @Test func `what does not fit is wrapped below its beginning, not below its mark`() {
    let page = "* One two three four\n\n> Five six seven eight\n"
    #expect(
      picture(page, width: 12) == """
        • One two
          three four

        │ Five six
        │ seven
        │ eight
        """)
  }

  @Test func `code is set in under its title, and cut where it is too wide, never wrapped`() {
    var lines = BlockLines()
    lines.add([.code(.init(title: "shop.sh", text: "echo one two\n  three"))], width: 10)
    #expect(
      lines.body.lines.map(\.text) == ["shop.sh", "  echo one", "   two", "    three"])
  }

  @Test func `a table has columns where they fit`() {
    let page = "| Key | Is |\n|---|---|\n| id | the ID |\n| apiKey | a key |\n"
    #expect(picture(page) == "Key     Is\nid      the ID\napiKey  a key")
  }

  @Test func `a table that does not fit is a list of its rows`() {
    let page = "| Key | Is |\n|---|---|\n| id | the ID |\n| apiKey | a key |\n"
    #expect(picture(page, width: 12) == "Key: id\nIs: the ID\n\nKey: apiKey\nIs: a key")
  }

  @Test func `steps that are no screens are numbered, each with its title`() {
    let step = Block.Step(title: [Span("Open")], [.paragraph([Span("It is there.")])])
    var lines = BlockLines()
    lines.add([.steps([step, step])], width: 30)
    #expect(
      lines.body.lines.map(\.text) == [
        "1. Open", "   It is there.", "", "2. Open", "   It is there.",
      ])
  }

  @Test func `links are numbered in their order, and one address keeps its number`() {
    let page = "[A](/a) and [B](/b).\n\nAnd [A](/a) again.\n"
    #expect(picture(page) == "A [1] and B [2].\n\nAnd A [1] again.")
    let laid = body(page)
    #expect(laid.links == ["/a", "/b"].map { Link("https://docs.example" + $0) })
    #expect(laid.linkLines == [0, 0])
  }

  @Test func `the line of a link is the one where it is first named`() {
    #expect(body("One\n\n[A](/a)\n\n[B](/b)\n\n[A](/a)\n").linkLines == [2, 4])
  }

  @Test func `the link pointed at is marked with its number, the others are not`() {
    let address = "https://docs.example/"
    #expect(
      body("[A](/a) [B](/b)", pointed: 2).lines == [
        StyledLine([
          Run("A", Style(underlined: true, link: address + "a")), Run("\u{A0}[1]", Style(.quiet)),
          Run(" ", Style()), Run("B", Style(.accent, underlined: true, link: address + "b")),
          Run("\u{A0}[2]", Style(.accent)),
        ])
      ])
  }

  @Test func `emphasis and code look as the page gives them`() {
    #expect(
      body("a **b** *c* `d`").lines == [
        StyledLine([
          Run("a "), Run("b", Style(bold: true)), Run(" "), Run("c", Style(italic: true)), Run(" "),
          Run("d", Style(.code)),
        ])
      ])
  }

  @Test func `a link of several looks has one number, behind all of it`() {
    #expect(picture("[A **big** one](/a).") == "A big one [1].")
  }

  private static let colours: [(String, Role)] = [
    ("Note", .note), ("Tip", .note), ("Info", .note), ("Check", .done), ("Warning", .careful),
    ("Danger", .wrong),
  ]

  @Test(arguments: colours)
  func `a callout has the colour of its kind`(name: String, role: Role) {
    let lines = body("<\(name)>\n  One.\n</\(name)>").lines
    #expect(lines[0].runs.map(\.style) == [Style(role), Style(role, bold: true)])
    #expect(lines[1].runs.map(\.style) == [Style(role), Style()])
  }
}
