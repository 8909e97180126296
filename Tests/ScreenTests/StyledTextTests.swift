import Screen
import TestSupport
import Testing

@Suite struct StyledTextTests {
  let line = StyledLine([
    Run("See "), Run("漢字 [1]", Style(underlined: true, link: "https://a.example/")), Run(" now"),
  ])

  @Test func `a line is as wide as its runs together`() {
    #expect(line.width == 4 + 8 + 4)
    #expect(StyledLine().width == 0)
  }

  @Test func `a line is drawn run after run, each in its style`() {
    var frame = Frame(size: Size(columns: 20, rows: 2))
    #expect(frame.put(line, at: Point(row: 1, column: 1)) == 17)
    #expect(frame.picture == "\n See 漢字 [1] now")
    #expect(frame.looks == #"1:5...12 text underlined → https://a.example/ "漢字 [1]""#)
  }

  @Test func `a line is clipped at both edges`() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    frame.put(line, at: Point(row: 0, column: -3))
    #expect(frame.picture == " 漢字")
  }

  @Test func `the text of a line is that of its runs`() {
    #expect(line.text == "See 漢字 [1] now")
  }
}
