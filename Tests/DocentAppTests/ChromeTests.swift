import Screen
import TestSupport
import Testing
import Words

@testable import DocentApp

/// What is drawn into an empty window.
private func rows(
  _ columns: Int, _ rows: Int, _ draw: (Chrome, inout Frame) -> Void
) -> [String] {
  let size = Size(columns: columns, rows: rows)
  var frame = Frame(size: size)
  draw(Chrome(size: size), &frame)
  return frame.picture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

@Suite struct ChromeTests {
  private static let sizes: [(Size, isSupport: Bool, body: Size)] = [
    (Size(columns: 40, rows: 10), false, Size(columns: 36, rows: 6)),
    (Size(columns: 80, rows: 17), false, Size(columns: 76, rows: 13)),
    (Size(columns: 80, rows: 18), false, Size(columns: 76, rows: 13)),
    (Size(columns: 99, rows: 24), false, Size(columns: 76, rows: 19)),
    (Size(columns: 100, rows: 24), false, Size(columns: 70, rows: 19)),
    (Size(columns: 300, rows: 100), false, Size(columns: 76, rows: 95)),
    (Size(columns: 80, rows: 24), true, Size(columns: 76, rows: 19)),
    (Size(columns: 120, rows: 24), true, Size(columns: 63, rows: 19)),
    (Size(columns: 300, rows: 100), true, Size(columns: 76, rows: 95)),
  ]

  @Test(arguments: sizes)
  func `the body takes what rail, notes and margins leave`(size: Size, isSupport: Bool, body: Size)
  {
    #expect(Chrome(size: size, isSupport: isSupport).bodySize == body)
  }

  private static let headers: [(Int, String)] = [
    (60, " Shop key                     1 of 2 · Open   code ABC-DEFG"),
    (46, " Shop key       1 of 2 · Open   code ABC-DEFG"),
    (36, " Sh…  1 of 2 · Open   code ABC-DEFG"),
    (30, " 1 of 2 · Op…   code ABC-DEFG"),
  ]

  @Test(arguments: headers)
  func `the code is never cut, the place before the title`(columns: Int, row: String) {
    let header = Chrome.Header(title: "Shop key", place: "1 of 2 · Open", mark: "code ABC-DEFG")
    #expect(rows(columns, 1) { $0.drawHeader(header, in: &$1) } == [row])
  }

  @Test func `a header without place and code has room for its title`() {
    let header = Chrome.Header(title: "A guide with a long name", place: "", mark: "")
    #expect(rows(26, 1) { $0.drawHeader(header, in: &$1) } == [" A guide with a long name"])
  }

  @Test(arguments: [(0, 4, "────────"), (1, 4, "━━──────"), (4, 4, "━━━━━━━━"), (0, 0, "────────")])
  func `the rule is heavy as far as the walk came`(done: Int, total: Int, rule: String) {
    #expect(rows(8, 2) { $0.drawRule(done: done, of: total, in: &$1) } == ["", rule])
  }

  private static let footers: [(Int, String)] = [
    (38, " Enter next   ← back   ? help  q quit"),
    (37, " Enter next   ← back   ?      q quit"),
    (24, " ← back          q quit"),
  ]

  @Test(arguments: footers)
  func `where the footer is too narrow the least wanted go, back and quit never`(
    columns: Int, row: String
  ) {
    let bindings = [
      Binding(.next, [.enter], .next), Binding.goBack, Binding(.help, [.character("?")], .help),
      Binding(.quit, [.character("q")], .quit), Binding(.find, [.character("/")], .find),
    ]
    #expect(rows(columns, 1) { $0.drawFooter(bindings, in: &$1) } == [row])
  }

  private static let entries: [(cursor: Int, row: String, column: Int)] = [
    (4, "  File: shop", 12), (1, "  File: shop", 9),
  ]

  @Test(arguments: entries)
  func `a line being typed has the cursor where the next character goes`(
    cursor: Int, row: String, column: Int
  ) {
    let size = Size(columns: 20, rows: 3)
    var frame = Frame(size: size)
    let entry = EntryLine(label: "File: ", text: "shop", cursor: cursor)
    Chrome(size: size).drawEntry(entry, in: &frame)
    #expect(frame.picture == "\n\(row)\n")
    #expect(frame.cursor == Point(row: 1, column: column))
  }

  @Test(arguments: [
    (26, "  File: qrstuvwxyz"), (3, "  File: abcdefghij"), (13, "  File: defghijklm"),
  ])
  func `of a line that is too long what stands around the cursor is shown`(
    cursor: Int, row: String
  ) {
    let entry = EntryLine(
      label: "File: ", text: "abcdefghijklmnopqrstuvwxyz", cursor: cursor)
    #expect(rows(20, 2) { $0.drawEntry(entry, in: &$1) } == [row, ""])
  }

  @Test func `the row above the footer says how much more there is`() {
    let link = StyledLine([Run("[1] https://shop.example/prices")])
    #expect(
      rows(40, 2) { $0.drawPointer(link, remaining: 1, in: &$1) }[0].hasSuffix("↓ 1 more row"))
    #expect(
      rows(40, 2) { $0.drawPointer(link, remaining: 12, in: &$1) } == [
        "  [1] https://shop.ex…  ↓ 12 more rows", "",
      ])
    #expect(
      rows(40, 2) { $0.drawPointer(link, remaining: 0, in: &$1) } == [
        "  [1] https://shop.example/prices", "",
      ])
  }

  @Test func `a message takes as many rows as it needs, above what stands below it`() {
    let message = Message("One two three four", .done)
    #expect(
      rows(16, 4) { $0.draw(message, above: 1, in: &$1) } == [
        "", "  ✓ One two", "    three four", "",
      ])
  }

  private static let cuts: [(String, Int, String)] = [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("日本語", 4, "日…"), ("日本語", 5, "日本…"),
    ("abc", 1, "…"), ("abc", 0, ""),
  ]

  @Test(arguments: cuts)
  func `a line that is cut says so, within its columns`(text: String, columns: Int, cut: String) {
    #expect(StyledLine([Run(text, Style(.done))]).cut(to: columns).text == cut)
  }
}
