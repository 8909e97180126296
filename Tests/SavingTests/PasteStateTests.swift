import Credentials
import Saving
import Testing

// The numbers stand in codes that are read to agents, the names in overlays: neither may change.
private let states: [(PasteState, Int, String)] = [
  (.empty, 0, "empty"), (.accepted, 1, "accepted"), (.doubtful, 2, "doubtful"),
  (.identifier, 3, "id"),
  (.address, 4, "address"), (.email, 5, "e-mail"), (.sample, 6, "sample"),
  (.maskedCopy, 7, "masked"),
  (.privateKey, 8, "private-key"), (.otherCredential, 9, "other-credential"), (.part, 10, "part"),
  (.otherToken, 11, "other-token"), (.expired, 12, "expired"),
  (.notProduction, 13, "not-production"),
  (.tooShort, 14, "short"), (.longerText, 15, "text"),
]

@Test(arguments: states)
func `a state keeps its number and its name`(state: PasteState, number: Int, name: String) {
  #expect(state.rawValue == number && state.name == name)
  #expect(PasteState.allCases.count == states.count)
}

@Test(arguments: [
  (Verdict.accepted(.uuid), PasteState.accepted), (.doubtful([]), .doubtful),
  (.doubtful([.tooShort(minimum: 9)]), .tooShort), (.doubtful([.farTooShort]), .tooShort),
  (.doubtful([.blanksInside]), .longerText), (.doubtful([.severalTokens]), .longerText),
  (.doubtful([.partOfToken(arrived: 1, expected: 3)]), .part), (.doubtful([.damagedToken]), .part),
  (.doubtful([.changedCase]), .part), (.doubtful([.encodedToken]), .part),
  (.doubtful([.unusualLength(arrived: 120, usual: .about(180))]), .part),
  (.doubtful([.unusualLength(arrived: 400, usual: .about(180))]), .longerText),
  (.doubtful([.encryptedToken]), .otherToken), (.doubtful([.foreignIssuer]), .otherToken),
  (.doubtful([.expired]), .expired), (.doubtful([.madeInFuture]), .notProduction),
  (.doubtful([.wrongBeginning]), .doubtful), (.doubtful([.couldBe(.googleAds)]), .identifier),
  (.doubtful([.couldBe(.awsSecret)]), .otherCredential), (.refused(.empty), .empty),
  (.refused(.identifier), .identifier), (.refused(.notAnIdentifier), .identifier),
  (.refused(.addressWithToken), .address), (.refused(.email), .email),
  (.refused(.placeholder), .sample), (.refused(.shortenedCopy), .maskedCopy),
  (.refused(.privateKey), .privateKey), (.refused(.controlBytes), .longerText),
  (.refused(.product(.stripe)), .otherCredential), (.refused(.product(.reference)), .sample),
  (.refused(.product(.certificate)), .privateKey), (.refused(.product(.oneTimeCode)), .tooShort),
  (.refused(.product(.slackHook)), .address), (.refused(.product(.snapchat)), .otherToken),
])
func `an agent is told of a paste by what it was`(verdict: Verdict, state: PasteState) {
  #expect(PasteState(verdict) == state)
}

@Test func `of several doubts the first counts`() {
  #expect(PasteState(.doubtful([.expired, .blanksInside])) == .expired)
}
