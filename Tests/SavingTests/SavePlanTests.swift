import ConfigEditing
import Credentials
import Saving
import Testing

@Test func `several values go into one file at once, each in its place`() throws {
  let plan = try samplePlan(
    "shop.yaml", "api:\n  hook: old # why\n",
    ["id": sampleID, "key": sampleKey, "hook": sampleHook])
  #expect(
    plan.text
      == "api:\n  hook: \(sampleHook) # why\n  enabled: true\n  key: \"\(sampleKey)\"\ndestination: shop\nid: \"\(sampleID)\"\n"
  )
  #expect(plan.entries.map(\.key.description) == ["id", "api.key", "api.hook"])
  #expect(plan.entries.map(\.replacesValue) == [false, false, true])
  #expect(plan.emptyFields == [])
  #expect(!plan.isUnchanged)
}

@Test(arguments: [
  (
    "shop.json",
    "{\n  \"id\": \"\(sampleID)\",\n  \"destination\": \"shop\",\n  \"api\": {\n    \"enabled\": true,\n    \"key\": \"\(sampleKey)\"\n  }\n}\n"
  ),
  (
    "shop.yaml",
    "destination: shop\napi:\n  enabled: true\n  key: \"\(sampleKey)\"\nid: \"\(sampleID)\"\n"
  ),
  (".env", "SHOP_ID=\(sampleID)\nSHOP_KEY=\(sampleKey)\n"),
])
func `what stands there already is not written anew`(file: String, old: String) throws {
  let plan = try samplePlan(file, old, ["id": sampleID, "key": sampleKey])
  #expect(plan.isUnchanged)
  #expect(plan.text == old)
  #expect(plan.rows == [])
  #expect(plan.edit.splices == [])
}

@Test func `one value that stands there is left alone while another is set`() throws {
  let old = "SHOP_ID=\"\(sampleID)\" # odd quotes\n"
  let plan = try samplePlan(".env", old, ["id": sampleID, "key": sampleKey])
  #expect(plan.entries.map(\.isUnchanged) == [true, false])
  #expect(!plan.isUnchanged)
  #expect(plan.text == old + "SHOP_KEY=\(sampleKey)\n")
  #expect(!plan.replacesValue)
}

@Test func `a value is written under the other name that the file has, when that is wished`() throws
{
  var request = try sampleRequest("shop.yaml", ["key": sampleKey, "hook": sampleHook])
  let old = Array("api:\n  apiKey: old\n".utf8)
  #expect(
    try SavePlan(request, old: old, status: sampleStatus).otherKeys.map(\.description)
      == ["api.apiKey"])
  request.entries[0].usesOtherKey = true
  request.entries[1].usesOtherKey = true
  let plan = try SavePlan(request, old: old, status: sampleStatus)
  #expect(plan.entries.map(\.key.description) == ["api.apiKey", "api.hook"])
}

@Test func `a field that the format cannot hold is refused`() throws {
  let error = #expect(throws: SaveProblem.self) {
    try samplePlan(".env", "", ["key": sampleKey, "hook": sampleHook])
  }
  guard case .noName(let field, .env) = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(field.id == "hook")
}

@Test func `a key that stands twice is refused though its value is this very one`() throws {
  #expect(throws: SaveProblem.self) {
    try samplePlan(
      "shop.yaml", "api:\n  key: a\n  key: \(sampleKey)\n", ["key": sampleKey])
  }
}

@Test(arguments: ["shop.txt", "shop", "shop.yaml.bak"])
func `a name of no format is refused`(file: String) throws {
  #expect(throws: SaveProblem.unknownFormat(file)) {
    try samplePlan(file, nil, ["key": sampleKey])
  }
}

@Test func `the old file is kept and made private only where that has sense`() throws {
  var plan = try samplePlan("shop.yaml", "api: {key: old}\n", ["key": sampleKey])
  #expect(!plan.keepsOld && !plan.makesPrivate)
  plan.keepsOld = true
  plan.makesPrivate = true
  #expect(plan.keepsOld && plan.makesPrivate)
  var new = try samplePlan("shop.yaml", nil, ["key": sampleKey])
  new.keepsOld = true
  new.makesPrivate = true
  #expect(!new.keepsOld && !new.makesPrivate)
}

@Test func `another destination, another owner and an open folder are of concern`() throws {
  var status = sampleStatus
  status.isOwn = false
  status.folderIsOpenToOthers = true
  let plan = try SavePlan(
    try sampleRequest("shop.yaml", ["key": sampleKey]), old: Array("destination: bar\n".utf8),
    status: status)
  #expect(
    plan.concerns == [.otherDestination(there: "bar"), .fileOfAnotherUser, .folderOpenToOthers])
  #expect(plan.kept.map(\.text) == ["bar"])
  #expect(try samplePlan("shop.yaml", nil, ["key": sampleKey]).concerns == [])
}

@Test func `the fields that stay empty are told`() throws {
  let plan = try samplePlan("shop.yaml", "id: ''\n", ["key": sampleKey])
  #expect(plan.emptyFields.map(\.id) == ["id", "hook"])
  #expect(try samplePlan(".env", "", ["key": sampleKey]).emptyFields.map(\.id) == ["id"])
}

@Test func `a plan of a new file has nothing old and says what it would be called`() throws {
  let plan = try samplePlan("a/shop.json", nil, ["key": sampleKey])
  #expect(plan.old == nil)
  #expect(plan.target == Target(naming: "a/shop.json"))
  #expect(plan.copyName == "shop.json.before")
  #expect(plan.formatName == "json")
}

@Test func `no description of a plan, a request or a receipt holds a value`() throws {
  let plan = try samplePlan("shop.yaml", "api: {key: 'old-but-secret'}\n", ["key": sampleKey])
  var text = ""
  dump(plan, to: &text)
  dump(SaveReceipt(plan), to: &text)
  dump(try sampleRequest("shop.yaml", ["key": sampleKey]), to: &text)
  #expect(!text.contains("Kq7Zx") && !text.contains("but-secret"))
}
