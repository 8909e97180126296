/// Reads a page. Every text gives one; what is not well formed is told in its diagnostics.
public func parse(_ text: String) -> Page {
  let source = Array(text.utf8).withoutPlaceholders
  let front = frontmatter(of: source)
  let start = front?.end ?? (source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  var scanner = Scanner(source, from: start)
  scanner.scan()
  let (nodes, diagnostics) = ElementTree.build(scanner.constructs, end: source.count)
  let blocks = PageBuilder(source: source).blocks(in: start..<source.count, nodes)
  return Page(
    frontmatter: front?.frontmatter, blocks: blocks,
    diagnostics: diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound })
}

/// Reads Markdown that stands in one line, such as a title: no list, no heading.
func inlineMarkdown(_ text: String) -> [Inline] {
  let line = text.map { $0.isNewline ? " " : String($0) }.joined()
  let source = Array(line.utf8).withoutPlaceholders
  var scanner = Scanner(source, from: 0)
  scanner.scan()
  let (nodes, _) = ElementTree.build(scanner.constructs, end: source.count)
  // A placeholder for nothing keeps "1." and "#" from opening a block.
  let nothing = Node(kind: .shown(Inline(.text(""))), range: 0..<0)
  let inlines = PageBuilder(source: source).inlines(in: 0..<source.count, [nothing] + nodes)
  return Array(inlines.drop(while: \.isBlank))
}

// Frontmatter stands between `---` lines at the very beginning.
private func frontmatter(of source: [UInt8]) -> (frontmatter: Frontmatter, end: Int)? {
  let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard let first = endOfMarkLine(source, start) else { return nil }
  var line = first
  while line < source.count {
    if let end = endOfMarkLine(source, line) {
      let text = String(decoding: source[first..<line], as: UTF8.self)
      return (Frontmatter(text: text, range: first..<line), end)
    }
    line = source[line...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.count
  }
  return nil
}

/// The start of the next line, where this one is `---`.
private func endOfMarkLine(_ source: [UInt8], _ start: Int) -> Int? {
  guard source[start...].starts(with: "---".utf8) else { return nil }
  let rest = source[(start + 3)...].prefix { $0 != 0x0A }
  return rest.allSatisfy(\.isBlank) ? min(rest.endIndex + 1, source.count) : nil
}

extension [UInt8] {
  /// The text with noncharacters U+FDD0 and U+FDD1, which placeholders are made of, as U+FFFD.
  fileprivate var withoutPlaceholders: [UInt8] {
    guard firstIndex(of: [0xEF, 0xB7], from: 0) != nil else { return self }
    var text = self
    for index in indices.dropLast(2)
    where text[index] == 0xEF && text[index + 1] == 0xB7 && (0x90...0x91).contains(text[index + 2])
    {
      text[index + 1] = 0xBF
      text[index + 2] = 0xBD
    }
    return text
  }
}
