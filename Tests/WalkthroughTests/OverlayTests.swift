import Testing

@testable import Walkthrough

private func overlay(_ text: String) throws(Problem) -> Overlay {
  try Overlay(parsing: text, file: "a.guide.yaml")
}

@Test func `an overlay is read whole`() throws {
  let overlay = try overlay(
    """
    guide: shop-key
    number: 7
    title: Shop key
    destination: shop
    collects: [id, key]
    written: here
    address: https://docs.example/a
    next: ["Open it."]
    """)
  #expect(overlay.guide == "shop-key" && overlay.number == 7 && overlay.title == "Shop key")
  #expect(overlay.destination == "shop" && overlay.collects == ["id", "key"])
  #expect(overlay.isWrittenHere && overlay.address == "https://docs.example/a")
  #expect(overlay.next == ["Open it."])
}

@Test func `an overlay needs a name and nothing else`() throws {
  let overlay = try overlay("guide: a\n")
  #expect(overlay.number == nil && overlay.title == nil && overlay.destination == nil)
  #expect(overlay.collects == [] && overlay.screens.isEmpty && overlay.next == [])
  #expect(!overlay.isWrittenHere && overlay.notes == SupportNotes())
}

@Test func `a screen is the whole step, a split one has parts`() throws {
  let overlay = try overlay(
    """
    guide: a
    screens:
      - {step: One, name: one, title: First, produces: true, images: [a pen]}
      - section: Two
        checklist: true
        split:
          - {name: x}
          - {name: y, from: Then, also: [Mind], copies: true}
    """)
  #expect(overlay.screens.map { $0.parts.map(\.name) } == [["one"], ["x", "y"]])
  #expect(overlay.screens.map(\.isChecklist) == [false, true])
  let (one, last) = (overlay.screens[0].parts[0], overlay.screens[1].parts[1])
  #expect(one.title == "First" && one.images == ["a pen"] && one.producesValue && !one.copiesValue)
  #expect(last.from == "Then" && last.also == ["Mind"] && last.copiesValue && !last.producesValue)
}

@Test func `a screen is found by its step's title, case and blanks aside`() throws {
  let overlay = try overlay("guide: a\nscreens: [{step: Open the  Shop, name: open}]\n")
  #expect(overlay.entry(forStep: "open the shop")?.parts.first?.name == "open")
  #expect(overlay.entry(forStep: "open") == nil)
}

@Test(arguments: [
  ("title: A\n", Problem.Cause.missing(key: "guide"), 1),
  ("guide: [a]\n", .wrongType(key: "guide", expected: .text), 1),
  ("guied: a\n", .unknownKey("guied", nearest: "guide"), 1),
  ("guide: a\ncollects: id\n", .wrongType(key: "collects", expected: .list), 2),
  ("guide: a\ndestination: b\ncollects: [[id]]\n", .wrongType(key: "collects", expected: .text), 3),
  ("guide: a\ncollects: [id]\n", .missing(key: "destination"), 1),
  (
    "guide: a\ndestinaton: b\ncollects: [id]\n", .unknownKey("destinaton", nearest: "destination"),
    2
  ),
  ("guide: a\ndestination: [b]\n", .wrongType(key: "destination", expected: .text), 2),
  ("guide: a\n---\nguide: b\n", .syntax(.secondDocument), 2), ("", .syntax(.empty), 1),
])
func `what leaves open what is collected, and where, makes no walk`(
  text: String, cause: Problem.Cause, line: Int
) {
  let problem = #expect(throws: Problem.self) { try overlay(text) }
  #expect(problem?.cause == cause)
  #expect(problem?.position.line == line)
}

@Test func `notes that cannot be read keep nobody from the walk`() throws {
  let overlay = try overlay("guide: a\nsupport: [ask]\n")
  #expect(overlay.notes == SupportNotes())
  #expect(overlay.problems.map(\.cause) == [.wrongType(key: "support", expected: .mapping)])
}

@Test(
  arguments: [
    ("guide: shop-key\nnumber: 7\n", "shop-key", 7),
    ("guide:   shop-key  # why\n", "shop-key", nil),
    ("# guide: b\r\nguide: a\r\nnumber: 12 # x\r\n", "a", 12), ("number: many\n", nil, nil),
    ("  guide: a\n", nil, nil), ("guide: 'a'\n", nil, nil), ("guide: |\n  a\n", nil, nil),
    ("guide:\n", nil, nil), ("", nil, nil), ("guide: a b\n", nil, nil), ("guides: a\n", nil, nil),
  ] as [(String, String?, Int?)])
func `name and number are found at a glance where they are plain`(
  text: String, name: String?, number: Int?
) {
  #expect(Overlay.guideName(in: text) == name)
  #expect(Overlay.guideNumber(in: text) == number)
}
