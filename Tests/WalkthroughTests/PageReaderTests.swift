import Testing
import Walkthrough

/// A component as a page writes it, and what is shown of it.
private let components: [(page: String, shown: [String])] = [
  (
    "<Card title=\"A `b`\" icon=\"x\" href=\"https://a.example\" cta=\"Go\">\nWords\n</Card>",
    ["# [A ](https://a.example)[`b`](https://a.example)", "  Words", "  Go"]
  ),
  (
    "<CardGroup cols={2}>\n<Card title=\"A\" />\n<Card title=\"B\">x</Card>\n</CardGroup>",
    ["# A", "# B", "  x"]
  ),
  (
    "<CodeGroup>\n```sh One\nls\n```\n```js\nx\n```\n</CodeGroup>",
    ["``` sh One", "  ls", "``` js", "  x"]
  ),
  (
    "<Tabs>\n<Tab title=\"A\">\nx\n</Tab>\n<Tab title=\"B\">\ny\n</Tab>\n</Tabs>",
    ["# A", "  x", "# B", "  y"]
  ),
  (
    "<AccordionGroup>\n<Accordion title={\"A\"} defaultOpen>\nx\n</Accordion>\n</AccordionGroup>",
    ["# A", "  x"]
  ),
  ("<Accordion title=\"A\" description=\"more\">x</Accordion>", ["# A — more", "  x"]),
  (
    "<Frame caption=\"A *b*\">\n<img src=\"https://a.example/i.png\" alt=\"I\" />\n</Frame>",
    ["(I) https://a.example/i.png", "A _b_"]
  ),
  (
    "<ParamField body=\"id\" type=\"string\" required default=\"x\">\nWords\n</ParamField>",
    ["# **id**  string  required  default: x", "  Words"]
  ),
  (
    "<ResponseField name=\"id\" type=\"int\" deprecated>\n<Expandable title=\"more\">\nx\n</Expandable>\n</ResponseField>",
    ["# **id**  int  deprecated", "  # more", "    x"]
  ),
  ("A <Icon icon=\"x\" /> b", ["A b"]), ("<Icon icon=\"x\" />", []),
  ("A <Badge color=\"red\">new</Badge>", ["A [new]"]), ("<Badge>new</Badge>", ["[new]"]),
  ("An <Tooltip tip=\"words\">API</Tooltip> here", ["An API (words) here"]),
  (
    "<Tooltip tip=\"words\">\n<img src=\"https://a.example/i.png\" />\n</Tooltip>",
    ["(i.png) https://a.example/i.png", "words"]
  ),
  (
    "<Tree>\n<Tree.Folder name=\"a\" defaultOpen>\n<Tree.File name=\"b\" />\n</Tree.Folder>\n</Tree>",
    ["-", "  a", "  -", "    b"]
  ),
  (
    "<Visibility for=\"agents\">\nx\n</Visibility>\n\n<Visibility for=\"humans\">\ny\n</Visibility>",
    ["y"]
  ),
  ("<iframe src=\"https://a.example/v\" title=\"T\"></iframe>", ["(video, T) https://a.example/v"]),
  (
    "<video controls>\n<source src=\"https://a.example/v.mp4\" />\n</video>",
    ["(video) https://a.example/v.mp4"]
  ),
  ("<Wonder title=\"A\" kind=\"x\">\nWords\n</Wonder>", ["# A", "  Words"]),
  ("<Wonder>\nWords\n</Wonder>", ["Words"]),
  ("A <Wonder title=\"B\">c</Wonder>", ["A B c"]), ("<Snippet file=\"a.mdx\" />", []),
  ("<MySnippet />", []),
  ("<Update label=\"v1\" description=\"May\">\n## H\n</Update>", ["# v1 — May", "  h2 H"]),
  ("<View title=\"A\">\nx\n</View>", ["# A", "  x"]),
  ("<Columns cols={2}>\nA\n\nB\n</Columns>", ["A", "B"]),
]

@Test(arguments: components)
func `a component shows its words and never its tag`(page: String, lines: [String]) throws {
  #expect(try shown(page) == lines)
}

private let markup: [(page: String, shown: [String])] = [
  ("<ul>\n<li>a</li>\n<li>\n**b**\n</li>\n</ul>", ["-", "  a", "-", "  **b**"]),
  ("<ol><li>a</li><li>b</li></ol>", ["1.", "  a", "2.", "  b"]),
  (
    "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>`a`</td><td>b</td></tr>\n</table>",
    ["|A|B|", "|`a`|b|"]
  ),
  ("<details>\n<summary>Why</summary>\n\nWords\n</details>", ["# Why", "  Words"]),
  ("| A |\n| --- |\n| x<br />y |", ["|A|", "|x\ny|"]), ("a<br />\n b", ["a\nb"]),
  ("a<br/> b", ["a\nb"]),
  ("<pre>\n<code>\na:\n  &nbsp;&nbsp;<b>x</b>: 1\n</code>\n</pre>", ["``` ", "  a:", "    x: 1"]),
  ("2<sup>3</sup>, H<sub>2</sub>O", ["2^3, H_2O"]), ("a {/* x */} b  c `d  e`", ["a b c `d  e`"]),
  ("<b>a</b> <i>b</i> <s>c</s> <kbd>d</kbd>", ["**a** _b_ ~c~ `d`"]),
  ("<a href=\"https://a.example\">x</a>", ["[x](https://a.example)"]), ("<h2>A</h2>", ["h2 A"]),
  ("<hr />", ["---"]),
  ("<div className=\"x\" style={{a: 1}}>\n  <p>A</p>\n  <span>b</span>\n</div>", ["A", "b"]),
  ("<script>\nalert(1)\n</script>\n\n<style>{`a{}`}</style>\n\nA", ["A"]),
  ("A <svg><path d=\"M0\"/></svg> b", ["A b"]),
  ("![](https://a.example/i.png)", ["(i.png) https://a.example/i.png"]),
  (
    "See <img src=\"https://a.example/i.png?x\" /> now",
    ["See [[image: i.png]](https://a.example/i.png?x) now"]
  ),
  ("<img src=\"https://a.example/i.png\">", ["(i.png) https://a.example/i.png"]),
  ("[![A](https://a.example/i.png)](https://b.example)", ["[[image: A]](https://a.example/i.png)"]),
]

@Test(arguments: markup)
func `markup of HTML shows its words`(page: String, lines: [String]) throws {
  #expect(try shown(page) == lines)
}

@Test(arguments: ["Note", "Tip", "Info", "Check", "Warning", "Danger"])
func `a callout tells its kind`(name: String) throws {
  let lines = ["\(name.lowercased())! \(name)", "  Mind **it**."]
  #expect(try shown("<\(name)>Mind **it**.</\(name)>") == lines)
  #expect(try shown("<\(name) title=\"T\">\nx\n</\(name)>") == ["\(name.lowercased())! T", "  x"])
}

@Test func `a callout of a type is of its kind and one of none is a note`() throws {
  #expect(try shown("<Callout type=\"warning\">x</Callout>") == ["warning! warning", "  x"])
  #expect(try shown("<Callout icon=\"x\">x</Callout>") == ["note! note", "  x"])
}
