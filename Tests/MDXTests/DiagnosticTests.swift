import MDX
import TestSupport
import Testing

@Test func `a step that is never closed is told where it opens and ends with its parent`() {
  let source: MarkedSource = "<Steps>\n⟦<Step title=\"A\">⟧\nWords\n</Steps>\n\nEnd\n"
  #expect(parse(source.text).diagnostics == [Diagnostic(.unclosed("Step"), at: source.range)])
  #expect(outline(source.text) == ["<Steps>", "  <Step title=A>", "    Words", "End"])
}

@Test func `a step that is never closed ends where the next begins`() {
  let source: MarkedSource = "<Steps>\n⟦<Step>⟧\nA\n<Step>\nB\n</Step>\n</Steps>\n"
  #expect(parse(source.text).diagnostics == [Diagnostic(.unclosed("Step"), at: source.range)])
  #expect(outline(source.text) == ["<Steps>", "  <Step>", "    A", "  <Step>", "    B"])
}

@Test func `steps that nothing closes stand beside each other`() {
  #expect(
    outline("<Step>\nA\n<Step>\nB\n<Step>\nC\n")
      == ["<Step>", "  A", "<Step>", "  B", "<Step>", "  C"])
}

@Test func `a stray closing tag is told and not shown`() {
  let source: MarkedSource = "A\n\n⟦</Note>⟧\n\nB\n"
  #expect(
    parse(source.text).diagnostics == [Diagnostic(.unexpectedClosing("Note"), at: source.range)])
  #expect(outline(source.text) == ["A", "B"])
}

@Test func `elements that cross are each told`() {
  let source: MarkedSource = "<Tabs>\n⟦<Tab>⟧\nA\n</Tabs>\n⟦</Tab>⟧\n"
  #expect(
    parse(source.text).diagnostics == [
      Diagnostic(.unclosed("Tab"), at: source.ranges[0]),
      Diagnostic(.unexpectedClosing("Tab"), at: source.ranges[1]),
    ])
  #expect(outline(source.text) == ["<Tabs>", "  <Tab>", "    A"])
}

@Test func `what looks like a tag is told and stays`() {
  let source: MarkedSource = "<Note>\nUse ⟦<name>⟧ here.\n</Note>\n"
  #expect(parse(source.text).diagnostics == [Diagnostic(.unclosed("name"), at: source.range)])
  #expect(outline(source.text) == ["<Note>", "  Use <name> here."])
}

@Test func `many tags that nothing closes take no element its structure`() {
  let page = String(repeating: "Use <name>.\n\n", count: 100) + "<Note>\nMind.\n</Note>\n"
  #expect(outline(page).suffix(2) == ["<Note>", "  Mind."])
}

@Test func `elements nested too deep keep their words`() {
  let page =
    String(repeating: "<div>\n", count: 100) + "Words\n" + String(repeating: "</div>\n", count: 100)
  #expect(parse(page).diagnostics.map(\.kind) == [.tooDeep])
  #expect(outline(page).last?.hasSuffix(" Words") == true)
}

@Test(arguments: [
  "---\ntitle: A\n---\n", "---\r\ntitle: A\r\n---\r\n", "\u{FEFF}---\ntitle: A\n---\n",
])
func `the frontmatter stands apart`(front: String) throws {
  let page = parse(front + "\nWords\n")
  #expect(try #require(page.frontmatter).text.trimmingSuffix { $0.isNewline } == "title: A")
  #expect(page.blocks.map(\.kind) == [.paragraph([Inline(.text("Words"))])])
}

@Test(arguments: ["---\ntitle: A\n", "A\n\n---\n\nB", "----\na\n---\n"])
func `a rule or an open frontmatter is none`(text: String) {
  #expect(parse(text).frontmatter == nil)
}

extension String {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> String {
    String(reversed().drop(while: isDropped).reversed())
  }
}
