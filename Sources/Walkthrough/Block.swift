/// A part of a page as a reader meets it, with nothing of the markup that made it.
public indirect enum Block: Hashable, Sendable {
  /// Level 1 is the page's title.
  case heading(level: Int, [Span])
  case paragraph([Span])
  case list(List)
  case quote([Block])
  case callout(Callout)
  case code(Code)
  case table(Table)
  case picture(Picture)
  case rule
  case group(Group)
  /// Numbered steps that are not screens of their own, since they stand inside something else.
  case steps([Step])

  /// A bulleted or numbered list.
  public struct List: Hashable, Sendable {
    /// The first item's number; nil for bullets.
    public var start: Int?
    public var items: [Item]

    public struct Item: Hashable, Sendable {
      public var blocks: [Block]
      /// Whether the page ticks the item; nil where it has no box.
      public var isChecked: Bool?

      public init(_ blocks: [Block], isChecked: Bool? = nil) {
        self.blocks = blocks
        self.isChecked = isChecked
      }
    }

    public init(start: Int? = nil, items: [Item]) {
      self.start = start
      self.items = items
    }
  }

  /// A note, a tip, a warning: its kind and what it says.
  public struct Callout: Hashable, Sendable {
    public enum Kind: String, Hashable, CaseIterable, Sendable {
      case note, tip, info, check, warning, danger
    }

    public var kind: Kind
    public var label: String
    public var blocks: [Block]

    public init(_ kind: Kind, label: String, _ blocks: [Block]) {
      self.kind = kind
      self.label = label
      self.blocks = blocks
    }
  }

  /// Something with a title of its own, which may have a look of its own.
  public struct Group: Hashable, Sendable {
    public enum Kind: String, Hashable, CaseIterable, Sendable {
      /// A tab, an accordion, a card.
      case section
      /// A parameter or a field of an interface, with its type.
      case parameter
    }

    public var kind: Kind
    public var title: [Span]
    public var blocks: [Block]

    public init(_ kind: Kind = .section, title: [Span], _ blocks: [Block]) {
      self.kind = kind
      self.title = title
      self.blocks = blocks
    }
  }

  public struct Code: Hashable, Sendable {
    public var title: String?
    public var language: String?
    /// The lines, each ended by "\n" but for the last.
    public var text: String

    public init(title: String? = nil, language: String? = nil, text: String) {
      self.title = title
      self.language = language
      self.text = text
    }
  }

  public struct Table: Hashable, Sendable {
    public var header: [[Span]]
    public var rows: [[[Span]]]

    public init(header: [[Span]], rows: [[[Span]]]) {
      self.header = header
      self.rows = rows
    }
  }

  /// An image, which a terminal gives as its description and its address.
  public struct Picture: Hashable, Sendable {
    public var description: String
    public var link: Link

    public init(description: String, link: Link) {
      self.description = description
      self.link = link
    }
  }

  /// A step: its title, empty where the page gives none, and its blocks.
  public struct Step: Hashable, Sendable {
    public var title: [Span]
    public var blocks: [Block]

    public init(title: [Span], _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }
}
