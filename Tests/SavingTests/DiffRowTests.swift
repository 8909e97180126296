import Saving
import Testing

/// Rows as a picture of themselves.
private func picture(_ plan: SavePlan) -> String {
  plan.rows.map { row in
    let indent = String(repeating: "  ", count: row.depth)
    let value = row.value?.shown ?? ""
    return "\(row.sign ?? " ") \(indent)\(row.name)\(row.separator)\(value)"
  }.joined(separator: "\n")
}

@Test func `a new file is a row for each value, each mapping named once`() throws {
  let plan = try samplePlan(
    "shop.yaml", nil, ["id": sampleID, "key": sampleKey, "hook": sampleHook])
  #expect(
    picture(plan) == """
      + destination: shop
      + api:
      +   enabled: true
      +   key: ••••••••
      +   hook: ••••••••
      + id: \(sampleID)
      """)
  #expect(
    plan.rows.map(\.kind) == [
      .added, .mapping(isAdded: true), .added, .brought, .brought, .brought,
    ])
}

@Test func `a value that is replaced is a row before the one that replaces it`() throws {
  let plan = try samplePlan(
    ".env", "SHOP_ID=\(sampleID)\nSHOP_KEY=old\n", ["id": sampleID, "key": sampleKey])
  #expect(picture(plan) == "- SHOP_KEY=••••••••\n+ SHOP_KEY=••••••••")
  #expect(plan.rows.map(\.kind) == [.thereNow(.value), .brought])
}
