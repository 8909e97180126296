import Saving
import Screen
import Testing
import Walkthrough
import Words

@testable import DocentApp

private func body(_ parts: [Part], width: Int = 30) -> Body {
  var lines = PartLines(width: width)
  lines.add(parts)
  return lines.body
}

private func texts(_ parts: [Part], width: Int = 30) -> [String] {
  body(parts, width: width).lines.map(\.text)
}

@Suite struct PartLinesTests {
  @Test func `parts stand apart, and parts that belong together do not`() {
    let parts: [Part] = [
      .title("Saved", .done), .together([.words("One.", .plain), .words("Two.", .plain)]),
      .words("", .plain), .words("Three.", .plain),
    ]
    #expect(texts(parts) == ["Saved", "", "One.", "Two.", "", "Three."])
  }

  @Test func `words are wrapped, and look as they are meant`() {
    let lines = body([.words("Others can read it.", .careful)], width: 12).lines
    #expect(
      lines == [
        StyledLine([Run("Others can", Style(.careful))]),
        StyledLine([Run("read it.", Style(.careful))]),
      ])
  }

  @Test func `a title is bold`() {
    #expect(
      body([.title("Undone", .plain)]).lines == [StyledLine([Run("Undone", Style(bold: true))])])
  }

  private static let signs: [(Tone, String, Role)] = [
    (.done, "✓ Two words", .done), (.careful, "! Two words", .careful),
    (.wrong, "✗ Two words", .wrong), (.note, "i Two words", .note), (.plain, "  Two words", .text),
    (.quiet, "  Two words", .quiet),
  ]

  @Test(arguments: signs)
  func `a message has the sign of its tone, which alone is coloured`(
    tone: Tone, text: String, role: Role
  ) {
    let lines = body([.message(Message("Two words", tone))]).lines
    #expect(lines.map(\.text) == [text])
    #expect(lines.first?.runs.first?.style == Style(role, bold: true))
    #expect(lines.first?.runs.last?.style == Style(tone == .quiet ? .quiet : .text))
  }

  @Test func `a message of several lines is set in below its sign`() {
    #expect(
      texts([.message(Message("One two three", .done))], width: 10) == ["✓ One two", "  three"])
  }

  @Test func `an offer names the key that does it`() {
    let line = body([.offer("You stopped.", .character("r"), "goes on")]).lines
    #expect(line.map(\.text) == ["You stopped.   r goes on"])
    #expect(line.first?.runs.contains(Run("r", Style(.key, bold: true))) == true)
  }

  @Test func `facts stand in a column, the rest of each below its beginning`() {
    let facts: [Part] = [
      .fact(Fact(name: "File", text: "shop.yaml")), .fact(Fact(name: "", text: "Only you read it")),
      .fact(Fact(name: "Ask", text: "Which?", isNameStrong: true)),
    ]
    #expect(
      texts([.together(facts)], width: 18) == [
        "File    shop.yaml", "        Only you", "        read it", "Ask  Which?",
      ])
  }

  @Test func `a line being typed is not in the body`() {
    let entry = EntryLine(label: "File: ", text: "shop", cursor: 2)
    var lines = PartLines(width: 30)
    lines.add([.words("One.", .plain), .entry(entry)])
    #expect(lines.body.lines.map(\.text) == ["One."])
    #expect(lines.entry == entry)
  }

  @Test func `keys stand in a column as wide as the widest`() {
    let keys = [
      Binding(.next, [.enter, .right], .next), Binding(.help, [.character("?")], .help),
    ]
    #expect(
      texts([.keys(keys)], width: 24) == [
        "Enter →  go on to the", "         next screen", "?        show the keys",
      ])
  }

  @Test func `an address is shown whole, cut at the width, and leads there`() {
    let address = "https://shop.example/a-long-way"
    let lines = body([.address(address)], width: 16).lines
    #expect(lines.map(\.text).joined() == address)
    #expect(lines.allSatisfy { $0.width <= 16 })
    #expect(lines.flatMap(\.runs).allSatisfy { $0.style == Style(underlined: true, link: address) })
  }
}
