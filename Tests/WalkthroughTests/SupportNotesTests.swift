import Testing

@testable import Walkthrough

private func notes(_ text: String) throws -> SupportNotes {
  try SupportNotes(ContentReader("guide: a\n" + text, file: "a.guide.yaml"))
}

@Test func `notes are kept by screen and by what was pasted, in their order`() throws {
  let notes = try notes(
    """
    support:
      make:
        - {ask: Do you see it?, no: Another role., say: Click Make.}
        - {say: Then copy.}
      open: []
    pastes:
      id: [{ask: Does it have dashes?}]
    """)
  #expect(
    notes.screens == [
      "make": [
        .init(ask: "Do you see it?", no: "Another role.", say: "Click Make."),
        .init(say: "Then copy."),
      ]
    ])
  #expect(notes.pastes == ["id": [.init(ask: "Does it have dashes?")]])
}

@Test func `an overlay without notes has none`() throws {
  #expect(try notes("") == SupportNotes())
}

@Test(arguments: [
  ("support: words\n", Problem.Cause.wrongType(key: "support"), 2),
  ("pastes: [a]\n", .wrongType(key: "pastes"), 2),
  ("support:\n  make: words\n", .wrongType(key: "make"), 3),
  ("support:\n  make:\n    - {other: x}\n", .emptyNote, 4),
  ("support:\n  make:\n    - {ask: [x]}\n", .wrongType(key: "ask"), 4),
  ("support: {[a]: []}\n", .wrongType(key: "support"), 2),
])
func `what is no note is told with its line`(text: String, cause: Problem.Cause, line: Int) {
  let problem = #expect(throws: Problem.self) { try notes(text) }
  #expect(problem?.cause == cause)
  #expect(problem?.position.line == line)
}
