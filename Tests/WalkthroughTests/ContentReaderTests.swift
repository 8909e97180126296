import Testing

@testable import Walkthrough

private let text = "name: Shop\nlist: [a, b]\nmap:\n  key: 1\nnothing: ~\nmixed: [a, [b]]\n"

private func reader(_ text: String) throws(Problem) -> ContentReader {
  try ContentReader(text, file: "a.yaml")
}

/// The places of what was noted.
private func places(_ reader: ContentReader) -> [[Int]] {
  reader.problems.map { [$0.position.line, $0.position.column] }
}

@Test func `texts and lists are read by their keys`() throws {
  var reader = try reader(text)
  #expect(reader.text("name") == "Shop" && reader.neededText("name") == "Shop")
  #expect(reader.texts("list") == ["a", "b"])
  #expect(reader.list("list").map(\.string) == ["a", "b"])
  #expect(reader.problems == [] && reader.obstacle == nil)
}

@Test func `what is not there is nothing, unless it has to be`() throws {
  var reader = try reader(text)
  #expect(reader.text("none") == nil && reader.texts("none") == [] && reader.problems == [])
  #expect(reader.neededText("none") == "")
  #expect(reader.problems.map(\.cause) == [.missing(key: "none")])
  #expect(places(reader) == [[1, 1]] && reader.obstacle == reader.problems.first)
}

@Test func `what is of another kind is told where it stands, once`() throws {
  var reader = try reader(text)
  for _ in 0..<2 {
    _ = (reader.text("list"), reader.text("map"), reader.list("name"), reader.texts("mixed"))
    _ = (reader.flag("name"), reader.number("name"), reader.text("nothing"))
  }
  #expect(places(reader) == [[2, 7], [4, 3], [1, 7], [6, 12], [1, 7], [1, 7], [5, 10]])
  #expect(reader.obstacle == nil)
}

@Test func `where all that cannot be read is an obstacle, the first one is`() throws {
  var reader = try ContentReader(text, file: "a.yaml", isStrict: true)
  _ = (reader.flag("name"), reader.text("list"))
  #expect(reader.obstacle?.cause == .wrongType(key: "name", expected: .flag))
}

@Test func `what looks like a credential is masked in whatever is shown`() throws {
  let key = "ghp_" + String(repeating: "aB3dE5gH7", count: 4)
  var reader = try reader("name: use \(key) now\nlist: [\(key)]\n")
  #expect(reader.text("name") == "use •••••••• now" && reader.texts("list") == ["••••••••"])
  #expect(reader.exactText("name") == "use \(key) now")
}

@Test func `a mapping further down is read in the same file`() throws {
  var reader = try reader(text)
  let map = try #require(reader["map"])
  let (value, problem) = reader.below(map) { ($0.text("key"), $0.problem(.noNumber, at: "key")) }
  #expect(value == "1")
  #expect(problem == Problem(.noNumber, file: "a.yaml", at: .init(line: 4, column: 8)))
  #expect(reader.text("name") == "Shop")
}

@Test(arguments: [
  ("", 1), ("# words\n", 1), ("a: [\n", 1), ("a: b\n c: d\n", 2), ("\u{0}", 1),
])
func `what is no YAML is told with its line`(text: String, line: Int) {
  let problem = #expect(throws: Problem.self) { try reader(text) }
  guard case .syntax = problem?.cause else {
    Issue.record("\(String(describing: problem))")
    return
  }
  #expect(problem?.position.line == line)
}
