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
