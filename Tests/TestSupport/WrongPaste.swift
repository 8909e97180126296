/// A kind of thing that people paste in place of a token, with a generator of made-up ones.
public struct WrongPaste: Sendable, CustomStringConvertible {
  /// Words that only this kind's sentence holds.
  public var words: String
  private var pattern: @Sendable (inout SplitMix64) -> String

  public init(_ words: String, _ pattern: @escaping @Sendable (inout SplitMix64) -> String) {
    self.words = words
    self.pattern = pattern
  }

  /// A template in which `{n:class}` stands for n random signs of a class.
  public init(_ words: String, _ template: String) {
    self.init(words) { Template(template).text(&$0) }
  }

  public func samples(_ count: Int, seed: UInt64) -> [String] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in pattern(&random) }
  }

  public var description: String { words }
}

/// Text with places for random signs: `{36:an}`, `{10-13:d}`.
private struct Template {
  private let parts: [Substring]

  init(_ text: String) { parts = text.split(separator: "{", omittingEmptySubsequences: false) }

  func text(_ random: inout SplitMix64) -> String {
    var text = String(parts[0])
    for part in parts.dropFirst() {
      let ends = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      text += Self.signs(ends[0], &random) + ends[1]
    }
    return text
  }

  private static func signs(_ place: Substring, _ random: inout SplitMix64) -> String {
    let halves = place.split(separator: ":")
    let bounds = halves[0].split(separator: "-").compactMap { Int($0) }
    let count = Int.random(in: bounds[0]...bounds[bounds.count - 1], using: &random)
    let signs = Array(classes[String(halves[1])] ?? "?")
    return String((0..<count).map { _ in signs.randomElement(using: &random) ?? "?" })
  }

  private static let lower = "abcdefghijklmnopqrstuvwxyz"
  private static let upper = lower.uppercased()
  private static let digits = "0123456789"
  private static let classes = [
    "d": digits, "h": digits + "abcdef", "H": digits + "ABCDEF", "a": lower, "A": upper,
    "u": upper + digits, "an": upper + lower + digits, "w": upper + lower + digits + "_-",
    "n": "123456789",
  ]
}
