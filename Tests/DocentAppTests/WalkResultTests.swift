import Credentials
import DocentApp
import Saving
import Testing
import Walkthrough
import Words

/// Values for the fields of the shop, in their order.
private func entries(_ values: [String]) throws -> [Entry] {
  zip(try shopGuide().fields, values).map { field, value in
    var entry = Entry(field)
    if !value.isEmpty { entry.paste(Secret(value), .complete, now: sampleNow) }
    return entry
  }
}

private let id = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"

@Suite struct WalkResultTests {
  @Test func `a save of one value tells of it beside the list too`() throws {
    #expect(
      try savedModel(over: nil).result.json.text
        == #"{"status": "saved", "file": "destinations/shop.yaml", "format": "yaml", "#
        + #""created": true, "key": "api.key", "verdict": "accepted", "reasons": ["opaque"], "#
        + #""cleaned": [], "warnings": [], "cause": null, "entries": [{"field": "key", "#
        + #""key": "api.key", "verdict": "accepted", "reasons": ["opaque"], "cleaned": []}]}"#)
  }

  @Test func `a walk that was left has the same members, empty`() {
    #expect(
      WalkResult.left().json.text
        == #"{"status": "left", "file": null, "format": null, "created": false, "key": null, "#
        + #""verdict": null, "reasons": [], "cleaned": [], "warnings": [], "cause": null, "#
        + #""entries": []}"#)
  }

  @Test func `several values stand in the list alone`() throws {
    let result = WalkResult.left(with: try entries([id, "maria@shop.example", ""]))
    #expect(
      result.json.text
        == #"{"status": "left", "file": null, "format": null, "created": false, "warnings": [], "#
        + #""cause": null, "entries": [{"field": "id", "key": null, "verdict": "accepted", "#
        + #""reasons": ["uuid"], "cleaned": []}, {"field": "key", "key": null, "#
        + #""verdict": "refused", "reasons": ["e-mail"], "cleaned": []}]}"#)
    #expect(result.lines.isEmpty)
  }

  private static let verdicts: [([String], WalkResult.Status)] = [
    ([id, "shop_short"], .doubtful), ([id, "maria@shop.example"], .refused),
    (["", "shop_short"], .refused),
  ]

  @Test(arguments: verdicts)
  func `values that are not accepted are refused if one of them is, else doubtful`(
    values: [String], status: WalkResult.Status
  ) throws {
    #expect(WalkResult.notAccepted(try entries(values)).status == status)
  }

  @Test func `a run that failed tells why, and of which file`() throws {
    let result = WalkResult.failed(file: "shop.yaml", because: "It is not there.")
    #expect(result.status == .failed)
    #expect(result.cause?.text == "It is not there.")
    #expect(
      result.json.text.hasPrefix(
        #"{"status": "failed", "file": "shop.yaml", "format": null, "created": false, "#))
    #expect(result.json.text.contains(#""cause": "It is not there.""#))
    #expect(result.lines.isEmpty)
  }

  @Test func `what there is to know of the file is told with it`() {
    #expect(
      WalkResult.left().warning(of: ["One.", "Two."]).json.text.contains(
        #""warnings": ["One.", "Two."]"#))
  }
}
