import Testing
import Walkthrough

private let names = ["snapchat-token", "pixel-id", "business-details", "shop"]

@Test(
  arguments: [
    ("snapchat-tokn", "snapchat-token"), ("SNAPCHAT-TOKEN", "snapchat-token"),
    ("pixle-id", "pixel-id"),
    ("bussiness-detail", "business-details"), ("ship", "shop"), ("zzzz", nil), ("", nil),
    ("completely-different", nil),
  ] as [(String, String?)])
func `the name that may have been meant is the one that takes the fewest changes`(
  text: String, nearest: String?
) {
  #expect(text.nearest(in: names) == nearest)
}

@Test func `of two that are as near the first is meant, and of none none`() {
  #expect("cat".nearest(in: ["bat", "rat"]) == "bat")
  #expect("cat".nearest(in: []) == nil)
}

@Test(arguments: [("abcd", "abzz"), ("ab", "zb")])
func `half of the longer text may differ`(text: String, candidate: String) {
  #expect(text.nearest(in: [candidate]) == candidate)
}

@Test(arguments: [("abcd", "azzz"), ("ab", "zz")])
func `more than half may not`(text: String, candidate: String) {
  #expect(text.nearest(in: [candidate]) == nil)
}

@Test func `blanks and case make no difference`() {
  #expect("  open THE  shop ".nearest(in: ["Open the shop", "Open the shed"]) == "Open the shop")
}

@Test func `a long text is near to no short name`() {
  let long = String(repeating: "shop ", count: 60)
  #expect(long.nearest(in: names) == nil)
}

@Test(arguments: [
  ("Open the shop", "open-the-shop"), ("  1. Setup!  ", "1-setup"), ("Über uns", "über-uns"),
  ("---", "step"), ("", "step"), ("a/b_c", "a-b-c"), ("日本", "日本"),
])
func `a title makes a name of its words`(title: String, name: String) {
  #expect(title.slug == name)
}
