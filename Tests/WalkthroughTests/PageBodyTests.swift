import MDX
import Testing

@testable import Walkthrough

/// What is left of a page once its title, its description and its banner are taken out.
private func picture(_ page: String) -> [String?] {
  let parsed = MDX.parse(page)
  var body = PageBody(parsed.blocks)
  body.extractTitle(FrontMatter(parsed))
  let left = PageReader(links: Links(base: nil)).blocks(body.blocks)
  return [
    body.siteBase, body.title, body.description.plainText,
    left.map(\.plainText).joined(separator: " / "),
  ]
}

private let banner =
  "> ## Documentation Index\n> Fetch it at: https://docs.shop.example/llms.txt\n\n"

@Test(
  arguments: [
    ("", [nil, nil, "", ""]), ("Words.\n", [nil, nil, "", "Words."]),
    ("# Title\n\nWords.\n", [nil, "Title", "", "Words."]),
    ("# Title\n\n> What it is.\n\nWords.\n", [nil, "Title", "What it is.", "Words."]),
    (
      banner + "# Title\n\n> What it is.\n",
      ["https://docs.shop.example", "Title", "What it is.", ""]
    ),
    ("---\ntitle: T\ndescription: D\n---\n\nWords.\n", [nil, "T", "D", "Words."]),
    ("---\ntitle: T\n---\n\n# t\n\n> D\n\nWords.\n", [nil, "T", "D", "Words."]),
    ("---\ntitle: T\n---\n\n# Other\n\n> D\n", [nil, "T", "", "Other / D"]),
    ("---\ntitle: T\ndescription: D\n---\n\n# T\n\n> Q\n\nW\n", [nil, "T", "D", "W"]),
    ("## Second\n\n> Q\n", [nil, nil, "", "Second / Q"]),
    ("# Title\n\n> One\n>\n> Two\n", [nil, "Title", "", "One Two"]),
    ("> A quote of the page\n\n# Title\n", [nil, nil, "", "A quote of the page / Title"]),
    ("> llms.txt\n", [nil, nil, "", "llms.txt"]),
  ] as [(String, [String?])])
func `title, description and banner are taken off a page, and nothing else`(
  page: String, left: [String?]
) {
  #expect(picture(page) == left)
}
