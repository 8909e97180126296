/// A random sequence that is the same in every run of the tests.
struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

private let pieces = [
  "a", "Zz", "漢", "。", "「", "한", " ", "  ", "\t", "\u{A0}", "\u{3000}", "-", "/", "—", "1", "#",
  "\u{301}", "\u{20E3}", "\u{FE0F}", "\u{FE0E}", "\u{200D}", "👩", "❤", "🏽", "🇩", "🇪", "\u{1112}",
  "\u{1161}", "\u{1B}", "\u{9B}31m", "\u{202E}", "\u{E0041}", "\u{E0100}", "\u{FEFF}", "\u{AD}",
  "\u{2028}", "\u{10FFFE}", "\r", "◌", "https://a.example/b-c", "client-side",
]

/// A short text of what breaks terminals and line breakers, without line ends.
func hostileText(using random: inout Xorshift) -> String {
  (0..<Int.random(in: 0...24, using: &random)).map { _ in
    pieces[Int.random(in: 0..<pieces.count, using: &random)]
  }.joined()
}
