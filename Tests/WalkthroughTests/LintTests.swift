import Testing
import Walkthrough

private func overlay(_ text: String, file: String = "a.guide.yaml") throws(Problem) -> Overlay {
  try Overlay(parsing: text, file: file)
}

/// A problem as its rule, its weight and its line.
private func line(_ problem: Problem) -> String {
  "\(problem.severity.rawValue) \(problem.rule) \(problem.file):\(problem.position.line)"
}

@Test func `a page that is not well formed is a warning at its line`() {
  let page = "Words.\n\n<Steps>\n<Step title=\"A\">\n</Steps>\n</Note>\n"
  #expect(
    Problem.problems(ofPage: page, file: "a.md").map(line)
      == ["warning unclosed-element a.md:4", "warning stray-closing a.md:6"])
  let deep = String(repeating: "<div>\n", count: 100) + String(repeating: "</div>\n", count: 100)
  #expect(Problem.problems(ofPage: deep, file: "a.md").map(\.rule) == ["too-deep"])
  #expect(Problem.problems(ofPage: "Words.\n", file: "a.md") == [])
}

@Test func `overlays that share a name or a number are told, the later one`() throws {
  let overlays = [
    try overlay("guide: a\nnumber: 1\n", file: "one.yaml"),
    try overlay("guide: b\nnumber: 1\n", file: "two.yaml"),
    try overlay("number: 3\nguide: a\n", file: "three.yaml"),
  ]
  let clashes = Overlay.clashes(among: overlays)
  #expect(clashes.map(line) == ["error taken-number two.yaml:2", "error taken-name three.yaml:2"])
  #expect(
    clashes.map(\.cause) == [.takenNumber(1, by: "one.yaml"), .takenName("a", by: "one.yaml")])
}

@Test(
  arguments: [
    ("", "warning no-number a.guide.yaml:1"),
    ("number: 0\n", "error unusable-number a.guide.yaml:2"),
    ("number: 1024\n", "error unusable-number a.guide.yaml:2"),
    ("number: seven\n", "error unusable-number a.guide.yaml:2"),
    ("number:\n", "error unusable-number a.guide.yaml:2"), ("number: 1\n", nil),
    ("nubmer: 1\n", "error unknown-key a.guide.yaml:2"),
    ("number: 1023\n", nil),
  ] as [(String, String?)])
