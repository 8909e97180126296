/// What is looked for among guides: words, each of which has to stand in a guide, be it with one letter
/// wrong.
public struct GuideSearch: Sendable {
  private let words: [[UInt8]]

  /// - Parameter text: words with blanks between them, in either case.
  public init(_ text: String) {
    words = text.lowercased().split(separator: " ").map { Array($0.utf8) }
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { words.isEmpty }

  /// How well a guide fits; the less the better, nil where a word of what is looked for is not in it.
  ///
  /// - Parameters:
  ///   - title: the guide's name and title, in small letters.
  ///   - text: all that its page says, in small letters.
  public func distance(title: [UInt8], text: [UInt8]) -> Int? {
    words.reduce(0 as Int?) { sum, word in
      guard let sum, let next = Self.distance(of: word, title, text) else { return nil }
      return sum + next
    }
  }

  private static func distance(of word: [UInt8], _ title: [UInt8], _ text: [UInt8]) -> Int? {
    let own = title.words
    if own.contains(word[...]) { return 0 }
    if own.contains(where: { $0.starts(with: word) }) { return 1 }
    if title.holdsPart(word) { return 2 }
    if text.holdsPart(word) { return 3 }
    // In a short word one letter makes another word.
    guard word.count >= 4 else { return nil }
    if own.contains(where: { $0.isNear(word) }) { return 4 }
    return text.words.contains { $0.isNear(word) } ? 5 : nil
  }
}

extension [UInt8] {
  /// Letters and digits that stand together; what is not ASCII counts as letters.
  fileprivate var words: [ArraySlice<UInt8>] {
    split {
      !((0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 >= 0x80)
    }
  }

  fileprivate func holdsPart(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    return (0...count - part.count).contains {
      self[$0] == first && self[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether one letter is wrong, missing or too many, or two changed places; also where the word goes
  /// on behind it, since it may still be typed.
  fileprivate func isNear(_ word: [UInt8]) -> Bool {
    guard count + 1 >= word.count else { return false }
    var (own, other) = (self, word[...])
    while let (a, b) = own.first.flatMap({ a in other.first.map { (a, $0) } }), a == b {
      own = own.dropFirst()
      other = other.dropFirst()
    }
    // The first letter is seldom wrong, and tells most words apart.
    guard own.startIndex > startIndex else { return false }
    let isSwapped =
      own.count > 1 && other.count > 1 && own[own.startIndex] == other[other.startIndex + 1]
      && own[own.startIndex + 1] == other[other.startIndex]
      && own.dropFirst(2).starts(with: other.dropFirst(2))
    return isSwapped || own.dropFirst().starts(with: other.dropFirst())
      || own.starts(with: other.dropFirst()) || own.dropFirst().starts(with: other)
  }
}
