import MDX
import Testing

@Test(arguments: [
  ("bash", "bash", nil), ("json Initialize Request", "json", "Initialize Request"), ("", nil, nil),
  ("bash title theme={null}", "bash", "title"), ("sh  theme={null}", "sh", nil),
  ("js lines theme={null}", "js", nil), ("{1,3-5}", nil, nil), ("js {1,3} icon=\"x\"", "js", nil),
  ("java A.java example icon=java lines", "java", "A.java example"),
  ("js title=\"A b\"", "js", "A b"),
  (".env", ".env", nil), ("python app.py  ", "python", "app.py"),
  ("ts filename='a.ts'", "ts", "a.ts"),
])
func `a fence tells its language and its title`(info: String, language: String?, title: String?)
  throws
{
  let code = try #require(parse("```\(info)\nx\n```").blocks.first?.code)
  #expect([code.language, code.title, code.text] == [language, title, "x\n"])
}

@Test func `code keeps its lines and what looks like markup`() throws {
  let code = "<Step>\n\n  {x} &amp; `y`\n\t</Note>\n"
  #expect(parse("```\n\(code)```").blocks.map(\.code?.text) == [code])
  #expect(parse("```\n\(code)```").diagnostics.isEmpty)
}

@Test func `a fence that never ends holds the rest`() {
  #expect(outline("A\n\n```\n<Note>\nx\n") == ["A", "``` ", "  <Note>", "  x"])
}

@Test(arguments: ["    A", "\tA", "          A"])
func `indented text is never code`(text: String) { #expect(outline(text) == ["A"]) }

@Test(arguments: [
  "A\n| H | I |\n| - | -- |\n| x | y |", "A\n\n| H | I |\n|:-|-:|\n| x | y |",
  "A\n| H | I |\n| --- | :---: |\n| x | y |",
])
func `a table may follow a line and needs one dash`(page: String) {
  #expect(outline(page) == ["A", "|H|I|", "|x|y|"])
}

@Test func `a table may follow the line of an item`() {
  #expect(
    outline("1. One\n    | H |\n    | - |\n    | x |\n2. Two")
      == ["1.", "  One", "  |H|", "  |x|", "2.", "  Two"])
}

@Test func `code is not taken for a table`() {
  #expect(outline("```\nA\n| H |\n| - |\n```") == ["``` ", "  A", "  | H |", "  | - |"])
}

@Test func `boxes of a list are read`() {
  #expect(outline("- [x] a\n- [ ] b\n- c") == ["- [x]", "  a", "- [ ]", "  b", "-", "  c"])
}

extension Block {
  fileprivate var code: CodeBlock? {
    guard case .code(let code) = kind else { return nil }
    return code
  }
}

@Test(arguments: [
  ("```\na:\n\tmake\n```", "a:\n\tmake\n"), ("  ```\n  a:\n  \tb\n  ```", "a:\n\tb\n"),
  ("- ```\n  \tb\n  \t\tc\n  ```", "\tb\n\t\tc\n"), ("```\n  \n\t\n x\n```", "  \n    \n x\n"),
])
func `code keeps its tabs`(page: String, code: String) {
  let blocks = parse(page).blocks
  let own = blocks.first?.code ?? blocks.first?.list?.items.first?.blocks.first?.code
  #expect(own?.text == code)
}

extension Block {
  fileprivate var list: List? {
    guard case .list(let list) = kind else { return nil }
    return list
  }
}

@Test func `a page with carriage returns reads the same`() {
  let page =
    "<Steps>\n  <Step title=\"A\">\n    One\n    two\n\n```sh\na\n\n\tb\n```\n| H |\n| - |\n| x |\n  </Step>\n</Steps>\n"
  #expect(outline(page.replacing("\n", with: "\r\n")) == outline(page))
  #expect(outline(page).count == 8)
}
