import CTestSupport
import Glibc
import Screen
import Terminal
import Testing

private func opened() -> Int32 {
  var path = [CChar](repeating: 0, count: 64)
  return support_open_terminal(&path, path.count)
}

@Test(arguments: [(80, 24), (1, 1), (65_535, 65_535)])
func `a window has the size that its terminal tells`(columns: Int, rows: Int) {
  let terminal = opened()
  defer { close(terminal) }
  var size = winsize()
  (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
  #expect(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
  #expect(Size(ofTerminal: terminal) == Size(columns: columns, rows: rows))
}

@Test func `a terminal that tells no size has none`() {
  let terminal = opened()
  defer { close(terminal) }
  #expect(Size(ofTerminal: terminal) == nil)
}

@Test func `what is no terminal has no size`() {
  var ends: [Int32] = [-1, -1]
  #expect(support_pipe(&ends) == 0)
  defer { for end in ends { close(end) } }
  #expect(Size(ofTerminal: ends[0]) == nil)
  #expect(Size(ofTerminal: -1) == nil)
}
