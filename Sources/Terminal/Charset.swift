/// The characters a terminal can be sent.
enum Charset: Hashable {
  case utf8
  case ascii

  /// A cell's text as it is sent.
  func drawable(_ text: String, width: Int) -> String {
    switch self {
    case .utf8: text
    case .ascii:
      text.utf8.allSatisfy { $0 < 0x80 }
        ? text : Self.standIns[text] ?? String(repeating: "?", count: max(1, width))
    }
  }

  /// Signs of docent and of typography that ASCII can say; the signs of states stay distinct.
  private static let standIns: [String: String] = [
    "•": "*", "─": "-", "━": "=", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
    "✓": "v", "✗": "x", "▸": ">", "▦": "#", "…": "~", "—": "-", "–": "-", "‑": "-", "“": "\"",
    "”": "\"", "„": "\"", "‘": "'", "’": "'", "«": "<", "»": ">", "←": "<", "→": ">", "↑": "^",
    "↓": "v", "·": ".", "×": "x", "\u{A0}": " ", "⌘": "C",
  ]
}
