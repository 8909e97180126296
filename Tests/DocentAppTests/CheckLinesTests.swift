import ConfigEditing
import DocentApp
import Saving
import Testing
import Walkthrough
import Words

private let clock = Clock(now: sampleNow)

private func check(_ text: String, file: String = "shop.yaml") throws -> ConfigCheck {
  try ConfigCheck(
    Array(text.utf8), file: file, among: [try #require(try shopGuide().destination)],
    now: sampleNow)
}

private let id = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"

@Suite struct CheckLinesTests {
  @Test func `each field is a line with its place, verdict, key and what is said of it`() throws {
    let found = try check("destination: shop\nid: \(id)\napi:\n  key: maria@shop.example\n")
    #expect(
      found.lines(clock).map(\.text) == [
        "shop.yaml:2:5: accepted: id: The form of an ID",
        "shop.yaml:4:8: refused: api.key: This is an e-mail address, not the key. It leads to a mailbox.",
        "shop.yaml: missing: api.hook: nothing is there",
      ])
  }

  @Test func `a mapping where a value belongs is told`() throws {
    let found = try check("destination: shop\nid: {a: b}\n")
    #expect(
      found.lines(clock).first?.text
        == "shop.yaml:2:5: refused: id: a mapping or a list is there, not one value")
  }

  @Test func `a right value with more around it is told as unclean`() throws {
    let found = try check("destination: shop\nid: \" \(id)\"\n")
    #expect(
      found.lines(clock).first?.text
        == "shop.yaml:2:5: doubtful: id: The form of an ID, but there is more around it. Paste it once"
        + " more with docent, or take out by hand what is too much.")
  }

  @Test func `the same is one line of JSON`() throws {
    let found = try check("destination: shop\nid: \(id)\napi: {key: maria@shop.example}\n")
    #expect(
      found.json.text
        == #"{"file": "shop.yaml", "format": "yaml", "destination": "shop", "fields": ["#
        + #"{"field": "id", "key": "id", "line": 2, "column": 5, "verdict": "accepted", "#
        + #""reasons": ["uuid"], "cleaned": []}, {"field": "key", "key": "api.key", "line": 3, "#
        + #""column": 12, "verdict": "refused", "reasons": ["e-mail"], "cleaned": []}, "#
        + #"{"field": "hook", "key": "api.hook", "line": null, "column": null, "#
        + #""verdict": "missing", "reasons": [], "cleaned": []}]}"#)
  }

  @Test func `a file that cannot be checked is told in JSON`() {
    #expect(
      ConfigCheck.problem(of: "shop.yaml", "It is not there.").text
        == #"{"file": "shop.yaml", "error": "It is not there."}"#)
  }

  private static let problems: [(ConfigCheck.Problem, String)] = [
    (
      .unknownFormat,
      "shop.yaml is none of the formats docent writes: .json, .yaml, .yml or .env."
    ),
    (.edit(.utf16), "shop.yaml is UTF-16. Save it as UTF-8 and try again. It was left alone."),
    (
      .noDestination(named: "other"),
      "shop.yaml is the config of “other”, which no destination here is called."
    ),
    (
      .noDestination(named: nil),
      "shop.yaml has none of the fields of the destinations here, so nothing was checked."
    ),
  ]

  @Test(arguments: problems)
  func `why a config cannot be checked is told`(problem: ConfigCheck.Problem, words: String) {
    #expect(ConfigCheck.sentence(for: problem, file: "shop.yaml").text == words)
  }
}
