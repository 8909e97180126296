import MDX
import Testing

// Hazards of real pages (docs/decisions.md, Parsing), each in a sample of its own.

@Test func `a fence at the margin stays in the step around it`() {
  let page =
    "<Steps>\n  <Step title=\"A\">\n    Run:\n\n```bash\n  make\n```\n\n    Done.\n  </Step>\n</Steps>\n"
  #expect(
    outline(page) == [
      "<Steps>", "  <Step title=A>", "    Run:", "    ``` bash", "        make", "    Done.",
    ])
  #expect(parse(page).diagnostics.isEmpty)
}

@Test func `a step without a title at the margin holds its words`() {
  #expect(
    outline("<Steps>\n<Step>\nOpen it.\n</Step>\n<Step>\nClose it.\n</Step>\n</Steps>")
      == ["<Steps>", "  <Step>", "    Open it.", "  <Step>", "    Close it."])
}

@Test func `steps may be titles alone`() {
  #expect(
    outline("<Steps>\n  <Step title=\"A\" />\n  <Step title=\"B\" />\n</Steps>")
      == ["<Steps>", "  <Step title=A>", "  <Step title=B>"])
}

@Test func `a title may be markup`() throws {
  let page = "<Step title={<>Edit <code>a.json</code> now</>}>\nX\n</Step>"
  let step = try #require(parse(page).blocks.first?.element)
  #expect(step["title"] == nil)
  #expect(step.inlines(of: "title")?.plainText == "Edit a.json now")
}

@Test(arguments: [
  (#"title='"Odd" reply'"#, #""Odd" reply"#), (#"title="it's""#, "it's"),
  (#"title="Open `${HOME}`""#, "Open `${HOME}`"), (#"title={"a \"b"}"#, nil),
])
func `quotes in a title do not end it early`(attribute: String, title: String?) throws {
  let element = try #require(parse("<Step \(attribute)>\nX\n</Step>").blocks.first?.element)
  #expect(element["title"] == title)
  #expect(element.children.count == 1)
}

@Test func `a tag may stand on several lines`() {
  #expect(
    outline("<Card\n  title=\"A\"\nhref=\"/a\"\n/>\n\n<Card\n  title=\"B\"\n>\n  Words\n</Card>")
      == ["<Card title=A href=/a>", "<Card title=B>", "  Words"])
}

@Test(arguments: [
  "style={{width: '50%', margin: {}}}", "src={`a-${x ? \"}\" : '{'}.png`}",
  "icon={<svg viewBox=\"0 0 1 1\"><path d=\"M0>1\"/></svg>}",
])
func `braces in an attribute belong to it`(attribute: String) throws {
  let blocks = parse("<Card \(attribute) title=\"T\">\nWords\n</Card>").blocks
  let card = try #require(blocks.first?.element)
  #expect(card["title"] == "T")
  #expect(card.children.map(\.kind) == [.paragraph([Inline(.text("Words"))])])
}

@Test(arguments: [
  "A\n\n{/* <Card title=\"x\">\n  {gone}\n\n</Card> */}\n\nB", "A\n\n<!-- <Note>\n\n-- -->\n\nB",
  "A\n\n[//]: # (gone)\n\nB", "A\n\n{/* don't */}\n\nB",
])
func `comments hide the markup within them`(page: String) {
  #expect(outline(page) == ["A", "B"])
  #expect(parse(page).diagnostics.isEmpty)
}

@Test func `a comment behind a tag is hidden and the tag is not`() {
  #expect(outline("<Note> {/* why */}\nWords\n</Note>") == ["<Note>", "  Words"])
}

@Test(arguments: ["{/* off */}", "<Step>", "{x", "<!-- x", "</Note>", "import a from 'b'"])
func `a code span shows markup as it is written`(code: String) {
  #expect(line("Write `\(code)` here and ``\(code)``.") == "Write `\(code)` here and `\(code)`.")
  #expect(parse("Write `\(code)` here.").diagnostics.isEmpty)
}

@Test(arguments: [
  ("Go to `https://<your-ip>/x`.", "Go to `https://<your-ip>/x`."), (#"\<Your name"#, "<Your name"),
  ("Use <your-name> here.", "Use <your-name> here."), ("a < b and c > d", "a < b and c > d"),
  ("1<2", "1<2"), ("<3", "<3"),
  ("<https://a.example/>", "[https://a.example/](https://a.example/)"),
])
func `what only looks like a tag stays in the text`(page: String, shown: String) {
  #expect(line(page) == shown)
}
