import Credentials
import Saving
import Testing

@Test func `a receipt tells of each value where it stands, its verdict and its end`() throws {
  let plan = try samplePlan("a/shop.yaml", nil, ["id": sampleID, "key": sampleKey])
  let receipt = SaveReceipt(plan)
  #expect(receipt.entries.map(\.field.id) == ["id", "key"])
  #expect(receipt.entries.map(\.key) == ["id", "api.key"])
  #expect(receipt.entries.map(\.lastFour) == [nil, "4Jf6"])
  #expect(receipt.entries.map(\.names.verdict) == ["accepted", "accepted"])
  #expect(receipt.file == "a/shop.yaml")
  #expect(receipt.format == "yaml")
  #expect(receipt.isCreated)
  #expect(receipt.newFolder == "destinations")
  #expect(receipt.emptyFields.map(\.id) == ["hook"])
  #expect(!receipt.canUndo && receipt.copy == nil)
}

@Test func `what was written can be undone, and what is needed for it is in the receipt`() throws {
  let plan = try samplePlan("shop.yaml", "api: {key: old}\n", ["key": sampleKey])
  let state = FileContent(plan.newContent, FileIdentity()).state
  let receipt = SaveReceipt(
    plan, undo: SaveUndo(plan, new: state, madeFolders: ["a"], copy: "shop.yaml.before"))
  #expect(receipt.canUndo && receipt.copy == "shop.yaml.before")
  #expect(receipt.undo?.old?.bytes == Secret("api: {key: old}\n"))
  #expect(receipt.undo?.new == state)
  #expect(receipt.undo?.madeFolders == ["a"])
  #expect(receipt.undo?.target == plan.target)
  #expect(!receipt.isCreated && !receipt.isUnchanged)
}
