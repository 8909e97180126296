import Screen
import Testing

@Test(arguments: [(80, 24, 80, 24), (0, 0, 0, 0), (-1, 5, 0, 5), (5, -9, 5, 0)])
func `a size is never negative`(columns: Int, rows: Int, kept: Int, keptRows: Int) {
  let size = Size(columns: columns, rows: rows)
  #expect([size.columns, size.rows] == [kept, keptRows])
  #expect(Frame(size: size).cells.count == kept * keptRows)
}

@Test(arguments: [(-1, 0), (0, -1), (9, 0), (0, 9)])
func `a point may lie outside, where nothing is drawn`(row: Int, column: Int) {
  var frame = Frame(size: Size(columns: 3, rows: 2))
  frame.put("x", at: Point(row: row, column: column))
  #expect(frame == Frame(size: Size(columns: 3, rows: 2)))
}
