import Screen
import TestSupport
import Testing

private func frame(_ columns: Int, _ rows: Int = 1) -> Frame {
  Frame(size: Size(columns: columns, rows: rows))
}

/// A frame of one row on which texts are drawn one over the other, each from a column.
private func row(_ columns: Int, _ texts: (Int, String)...) -> Frame {
  var frame = frame(columns)
  for (column, text) in texts { frame.put(text, at: Point(row: 0, column: column)) }
  return frame
}

/// What stands in each cell of a frame; the right half of a wide glyph is empty.
private func cells(_ frame: Frame) -> [String] { frame.cells.map(\.text) }

@Suite struct FrameTests {
  @Test func `a new frame is blank and shows no cursor`() {
    let new = frame(3, 2)
    #expect(new.cells == Array(repeating: Cell(), count: 6))
    #expect(new.cursor == nil)
  }

  @Test func `a text stands where it is put, in its style`() {
    var drawn = frame(12, 3)
    let end = drawn.put("Review", at: Point(row: 1, column: 2), Style(.title, bold: true))
    #expect(end == 8)
    #expect(drawn.picture == "\n  Review\n")
    #expect(drawn.looks == #"1:2...7 title bold "Review""#)
  }

  @Test(arguments: [-9, -1, 3, 9]) func `a row outside the frame is not drawn`(row: Int) {
    var drawn = frame(5, 3)
    #expect(drawn.put("漢a", at: Point(row: row, column: 1)) == 4)
    #expect(drawn == frame(5, 3))
  }

  @Test func `what passes the right edge is left out`() {
    #expect(row(6, (3, "Token")).picture == "   Tok")
    #expect(row(6, (6, "Token")) == frame(6))
    #expect(row(6, (60, "Token")) == frame(6))
  }

  @Test func `what begins left of the frame is drawn from its edge on`() {
    #expect(row(6, (-2, "Token")).picture == "ken")
    #expect(row(6, (-5, "Token")) == frame(6))
  }

  @Test func `nothing is drawn on a frame without cells`() {
    var empty = frame(0, 0)
    #expect(empty.put("漢a", at: Point(row: 0, column: 0)) == 3)
    #expect(empty.cells == [])
  }

  @Test func `a hostile text leaves no control in any cell`() {
    #expect(row(20, (0, "a\u{1B}[31m\u{9B}b")).picture == "a␛[31m<U+009B>b")
  }

  @Test func `a no-break space is drawn as a blank`() {
    #expect(cells(row(3, (0, "a\u{A0}b"))) == ["a", " ", "b"])
  }
}

@Suite struct WideGlyphFrameTests {
  @Test func `a wide glyph fills two cells`() {
    #expect(cells(row(4, (1, "漢"))) == [" ", "漢", "", " "])
    #expect(cells(row(4, (1, "🇩🇪"))) == [" ", "🇩🇪", "", " "])
  }

  @Test func `a wide glyph that an edge cuts is a blank`() {
    #expect(cells(row(3, (0, "abc"), (2, "漢"))) == ["a", "b", " "])
    #expect(cells(row(3, (0, "abc"), (-1, "漢x"))) == [" ", "x", "c"])
    #expect(cells(row(1, (0, "漢"))) == [" "])
  }

  @Test func `overwriting one half of a wide glyph blanks the other`() {
    #expect(cells(row(4, (1, "漢"), (1, "a"))) == [" ", "a", " ", " "])
    #expect(cells(row(4, (1, "漢"), (2, "a"))) == [" ", " ", "a", " "])
    #expect(cells(row(5, (0, "漢漢"), (1, "字"))) == [" ", "字", "", " ", " "])
    #expect(cells(row(4, (0, "漢漢"), (0, "字"))) == ["字", "", "漢", ""])
  }

  @Test func `the blank left of a wide glyph keeps its style`() {
    var drawn = frame(4)
    drawn.put("漢", at: Point(row: 0, column: 0), Style(.accent))
    drawn.put("a", at: Point(row: 0, column: 0), Style(.quiet))
    #expect(drawn.looks == "0:0...0 quiet \"a\"\n0:1...1 accent \" \"")
  }

  @Test(arguments: UInt64(0)..<30)
  func `no drawing leaves half a glyph`(seed: UInt64) {
    var random = Xorshift(seed: seed)
    var drawn = frame(9, 3)
    for _ in 0..<60 {
      let point = Point(
        row: Int.random(in: -1...3, using: &random), column: Int.random(in: -9...9, using: &random))
      drawn.put(hostileText(using: &random), at: point)
    }
    for index in drawn.cells.indices {
      let width = Glyph.width(of: drawn.cells[index].text)
      let hasHalf = (index + 1) % 9 != 0 && drawn.cells[index + 1].text.isEmpty
      #expect(width == 0 ? index % 9 != 0 : hasHalf == (width == 2), "cell \(index)")
    }
  }
}
