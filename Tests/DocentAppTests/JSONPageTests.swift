import DocentApp
import Foundation
import Testing

/// The blocks of a page's text as JSON, without its title.
private func json(_ page: String) throws -> String {
  let text = JSONPage(pageGuide("# Page\n\nFirst.\n\n" + page)).text().text
  let start = try #require(text.firstRange(of: #""First."}]}, "#)).upperBound
  let end = try #require(text.firstRange(of: #"], "screens": "#)).lowerBound
  return String(text[start..<end])
}

@Suite struct JSONPageTests {
  private static let blocks = [
    ("## Two", #"{"type": "heading", "level": 2, "spans": [{"text": "Two"}]}"#),
    ("**A**", #"{"type": "paragraph", "spans": [{"text": "A", "bold": true}]}"#),
    (
      "[A](/a)",
      #"{"type": "paragraph", "spans": [{"text": "A", "link": "https://docs.example/a"}]}"#
    ),
    (
      "3. A",
      #"{"type": "list", "start": 3, "items": [{"checked": null, "blocks": "#
        + #"[{"type": "paragraph", "spans": [{"text": "A"}]}]}]}"#
    ),
    (
      "- [x] A",
      #"{"type": "list", "start": null, "items": [{"checked": true, "blocks": "#
        + #"[{"type": "paragraph", "spans": [{"text": "A"}]}]}]}"#
    ),
    (
      "> A",
      #"{"type": "quote", "blocks": [{"type": "paragraph", "spans": [{"text": "A"}]}]}"#
    ),
    (
      "<Warning>A</Warning>",
      #"{"type": "warning", "label": "Warning", "blocks": "#
        + #"[{"type": "paragraph", "spans": [{"text": "A"}]}]}"#
    ),
    (
      "| A |\n|---|\n| B |",
      #"{"type": "table", "header": [[{"text": "A"}]], "rows": [[[{"text": "B"}]]]}"#
    ),
    (
      "![A](/a.png)",
      #"{"type": "picture", "description": "A", "address": "https://docs.example/a.png"}"#
    ),
    ("---", #"{"type": "rule"}"#),
    (
      "<Card title=\"A\">B</Card>",
      #"{"type": "group", "kind": "section", "title": [{"text": "A"}], "blocks": "#
        + #"[{"type": "paragraph", "spans": [{"text": "B"}]}]}"#
    ),
  ]

  @Test(arguments: blocks)
  func `each block has its type, and what it holds`(page: String, text: String) throws {
    #expect(try json(page) == text)
  }

  @Test func `a page is one line that other programs can read`() throws {
    let text = JSONPage(try sampleGuide()).text().text
    #expect(text.filter { $0 == "\n" }.count == 1)
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["guide"] as? String == "shop-key")
    #expect(root["title"] as? String == "Make a key")
    #expect(root["description"] as? String == "Make a key for the shop.")
    #expect(root["address"] is NSNull)
    let screens = try #require(root["screens"] as? [[String: Any]])
    #expect(screens.map { $0["name"] as? String }.count == 7)
  }

  @Test func `one screen is the JSON of that screen alone`() throws {
    #expect(
      JSONPage(try sampleGuide()).text(screen: "make").text
        == #"{"name": "make", "title": "Make it", "step": 2, "blocks": "#
        + #"[{"type": "heading", "level": 3, "spans": [{"text": "Make the key"}]}, "#
        + #"{"type": "paragraph", "spans": [{"text": "Click "}, {"text": "Make", "bold": true}, "#
        + #"{"text": " and copy the key."}]}]}"# + "\n")
  }

  @Test func `steps have their titles and blocks`() throws {
    #expect(
      JSONPage(try sampleGuide()).text().text.contains(
        #"{"type": "steps", "steps": [{"title": [{"text": "Open the shop"}], "blocks": ["#))
  }
}
