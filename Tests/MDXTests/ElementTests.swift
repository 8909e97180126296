import MDX
import TestSupport
import Testing

@Test(arguments: [
  (#"k="v""#, "v"), ("k='v'", "v"), (#"k={"v"}"#, "v"), ("k={'v'}", "v"), ("k={`v`}", "v"),
  ("k={2}", "2"), ("k={1.5}", "1.5"), ("k={true}", "true"), ("k={ false }", "false"), ("k", "true"),
  ("k=v", "v"), ("k = \"v\"", "v"), ("k=\"a &amp; b &#39;c&#x27;\"", "a & b 'c'"),
  ("k={{a: 'b'}}", nil), ("k={[1, 2]}", nil), ("k={f(\"}\")}", nil), ("k={`a${b}`}", nil),
  ("k={<b/>}", nil), ("{...rest} k=\"v\"", "v"), ("data-k=\"x\" k=\"v\"", "v"), ("K=\"v\"", nil),
])
func `an attribute gives the text of a literal`(written: String, text: String?) throws {
  let element = try #require(parse("<Card \(written)>\nX\n</Card>").blocks.first?.element)
  #expect(element["k"] == text)
  #expect(element.children.count == 1)
}

@Test(arguments: [
  ("1. Setup", "1. Setup"), ("# x", "# x"), ("- a", "- a"), ("> q", "> q"), ("A `b` c", "A `b` c"),
  ("**A** & b", "**A** & b"), ("a &amp;amp; b", "a & b"), ("---", "---"), ("[a](/b)", "[a](/b)"),
  ("a\nb", "a b"), ("Use <your-ip>", "Use <your-ip>"),
  ("<Icon icon='x' /> A", "<Icon icon=x></> A"),
])
func `a title is read as words of a line`(title: String, drawn: String) throws {
  let element = try #require(parse("<Step title=\"\(title)\" />").blocks.first?.element)
  #expect(element.inlines(of: "title")?.drawn == drawn)
}

@Test(arguments: ["title=\"\"", "title={x}", "title={}", ""])
func `a title without words is none`(attribute: String) throws {
  let element = try #require(parse("<Step \(attribute) />").blocks.first?.element)
  #expect(element.inlines(of: "title") == nil)
}

@Test(arguments: [
  ("> <Note>A</Note>", [">", "  <Note>", "    A"]),
  ("- <Note>A</Note>", ["-", "  <Note>", "    A"]),
  ("[<img src=\"a\" />](/b)", ["[<img src=a></>](/b)"]), ("## <Icon /> A", ["h2 <Icon></> A"]),
  ("**<b>x</b>**<br />\ny", ["**<b>x</>**<br></> y"]), ("**_x_**<br />y", ["***x***<br></>y"]),
  ("<Icon />**x**", ["<Icon></>**x**"]), ("a<!-- x -->b", ["ab"]),
  ("<kbd>A</kbd> <kbd>B</kbd>", ["<kbd>A</> <kbd>B</>"]), ("<code>x</code>", ["<code>x</>"]),
  ("<Card />\n<Card />", ["<Card>", "<Card>"]),
  ("<Tree.File name=\"a\" />", ["<Tree.File name=a>"]),
  ("<>\nA\n</>", ["<>", "  A"]), ("a</br>b", ["a<br></>b"]),
])
func `elements stand among blocks and in lines`(page: String, drawn: [String]) {
  #expect(outline(page) == drawn)
}

@Test(arguments: [
  ("{\"a\"}", "a"), ("a{\" \"}b", "a b"), ("{x.y}", "{x.y}"), ("{`t`}", "t"), ("\\{x\\}", "{x}"),
  ("a {/* x */} b", "a  b"), ("a { b", "a { b"), ("a } b", "a } b"), ("{}", ""),
])
func `an expression shows its literal or itself`(page: String, shown: String) {
  #expect(line(page) == shown)
}

@Test(arguments: [
  ("&lt;a&gt;", "<a>"), ("&#65;&#x42;", "AB"), ("a&nbsp;b", "a\u{A0}b"), ("&#0;", "\u{FFFD}"),
  ("&unknown;", "&unknown;"), ("AT&T", "AT&T"), ("&#xD800;", "\u{FFFD}"), ("`&lt;`", "`&lt;`"),
])
func `entities are decoded outside of code`(page: String, shown: String) {
  #expect(line(page) == shown)
}

@Test func `ranges cover the source of blocks and elements`() {
  let source: MarkedSource =
    "⟦One *two* three⟧\n\n⟦<Note>\n  Words\n</Note>⟧\n\n## ⟦Three⟧\n\n⟦<Card />⟧\n"
  #expect(parse(source.text).blocks.map(\.range) == source.ranges)
}
