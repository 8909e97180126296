import DocentApp
import Testing
import Walkthrough

/// The Markdown of a page's text, without its title.
private func markdown(_ page: String) -> String {
  let text = MarkdownPage(pageGuide("# Page\n\nFirst.\n\n" + page)).text().text
  return String(text.dropFirst("# Page\n\nFirst.\n\n".count).dropLast())
}

@Suite struct MarkdownPageTests {
  private static let same = [
    "## Two", "One **bold** *slanted* ~~struck~~ `code`.", "- One\n- Two", "3. One\n4. Two",
    "- [x] One\n- [ ] Two", "> One\n>\n> Two", "---", "```bash\necho one\n```",
    "| Key | Is |\n| --- | --- |\n| id | the ID |", "[A](https://docs.example/a)",
    "`` a`b ``", "A\\*b and \\[c\\]",
  ]

  @Test(arguments: same)
  func `Markdown stays what it is`(page: String) {
    #expect(markdown(page) == page)
  }

  private static let told = [
    ("[A](/a)", "[A](https://docs.example/a)"),
    ("![A door](/door.png)", "![A door](https://docs.example/door.png)"),
    ("<Note>\n  Mind the gap.\n</Note>", "> **Note**\n>\n> Mind the gap."),
    ("<Card title=\"Keys\">\n  Here.\n</Card>", "**Keys**\n\nHere."),
    ("One  \ntwo", "One  \ntwo"),
    ("* One\n\n  More.\n* Two", "- One\n\n  More.\n\n- Two"),
    ("````\n```\n````", "````\n```\n````"),
  ]

  @Test(arguments: told)
  func `what Markdown does not have is told in it`(page: String, text: String) {
    #expect(markdown(page) == text)
  }

  @Test func `steps are numbered, with bold titles`() throws {
    let steps = MarkdownPage(try sampleGuide()).text().text
    #expect(
      steps.contains(
        "1. **Open the shop**\n\n   Go to [the shop](https://shop.example).\n\n2. **Make the key**")
    )
  }

  @Test func `it ends with the page's own address where that is known`() {
    #expect(
      MarkdownPage(pageGuide("# A page\n", sitePath: "/a")).text().text
        == "# A page\n\nSource: <https://docs.example/a>\n")
    #expect(MarkdownPage(pageGuide("# A page\n")).text().text == "# A page\n")
  }

  @Test func `one screen is the Markdown of that screen alone`() throws {
    #expect(
      MarkdownPage(try sampleGuide()).text(screen: "make").text
        == "### Make the key\n\nClick **Make** and copy the key.\n")
  }

  @Test func `nothing in it acts on a terminal`() {
    let text = MarkdownPage(pageGuide("# A page\n\nRed \u{1B}[31m \u{202E}txt.\n")).text().text
    #expect(text == "# A page\n\nRed ␛\\[31m \\<U+202E\\>txt.\n")
  }
}