func `a number that codes cannot hold is told`(written: String, told: String?) throws {
  let reading = Overlay.read("guide: a\n" + written, file: "a.guide.yaml")
  let clashes = Overlay.clashes(among: try [#require(reading.value)])
  #expect((reading.problems + clashes).map(line) == [told].compactMap(\.self))
}

@Test func `what fits is not told`() throws {
  let guide = try guide(samplePage, overlay: sampleOverlay, destination: sampleDestination)
  #expect(try overlay(sampleOverlay).misfits(in: guide, pastes: ["id"]) == [])
}

@Test func `notes for screens and pastes that there are not are told with the nearest`() throws {
  let text =
    sampleOverlay
    + "\nsupport:\n  opne: [{ask: x}]\n  copy: [{ask: x}]\npastes:\n  idd: [{ask: x}]\n"
  let guide = try guide(samplePage, overlay: text, destination: sampleDestination)
  let problems = try overlay(text).misfits(in: guide, pastes: ["id", "e-mail"])
  #expect(
    problems.map(\.cause)
      == [.unknownScreen("opne", nearest: "open"), .unknownPaste("idd", nearest: "id")])
  let start = sampleOverlay.split(separator: "\n").count
  #expect(problems.map(\.position.line) == [start + 2, start + 5])
}

@Test(arguments: ["Shop", "shop key", "shöp", "shop_key"])
func `a guide's name has to be typed and said`(name: String) throws {
  let text = "guide: \(name)\n"
  let guide = try guide(samplePage, overlay: text)
  #expect(try overlay(text).misfits(in: guide, pastes: []).map(\.cause) == [.unusableName(name)])
}

@Test(arguments: ["-key", "--key", "-"])
func `a guide's name is no option`(name: String) throws {
  let text = "guide: \"\(name)\"\n"
  let guide = try guide(samplePage, overlay: text)
  #expect(try overlay(text).misfits(in: guide, pastes: []).map(\.cause) == [.unusableName(name)])
}

@Test func `a guide's name is no command`() throws {
  let guide = try guide(samplePage, overlay: "guide: run\n")
  let problems = try overlay("guide: run\n").misfits(in: guide, pastes: [], commands: ["run"])
  #expect(problems.map(\.cause) == [.commandName("run")])
}

@Test func `a destination that cannot be had is told once, not for each field`() throws {
  let text = "guide: a\ndestination: shpo\ncollects: [key, id]\n"
  let guide = try guide(samplePage, overlay: text)
  #expect(guide.problems == [])
  let problem = try overlay(text).unknownDestination(among: ["shop", "snapchat"])
  #expect(problem.cause == .unknownDestination("shpo", nearest: "shop"))
  #expect(problem.position == .init(line: 2, column: 14))
}

@Test(arguments: [
  ("    - step: Make the key", "    - step: Make the kye"), ("  screens:", "  screans:"),
  ("        - name: copy", "        - nmae: copy"), ("    - step: Make", "    - stpe: Make"),
])
func `a slip at a screen is told once, not for its notes as well`(old: String, new: String) throws {
  let notes = "\nsupport:\n  make: [{ask: x}]\n  copy: [{ask: x}]\n"
  let text =
    ("  " + sampleOverlay.replacing("\n", with: "\n  ")).replacing(old, with: new)
    .replacing("\n  ", with: "\n").dropFirst(2) + notes
  let reading = Overlay.read(String(text), file: "a.guide.yaml")
  let guide = try guide(samplePage, overlay: String(text), destination: sampleDestination)
  let misfits = try #require(reading.value).misfits(in: guide, pastes: [])
  #expect((reading.problems + guide.problems + misfits).count == 1)
}

@Test(
  arguments: [
    (nil, "[key]"), (sampleDestination, "[kye]"), (sampleDestination, "key"),
    (sampleDestination.replacing("id: key", with: "id: ''"), "[key]"),
  ] as [(String?, String)])
func `where a field cannot be had, that is told, and not the screens that it would have`(
  destination: String?, collects: String
) throws {
  let text =
    "guide: a\ndestination: shop\ncollects: \(collects)\nsupport:\n"
    + "  field: [{ask: x}]\n  review: [{ask: x}]\n  field-key: [{ask: x}]\n  other: [{ask: x}]\n"
  let overlay = try #require(Overlay.read(text, file: "a.guide.yaml").value)
  let guide = Guide(
    GuideSource(
      page: samplePage, pageName: "a", overlay: overlay,
      destination: destination.flatMap { Destination.read($0, file: "d.yaml").value }))
  #expect(overlay.misfits(in: guide, pastes: []).map(\.position.line) == [8])
  #expect(guide.problems.count == (collects == "[kye]" ? 1 : 0))
}

@Test func `names and files of destinations agree, each with one`() {
  let texts = ["shop", "shop", "other"].enumerated().map { index, name in
    (name: name, file: "d/\(index == 0 ? "shop" : "d\(index)").yaml")
  }
  let all = texts.compactMap { name, file in
    let text = sampleDestination.replacing(
      "destination: shop\ntitle", with: "destination: \(name)\ntitle")
    return Destination.read(text, file: file).value.map {
      (destination: $0, file: file, text: text)
    }
  }
  #expect(
    Destination.clashes(among: all).map(\.cause)
      == [.takenName("shop", by: "d/shop.yaml"), .otherFileName("other")])
}

@Test func `what looks like a credential is told once a line, with its place and not its text`() {
  let key = "ghp_" + String(repeating: "aB3dE5gH7", count: 4)
  let text = "# A\n\nTake `\(key)` and \(key).\nWords.\n- \(key)\n"
  let found = Problem.credentials(in: text, file: "a.md")
  #expect(found.map { [$0.position.line, $0.position.column] } == [[3, 7], [5, 3]])
  #expect(found.allSatisfy { $0.severity == .warning })
  #expect(Problem.credentials(in: text, file: "a.yaml").allSatisfy { $0.severity == .error })
}
