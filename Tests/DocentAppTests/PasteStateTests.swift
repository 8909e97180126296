import Credentials
import Saving
import TestSupport
import Testing
import Walkthrough

@Suite struct PasteStateTests {
  @Test func `every state of a field has a name of its own`() {
    #expect(Set(PasteState.allCases.map(\.name)).count == PasteState.allCases.count)
    #expect(PasteState.allCases.map(\.rawValue) == Array(0..<16))
  }

  private static let token = MadeUpToken.token(seed: 3, now: 1_800_000_000)
  private static let pastes: [(String, PasteState)] = [
    ("", .empty), (token, .accepted), ("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", .identifier),
    ("https://shop.example", .address), ("maria@shop.example", .email), ("<TOKEN>", .sample),
    ("••••••••", .maskedCopy), ("-----BEGIN RSA PRIVATE KEY-----", .privateKey),
    ("pina_" + String(repeating: "a1", count: 50), .otherCredential),
    (String(token.prefix(200)), .part), ("hunter2", .tooShort),
    ("Copy the token, and paste it there, says the page.", .longerText),
    (String(repeating: "aB1", count: 2_000), .longerText),
  ]

  @Test(arguments: pastes)
  func `what is found in a paste is told to the agent by its kind`(paste: String, state: PasteState)
  {
    let rule = FieldRule(kind: .snapchatConversionsToken, minimumLength: 100)
    let value = cleanUp(Secret(paste), for: rule.kind).value
    #expect(PasteState(judge(value, by: rule, now: 1_800_000_000)) == state)
  }
}
