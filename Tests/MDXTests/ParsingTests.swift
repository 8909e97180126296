import MDX
import TestSupport
import Testing

/// A page as an outline: one line a block, what it holds indented.
private func pictured(_ text: String) -> String {
  MDX.parse(text).blocks.flatMap { lines($0) }.joined(separator: "\n")
}

private func lines(_ block: Block) -> [String] {
  switch block.kind {
  case .paragraph(let inlines): return ["p " + worded(inlines)]
  case .heading(let level, let inlines): return ["h\(level) " + worded(inlines)]
  case .quote(let blocks): return ["quote"] + indented(blocks)
  case .code(let code):
    return ["code \(code.language ?? "-") \(code.title ?? "-") \(code.text.debugDescription)"]
  case .rule: return ["rule"]
  case .table(let table):
    return ["table"]
      + ([table.header] + table.rows).map { "  " + $0.map(worded).joined(separator: " | ") }
  case .list(let list):
    return ["list \(list.start.map(String.init) ?? "•")"]
      + list.items.flatMap { item in ["  item"] + indented(item.blocks).map { "  " + $0 } }
  case .element(let element):
    let title = element["title"].map { " \"\($0)\"" } ?? ""
    return ["<\(element.name)\(title)>"] + indented(element.children)
  }
}

private func indented(_ blocks: [Block]) -> [String] { blocks.flatMap(lines).map { "  " + $0 } }

private func worded(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    switch inline.kind {
    case .text(let text), .expression(let text): text
    case .code(let text): "`\(text)`"
    case .emphasis(let inner): "*\(worded(inner))*"
    case .strong(let inner): "**\(worded(inner))**"
    case .strikethrough(let inner): "~\(worded(inner))~"
    case .link(let link): "[\(worded(link.children))](\(link.address))"
    case .image(let image): "![\(image.alt)](\(image.source))"
    case .lineBreak: "\n"
    case .softBreak: " "
    case .element(let element): "<\(element.name)>\(worded(element.children))</>"
    }
  }.joined()
}

private let pages: [(String, String)] = [
  // A fence at the left edge inside an element does not end it and keeps its own text.
  (
    "<Step>\n  Run:\n\n```sh\n  x </Step>\n```\n\n  Then.\n</Step>\n",
    "<Step>\n  p Run:\n  code sh - \"  x </Step>\\n\"\n  p Then."
  ),
  ("<Step>\nwords\n</Step>", "<Step>\n  p words"),
  (
    "<Steps>\n  <Step title=\"A\" />\n  <Step title='B \"b\"'/>\n</Steps>",
    "<Steps>\n  <Step \"A\">\n  <Step \"B \"b\"\">"
  ),
  ("<Card\n  title=\"A\"\n  icon={<svg a=\"}\" />}\nstyle={{a: 'b'}}\n/>", "<Card \"A\">"),
  ("a `<Step>` and `{/* x */}` b", "p a `<Step>` and `{/* x */}` b"),
  ("a \\<b \\{c\\} d", "p a <b {c} d"),
  ("{/* <Note>gone</Note>\n\nall */}\nleft <!-- gone --> here", "p left  here"),
  ("[//]: # (gone)\n\nleft", "p left"),
  ("import A from 'a'\nexport const B = () => (\n  <b>{x}</b>\n)\n\nleft", "p left"),
  ("import your data first", "p import your data first"),
  ("```js\nimport x from y\n```", "code js - \"import x from y\\n\""),
  (
    "1. one\n\n   <Note>\n   two\n   </Note>\n\n2. three",
    "list 1\n  item\n    p one\n    <Note>\n      p two\n  item\n    p three"
  ),
  ("* a\n\n          <img src=\"x.png\" alt=\"\" />\n", "list •\n  item\n    p a\n    <img>"),
  ("<Note>one line</Note>", "<Note>\n  p one line"),
  ("a <Tooltip tip=\"t\">word</Tooltip> b", "p a <Tooltip>word</> b"),
  ("| a | b |\n|---|---|\n| <b>x</b> \\| y | {\"z\"} |", "table\n  a | b\n  <b>x</> | y | z"),
  ("````md\n```js\n<A>\n```\n````", "code md - \"```js\\n<A>\\n```\\n\""),
  (
    "```bash pip install theme={null} icon=\"x y\" lines {1,3}\na\n```",
    "code bash pip install \"a\\n\""
  ),
  ("```{3}\na\n```", "code - - \"a\\n\""),
  ("text\n<Frame>\n  <img src='a'/>\n</Frame>\nmore", "p text\n<Frame>\n  <img>\np more"),
  ("&lt;b&gt; &#65; &#x42; &nope;", "p <b> A B &nope;"),
  ("ssh <your-ip> now", "p ssh <your-ip> now"),
  ("see <https://a.example/x>", "p see [https://a.example/x](https://a.example/x)"),
  ("a {variable} b", "p a {variable} b"), ("a{\" \"}b", "p a b"),
  ("    not code", "p not code"),
  ("<Tree.Folder name=\"a\" open>\n</Tree.Folder>", "<Tree.Folder>"),
  ("- [x] done\n- [ ] open", "list •\n  item\n    p done\n  item\n    p open"),
  ("", ""), ("<", "p <"), ("</Note>", ""), ("<>a</>", "<>\n  p a"),
]

