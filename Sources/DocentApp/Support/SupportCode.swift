import Saving
import Walkthrough

/// What a customer reads out to a support agent: the screen that they see, and how the paste fared.
///
/// Agents and customers have different releases, so how a code is made never changes; it only
/// grows. docs/codes.md has the rule and its test vectors.
public struct SupportCode: Hashable, Sendable {
  /// The guide's number, 1 to 1023.
  public var guide: Int
  /// The position of the screen in its guide, 0 to 63.
  public var screen: Int
  /// The page's revision, 0 to 31.
  public var revision: Int
  /// How the customer's paste fared when the code was made.
  public var state: PasteState

  /// - Returns: nil for numbers that no code can hold.
  public init?(guide: Int, screen: Int, revision: Int, state: PasteState) {
    guard (1..<1024).contains(guide), (0..<64).contains(screen), (0..<32).contains(revision)
    else { return nil }
    self.guide = guide
    self.screen = screen
    self.revision = revision
    self.state = state
  }
}

// MARK: as text

extension SupportCode {
  /// Signs that neither look nor sound alike.
  static let signs = Array("23456789FHJLMPQRWXY")

  private static let bits = 25
  private static let mask = 1 << bits - 1
  // An odd factor has an inverse modulo a power of two: neighbouring screens get codes that differ in
  // several signs.
  private static let factor = 20_737_779
  private static let inverse = 32_201_275
  private static let offset = 10_855_845

  /// Three signs, a dash, and four more, the last of which checks the others.
  public var text: String {
    let number = guide << 15 | screen << 9 | revision << 4 | state.rawValue
    var rest = (number &* Self.factor ^ Self.offset) & Self.mask
    var digits = [Int](repeating: 0, count: 6)
    for index in digits.indices.reversed() {
      digits[index] = rest % Self.signs.count
      rest /= Self.signs.count
    }
    let signs = (digits + [Self.check(digits)]).map { Self.signs[$0] }
    return String(signs[..<3]) + "-" + String(signs[3...])
  }

  /// Reads a code, in either case, with or without its dash; nil for what is none.
  public init?(_ text: String) {
    guard let digits = Self.digits(text)?.compactMap(\.self), digits.count == 7,
      Self.check(Array(digits.dropLast())) == digits[6]
    else { return nil }
    let mixed = digits.dropLast().reduce(0) { $0 * Self.signs.count + $1 }
    guard mixed <= Self.mask else { return nil }
    let number = ((mixed ^ Self.offset) &* Self.inverse) & Self.mask
    guard let state = PasteState(rawValue: number & 15) else { return nil }
    self.init(
      guide: number >> 15, screen: number >> 9 & 63, revision: number >> 4 & 31, state: state)
  }

  /// The values of seven letters or digits, nil for those that are no signs of a code; nil for a text
  /// of another form.
  private static func digits(_ text: String) -> [Int?]? {
    // Chats make other dashes of it, and put blanks around them.
    var signs = text.uppercased().filter { !$0.isWhitespace }.map { $0.isDash ? "-" : $0 }
    if signs.count == 8, signs[3] == "-" { signs.remove(at: 3) }
    guard signs.count == 7, signs.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    return signs.map { Self.signs.firstIndex(of: $0) }
  }

  /// The first right code in a text, such as a message that was copied whole; nil for none.
  public static func found(in text: String) -> SupportCode? {
    let words = text.split { !$0.isLetter && !$0.isNumber && !$0.isDash }.map(String.init)
    // Read out sign by sign, or in its two halves, it may stand in several words.
    return [1, 2, 3, 7].lazy.flatMap { count in
      words.indices.lazy.compactMap { start in
        start + count <= words.count
          ? SupportCode(words[start..<start + count].joined()) : nil
      }
    }.first
  }

  /// How many signs a text has that may be the beginning of a code; nil for one that is none.
  public static func signs(in text: String) -> Int? {
    let signs = text.uppercased().filter { !$0.isDash && !$0.isWhitespace }
    guard (1..<7).contains(signs.count), signs.allSatisfy(Self.signs.contains) else { return nil }
    return signs.count
  }

  /// The signs one by one, as they are read out.
  public var spelled: String { text.filter { $0 != "-" }.map(String.init).joined(separator: ", ") }

  /// Whether a text has the form of a code, right or wrong.
  public static func hasForm(_ text: String) -> Bool { digits(text) != nil }

  // The sum of all seven, each times its place from 1, is a multiple of 19, a prime: one wrong sign,
  // or two that changed places, give another sum.
  private static func check(_ digits: [Int]) -> Int {
    let sum = digits.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    // 11 is the inverse of 7 modulo 19.
    return (19 - sum % 19) * 11 % 19
  }

  /// The right codes that differ from a text in one sign.
  public static func neighbours(of text: String) -> [SupportCode] {
    guard let digits = digits(text) else { return [] }
    let wrong = digits.indices.filter { digits[$0] == nil }
    guard wrong.count <= 1 else { return [] }
    return (wrong.isEmpty ? Array(digits.indices) : wrong).flatMap { place in
      signs.compactMap { sign in
        var changed = digits.map { $0.map { signs[$0] } ?? "?" }
        guard changed[place] != sign else { return nil }
        changed[place] = sign
        return SupportCode(String(changed))
      }
    }
  }
}

extension Character {
  /// Whether it is a hyphen, a dash or a minus.
  fileprivate var isDash: Bool {
    "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains(self)
  }
}

extension Guide {
  /// The code of a screen; nil for a page without a number, or with more screens than codes hold.
  public func code(ofScreen index: Int, state: PasteState = .empty) -> SupportCode? {
    number.flatMap {
      SupportCode(guide: $0, screen: index, revision: page.revision, state: state)
    }
  }
}

extension PasteState {
  /// How the field on the screen, else the first one that waits, stands.
  fileprivate init(in model: Model) {
    if let support = model.support {
      self = support.state
    } else if model.isSaved, model.held == nil {
      // Only on its own screen does it tell that it is saved; elsewhere nothing is waiting.
      self = model.isLastScreen ? .accepted : .empty
    } else {
      let holdings = model.holdings
      let shown = model.screens[model.place.current].holding
      let holding = shown ?? holdings.first { !$0.isReady } ?? holdings.first
      self = holding?.entry.judgement.map { PasteState($0.verdict) } ?? .empty
    }
  }
}

extension Model {
  /// The code of the screen shown; nil for a page without a number.
  public var code: SupportCode? {
    guide.code(ofScreen: place.current, state: PasteState(in: self))
  }
}
