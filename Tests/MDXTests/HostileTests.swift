import MDX
import Testing

/// What is repeated, and how often.
private let repeated: [(piece: String, count: Int)] = [
  ("a", 10_000_000), (" ", 300_000), ("\n", 300_000), ("<a>", 100_000), ("<Step>", 100_000),
  ("<Step>{\"x\"}", 30_000), ("</a>", 50_000), (">", 100_000), ("> ", 100_000), ("- ", 100_000),
  ("[", 100_000), ("![", 50_000), ("*", 100_000), ("**a ", 50_000), ("<", 100_000), ("{", 100_000),
  ("`", 100_000), ("` ", 100_000), ("`` ` ", 30_000), ("<!--", 100_000), ("{/*", 100_000),
  ("<a b={", 50_000), ("<a b='<a b=\"", 30_000), ("{\\\"", 50_000), ("{'", 50_000),
  ("\\*", 100_000),
  ("&", 100_000), ("&amp;", 100_000), ("|", 50_000), ("a\n| a |\n| - |\n", 5_000),
  ("```\n", 50_000),
  ("export const a = (\n\n", 20_000), ("<a ", 100_000), ("<img/>", 100_000), ("<Card />\n", 20_000),
  (mark, 30_000), ("\0", 100_000), ("1. ", 100_000), ("[a](b", 30_000), ("_a_", 50_000),
  ("<a>{\"x\"}", 30_000), ("---\n", 50_000), ("[a]: b\n", 10_000),
]

@Test(arguments: repeated)
func `a text of one piece over and over is read`(piece: String, count: Int) {
  let text = String(repeating: piece, count: count)
  #expect(parse(text).isInside(text))
}

private let nested: [(open: String, close: String, count: Int)] = [
  ("<a>", "</a>", 100_000), ("<Step>\n", "</Step>\n", 50_000), ("*", "*", 50_000),
  ("**", "**", 50_000),
  ("![", "](x)", 50_000), ("[", "](x)", 50_000), ("{", "}", 50_000), ("<A title={", "}/>", 10_000),
  ("<A title={<b>", "</b>}/>", 5_000), ("~", "~", 50_000), ("> - ", "\n", 20_000),
]

@Test(arguments: nested)
func `a text nested without measure is read`(open: String, close: String, count: Int) {
  let text = String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
  let page = parse(text)
  #expect(page.isInside(text))
  _ = page.blocks.first?.element?.inlines(of: "title")
}