@Test(arguments: pages)
func `a page is read as MDX has it`(text: String, expected: String) {
  #expect(pictured(text) == expected)
}

@Test func `a step that is never closed is reported where it opens, and its words stay`() {
  let source: MarkedSource = "<Steps>\n⟦<Step title=\"Install\">⟧\nwords\n</Steps>\n"
  let page = MDX.parse(source.text)
  #expect(page.diagnostics == [Diagnostic(.unclosed("Step"), at: source.range)])
  #expect(pictured(source.text) == "<Steps>\n  <Step \"Install\">\n    p words")
}

@Test func `a closing tag that closes nothing is reported where it stands`() {
  let source: MarkedSource = "a\n\n⟦</Card>⟧\n"
  #expect(
    MDX.parse(source.text).diagnostics == [Diagnostic(.unexpectedClosing("Card"), at: source.range)]
  )
}

@Test(arguments: [
  ("k=\"v &amp; w\"", "v & w"), ("k='v'", "v"), ("k={\"v\"}", "v"), ("k={`v`}", "v"),
  ("k={2}", "2"), ("k={true}", "true"), ("k", "true"), ("k={a.b}", nil), ("k={[1]}", nil),
])
func `an attribute's text is read in all its forms`(attribute: String, text: String?) {
  let element = MDX.parse("<A \(attribute) />").blocks.first?.element
  #expect(element?.attributes.map(\.name) == ["k"])
  #expect(element?["k"] == text)
}

@Test(arguments: [("1. Set up", "1. Set up"), ("# x `y`", "# x `y`"), ("a *b*", "a *b*")])
func `a title is one line of Markdown, never a list or heading`(title: String, expected: String) {
  let element = MDX.parse("<Step title=\"\(title)\" />").blocks.first?.element
  #expect(element?.inlines(of: "title").map(worded) == expected)
}

@Test func `frontmatter is kept apart`() {
  let page = MDX.parse("---\ntitle: A\n---\n\nwords\n")
  #expect(page.frontmatter?.text == "title: A\n")
  #expect(page.frontmatter?.range == 4..<13)
  #expect(page.blocks.count == 1)
}

@Test(arguments: [
  "<a>", "<Step>", "> ", "- ", "[", "*a ", "<", "{", "`", "``a", "<b ", "![", "&", "|a", "<A x={",
])
func `a page that repeats one thing endlessly is read without a crash`(part: String) {
  let page = MDX.parse(String(repeating: part, count: 20_000))
  #expect(page.blocks.count >= 1)
}

@Test func `changed pages are read without a crash, their ranges within the text`() {
  var random = SplitMix64(seed: 3)
  let sample = pages.map(\.0).joined(separator: "\n\n")
  for _ in 0..<300 {
    var bytes = Array(sample.utf8)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1:
        bytes.insert(Array("<>{}`*/\\\n\"' ".utf8).randomElement(using: &random) ?? 0, at: place)
      default: bytes.swapAt(place, bytes.count / 2)
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let page = MDX.parse(text)
    let whole = 0..<text.utf8.count + 1
    #expect(
      page.blocks.allSatisfy {
        whole.contains($0.range.lowerBound) && whole.contains($0.range.upperBound)
      })
    #expect(page.diagnostics.allSatisfy { whole.contains($0.range.upperBound) })
  }
}
