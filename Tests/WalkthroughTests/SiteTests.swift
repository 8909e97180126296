import Testing
import Walkthrough

@Test func `a site is read with its name, its address and its first guide`() throws {
  let text = "name: Shop\nurl: https://docs.shop.example/\nstart: shop-key\n"
  #expect(
    try Site(parsing: text, file: "site.yaml")
      == Site(name: "Shop", base: "https://docs.shop.example", startGuide: "shop-key"))
}

@Test(arguments: ["https://a.example", "https://a.example/", "https://a.example///"])
func `slashes at the end of a site's address make no difference`(written: String) {
  #expect(Site(base: written).base == "https://a.example")
}

@Test func `a site may say nothing of itself`() throws {
  #expect(try Site(parsing: "{}\n", file: "site.yaml") == Site())
}

@Test(arguments: [
  ("", Problem.Cause.syntax(.empty), 1, 1), ("- a\n", .syntax(.topIsNoMapping), 1, 1),
  ("name: a\n---\nname: b\n", .syntax(.secondDocument), 2, 1),
])
func `what is no site is told with its place`(
  text: String, cause: Problem.Cause, line: Int, column: Int
) {
  let problem = #expect(throws: Problem.self) { try Site(parsing: text, file: "site.yaml") }
  #expect(problem?.cause == cause)
  #expect(problem?.file == "site.yaml")
  #expect(problem.map { [$0.position.line, $0.position.column] } == [line, column])
}

@Test(arguments: [
  ("url: [a]\n", Problem.Cause.wrongType(key: "url", expected: .text), 1, 6),
  ("name: Shop\nstart: {a: 1}\n", .wrongType(key: "start", expected: .text), 2, 8),
  ("name:\n", .emptyValue(key: "name"), 1, 6),
  ("nmae: Shop\n", .unknownKey("nmae", nearest: "name"), 1, 1),
  ("other: 1\n", .unknownKey("other", nearest: nil), 1, 1),
  ("name: a\nname: b\n", .duplicateKey("name"), 2, 1),
  ("url: docs.example\n", .unusableAddress("docs.example"), 1, 6),
  ("url: https://\n", .unusableAddress("https://"), 1, 6),
  ("start: shpo-key\n", .unknownGuide("shpo-key", nearest: "shop-key"), 1, 8),
])
func `a slip in a site's file is told with its place, and the rest is read`(
  text: String, cause: Problem.Cause, line: Int, column: Int
) throws {
  let reading = Site.read(text, file: "site.yaml", guides: ["shop-key"])
  #expect(
    reading.problems
      == [Problem(cause, file: "site.yaml", at: .init(line: line, column: column))])
  #expect(throws: Never.self) { try reading.usable() }
}
