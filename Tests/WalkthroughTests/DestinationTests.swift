import ConfigEditing
import Testing
import Walkthrough

private func destination(sets: String) throws(Problem) -> Destination {
  try Destination(
    parsing: "destination: shop\ntitle: Shop\nfile: shop.yaml\nsets: \(sets)\nfields: []\n",
    file: "shop.yaml", links: Links(base: nil))
}

@Test(arguments: [
  ("3", SettingValue.number("3")), ("-2.5", .number("-2.5")), ("1e3", .number("1e3")),
  ("0", .number("0")), ("\"3\"", .text("3")), ("007", .text("007")), ("1_000", .text("1_000")),
  ("0x1F", .text("0x1F")), (".5", .text(".5")), ("true", .boolean(true)), ("yes", .text("yes")),
  ("shop", .text("shop")), ("''", .text("")),
])
func `what is set keeps its kind`(written: String, value: SettingValue) throws {
  let sets = try destination(sets: "{api.retries: \(written)}").sets
  #expect(sets.map(\.value) == [value])
  #expect(sets.map(\.path) == [["api", "retries"]])
}

@Test(arguments: ["[1, 2]", "{a: 1}", "~", ""])
func `what cannot be set is told with its place, never left out`(written: String) throws {
  do throws(Problem) {
    _ = try destination(sets: "{ok: 1, list: \(written)}")
    Issue.record("taken")
  } catch {
    #expect(error.cause == .wrongType(key: "sets.list", expected: .setting))
    #expect(error.position.line == 4)
  }
}

@Test(arguments: ["- a\n", "a\n", "[]\n", "3\n"])
func `what is no mapping at its top is told, and not taken for an empty one`(text: String) {
  #expect(throws: Problem.self) { try Site(parsing: text, file: "site.yaml") }
}
