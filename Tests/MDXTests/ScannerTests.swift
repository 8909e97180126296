import TestSupport
import Testing

@testable import MDX

/// What the scanner finds, each with the text that it stands in.
private func found(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  var scanner = Scanner(bytes, from: 0)
  scanner.scan()
  return scanner.constructs.map { construct in
    switch construct {
    case .opening(let tag): "\(tag.isSelfClosing ? "single" : "open") \(part(tag.range))"
    case .closing(_, let range): "close \(part(range))"
    case .hidden(let range): "hidden \(part(range))"
    case .expression(let range, _): "shown \(part(range))"
    case .inserted(let place, let text): "at \(place) \(text.debugDescription)"
    }
  }
}

@Test func `tags, comments, expressions and modules are found in their order`() {
  let page = "import A from 'a'\n\n<Note>{x} <!-- c --> {/* d */}<br /></Note>\n"
  #expect(
    found(page) == [
      "hidden import A from 'a'", "open <Note>", "shown {x}", "hidden <!-- c -->",
      "hidden {/* d */}", "single <br />", "close </Note>",
    ])
}

@Test(arguments: [
  "```\n<Note>{x}\n```\n", "~~~ js\n<Note>\n~~~~\n", "> ```\n> <Note>\n> ```\n",
  "- ```\n  <Note>\n  ```\n",
  "1. ```\n   {x}\n   ```\n", "````\n```\n<Note>\n````\n", "`<Note>`", "`a `` <Note>`",
  "``a ` <Note>``", "\\<Note>",
  "\\{x}",
  "```\n<Note>", "`a\n<b>`", "a < b", "1 <2", "<https://a.example>", "a <- b",
])
func `nothing is found in code, behind a backslash, or where there is none`(text: String) {
  #expect(found(text) == [])
}

@Test(arguments: [
  ("`open <b>\n\nnext", ["open <b>"]), ("``` a ` <b>", ["open <b>"]), ("a ` <b> c", ["open <b>"]),
  ("```\nx\n```\n<b>", ["open <b>"]), ("\\\\<b>", ["open <b>"]), ("\\\n<b>", ["open <b>"]),
])
func `code that does not close hides nothing`(text: String, constructs: [String]) {
  #expect(found(text) == constructs)
}

@Test(arguments: [
  ("{'}'}", ["shown {'}'}"]), ("{`}`}", ["shown {`}`}"]), ("{a: {b}}", ["shown {a: {b}}"]),
  ("{ /* } */ }", ["hidden { /* } */ }"]), ("{}", ["hidden {}"]),
  ("{it's}\n\nMore words", ["shown {it's}"]),
  ("{a", []), ("}", []),
])
func `an expression ends with its own brace`(text: String, constructs: [String]) {
  #expect(found(text) == constructs)
}

@Test(arguments: [
  ("import 'a'\nnext", ["hidden import 'a'\nnext"]),
  ("export const a = {\n\n  b: 1\n}\n\nWords", ["hidden export const a = {\n\n  b: 1\n}"]),
  ("export const a = '{'\n\nWords {x}", ["hidden export const a = '{'", "shown {x}"]),
  ("import your data {x}", ["shown {x}"]),
  ("Then\nexport default a\n", ["hidden export default a"]),
  ("exports are {x}", ["shown {x}"]), ("  import 'a'", []),
])
func `a module ends at the first empty line outside its brackets`(
  text: String, constructs: [String]
) {
  #expect(found(text) == constructs)
}

@Test(arguments: [
  ("A\n| H |\n| --- |\n", ["at 2 \"\\n\"", "at 10 \"--\""]), ("| H |\n|-|\n", ["at 7 \"--\""]),
  ("| H |\n", []), ("A\n| H |\nB\n", []), ("|-|\n", []),
])
func `a table is helped to be one`(text: String, constructs: [String]) {
  #expect(found(text) == constructs)
}

@Test func `reading begins where it is told to`() {
  var scanner = Scanner(Array("<a><b>".utf8), from: 3)
  scanner.scan()
  #expect(scanner.constructs.count == 1)
}
