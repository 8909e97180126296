import Screen

extension Frame {
  /// The rows as text, without the blanks at their ends.
  public var picture: String {
    (0..<size.rows).map { row in
      let text = (0..<size.columns).map { self[row, $0].text }.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }

  /// What does not look like plain text, one line a stretch: its row and columns, its role and
  /// emphasis, its address, and what it says. Blanks of plain look are left out.
  public var looks: String {
    (0..<size.rows).flatMap { stretches(ofRow: $0) }.joined(separator: "\n")
  }

  private func stretches(ofRow row: Int) -> [String] {
    var found: [(columns: ClosedRange<Int>, style: Style, text: String)] = []
    for column in 0..<size.columns where self[row, column].style != Style() {
      let cell = self[row, column]
      if let last = found.last, last.columns.upperBound == column - 1, last.style == cell.style {
        found[found.count - 1].columns = last.columns.lowerBound...column
        found[found.count - 1].text += cell.text
      } else {
        found.append((column...column, cell.style, cell.text))
      }
    }
    return found.map { "\(row):\($0.columns) \($0.style.words) \"\($0.text)\"" }
  }
}

extension Style {
  /// The role and the emphasis, as a test writes them.
  public var words: String {
    let emphasis = [
      isBold ? "bold" : nil, isItalic ? "italic" : nil, isUnderlined ? "underlined" : nil,
      isReversed ? "reversed" : nil, link.map { "→ \($0)" },
    ]
    return ([role.rawValue] + emphasis.compactMap { $0 }).joined(separator: " ")
  }
}
