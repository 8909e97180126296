import Testing

@testable import Walkthrough

private let text = "name: Shop\nlist: [a, b]\nmap:\n  key: 1\nnothing: ~\nmixed: [a, [b]]\n"

private func reader(_ text: String) throws(Problem) -> ContentReader {
  try ContentReader(text, file: "a.yaml")
}

@Test func `texts and lists are read by their keys`() throws {
  let reader = try reader(text)
  #expect(try reader.string("name") == "Shop")
  #expect(try reader.optionalString("name") == "Shop")
  #expect(try reader.strings("list") == ["a", "b"])
  #expect(try reader.list("list").map(\.string) == ["a", "b"])
}

@Test func `what is not there is nothing, unless it has to be`() throws {
  let reader = try reader(text)
  #expect(try reader.optionalString("none") == nil)
  #expect(try reader.strings("none") == [])
  let problem = #expect(throws: Problem.self) { try reader.string("none") }
  #expect(problem?.cause == .missing(key: "none"))
  #expect(problem?.position.line == 1)
}

@Test func `what is of another kind is told where it stands`() throws {
  let reader = try reader(text)
  func place(_ read: () throws -> Void) -> [Int]? {
    let problem = #expect(throws: Problem.self) { try read() }
    return problem.map { [$0.position.line, $0.position.column] }
  }
  #expect(place { _ = try reader.string("list") } == [2, 7])
  #expect(place { _ = try reader.string("map") } == [4, 3])
  #expect(place { _ = try reader.list("name") } == [1, 7])
  #expect(place { _ = try reader.strings("mixed") } == [6, 12])
}

@Test func `a mapping further down is read in the same file`() throws {
  let reader = try reader(text)
  let below = reader.below(try #require(reader["map"]))
  #expect(try below.string("key") == "1")
  #expect(
    below.problem(.noNumber, at: "key")
      == Problem(.noNumber, file: "a.yaml", at: .init(line: 4, column: 8)))
}

@Test(arguments: [
  ("", 1), ("# words\n", 1), ("a: [\n", 2), ("a: b\n c: d\n", 2), ("\u{0}", 1),
])
func `what is no YAML is told with its line`(text: String, line: Int) {
  let problem = #expect(throws: Problem.self) { try reader(text) }
  guard case .syntax = problem?.cause else {
    Issue.record("\(String(describing: problem))")
    return
  }
  #expect(problem?.position.line == line)
}
