import CTestSupport

/// What a person sees: a terminal of libvterm that a program's bytes are fed to.
public final class VirtualScreen {
  /// One cell as it looks.
  public struct Look: Hashable, Sendable {
    public var text: String
    public var isBold: Bool
    public var isUnderlined: Bool
    public var isReversed: Bool
    /// The ANSI colour of the text; nil for the theme's own.
    public var colour: Int?
  }

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let state: UnsafeMutablePointer<cvterm_state>
  public private(set) var rows: Int
  public private(set) var columns: Int

  public init(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
    terminal = vterm_new(Int32(self.rows), Int32(self.columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    state = .allocate(capacity: 1)
    cvterm_observe(screen, state)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    state.deallocate()
  }

  public func feed(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        _ = vterm_input_write(terminal, $0.baseAddress, $0.count)
      }
    }
    vterm_screen_flush_damage(screen)
  }

  public func resize(rows: Int, columns: Int) {
    self.rows = max(1, rows)
    self.columns = max(1, columns)
    vterm_set_size(terminal, Int32(self.rows), Int32(self.columns))
  }

  public var showsCursor: Bool { state.pointee.shows_cursor }
  public var isAlternate: Bool { state.pointee.is_alternate }

  /// Where the cursor stands; row and column from 0.
  public var cursor: (row: Int, column: Int) {
    var place = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &place)
    return (Int(place.row), Int(place.col))
  }

  public subscript(row: Int, column: Int) -> Look {
    let cell = cvterm_cell_at(screen, Int32(row), Int32(column))
    let all = withUnsafeBytes(of: cell.characters) { Array($0.bindMemory(to: UInt32.self)) }
    let scalars = all.prefix { $0 != 0 && $0 != UInt32.max }.compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(scalars))
    return Look(
      text: text, isBold: cell.bold, isUnderlined: cell.underline, isReversed: cell.reverse,
      colour: cell.colour < 0 ? nil : Int(cell.colour))
  }

  /// A row's text, without blanks at its end.
  public func text(row: Int) -> String {
    var text = ""
    var column = 0
    while column < columns {
      let cell = self[row, column]
      text += cell.text.isEmpty ? " " : cell.text
      let width = cvterm_cell_at(screen, Int32(row), Int32(column)).width
      column += max(1, Int(width))
    }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// The whole screen's text, a line a row.
  public var picture: String { (0..<rows).map(text(row:)).joined(separator: "\n") }
}
