/// A page's blocks, divided into what stands before its steps, the steps, and what follows them.
struct Sections {
  /// Up to the heading whose section holds the first steps.
  var opening: [Block] = []
  var steps: [PageStep] = []
  var closing: [Block] = []

  /// A step of the page, or a section that serves as one.
  struct PageStep {
    var title: [Span]
    /// What stands between the previous step and this one: headings, introductions.
    var lead: [Block]
    var blocks: [Block]

    /// The same step; one without a title is called by its number.
    func named(step number: Int) -> PageStep {
      guard title.plainText.folded.isEmpty else { return self }
      return PageStep(title: [Span("\(number)")], lead: lead, blocks: blocks)
    }
  }

  /// Divides a page: by its steps, else by its second-level headings, else not at all.
  init(of blocks: [Block]) {
    if blocks.contains(where: \.isSteps) {
      divideBySteps(blocks)
    } else if blocks.contains(where: { $0.headingLevel == 2 }) {
      divideByHeadings(blocks)
    } else {
      opening = blocks
    }
  }

  private mutating func divideBySteps(_ blocks: [Block]) {
    var waiting: [Block] = []
    for block in blocks {
      guard case .steps(let steps) = block else {
        waiting.append(block)
        continue
      }
      for step in steps {
        self.steps.append(PageStep(title: step.title, lead: waiting, blocks: step.blocks))
        waiting = []
      }
    }
    closing = waiting
    moveIntroductionToOpening()
  }

  // Only the section that holds the steps leads them in; without a heading all before is opening.
  private mutating func moveIntroductionToOpening() {
    guard let first = steps.first else { return }
    let heading = first.lead.lastIndex { $0.headingLevel != nil } ?? first.lead.endIndex
    opening = Array(first.lead[..<heading])
    steps[0].lead = Array(first.lead[heading...])
  }

  private mutating func divideByHeadings(_ blocks: [Block]) {
    for block in blocks {
      if case .heading(2, let title) = block {
        steps.append(PageStep(title: title, lead: [], blocks: []))
      } else if steps.isEmpty {
        opening.append(block)
      } else {
        steps[steps.count - 1].blocks.append(block)
      }
    }
  }
}

extension Sections {
  /// Takes a section out of what stands before the steps: its heading and all up to the next of its
  /// level or above.
  ///
  /// - Returns: the section's title and blocks; nil where no heading reads so.
  mutating func extractSection(titled title: String) -> PageStep? {
    if let section = opening.extractSection(titled: title) { return section }
    return steps.isEmpty ? nil : steps[0].lead.extractSection(titled: title)
  }

  /// The titles of the sections before the steps, to name the nearest to one that is not there.
  var openingTitles: [String] {
    (opening + (steps.first?.lead ?? [])).filter { $0.headingLevel != nil }.map(\.plainText)
  }
}

extension [Block] {
  fileprivate mutating func extractSection(titled title: String) -> Sections.PageStep? {
    guard let start = firstIndex(where: { $0.isHeading(reading: title) }),
      case .heading(let level, let spans) = self[start]
    else { return nil }
    let after = self[(start + 1)...]
    let end = after.firstIndex { ($0.headingLevel ?? .max) <= level } ?? endIndex
    let blocks = Array(self[(start + 1)..<end])
    removeSubrange(start..<end)
    return Sections.PageStep(title: spans, lead: [], blocks: blocks)
  }
}

extension Block {
  var isSteps: Bool {
    if case .steps = self { return true }
    return false
  }

  var headingLevel: Int? {
    if case .heading(let level, _) = self { return level }
    return nil
  }

  var isList: Bool {
    if case .list = self { return true }
    return false
  }

  /// Whether the block's words begin with a text of an overlay.
  func begins(with text: String) -> Bool { words.folded.hasPrefix(text.folded) }

  func isHeading(reading title: String) -> Bool {
    headingLevel != nil && plainText.isSameTitle(as: title)
  }
}

extension String {
  /// Titles are compared without regard to case and to how their words are spaced.
  func isSameTitle(as other: String) -> Bool { folded == other.folded }

  var folded: String {
    foldingBlanks.lowercased()
  }

  /// The words with one blank between them.
  var foldingBlanks: String {
    unicodeScalars.split(whereSeparator: \.isBlank).map(String.init).joined(separator: " ")
  }
}

extension Unicode.Scalar {
  // Most are ASCII, which needs no look into the tables of Unicode.
  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
