/// A page as its author wrote it: blocks, elements and where each stands.
///
/// Ranges are UTF-8 byte offsets in the page's text.
public struct Page: Sendable {
  /// The YAML between the `---` lines that open a page; nil where there is none.
  public var frontmatter: Frontmatter?
  /// Without the frontmatter, in the page's order.
  public var blocks: [Block]
  /// What is not well formed, in order. The page is whole all the same.
  public var diagnostics: [Diagnostic]
}

/// What stands between the `---` lines at a page's very beginning, not parsed.
public struct Frontmatter: Hashable, Sendable {
  /// The lines between the marks, each with its line break.
  public var text: String
  /// Where `text` stands, without the marks.
  public var range: Range<Int>
}

/// A block of Markdown, or an element that stands among blocks.
public struct Block: Hashable, Sendable {
  /// What a block is, with what it holds; the level of a heading is 1 to 6.
  public indirect enum Kind: Hashable, Sendable {
    case paragraph([Inline])
    case heading(Int, [Inline])
    case list(List)
    case quote([Block])
    case code(CodeBlock)
    case table(Table)
    case rule
    case element(BlockElement)
  }

  /// What the block is, with what it holds.
  public var kind: Kind
  /// UTF-8 bytes of the page: an element with its tags, Markdown as far as its words go.
  public var range: Range<Int>

  /// A block of the kind, at its bytes in the page.
  public init(_ kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The element that the block is; nil for Markdown.
  public var element: BlockElement? {
    guard case .element(let element) = kind else { return nil }
    return element
  }
}

/// A list with bullets or numbers (CommonMark 0.31 §5.3).
public struct List: Hashable, Sendable {
  /// One item of a list (CommonMark 0.31 §5.2), ticked or not.
  public struct Item: Hashable, Sendable {
    /// What the item holds; the words of a tight item are a paragraph too.
    public var blocks: [Block]
    /// nil where the item has no box.
    public var isChecked: Bool?
  }

  /// The number of the first item; nil for bullets.
  public var start: Int?
  /// In the page's order, nested lists inside the item that holds them.
  public var items: [Item]
}

/// Code between fences (CommonMark 0.31 §4.5).
public struct CodeBlock: Hashable, Sendable {
  /// What stands behind the language, attributes taken out.
  public var title: String?
  /// The first word behind the fence; nil where there is none.
  public var language: String?
  /// The lines between the fences, elements in them as they are written.
  public var text: String
}

/// A table of Markdown (GFM 0.29 §4.10).
public struct Table: Hashable, Sendable {
  /// The cells of the first row.
  public var header: [[Inline]]
  /// The rows below the header, each with as many cells as it has.
  public var rows: [[[Inline]]]
}

/// Part of a paragraph.
public struct Inline: Hashable, Sendable {
  /// What a part of a paragraph is, with what it holds.
  public indirect enum Kind: Hashable, Sendable {
    /// Entities are decoded.
    case text(String)
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Hyperlink)
    case image(Image)
    case lineBreak
    case softBreak
    case element(InlineElement)
    /// An expression in braces, as it is written.
    case expression(String)
  }

  /// A link of Markdown (CommonMark 0.31 §6.3).
  public struct Hyperlink: Hashable, Sendable {
    /// The address as the page writes it, not resolved.
    public var address: String
    /// What stands in quotes behind the address; nil where there is nothing.
    public var title: String?
    /// What is shown of the link.
    public var children: [Inline]
  }

  /// An image of Markdown (CommonMark 0.31 §6.4).
  public struct Image: Hashable, Sendable {
    /// The address as the page writes it, not resolved.
    public var source: String
    /// The description without its marks; empty where there is none.
    public var alt: String
  }

  /// What the inline is, with what it holds.
  public var kind: Kind

  /// An inline of the kind; no range is kept.
  public init(_ kind: Kind) { self.kind = kind }
}

extension [Inline] {
  /// The words without their marks.
  public var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  /// The words without their marks; a line break is a blank.
  public var plainText: String {
    switch kind {
    case .text(let text), .code(let text), .expression(let text): text
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): inner.plainText
    case .link(let link): link.children.plainText
    case .image(let image): image.alt
    case .lineBreak, .softBreak: " "
    case .element(let element): element.children.plainText
    }
  }
}
