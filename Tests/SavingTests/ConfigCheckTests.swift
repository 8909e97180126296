import ConfigEditing
import Credentials
import Saving
import Testing
import Walkthrough

private func other() throws -> Destination {
  try Destination(
    parsing: """
      destination: other
      title: Other
      file: other.yaml
      fields: [{id: id, label: ID, key: id, env: OTHER_ID, kind: uuid},
        {id: note, label: Note, key: note, kind: text, optional: true}]
      """, file: "other.yaml", links: Links(base: nil))
}

private func check(_ text: String, file: String = "shop.yaml") throws(ConfigCheck.Problem)
  -> ConfigCheck
{
  do {
    let all = [try other(), try sampleDestination()]
    return try ConfigCheck(Array(text.utf8), file: file, among: all, now: 1_800_000_000)
  } catch let error as ConfigCheck.Problem { throw error } catch { throw .unknownFormat }
}

private func lines(_ check: ConfigCheck) -> [String] {
  check.findings.map { finding in
    let place = finding.place.map { "\($0.line):\($0.column)" } ?? "-"
    return ([place, finding.key.description, finding.verdict] + finding.reasons + finding.cleaned)
      .joined(separator: " ")
  }
}

@Test func `each field of the destination is judged where it stands`() throws {
  let check = try check("destination: shop\nid: \(sampleID)\napi:\n  key: owner@shop.example\n")
  #expect(
    lines(check) == [
      "2:5 id accepted uuid", "4:8 api.key refused e-mail", "- api.hook missing",
    ])
  #expect(check.destination.name == "shop" && check.format == .yaml && check.hasRefusals)
}

@Test func `a value with more around it is doubtful in a file`() throws {
  let check = try check("destination: shop\napi: {key: ' \(sampleKey) '}\n")
  #expect(lines(check)[1] == "2:12 api.key doubtful not-clean blanks-at-ends")
  #expect(!check.hasRefusals)
}

@Test(arguments: [
  ("api: {key: [1]}\n", "1:12 api.key refused not-a-value"),
  ("api: {key: ~}\n", "- api.key missing"),
  ("api: {apiKey: \(sampleKey)}\n", "1:15 api.apiKey accepted text"),
  ("api: {}\n", "- api.key missing"),
])
func `what stands there, or under another name, is found`(text: String, line: String) throws {
  #expect(
    lines(try check("destination: shop # x\n".replacing("\n", with: "") + "\n" + text))
      .contains(line.replacing("1:", with: "2:")))
}

@Test func `a field that may be empty is no fault where it is`() throws {
  #expect(lines(try check("destination: other\nnote: ''\n")).last == "2:7 note missing")
}

@Test(arguments: [
  ("id: \(sampleID)\nnote: x\n", "shop.yaml", "other"), ("OTHER_ID=\(sampleID)\n", ".env", "other"),
  ("SHOP_ID=\(sampleID)\n", ".env", "shop"), ("{\"destination\": \"shop\"}", "a.json", "shop"),
  ("id: \(sampleID)\napi: {key: \(sampleKey)}\ndestination: shop\n", "shop.yaml", "shop"),
])
func `the destination is the one that is named, else the one whose keys are there`(
  text: String, file: String, name: String
) throws {
  #expect(try check(text, file: file).destination.name == name)
}

@Test(arguments: [
  ("", "shop.txt", "format"), ("a: [\n", "shop.yaml", "edit"), ("{", "a.json", "edit"),
  ("destination: none\n", "shop.yaml", "no none"), ("a: 1\n", "shop.yaml", "no destination"),
  ("", ".env", "no destination"),
])
func `a file that cannot be checked says why`(text: String, file: String, why: String) {
  let problem = #expect(throws: ConfigCheck.Problem.self) { try check(text, file: file) }
  let said =
    switch problem {
    case .unknownFormat: "format"
    case .edit: "edit"
    case .noDestination(let name): "no \(name ?? "destination")"
    case nil: ""
    }
  #expect(said == why)
}

@Test func `no description of a check holds a value`() throws {
  var text = ""
  dump(try check("destination: shop\napi: {key: \(sampleKey)}\n"), to: &text)
  #expect(!text.contains("Kq7Zx"))
}
