import MDX

/// A page's blocks without what stands for its title, its description and its index banner.
struct PageBody {
  var blocks: [MDX.Block]
  var title: String?
  var description: [Inline] = []
  /// The site's base URL, as the index banner tells it.
  var siteBase: String?

  init(_ blocks: [MDX.Block]) {
    self.blocks = blocks
    removeBanner()
  }

  // A served page opens with a quote that names the index of the site, for programs.
  private mutating func removeBanner() {
    guard let first = blocks.first, case .quote(let quoted) = first.kind,
      let address = quoted.lazy.compactMap(\.indexAddress).first
    else { return }
    siteBase = address
    blocks.removeFirst()
  }

  /// Takes out the title and the description, the frontmatter's first. A heading that says
  /// something else than the frontmatter stays.
  mutating func extractTitle(_ front: FrontMatter) {
    if let first = blocks.first, case .heading(1, let inlines) = first.kind,
      front.title?.isSameTitle(as: inlines.plainText) ?? true
    {
      title = inlines.plainText
      blocks.removeFirst()
      extractQuotedDescription()
    }
    if let written = front.title { title = written }
    if let written = front.description { description = [Inline(.text(written))] }
  }

  // A served page has `# title`, then `> description`.
  private mutating func extractQuotedDescription() {
    guard let first = blocks.first, case .quote(let quoted) = first.kind, quoted.count == 1,
      case .paragraph(let inlines) = quoted[0].kind
    else { return }
    description = inlines
    blocks.removeFirst()
  }
}

extension MDX.Block {
  /// The site of an index named in a paragraph: what stands before `/llms.txt`.
  fileprivate var indexAddress: String? {
    guard case .paragraph(let inlines) = kind else { return nil }
    let words = inlines.plainText.split(whereSeparator: \.isWhitespace)
    let ending = "/llms.txt"
    guard let address = words.first(where: { $0.hasPrefix("http") && $0.hasSuffix(ending) }) else {
      return nil
    }
    return String(address.dropLast(ending.count))
  }
}
