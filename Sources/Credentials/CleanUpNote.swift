/// Something that was taken off or out of a pasted value.
public enum CleanUpNote: Hashable, Sendable {
  case blanksAtEnds
  /// A wrapped copy: how many line breaks were taken out.
  case lineBreaks(Int)
  /// Blanks inside a web token, which has none: how many.
  case blanksInside(Int)
  /// Zero-width characters, byte order marks, soft hyphens: how many.
  case invisible(Int)
  /// Hyphens other than `-` that became one: how many.
  case hyphens(Int)
  case pasteMarks
  case quotes
  case bearer
  /// A name before the value: `access_token=`, `KEY=`, `Token:`.
  case name
  /// Before the lines: the `>` of a quoted e-mail, the `+` of a diff, the sign of a list.
  case lineSigns
  /// At the ends of lines: what tells that the value goes on below.
  case lineEnds
  /// Signs written as codes, such as `%2E`, that became the signs themselves: how many.
  case codes(Int)
  case brackets
  case trailingPunctuation
  /// Words and signs around a web token.
  case surroundings
  /// The same value several times: how often.
  case repeated(Int)
  /// The hyphens of an identifier were put in.
  case hyphensAdded

  /// The note's name in results: it never changes.
  public var name: String {
    switch self {
    case .blanksAtEnds: "blanks-at-ends"
    case .lineBreaks: "line-breaks"
    case .blanksInside: "blanks-inside"
    case .hyphensAdded: "hyphens-added"
    case .invisible: "invisible-characters"
    case .hyphens: "hyphens"
    case .pasteMarks: "paste-marks"
    case .quotes: "quotes"
    case .bearer: "bearer"
    case .name: "name"
    case .lineSigns: "line-signs"
    case .lineEnds: "line-ends"
    case .codes: "codes"
    case .brackets: "brackets"
    case .trailingPunctuation: "trailing-punctuation"
    case .surroundings: "surroundings"
    case .repeated: "repeated"
    }
  }
}
