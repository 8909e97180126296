import Testing

@testable import Walkthrough

private func reading(_ text: String) -> Reading<SupportNotes> {
  ContentReader.reading("guide: a\n" + text, file: "a.guide.yaml") { SupportNotes(&$0) }
}

private func notes(_ text: String) throws -> SupportNotes { try reading(text).usable() }

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
  ("support: words\n", Problem.Cause.wrongType(key: "support", expected: .mapping), 2, 10),
  ("pastes: [a]\n", .wrongType(key: "pastes", expected: .mapping), 2, 9),
  ("support:\n  make: words\n", .wrongType(key: "make", expected: .list), 3, 9),
  ("support:\n  make: [words]\n", .wrongType(key: "", expected: .mapping), 3, 10),
  ("support:\n  make:\n    - {}\n", .emptyNote, 4, 7),
  ("support:\n  make:\n    - {asc: x}\n", .unknownKey("asc", nearest: "ask"), 4, 8),
  ("support:\n  make:\n    - {ask: x, on: y}\n", .unknownKey("on", nearest: "no"), 4, 16),
  ("support:\n  make:\n    - {ask: [x]}\n", .wrongType(key: "ask", expected: .text), 4, 13),
  ("support:\n  make:\n    - say:\n", .emptyValue(key: "say"), 4, 11),
  ("support:\n  make:\n", .emptyList(key: "make"), 3, 8),
  ("support:\n  a: [{say: x}]\n  a: [{say: y}]\n", .duplicateKey("a"), 4, 3),
  ("support: {[a]: []}\n", .reference, 2, 11),
])
func `what is no note is told with its place`(
  text: String, cause: Problem.Cause, line: Int, column: Int
) {
  #expect(
    reading(text).problems
      == [Problem(cause, file: "a.guide.yaml", at: .init(line: line, column: column))])
}
