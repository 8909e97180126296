import Saving
import Testing
import Words

private let values: KeyValuePairs<String, String> = ["id": sampleID, "key": sampleKey]

@Test func `a summary says what the save does to the file`() throws {
  let added = "Every line marked + is added. Nothing else changes."
  let cases: [(String?, String)] = [
    (nil, "Makes this file, with the Shop ID and key in it."),
    ("", "Adds the Shop ID and key to this file. \(added)"),
    (
      "destination: shop\napi: {enabled: true}\n",
      "Adds the Shop ID and key to this file. Nothing else changes."
    ),
    (
      "destination: shop\nid: old\napi: {enabled: true, key: old}\n",
      "Replaces the Shop ID and key in this file. Nothing else changes."
    ),
    (
      "destination: shop\napi: {enabled: true, key: old}\n",
      "Replaces the key in this file. Adds the Shop ID to this file. Nothing else changes."
    ),
    (
      "id: \(sampleID)\napi: {key: \(sampleKey)}\n",
      "This file already holds the very same Shop ID and key. \(added)"
    ),
    (
      "destination: shop\nid: \(sampleID)\napi: {enabled: true, key: \(sampleKey)}\n",
      "This file already holds the very same Shop ID and key."
    ),
  ]
  for (old, said) in cases {
    #expect(try Message.summary(of: samplePlan(old, values)).text == said)
  }
}

@Test func `the file is named with where its link leads`() throws {
  var status = privateStatus
  #expect(try Message.place(of: samplePlan("", values, status)).text == "a/shop.yaml")
  status.linkTarget = "/srv/shop.yaml"
  #expect(
    try Message.place(of: samplePlan("", values, status)).text
      == "a/shop.yaml, a link to /srv/shop.yaml")
}

@Test func `who can read what is saved is said of each file`() throws {
  var status = privateStatus
  let plain = "The key will be in it as plain text."
  func said() throws -> String {
    try Message.readers(of: samplePlan("", ["key": sampleKey], status)).text
  }
  #expect(try said() == "\(plain) Only you can read it.")
  status.mode = 0o644
  #expect(try said() == "\(plain) Others on this machine can read it (mode 644).")
  var plan = try samplePlan("", ["key": sampleKey], status)
  plan.makesPrivate = true
  #expect(Message.readers(of: plan).text == "\(plain) Only you can read it.")
  status = privateStatus
  status.newFolder = "a"
  #expect(try said() == "\(plain) Only you can read it. Its folder a is made for you alone.")
}

@Test func `an old value that may be the only copy is told, and where it is kept`() throws {
  var plan = try samplePlan("api: {key: old}\n", ["key": sampleKey])
  #expect(
    Message.notes(on: plan).map(\.signed.text) == [
      "! The key there now may be the only copy. After you leave docent it is gone."
        + " b keeps the old file beside it as shop.yaml.before."
    ])
  plan.keepsOld = true
  #expect(
    Message.notes(on: plan).map(\.signed.text)
      == ["i The old file is kept beside it as shop.yaml.before."])
}

@Test func `what is to be known of the file comes before what asks for a choice`() throws {
  var status = privateStatus
  (status.mode, status.links, status.version) = (0o400, 2, .tracked)
  (status.isOwn, status.folderIsOpenToOthers) = (false, true)
  let plan = try samplePlan("destination: bar\napi: {apiKey: old}\n", ["key": sampleKey], status)
  let notes = Message.notes(on: plan)
  #expect(
    notes.map { String($0.signed.text.prefix(30)) } == [
      "i destination is bar in this f", "i This file has a value under ",
      "! This file is marked read-onl", "! This file has 2 names (hard ",
      "! git tracks this file, so the", "! This file says that it is th",
      "! The file belongs to another ", "! Others can write in the fold",
    ])
}

@Test func `a save without screens warns in the same words`() throws {
  var status = privateStatus
  (status.mode, status.version) = (0o644, .notIgnored)
  let plan = try samplePlan("destination: bar\napi: {apiKey: old}\n", ["key": sampleKey], status)
  #expect(
    Message.warnings(on: plan).map(\.text) == [
      "destination is bar in this file and stays bar.",
      "The file has a value under api.apiKey too; it stays as it is.",
      "Others on this machine can read a/shop.yaml (mode 644).",
      "git does not ignore this file, so the key could be committed. Add it to .gitignore.",
    ])
}

@Test func `of a file that holds it already nothing is to be known`() throws {
  var status = privateStatus
  (status.mode, status.links, status.version) = (0o400, 2, .tracked)
  let old = "destination: shop\napi: {enabled: true, key: \(sampleKey)}\n"
  let plan = try samplePlan(old, ["key": sampleKey], status)
  #expect(Message.notes(on: plan) == [] && Message.warnings(on: plan) == [])
}

@Test func `no sentence on a plan shows a value`() throws {
  let plan = try samplePlan("api: {key: shop_OldOne7Vn9Lw2Rt5}\n", ["key": sampleKey])
  let said =
    [Message.summary(of: plan), Message.place(of: plan), Message.readers(of: plan)]
    + Message.notes(on: plan).map(\.sentence) + Message.warnings(on: plan)
  let text = said.map(\.text).joined()
  #expect(!text.contains("Kq7Zx") && !text.contains("OldOne"))
}
