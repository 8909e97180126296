import Screen
import Testing

@Suite struct CodeLinesTests {
  @Test func `a line that fits is not changed`() {
    #expect(broken("  let a = 1  ", at: 20) == ["  let a = 1  "])
  }

  @Test func `a line that is too wide is cut at the width`() {
    #expect(broken("curl -X POST", at: 5) == ["curl ", "-X PO", "ST"])
  }

  @Test func `every line end of the text ends a line`() {
    #expect(broken("a\n\r\n  b\n", at: 9) == ["a", "", "  b", ""])
    #expect(broken("", at: 9) == [""])
  }

  @Test func `a tab goes to the next column that four divides`() {
    #expect(broken("\ta\tbcd\te", at: 40) == ["    a   bcd e"])
    #expect(broken("\t\ta", at: 6) == ["      ", "  a"])
  }

  @Test func `a wide glyph is not cut`() {
    #expect(broken("a漢字", at: 4) == ["a漢", "字"])
    #expect(broken("漢a", at: 1) == ["?", "a"])
  }

  @Test(arguments: [Int.min, 0, 1]) func `a width below one counts as one`(width: Int) {
    #expect(broken("ab", at: width) == ["a", "b"])
  }

  @Test func `the lines are safe to draw`() {
    #expect(broken("a\u{1B}]8;;x\u{7}\u{200B}", at: 40) == ["a␛]8;;x␇<U+200B>"])
  }

  @Test(arguments: UInt64(0)..<30) func `no line is wider than it may be`(seed: UInt64) {
    var random = Xorshift(seed: seed)
    for width in 1...24 {
      let text = hostileText(using: &random)
      #expect(broken(text, at: width).allSatisfy { Glyph.width(of: $0) <= width }, "\(text)")
    }
  }

  @Test(arguments: ["a", "\t", "漢", "\n"]) func `a line without an end is cut in one pass`(
    part: String
  ) {
    let text = String(repeating: part, count: 100_000 / part.utf8.count)
    #expect(broken(text, at: 80).allSatisfy { Glyph.width(of: $0) <= 80 })
  }
}
