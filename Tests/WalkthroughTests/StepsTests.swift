import Testing
import Walkthrough

@Test func `steps without a common parent are one list`() throws {
  #expect(
    try shown("<Step title=\"A\">x</Step>\n\n<Step title=\"B\">y</Step>") == [
      "step A", "  x", "step B", "  y",
    ])
}

@Test func `what stands between steps goes with the step before it`() throws {
  let page =
    "<Steps>\nFirst.\n<Step title=\"A\">x</Step>\n<Own />\nThen.\n<Step title=\"B\" />\n</Steps>"
  #expect(try shown(page) == ["step A", "  First.", "  x", "  Then.", "step B"])
}

@Test func `steps within a tab stay in it`() throws {
  let page =
    "<Tabs>\n<Tab title=\"T\">\n<Steps>\n<Step title=\"A\">x</Step>\n</Steps>\n</Tab>\n</Tabs>"
  #expect(try shown(page) == ["# T", "  step A", "    x"])
}

@Test(arguments: [
  ("title={<>Run <code>ls</code></>}", "Run `ls`"), ("title=\"1. Run\"", "1. Run"),
  ("title={\"A\"}", "A"), ("", ""),
])
func `a step's title is read as words of a line`(attribute: String, title: String) throws {
  #expect(try shown("<Steps><Step \(attribute)>x</Step></Steps>") == ["step \(title)", "  x"])
}

@Test func `a heading that says something else than the frontmatter stays`() throws {
  let guide = try guide("---\ntitle: Make\ndescription: Words\n---\n\n# Make a key safely\n\nA\n")
  #expect(guide.page.title == "Make")
  #expect(guide.page.description.drawn == "Words")
  #expect(guide.page.blocks.map(\.plainText) == ["Make a key safely", "A"])
}

@Test(arguments: ["# Make\n\nA", "# make\n\nA", "A"])
func `a heading that says the title is shown once`(body: String) throws {
  let guide = try guide("---\ntitle: Make\n---\n\n\(body)\n")
  #expect(guide.page.title == "Make")
  #expect(guide.page.blocks.map(\.plainText) == ["A"])
}

@Test(arguments: [50, 2_000])
func `titles within titles without end are read`(depth: Int) throws {
  let title =
    String(repeating: "<A title={", count: depth) + "<b/>" + String(repeating: "}/>", count: depth)
  #expect(try guide(title).screens.count == 1)
}

private let scraps = [
  "<Steps>", "<Step title=\"a\">", "</Step>", "</Steps>", "\n\n", "\n", "<Card title={<b>x</b>} />",
  "# a\n",
  "<table><tr><td>", "</table>", "<ul><li>", "- ", "1. ", "| a |\n| - |\n", "<details>", "<pre>",
  "<img src='x'>",
  "> ", "---\n", "words", "<a href='/b'>", "</a>", "{x}", "<Tree.File name='a'/>", "[a](b)", "**",
  "`", "<br/>",
]

@Test func `scraps of markup in any order make a guide`() throws {
  for round in 0..<500 {
    let pieces = (0..<round % 40).map { scraps[(round * 31 + $0 * $0 * 17 + $0) % scraps.count] }
    let names = try guide(pieces.joined()).screens.map(\.name)
    #expect(names.first == "welcome")
    #expect(Set(names).count == names.count, "\(pieces)")
  }
}
