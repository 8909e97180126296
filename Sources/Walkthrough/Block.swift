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
    /// In the page's order.
    public var items: [Item]

    /// One entry of a list.
    public struct Item: Hashable, Sendable {
      /// What the item says, lists inside it too.
      public var blocks: [Block]
      /// Whether the page ticks the item; nil where it has no box.
      public var isChecked: Bool?

      /// An item, by default one without a box.
      public init(_ blocks: [Block], isChecked: Bool? = nil) {
        self.blocks = blocks
        self.isChecked = isChecked
      }
    }

    /// A list, by default one with bullets.
    public init(start: Int? = nil, items: [Item]) {
      self.start = start
      self.items = items
    }
  }

  /// A note, a tip, a warning: its kind and what it says.
  public struct Callout: Hashable, Sendable {
    /// The kinds of Mintlify's callouts; the raw value is the label where the page gives none.
    public enum Kind: String, Hashable, CaseIterable, Sendable {
      case note, tip, info, check, warning, danger
    }

    /// What the callout is for, which gives it its colour and sign.
    public var kind: Kind
    /// The callout's title on the page, else the name of its kind.
    public var label: String
    /// What the callout says.
    public var blocks: [Block]

    /// A callout with all that it says.
    public init(_ kind: Kind, label: String, _ blocks: [Block]) {
      self.kind = kind
      self.label = label
      self.blocks = blocks
    }
  }

  /// Something with a title of its own, which may have a look of its own.
  public struct Group: Hashable, Sendable {
    /// The kinds of groups.
    public enum Kind: String, Hashable, CaseIterable, Sendable {
      /// A tab, an accordion, a card.
      case section
      /// A parameter or a field of an interface, with its type.
      case parameter
    }

    /// What the title is: a heading of its own, or a parameter's name and type.
    public var kind: Kind
    /// Empty where the page gives none.
    public var title: [Span]
    /// What stands below the title.
    public var blocks: [Block]

    /// A group, by default a section.
    public init(_ kind: Kind = .section, title: [Span], _ blocks: [Block]) {
      self.kind = kind
      self.title = title
      self.blocks = blocks
    }
  }

  /// Code that a page shows, to be copied as it is.
  public struct Code: Hashable, Sendable {
    /// What the page calls it, such as a file's name; nil where it says nothing.
    public var title: String?
    /// As the page writes it, such as `bash`; nil where it says nothing.
    public var language: String?
    /// The lines, each ended by "\n"; the last one perhaps not.
    public var text: String

    /// Code, by default without title and language.
    public init(title: String? = nil, language: String? = nil, text: String) {
      self.title = title
      self.language = language
      self.text = text
    }
  }

  /// A table, of Markdown or of HTML.
  public struct Table: Hashable, Sendable {
    /// The cells of the first row.
    public var header: [[Span]]
    /// The rows below the header; those of an HTML table may be shorter or longer than it.
    public var rows: [[[Span]]]

    /// A table whose first row is apart.
    public init(header: [[Span]], rows: [[[Span]]]) {
      self.header = header
      self.rows = rows
    }
  }

  /// An image, which a terminal gives as its description and its address.
  public struct Picture: Hashable, Sendable {
    /// What the page or the overlay says of it; empty where neither does.
    public var description: String
    /// Where the picture itself lies.
    public var link: Link

    /// A picture with the address that is shown for it.
    public init(description: String, link: Link) {
      self.description = description
      self.link = link
    }
  }

  /// A step: its title, empty where the page gives none, and its blocks.
  public struct Step: Hashable, Sendable {
    /// Empty where the page gives none.
    public var title: [Span]
    /// What stands below the title.
    public var blocks: [Block]

    /// A step without a number: that is its place among the others.
    public init(title: [Span], _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }
}
