/// The name of the file that a save writes beside its target: `.NAME.docent-XXXXXX`.
///
/// A kill leaves it behind, and the next save removes it. So that no file of a person's own is taken for
/// one, it has six signs that make no word, the last two of which check the rest of the name.
enum TemporaryName {
  private static let signs = Array("bcdfghjkmnpqrstvwxz23456789".utf8)

  /// A name beside a target's, as good as never given before.
  static func new(beside name: String) -> String {
    let begin = prefix(name) + text((0..<4).map { _ in Int.random(in: signs.indices) })
    return begin + check(begin)
  }

  /// Whether a name is one that `new` gives.
  static func isOne(_ name: String, beside target: String) -> Bool {
    let prefix = prefix(target)
    guard name.hasPrefix(prefix), name.utf8.count == prefix.utf8.count + 6,
      name.utf8.suffix(6).allSatisfy(signs.contains)
    else { return false }
    let begin = String(name.dropLast(2))
    return name == begin + check(begin)
  }

  private static func prefix(_ target: String) -> String { ".\(target).docent-" }

  private static func check(_ text: String) -> String {
    // FNV-1a, of 32 bits.
    let sum = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let mixed = Int(sum ^ sum >> 16)
    return self.text([mixed % signs.count, mixed / signs.count % signs.count])
  }

  private static func text(_ digits: [Int]) -> String {
    String(decoding: digits.map { signs[$0] }, as: UTF8.self)
  }
}
