import Testing
import Walkthrough

private var links: Links {
  Links(
    base: "https://docs.example", pagePath: "/guides/a/page",
    guideName: { $0 == "/guides/a/other" ? "other" : nil })
}

@Test(arguments: [
  ("/guides/x", "https://docs.example/guides/x"), ("https://a.example/b", "https://a.example/b"),
  ("#part", "https://docs.example/guides/a/page#part"),
  ("//cdn.example/x", "https://cdn.example/x"),
  ("sibling", "https://docs.example/guides/a/sibling"),
  ("../up?x=1", "https://docs.example/guides/up?x=1"), ("mailto:a@b.example", "mailto:a@b.example"),
])
func `what a page writes becomes an address that can be opened`(written: String, address: String) {
  #expect(links.resolve(written).address == address)
}

@Test func `a link to a page that Content has names its guide`() {
  #expect(
    links.resolve("/guides/a/other#x")
      == Link("https://docs.example/guides/a/other#x", guide: "other"))
  #expect(links.resolve("/guides/a/else").guide == nil)
}

@Test func `a lone page takes its site from the banner that opens it`() throws {
  let page = """
    > ## Documentation Index
    > Fetch the complete index at: https://docs.shop.example/llms.txt

    # Title

    See [here](/guides/x).
    """
  let guide = try guide(page)
  #expect(!guide.page.blocks.map(\.plainText).joined().contains("llms.txt"))
  guard case .paragraph(let spans) = guide.page.blocks[0] else { throw Unexpected() }
  #expect(spans.compactMap(\.link) == [Link("https://docs.shop.example/guides/x")])
}

struct Unexpected: Error {}
