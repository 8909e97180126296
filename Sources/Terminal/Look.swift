import CTerminal
import Screen

/// How a style looks on this terminal: attributes, and a colour of the terminal's own theme.
struct Look: Hashable {
  var attributes: UInt32
  /// 0 for the theme's text, else 1 + an ANSI colour.
  var colour: Int32

  init(_ style: Style, hasColour: Bool) {
    let (colour, emphasis) = Self.role(style.role, hasColour: hasColour)
    self.colour = hasColour ? colour : 0
    attributes = emphasis
    if style.isBold { attributes |= UInt32(CT_BOLD) }
    if style.isItalic { attributes |= UInt32(CT_ITALIC) }
    if style.isUnderlined { attributes |= UInt32(CT_UNDERLINE) }
    if style.isReversed { attributes |= UInt32(CT_REVERSE) }
  }

  /// The one table of roles: colours by ANSI number, and what says the same without colour.
  private static func role(_ role: Role, hasColour: Bool) -> (colour: Int32, emphasis: UInt32) {
    switch role {
    case .text, .title: (0, 0)
    case .quiet: (0, UInt32(CT_DIM))
    case .accent: (7, hasColour ? 0 : UInt32(CT_BOLD))
    case .done: (3, 0)
    case .careful: (4, hasColour ? 0 : UInt32(CT_BOLD))
    case .wrong: (2, hasColour ? 0 : UInt32(CT_BOLD))
    // The bright blue: the other is too dark on black in some palettes.
    case .note: (13, 0)
    case .key: (0, 0)
    case .code: (7, 0)
    }
  }
}
