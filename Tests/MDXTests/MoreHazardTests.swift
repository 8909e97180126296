import MDX
import Testing

// More hazards of real pages (docs/decisions.md, Parsing), each in a sample of its own.

@Test func `a cell shows escaped braces and pipes without their backslashes`() {
  #expect(
    outline("| A | B |\n| - | - |\n| \\{x\\} | `a\\|b` **`c\\|d`** e\\|f |\n")
      == ["|A|B|", "|{x}|`a|b` **`c|d`** e|f|"])
}

@Test func `a cell holds elements and entities`() {
  #expect(
    outline("| A |\n| - |\n| <Icon icon=\"x\" /> &nbsp;[a](/b)<br/>c<sup>2</sup> |\n")
      == ["|A|", "|<Icon icon=x></> \u{A0}[a](/b)<br></>c<sup>2</>|"])
}

@Test func `a callout at the margin ends no step`() {
  let page =
    "<Step title=\"A\">\n  1. One\n\n<Note>\nMind.\n</Note>\n\n  **Then:**\n  - x\n  - y\n</Step>\n"
  #expect(
    outline(page) == [
      "<Step title=A>", "  1.", "    One", "  <Note>", "    Mind.", "  **Then:**", "  -", "    x",
      "  -", "    y",
    ])
}

@Test(arguments: [3, 5, 10])
func `an element indented below an item belongs to the item`(indent: Int) {
  let blanks = String(repeating: " ", count: indent)
  #expect(
    outline("1. One\n\n\(blanks)<img src=\"a.png\" />\n\n2. Two\n")
      == ["1.", "  One", "  <img src=a.png>", "2.", "  Two"])
}

@Test func `an image in the line of an item stays in the line`() {
  #expect(line("- Click <img src=\"a.png\" /> now") == "- /   Click <img src=a.png></> now")
}

@Test(arguments: [
  "```bash pip  \nx\n  ```", "  ```bash pip\n  x\n```", "\t```bash pip\n\tx\n\t```",
  "~~~bash pip\nx\n~~~",
])
func `a fence ends however it is indented`(fence: String) {
  #expect(outline("<Tab>\n\(fence)\n</Tab>\n\nEnd") == ["<Tab>", "  ``` bash pip", "    x", "End"])
}

@Test func `four backticks hold three and markup`() {
  #expect(
    outline("````mdx\n<Steps>\n```sh\nls\n```\n{/* c */}\n````\n\nEnd")
      == ["``` mdx", "  <Steps>", "  ```sh", "  ls", "  ```", "  {/* c */}", "End"])
}

@Test(arguments: [
  "import A from '/a.mdx'", "import { A,\n  B } from \"/a\"",
  "export const A = ({ x }) => (\n  <Card>\n\n    {x}\n\n  </Card>\n)",
  "export const A = {\n  b: [1],\n}", "export default A", "import '/a.css'",
])
func `modules are hidden wherever they stand`(module: String) {
  #expect(outline("\(module)\n\nA\n\n\(module)\n\nB") == ["A", "B"])
}

@Test func `a module with an odd bracket in a string hides no page`() {
  #expect(outline("export const A = \"(\"\n\nB\n\nC") == ["B", "C"])
}

@Test(arguments: ["```js\nimport a from 'b'\nexport const c = 1\n```", "```\nimport x from y\n```"])
func `modules in a fence are code`(fence: String) {
  #expect(outline(fence).count == fence.split(separator: "\n").count - 1)
}

@Test(arguments: ["important things", "export your data", "import the file", "imports from a to b"])
func `prose that begins like a module is prose`(text: String) { #expect(outline(text) == [text]) }

@Test func `an element may stand on one line with text after it`() {
  #expect(outline("<Note>Mind **it**.</Note>   \n") == ["<Note>", "  Mind **it**."])
  #expect(outline("<Note>A</Note>\nB") == ["<Note>", "  A", "B"])
  #expect(outline("<Tip>A</Tip> B") == ["<Tip>A</> B"])
}

@Test func `ones count and headings stand within elements`() {
  #expect(outline("1. a\n1. b\n1. c") == ["1.", "  a", "2.", "  b", "3.", "  c"])
  #expect(outline("<div id=\"x\">\n  ## H\n</div>\n\nX") == ["<div id=x>", "  h2 H", "X"])
}

@Test func `wide and right-to-left text passes whole`() {
  let lines = ["日本語のテキスト。**太字**です", "مرحبا **بكم**", "👩‍👩‍👧 *e\u{301}*"]
  for text in lines { #expect(outline(text) == [text]) }
  let long = String(repeating: "M0 0 ", count: 800)
  #expect(outline("<svg d=\"\(long)\" />\n\nA").last == "A")
}
