/// What a cell says by its look; the painter alone knows the colour of each role.
public enum Role: String, Hashable, CaseIterable, Sendable {
  case text
  /// Things that are there but not read first: rules ahead, hints, rows of the margin.
  case quiet
  /// The one focused thing of a screen.
  case accent
  case done
  case careful
  case wrong
  case note
  /// The header row.
  case title
  /// A key's name in the footer and the help.
  case key
  case code
}

/// How a run of text looks: its role and the emphasis the page gives it.
public struct Style: Hashable, Sendable {
  /// What the run means, which the painter gives a colour.
  public var role: Role
  /// Drawn with the terminal's bold, with any role.
  public var isBold: Bool
  /// Drawn in italics, where the terminal has them.
  public var isItalic: Bool
  /// Drawn underlined; `link` alone does not underline.
  public var isUnderlined: Bool
  /// Drawn with foreground and background exchanged: the focus where there is no colour.
  public var isReversed: Bool
  /// The whole address that the run leads to; nil where it is no link.
  public var link: String?

  /// Ordinary text without emphasis, where nothing is given.
  public init(
    _ role: Role = .text, bold: Bool = false, italic: Bool = false, underlined: Bool = false,
    reversed: Bool = false, link: String? = nil
  ) {
    self.role = role
    isBold = bold
    isItalic = italic
    isUnderlined = underlined
    isReversed = reversed
    self.link = link
  }
}
