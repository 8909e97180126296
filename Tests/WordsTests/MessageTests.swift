import Testing

@testable import Words

@Test(arguments: [
  (Tone.done, "✓ Saved."), (.careful, "! Saved."), (.wrong, "✗ Saved."), (.note, "i Saved."),
  (.plain, "Saved."), (.quiet, "Saved."),
])
func `a sign says what the colour says`(tone: Tone, signed: String) {
  let message = Message("Saved.", tone)
  #expect(message.signed.text == signed)
  #expect(message.text == "Saved.")
}

@Test func `no two tones have the same sign`() {
  let signs = Tone.allCases.compactMap(\.sign)
  #expect(Set(signs).count == signs.count)
  #expect(signs.count == 4)
}

@Test func `a message is a note where nothing else is said`() {
  #expect(Message("Well.") == Message("Well.", .note))
  #expect(Message(NumberPhrase.inWords(2)) == Message("two", .note))
  #expect(Message(NumberPhrase.inWords(2), .done) == Message("two", .done))
}
