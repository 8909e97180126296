import ConfigEditing
extension Int {
  /// The number as a word up to twelve, else its digits.
  public var inWords: Sentence { NumberPhrase.inWords(self).sentence }
}

/// A number, as a word.
enum NumberPhrase: Phrase {
  case inWords(Int)

  var english: Sentence {
    let words: [Sentence] = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    switch self {
    case .inWords(let number):
      return words.indices.contains(number) ? words[number] : "\(number)"
    }
  }
}

extension [String] {
  /// The names in a row: `Pixel ID, token and label`.
  public var listed: Sentence { ListPhrase.all(self).sentence }
}

/// Names of a page or of Content, in a row.
enum ListPhrase: Phrase {
  case all([String])

  var english: Sentence {
    switch self {
    case .all(let names):
      let names = names.map { "\(page: $0)" as Sentence }
      guard names.count > 1 else { return names.joined() }
      return names.dropLast().joined(by: ", ") + " and " + names.suffix(1).joined()
    }
  }
}

extension ConfigFormat {
  /// The endings of all formats, as a choice: `.json, .yaml, .yml or .env`.
  public static var named: Sentence {
    let endings = allCases.flatMap(\.endings).map { Sentence(harmless: $0) }
    return "\(endings.dropLast().joined(by: ", ")) or \(endings.last ?? "")"
  }
}
