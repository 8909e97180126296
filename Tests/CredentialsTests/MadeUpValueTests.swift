import Credentials
import Testing

private let now = 1_800_000_000

private let rules = [
  FieldRule(kind: .snapchatConversionsToken, minimumLength: 100), FieldRule(kind: .uuid),
  FieldRule(kind: .text(TextRule())), FieldRule(kind: .text(TextRule(begins: ["shop_", "s_"]))),
  FieldRule(kind: .text(TextRule(minimumLength: 64))),
  FieldRule(kind: .text(TextRule()), minimumLength: 90),
  FieldRule(kind: .text(TextRule(begins: ["f-"], characters: "a-f0-9-"))),
  FieldRule(kind: .text(TextRule(begins: ["a_prefix_that_is_longer_than_twenty"]))),
]

@Test(arguments: rules)
func `a made-up value is accepted by the field it is for`(rule: FieldRule) {
  for seed in UInt64(0)..<50 {
    let verdict = judge(Secret.madeUp(for: rule, now: now, seed: seed), by: rule, now: now)
    #expect(verdict.name == "accepted", "\(seed): \(verdict.reasonNames)")
  }
}

@Test(arguments: rules.dropLast())
func `the same seed makes the same value, another one another`(rule: FieldRule) {
  let values = [1, 1, 2].map { Secret.madeUp(for: rule, now: now, seed: $0) }
  #expect(values[0] == values[1])
  #expect(values[0] != values[2])
}

@Test func `a made-up token says that it was made a minute ago`() {
  let rule = rules[0]
  let verdict = judge(Secret.madeUp(for: rule, now: now, seed: 1), by: rule, now: now)
  #expect(verdict == .accepted(.snapchatConversionsToken(madeAt: now - 60)))
}
