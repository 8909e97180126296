import CTerminal
import Screen

/// Puts frames on the screen: ncurses sends what differs, the painter marks links for the terminal.
struct Painter {
  private let charset: Charset
  private let hasColour: Bool
  private let marksLinks: Bool
  private var shown: Frame?
  /// What the terminal knows each address by.
  private var numbers: [String: Int32] = [:]

  init(charset: Charset, hasColour: Bool, marksLinks: Bool) {
    self.charset = charset
    self.hasColour = hasColour
    self.marksLinks = marksLinks
  }

  /// Shows a frame. Its size is what the window had when it was drawn.
  mutating func paint(_ frame: Frame) {
    ct_resize(Int32(max(1, frame.size.rows)), Int32(max(1, frame.size.columns)))
    let rows = (0..<frame.size.rows).filter { changed($0, in: frame) }.map { row in
      (row: row, runs: runs(of: row, in: frame))
    }
    for (row, runs) in rows { paint(row, runs) }
    let cursor = frame.cursor ?? Point(row: max(0, frame.size.rows - 1), column: 0)
    ct_update(Int32(cursor.row), Int32(cursor.column), frame.cursor != nil)
    if marksLinks { markLinks(in: rows, frame.size) }
    shown = frame
  }

  /// Has the next frame sent whole.
  mutating func forget() {
    shown = nil
    ct_redraw()
  }

  private func changed(_ row: Int, in frame: Frame) -> Bool {
    guard let shown, shown.size == frame.size else { return true }
    return shown.row(row) != frame.row(row)
  }

  private func paint(_ row: Int, _ runs: [CellRun]) {
    ct_clear_row(Int32(row))
    for run in runs
    where run.text.contains(where: { $0 != " " }) || run.look.attributes != 0 {
      put(run, row: row)
    }
  }

  private func put(_ run: CellRun, row: Int) {
    var characters = run.text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    ct_put(Int32(row), Int32(run.column), &characters, run.look.attributes, run.look.colour)
  }
}

/// Neighbouring cells that look the same and lead to the same address.
private struct CellRun {
  var column: Int
  var text: String
  var look: Look
  var link: String?
}

extension Painter {
  private func runs(of row: Int, in frame: Frame) -> [CellRun] {
    var runs: [CellRun] = []
    for (column, cell) in frame.row(row).enumerated() {
      guard !cell.text.isEmpty else { continue }
      let isWide = column + 1 < frame.size.columns && frame[row, column + 1].text.isEmpty
      let text = charset.drawable(cell.text, width: isWide ? 2 : 1)
      let look = Look(cell.style, hasColour: hasColour)
      // A run of its own after a wide glyph: its address is absolute, so that a terminal that
      // disagrees on a width is wrong in one word, not in a row.
      if let last = runs.last, last.look == look, last.link == cell.style.link, !last.endsWide {
        runs[runs.count - 1].text += text
      } else {
        runs.append(CellRun(column: column, text: text, look: look, link: cell.style.link))
      }
    }
    return runs
  }

  /// Sends each link once more with its address. The parts of one have a number in common; one that
  /// fills its row and goes on in the next is sent as one line.
  private mutating func markLinks(in rows: [(row: Int, runs: [CellRun])], _ size: Size) {
    var last: (row: Int, link: String)?
    var isMarked = false
    for (row, runs) in rows {
      for run in runs {
        guard let link = run.link, let address = Self.safe(link) else { continue }
        let goesOn = run.column == 0 && last.map { $0 == (row - 1, link) } ?? false
        ct_put_link(
          Int32(row), Int32(run.column), goesOn, run.text, run.look.attributes, run.look.colour,
          address, number(ofLink: link))
        last = run.column + Glyph.width(of: run.text) == size.columns ? (row, link) : nil
        isMarked = true
      }
    }
    if isMarked { ct_end_links() }
  }

  private mutating func number(ofLink link: String) -> Int32 {
    let number = numbers[link] ?? Int32(numbers.count + 1)
    numbers[link] = number
    return number
  }

  /// An address as OSC 8 takes it: printable ASCII, everything else percent-encoded; nil for one
  /// that terminals would refuse for its length, or that is not of the web or of mail: a terminal opens
  /// a file or starts a program for others.
  static func safe(_ address: String) -> String? {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    guard address.utf8.count <= 2_000, ["http", "https", "mailto"].contains(scheme) else {
      return nil
    }
    let hex = Array("0123456789ABCDEF")
    return address.utf8.map { byte in
      (0x21...0x7E).contains(byte)
        ? String(Unicode.Scalar(byte)) : "%\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
    }.joined()
  }
}

extension CellRun {
  fileprivate var endsWide: Bool {
    text.unicodeScalars.last.map { $0.value >= 0x1100 && !(0x2000..<0x2E80).contains($0.value) }
      ?? false
  }
}

extension Frame {
  fileprivate func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }
}
