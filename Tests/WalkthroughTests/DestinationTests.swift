import ConfigEditing
import Credentials
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

private func field(usualLength: String) throws(Problem) -> Field? {
  let field = "{id: a, label: A, key: a, kind: text, usualLength: \(usualLength)}"
  return try Destination(
    parsing: "destination: shop\ntitle: Shop\nfile: shop.yaml\nfields:\n  - \(field)\n",
    file: "shop.yaml", links: Links(base: nil)
  ).fields.first
}

@Test(arguments: [
  ("180", UsualLength.about(180)), ("180-220", .between(180...220)),
  ("\"180 - 220\"", .between(180...220)),
])
func `a field names the usual length of its values`(written: String, length: UsualLength) throws {
  #expect(try field(usualLength: written)?.rule.usualLength == length)
}

@Test(arguments: ["long", "220-180", "0", "-1", "1-2-3", "[180, 220]", "5000", "''"])
func `a usual length that is none is told with its place`(written: String) throws {
  do throws(Problem) {
    _ = try field(usualLength: written)
    Issue.record("taken")
  } catch {
    #expect(error.cause == .wrongType(key: "usualLength", expected: .length))
    #expect(error.position.line == 5)
  }
}
