/// A page as its author wrote it: blocks, elements and where each stands.
///
/// Ranges are UTF-8 byte offsets in the page's text.
public struct Page: Sendable {
  /// The YAML between the `---` lines that open a page; nil where there is none.
  public var frontmatter: Frontmatter?
  public var blocks: [Block]
  /// What is not well formed, in order. The page is whole all the same.
  public var diagnostics: [Diagnostic]
}

public struct Frontmatter: Hashable, Sendable {
  public var text: String
  public var range: Range<Int>
}

/// A block of Markdown, or an element that stands among blocks.
public struct Block: Hashable, Sendable {
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

  public var kind: Kind
  public var range: Range<Int>

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

public struct List: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public var blocks: [Block]
    /// nil where the item has no box.
    public var isChecked: Bool?
  }

  /// The number of the first item; nil for bullets.
  public var start: Int?
  public var items: [Item]
}

public struct CodeBlock: Hashable, Sendable {
  /// What stands behind the language, attributes taken out.
  public var title: String?
  public var language: String?
  public var text: String
}

public struct Table: Hashable, Sendable {
  public var header: [[Inline]]
  public var rows: [[[Inline]]]
}

/// Part of a paragraph.
public struct Inline: Hashable, Sendable {
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

  public struct Hyperlink: Hashable, Sendable {
    public var target: String
    public var title: String?
    public var children: [Inline]
  }

  public struct Image: Hashable, Sendable {
    public var source: String
    public var alt: String
  }

  public var kind: Kind

  public init(_ kind: Kind) { self.kind = kind }
}

extension [Inline] {
  /// The words without their marks.
  public var plainText: String { map(\.plainText).joined() }
}

extension Inline {
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
