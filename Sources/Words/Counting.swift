extension Int {
  /// The number as a word up to twelve, else its digits.
  public var inWords: String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve",
    ]
    return words.indices.contains(self) ? words[self] : "\(self)"
  }
}

extension String {
  public var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
