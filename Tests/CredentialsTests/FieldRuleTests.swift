import Testing

@testable import Credentials

private let usual = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-~+/="

private let sets: [(String?, String)] = [
  (nil, usual), ("", ""), ("abc", "abc"), ("A-C", "ABC"), ("A-Cx", "ABCx"), ("A-", "A-"),
  ("-A", "-A"), ("A-C-F", "ABC-F"), ("A-C-", "ABC-"), ("a-c0-2_.", "abc012_."), ("B-B", "B"),
  ("C-A", ""), ("x--/", "/"),
]

@Test(arguments: sets)
func `a set of characters has signs and ranges of them`(characters: String?, allowed: String) {
  let rule = TextRule(characters: characters)
  #expect(rule.allowed.sorted() == allowed.utf8.sorted())
}

@Test func `a kind is known by its name`() {
  let rule = TextRule(begins: ["EAA"])
  #expect(FieldKind(name: "snapchat-conversions-token", text: rule) == .snapchatConversionsToken)
  #expect(FieldKind(name: "uuid", text: rule) == .uuid)
  #expect(FieldKind(name: "text", text: rule) == .text(rule))
  #expect(FieldKind(name: "Text", text: rule) == nil)
}
