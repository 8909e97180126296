import TestSupport

/// Texts that would act on a terminal, hide, or pass for other words, were they shown as they are.
let hostileTexts = [
  "\u{1B}", "\u{1B}[2Jgone", "\u{1B}]52;c;cm0gLXJmIC8=\u{7}", "\u{1B}]0;title\u{1B}\\",
  "\u{9B}31mred", "\u{9D}52;c;eA==\u{9C}", "a\u{8}b", "a\u{0}b", "a\u{7F}b", "a\rb", "a\u{C}b",
  "safe\u{202E}lmay.exe", "\u{2066}a\u{2069}", "\u{200F}a\u{200E}", "a\u{61C}b", "a\u{200B}b",
  "a\u{200D}b", "a\u{2060}b", "\u{FEFF}a", "so\u{AD}ft", "a\u{2028}b", "a\u{2029}b", "a\u{180E}b",
  "\u{E0041}\u{E0042}\u{E007F}", "a\u{FE01}b", "\u{E000}", "\u{FFFF}", "a\u{115F}b", "a\u{3164}b",
]

/// All of them in one text.
let hostile = hostileTexts.joined(separator: "·")

/// Things that open something, as people paste, type and keep them.
let credentials = [
  MadeUpToken.token(seed: 3, now: 1_800_000_000), "AIza" + String(repeating: "Kq7Zx", count: 7),
  "ghp_" + String(repeating: "a1B2c3", count: 6), "shpat_" + String(repeating: "0af1", count: 8),
  String(repeating: "Zk3x9", count: 20),
]

extension String {
  /// The scalars that act on a terminal, change the direction of words, or are not seen.
  var acting: [String] {
    unicodeScalars.filter { scalar in actingRanges.contains { $0.contains(scalar.value) } }.map {
      String($0.value, radix: 16)
    }
  }
}

/// Without the line break, which a text of several lines may hold. Written down here anew, so that
/// these suites do not ask the sources which characters are bad.
private let actingRanges: [ClosedRange<UInt32>] = [
  0x00...0x09, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x115F...0x1160,
  0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
  0x3164...0x3164, 0xE000...0xF8FF, 0xFDD0...0xFDEF, 0xFE00...0xFE0D, 0xFEFF...0xFEFF,
  0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF, 0xE0000...0xE0FFF,
]
