import ConfigEditing
import Credentials
import Saving
import Testing

private func planned(
  _ old: String, file: String = "shop.yaml", usesOtherKey: Bool = false
) throws -> PlannedEntry {
  var request = try sampleRequest(file, ["key": sampleKey])
  request.entries[0].usesOtherKey = usesOtherKey
  let plan = try SavePlan(request, old: Array(old.utf8), status: sampleStatus)
  return try #require(plan.entries.first)
}

@Test(arguments: [
  ("", false, false), ("api: {}\n", false, false), ("api: {key: }\n", false, false),
  ("api: {key: ''}\n", false, false), ("api: {key: ~}\n", false, false),
  ("api: {key: old}\n", true, false),
  ("api: {key: \(sampleKey)}\n", true, true), ("api: {key: '\(sampleKey)'}\n", true, true),
])
func `a value replaces what stands there, unless it is nothing or this very one`(
  old: String, replacesValue: Bool, isUnchanged: Bool
) throws {
  let entry = try planned(old)
  #expect(entry.key == ["api", "key"])
  #expect(entry.replacesValue == replacesValue && entry.isUnchanged == isUnchanged)
}

@Test(arguments: [
  ("api: {apiKey: a, old_key: b}\n", false, ["api.apiKey", "api.old_key"], "api.key"),
  ("api: {old_key: b}\n", true, ["api.old_key"], "api.old_key"),
  ("api: {other: b}\n", true, [], "api.key"),
  ("apiKey: a\n", true, [], "api.key"), ("api: {key: x, apiKey: a}\n", true, [], "api.key"),
])
func `other names of a field are found beside its own place`(
  old: String, usesOtherKey: Bool, others: [String], key: String
) throws {
  let entry = try planned(old, usesOtherKey: usesOtherKey)
  #expect(entry.otherKeys.map(\.description) == others)
  #expect(entry.key.description == key)
}

@Test(arguments: [
  ("api: {key: old}\n", []),
  ("api: &a {key: old}\nb: *a\n", [Circumstance.repeatedElsewhere(anchor: "a")]),
  ("api: &a {x: 1}\nb: *a\n", [.repeatedElsewhere(anchor: "a")]),
  ("api: {key: !vault old}\n", [.tagged("!vault")]),
  ("api: {key: &k \(sampleKey)}\nb: *k\n", []),
])
func `what is unusual about a place is told where something changes`(
  old: String, circumstances: [Circumstance]
) throws {
  #expect(try planned(old).circumstances == circumstances)
}

@Test func `of a name on several lines the last is told`() throws {
  let entry = try planned("SHOP_KEY=a\nB=1\nSHOP_KEY=b\n", file: ".env")
  #expect(entry.key == ["SHOP_KEY"])
  #expect(entry.circumstances == [.severalLines(2, last: 3)])
}

@Test func `a field stands under its path, in a .env file under its name there`() throws {
  let fields = try sampleDestination().fields
  #expect(fields.map { $0.path(in: .yaml) } == [["id"], ["api", "key"], ["api", "hook"]])
  #expect(fields.map { $0.path(in: .json) } == fields.map { $0.path(in: .yaml) })
  #expect(fields.map { $0.path(in: .env) } == [["SHOP_ID"], ["SHOP_KEY"], nil])
}
