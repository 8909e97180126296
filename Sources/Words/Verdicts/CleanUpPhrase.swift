import Credentials

/// What was taken off a value when it was cleaned up.
public enum CleanUpPhrase: Phrase {
  case cleaned(CleanUpNote)

  /// A line of its own, without a full stop.
  public var english: Sentence {
    switch self {
    case .cleaned(let note): note.english
    }
  }
}

extension CleanUpNote {
  fileprivate var english: Sentence {
    switch self {
    case .blanksAtEnds: "Spaces at the ends were taken off"
    case .lineBreaks(let count):
      "\(for: count, "A line break", "\(count) line breaks") from the copy"
        + " \(for: count, "was", "were") taken out"
    case .blanksInside(let count):
      "\(for: count, "A space inside was", "\(count) spaces inside were") taken out"
    case .hyphensAdded: "Its missing hyphens were put back"
    case .invisible(let count):
      "\(for: count, "An invisible character was", "\(count) invisible characters were") taken out"
    case .hyphens: "Printed hyphens were made plain ones"
    case .pasteMarks: "Marks that the terminal puts around a paste were taken off"
    case .quotes: "Quotation marks around it were taken off"
    case .bearer: "The word Bearer was taken off"
    case .name: "The name in front of it was taken off"
    case .lineSigns: "Signs in front of its lines were taken off, as of a list, a mail or a diff"
    case .lineEnds: "Signs at the ends of its lines were taken off"
    case .codes(let count):
      "\(for: count, "A character", "\(count) characters") written as"
        + " \(for: count, "a code was", "codes were") made plain again"
    case .brackets: "Brackets around it were taken off"
    case .trailingPunctuation: "The punctuation after it was taken off"
    case .surroundings: "The text around the token was taken off"
    case .repeated(let count): "It came \(count) times; one copy is kept"
    }
  }
}
