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
  #expect(try Site(parsing: "other: 1\n", file: "site.yaml") == Site())
}

@Test(arguments: [
  ("url: [a]\n", Problem.Cause.wrongType(key: "url"), 1, 6),
  ("name: Shop\nstart: {a: 1}\n", .wrongType(key: "start"), 2, 8), ("", .syntax(.empty), 1, 1),
])
func `what is no site is told with its place`(
  text: String, cause: Problem.Cause, line: Int, column: Int
) {
  let problem = #expect(throws: Problem.self) { try Site(parsing: text, file: "site.yaml") }
  #expect(problem?.cause == cause)
  #expect(problem?.file == "site.yaml")
  #expect(problem.map { [$0.position.line, $0.position.column] } == [line, column])
}
