import Testing

@testable import ConfigEditing

private let old = Array("0123456789".utf8)

private func table(_ edits: [(Range<Int>, [Edit.Piece])]) -> PieceTable {
  var table = PieceTable(count: old.count)
  for (range, pieces) in edits {
    table.replace(range, with: pieces, standIns: [Array("SECRET".utf8)])
  }
  return table
}

private let edits: [([(Range<Int>, [Edit.Piece])], String)] = [
  ([], "0123456789"), ([(0..<0, [.text("a")])], "a0123456789"),
  ([(0..<1, [.text("a")])], "a123456789"), ([(1..<1, [.text("a")])], "0a123456789"),
  ([(10..<10, [.text("a")])], "0123456789a"), ([(9..<10, [])], "012345678"),
  ([(0..<10, [.text("a")])], "a"),
  ([(3..<5, [.text("a"), .secret(0, .envSingle)])], "012a'SECRET'56789"),
  ([(7..<8, [.text("abc")]), (1..<2, [.text("xy")])], "0xy23456abc89"),
  ([(1..<2, [.text("xy")]), (8..<9, [.text("abc")])], "0xy23456abc89"),
  ([(5..<5, [.text("abc")]), (8..<8, [.text("x")])], "01234abcx56789"),
  ([(5..<5, [.text("abc")]), (5..<5, [.text("x")])], "01234xabc56789"),
  ([(5..<5, [.text("abc")]), (5..<8, [.text("x")])], "01234x56789"),
  ([(5..<5, [.text("abc")]), (4..<9, [.text("x")])], "0123x6789"),
  ([(5..<5, [.text("abcd")]), (6..<6, [.text("x")])], "01234axbcd56789"),
  ([(5..<5, [.text("abcd")]), (6..<8, [.text("x")])], "01234axd56789"),
  ([(0..<0, [.secret(0, .envBare)]), (6..<6, [.text("x")])], "SECRETx0123456789"),
]

@Test(arguments: edits)
func `a range of the text as it is now is replaced, whatever was put there before`(
  edits: [(Range<Int>, [Edit.Piece])], new: String
) {
  let table = table(edits)
  let secret = Array("SECRET".utf8)
  let edit = Edit(splices: table.splices, kept: [])
  #expect(edit.applied(to: old, standIns: [secret]) == Array(new.utf8))
}

@Test func `splices are of the old text, and only where something changed`() {
  #expect(table([]).splices == [])
  #expect(
    table([(9..<10, [.text("b")]), (4..<4, [.text("a")]), (2..<3, [])]).splices == [
      Edit.Splice(range: 2..<3, pieces: []), Edit.Splice(range: 4..<4, pieces: [.text("a")]),
      Edit.Splice(range: 9..<10, pieces: [.text("b")]),
    ])
}
