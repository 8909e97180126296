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
    case .blanksAtEnds: "Blanks at the ends were taken off"
    case .lineBreaks(let count):
      "\(for: count, "A line break", "\(count) line breaks") from the copy"
        + " \(for: count, "was", "were") taken out"
    case .blanksInside(let count):
      "\(for: count, "A blank inside was", "\(count) blanks inside were") taken out"
    case .hyphensAdded: "The hyphens that belong in it were put in"
    case .invisible(let count):
      "\(for: count, "An invisible character was", "\(count) invisible characters were") taken out"
    case .hyphens: "Hyphens of another kind were made plain ones"
    case .pasteMarks: "Marks of the terminal around the paste were taken off"
    case .quotes: "Quotes around it were taken off"
    case .bearer: "The word Bearer was taken off"
    case .name: "The name before it was taken off"
    case .lineSigns: "The signs of a list or a quoted e-mail were taken off"
    case .brackets: "Brackets around it were taken off"
    case .trailingPunctuation: "The punctuation behind it was taken off"
    case .surroundings: "What stood around the token was taken off"
    case .repeated(let count): "It was there \(count) times; one is kept"
    }
  }
}
