import Screen
import Testing

private func lines(_ text: String, to width: Int) -> [String] {
  wrap([Run(text)], to: width).map(\.text)
}

@Suite struct WrappingTests {
  @Test func `a line holds as many words as fit`() {
    #expect(
      lines("Sign in to Snapchat Business Manager", to: 12) == [
        "Sign in to", "Snapchat", "Business", "Manager",
      ])
  }

  @Test func `a word may end in the last column`() {
    #expect(lines("abc de fghij", to: 6) == ["abc de", "fghij"])
    #expect(lines("abcdef abcdef", to: 6) == ["abcdef", "abcdef"])
  }

  @Test func `blanks between words stay, those at a line's end go`() {
    #expect(lines("a   b     c", to: 5) == ["a   b", "c"])
    #expect(lines("a b   ", to: 9) == ["a b"])
    #expect(lines("   ", to: 9) == [""])
  }

  @Test func `a line feed ends a line, also in a run of its own`() {
    #expect(lines("a\n\nb\r\nc\n", to: 9) == ["a", "", "b", "c", ""])
    #expect(wrap([Run("a"), Run("\n"), Run("b")], to: 9).map(\.text) == ["a", "b"])
  }

  @Test func `no text is one empty line`() {
    #expect(wrap([], to: 9) == [StyledLine()])
    #expect(lines("", to: 9) == [""])
  }

  @Test func `blanks that open a text or follow a line feed are kept`() {
    #expect(lines("  a bcd e\n  f", to: 6) == ["  a", "bcd e", "  f"])
  }

  @Test func `opening blanks go when they leave no room for the word`() {
    #expect(lines("     word", to: 6) == ["word"])
    #expect(lines("         漢", to: 6) == ["漢"])
  }

  @Test func `a no-break space holds words together`() {
    #expect(lines("up to 10\u{A0}MB now", to: 9) == ["up to", "10\u{A0}MB now"])
    #expect(lines("漢\u{A0}字", to: 3) == ["漢\u{A0}", "字"])
  }

  @Test func `a word wider than the line is cut at the width`() {
    #expect(
      lines("see https://a.example/b?c=d now", to: 10) == [
        "see", "https://a.", "example/b?", "c=d now",
      ])
  }

  @Test(arguments: [Int.min, -1, 0, 1]) func `a width below one counts as one`(width: Int) {
    #expect(lines("ab c", to: width) == ["a", "b", "c"])
  }

  @Test func `a wide glyph in one column is a question mark`() {
    #expect(lines("漢 🇩🇪a", to: 1) == ["?", "?", "a"])
  }

  @Test func `a wide glyph that does not fit goes to the next line`() {
    #expect(lines("aaa漢字", to: 4) == ["aaa", "漢字"])
    #expect(lines("漢漢漢", to: 5) == ["漢漢", "漢"])
  }

  @Test func `the lines are safe to draw`() {
    #expect(lines("a\u{1B}[m\u{202E}b\tc", to: 40) == ["a␛[m<U+202E>b c"])
  }
}

@Suite struct StyledWrappingTests {
  let link = Style(underlined: true, link: "https://a.example/")

  @Test func `each run keeps its style on every line`() {
    let runs = [Run("Open the "), Run("Business Details", link), Run(" page.")]
    #expect(
      wrap(runs, to: 17) == [
        StyledLine([Run("Open the "), Run("Business", link)]),
        StyledLine([Run("Details", link), Run(" page.")]),
      ])
  }

  @Test func `a word of several runs is one word`() {
    let runs = [Run("see "), Run("Conver", Style(bold: true)), Run("sions"), Run(".")]
    #expect(wrap(runs, to: 10).map(\.text) == ["see", "Conversion", "s."])
    #expect(wrap(runs, to: 12).map(\.text) == ["see", "Conversions."])
  }

  @Test func `a bullet opens the first line and the others hang below it`() {
    let lines = wrap(
      [Run("Copy the token\nat once")], to: 10, firstPrefix: [Run("• ", Style(.accent))],
      restPrefix: [Run("  ")])
    #expect(lines.map(\.text) == ["• Copy the", "  token", "  at once"])
    #expect(lines[0].runs.first == Run("• ", Style(.accent)))
  }

  @Test func `a bar stands before every line, empty ones too`() {
    let bar = [Run("┃ ", Style(.careful))]
    let lines = wrap([Run("a\n\nb")], to: 9, firstPrefix: bar, restPrefix: bar)
    #expect(lines.map(\.text) == ["┃ a", "┃ ", "┃ b"])
    #expect(lines.allSatisfy { $0.runs.first == bar[0] })
  }

  @Test func `a word that fits below a long prefix is not cut beside it`() {
    let lines = wrap([Run("Snapchat shows it")], to: 10, firstPrefix: [Run("Warning: ")])
    #expect(lines.map(\.text) == ["Warning: ", "Snapchat", "shows it"])
  }

  @Test func `a prefix that leaves no room is left out`() {
    let prefix = [Run("┃ ")]
    let lines = wrap([Run("ab")], to: 2, firstPrefix: prefix, restPrefix: prefix)
    #expect(lines.map(\.text) == ["ab"])
  }
}

@Suite struct WrappingPropertyTests {
  @Test(arguments: UInt64(0)..<60) func `no line is wider than it may be`(seed: UInt64) {
    var random = Xorshift(seed: seed)
    for width in 1...24 {
      let runs = (0..<3).map { Run(hostileText(using: &random), Style(bold: $0 == 1)) }
      let lines = wrap(runs, to: width, firstPrefix: [Run("• ")], restPrefix: [Run("漢 ")])
      #expect(lines.allSatisfy { $0.width <= width }, "\(runs) to \(width)")
    }
  }

  @Test(arguments: UInt64(0)..<60) func `every sign that is no blank is kept, in order`(
    seed: UInt64
  ) {
    var random = Xorshift(seed: seed)
    for width in 2...25 {
      let text = hostileText(using: &random)
      let kept = wrap([Run(text)], to: width).map(\.text).joined()
      #expect(signs(kept) == signs(text), "\(text) to \(width)")
    }
  }

  private func signs(_ text: String) -> [Glyph] {
    Glyph.sequence(of: text).filter { ![" ", "\u{3000}", "\u{A0}"].contains($0.text) }
  }

  @Test(arguments: ["a", " ", "ab-", "漢", "。", "a ", "\u{301}", "-", "https://", "\u{202E}"])
  func `a line without an end is wrapped in one pass`(part: String) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    for width in [1, 80, 100_000] {
      #expect(wrap([Run(text)], to: width).last?.width ?? .max <= width)
    }
  }
}
