import Saving
import TestSupport
import Testing
import Words

private let long = (0..<24).map { "Zk3x9\($0)" }.joined()

private let arrivals: [(String, Judgement.Completeness, String)] = [
  (sampleKey, .complete, "✓ Pasted, complete."),
  (
    sampleKey + String(repeating: "Kq7Zb", count: 16), .complete,
    "✓ Pasted, complete (100+ characters)."
  ),
  ("owner@shop.example", .complete, "i Pasted."), (long, .complete, "i Pasted (100+ characters)."),
  ("", .complete, "! The paste was empty."),
  (" \n ", .complete, "! The paste was empty."),
  (sampleKey, .timedOut, "! Pasted; the end of the paste did not arrive."),
  (sampleKey, .tooLong, "! Pasted, but far too long for a key."),
]

@Test(arguments: arrivals)
func `a paste is told at once, with how much of it arrived`(
  value: String, completeness: Judgement.Completeness, said: String
) throws {
  #expect(try Message.arrival(of: judged("key", value, completeness)).signed.text == said)
}
