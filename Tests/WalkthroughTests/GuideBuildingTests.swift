import Testing
import Walkthrough

@Test func `a page alone makes a guide that is called by its file and saves nothing`() throws {
  let guide = try guide("# Make a key\n\nWords.\n")
  #expect(guide.name == "sample" && guide.title == "Make a key" && guide.number == nil)
  #expect(guide.destination == nil && guide.fields == [] && guide.problems == [])
  #expect(guide.next == [] && guide.writtenAfter == nil && guide.notes == SupportNotes())
}

@Test func `an overlay names the guide and its destination gives the fields`() throws {
  let guide = try guide(samplePage, overlay: sampleOverlay, destination: sampleDestination)
  #expect(guide.name == "shop-key" && guide.number == 7 && guide.title == "Shop key")
  #expect(guide.page.title == "Make a key")
  #expect(guide.destination?.name == "shop" && guide.fields.map(\.id) == ["key"])
}

@Test(arguments: [
  ("[key, key]", ["key"], [Problem.Cause.fieldTwice("key")]),
  ("[pixel, key]", ["key"], [.unknownField("pixel", nearest: nil)]),
  ("[kye]", [], [.unknownField("kye", nearest: "key")]),
  ("[]", [], []),
])
func `fields that cannot be collected are told, and the others are`(
  collects: String, fields: [String], causes: [Problem.Cause]
) throws {
  let overlay = "guide: a\ndestination: shop\ncollects: \(collects)\n"
  let guide = try guide(samplePage, overlay: overlay, destination: sampleDestination)
  #expect(guide.fields.map(\.id) == fields)
  #expect(guide.problems.map(\.cause) == causes)
  #expect((guide.destination == nil) == fields.isEmpty)
}

@Test func `what comes next is read as words with their links`() throws {
  let site = Site(base: "https://docs.example")
  let guide = try guide(
    "Words.", overlay: "guide: a\nnext: [\"Open [it](/b) **now**.\"]\n", site: site)
  #expect(guide.next.map(\.drawn) == ["Open [it](https://docs.example/b) **now**."])
}

@Test func `a page in docent's own words says what it was written after`() throws {
  let address = "https://docs.example/a"
  let told = try guide("Words.", overlay: "guide: a\nwritten: here\naddress: \(address)\n")
  #expect(told.writtenAfter == address && told.page.address == address)
  let own = try guide("Words.", overlay: "guide: a\naddress: \(address)\n")
  #expect(own.writtenAfter == nil && own.page.address == address)
}

@Test func `a page's revision is the same for the same text, and 0 to 31`() throws {
  let revisions = try (0..<64).map { try guide("Words \($0).").page.revision }
  #expect(revisions == (try (0..<64).map { try guide("Words \($0).").page.revision }))
  #expect(Set(revisions).isSubset(of: 0..<32))
  #expect(Set(revisions).count > 20)
}

@Test(arguments: [
  "---\ntitle: [\n---\n\nWords.\n", "---\n- a\n---\n\nWords.\n", "---\n\n---\nWords.\n",
])
func `a frontmatter that is no YAML is passed over`(page: String) throws {
  #expect(try guide(page).title == "sample")
  #expect(try guide(page).page.blocks.map(\.plainText) == ["Words."])
}
