import MDX
import YAML

extension Problem {
  /// What in a page is not well formed, or is shown with less than the page means. The page is shown
  /// all the same.
  ///
  /// - Parameters:
  ///   - described: how many pictures are given their descriptions elsewhere.
  ///   - isThere: whether a file is there for a path that the page names.
  public static func problems(
    ofPage text: String, file: String, described: Int = 0, isThere: (String) -> Bool = { _ in true }
  ) -> [Problem] {
    let page = MDX.parse(text)
    var found = PageFindings(text)
    for diagnostic in page.diagnostics {
      let cause: Cause =
        switch diagnostic.kind {
        case .unclosed(let name): .unclosedElement(name)
        case .unexpectedClosing(let name): .strayClosing(name)
        case .tooDeep: .tooDeepElement
        }
      found.note(cause, at: diagnostic.range.lowerBound)
    }
    found.visit(page.blocks)
    found.visitImports(isThere)
    found.skipDescribed(described)
    return found.causes.filter { cause, _ in
      if case .deadLink(let address) = cause { return !isThere(address) }
      return true
    }.map { cause, offset in
      Problem(cause, file: file, at: TextPosition(ofByte: offset, in: found.bytes))
    }.sorted()
  }
}

/// Goes through a page and notes what is of no use to a reader as it stands.
private struct PageFindings {
  let bytes: [UInt8]
  private(set) var causes: [(Problem.Cause, Int)] = []
  /// Where code stands, whose words are nobody's links or imports.
  private var code: [Range<Int>] = []
  /// Behind the last link or image that was found.
  private var cursor = 0

  /// How far from there the next one is looked for.
  private static let reach = 1 << 16

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func note(_ cause: Problem.Cause, at offset: Int) { causes.append((cause, offset)) }

  /// Takes as many pictures out as have descriptions elsewhere.
  mutating func skipDescribed(_ count: Int) {
    var left = count
    causes.removeAll { cause, _ in
      guard cause == .noDescription, left > 0 else { return false }
      left -= 1
      return true
    }
  }

  mutating func visit(_ blocks: [MDX.Block]) {
    for block in blocks { visit(block) }
  }

  private mutating func visit(_ block: MDX.Block) {
    cursor = max(cursor, block.range.lowerBound)
    switch block.kind {
    case .paragraph(let inlines), .heading(_, let inlines): visit(inlines)
    case .list(let list): for item in list.items { visit(item.blocks) }
    case .quote(let blocks): visit(blocks)
    case .code: code.append(block.range)
    case .table(let table): for cell in table.header + table.rows.flatMap(\.self) { visit(cell) }
    case .rule: break
    case .element(let element):
      visit(
        element.name, element.attributes, titled: element.inlines(of: "title") != nil, element.range
      )
      visit(element.children)
    }
  }

  private mutating func visit(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline.kind {
      case .text, .code, .lineBreak, .softBreak, .expression: break
      case .emphasis(let children), .strong(let children), .strikethrough(let children):
        visit(children)
      case .link(let link):
        let place = cursor
        visit(link.children)
        noteLink(link.address, at: find("](" + link.address) ?? place)
      case .image(let image):
        let place = find("](" + image.source) ?? cursor
        if image.alt.isBlank { note(.noDescription, at: begin(ofImageBefore: place)) }
      case .element(let element):
        visit(
          element.name, element.attributes, titled: element.inlines(of: "title") != nil,
          element.range)
        visit(element.children)
      }
    }
  }

  private mutating func visit(
    _ name: String, _ attributes: [Attribute], titled: Bool, _ range: Range<Int>
  ) {
    func text(_ name: String) -> String? {
      guard let attribute = attributes.first(where: { $0.name == name }) else { return nil }
      guard case .text(let text) = attribute.value else { return "?" }
      return text
    }
    if name == "Step", !titled { note(.noStepTitle, at: range.lowerBound) }
    if name == "img", (text("alt") ?? "").isBlank { note(.noDescription, at: range.lowerBound) }
    if let href = attributes.first(where: { $0.name == "href" }), let address = text("href") {
      noteLink(address, at: href.range.lowerBound)
    }
  }

  private mutating func noteLink(_ address: String, at offset: Int) {
    let path = String(address.prefix { $0 != "#" && $0 != "?" })
    if path.hasPrefix("./") || path.hasPrefix("../") { note(.deadLink(path), at: offset) }
  }

  // An inline has no range: it is looked for from where the one before it was found.
  private mutating func find(_ text: String) -> Int? {
    let wanted = Array(text.utf8)
    var index = cursor
    let end = min(bytes.count, cursor + Self.reach)
    while index + wanted.count <= end {
      if bytes[index...].starts(with: wanted) {
        cursor = index + wanted.count
        return index + 2
      }
      index += 1
    }
    return nil
  }

  private func begin(ofImageBefore offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "!")) ?? offset
  }

  /// Files that a page takes words from, and that are not there.
  mutating func visitImports(_ isThere: (String) -> Bool) {
    var start = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      defer { start += line.count + 1 }
      guard line.starts(with: "import ".utf8), !code.contains(where: { $0.contains(start) }),
        let path = String(decoding: line, as: UTF8.self).importedPath, !isThere(path)
      else { continue }
      note(.noSnippet(path), at: start)
    }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The path in quotes at the end of an import; nil for a package.
  fileprivate var importedPath: String? {
    let parts = split(omittingEmptySubsequences: false) { "\"'".contains($0) }
    guard parts.count >= 3 else { return nil }
    let path = String(parts[parts.count - 2])
    return ["/", "./", "../"].contains(where: path.hasPrefix) ? path : nil
  }
}
