import Screen
import Testing

/// Whether nothing may draw the scalar, by the standard library's own copy of the database.
private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  switch properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: return true
  default: return properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
  }
}

private let allScalars = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init)

/// The scalars that are neither private nor in a plane where nothing is assigned.
let interestingScalars = allScalars.filter { $0.value < 0x32000 || $0.value >> 12 == 0xE0 }

private func neighbours(of scalar: Unicode.Scalar) -> [String] {
  let middle = String(scalar)
  return ["a\(middle)b", "👩\(middle)\u{200D}\(middle)", "🇩\(middle)\(middle)\u{301}"]
}

@Suite struct GlyphPropertyTests {
  @Test func `no scalar alone makes a glyph that is unsafe to draw`() {
    let unsafe = allScalars.filter { scalar in
      Glyph.sequence(of: String(scalar)).contains {
        $0.text.unicodeScalars.contains(where: isUnsafe)
      }
    }
    #expect(Array(unsafe) == [])
  }

  @Test func `no scalar among others makes a glyph that is unsafe to draw`() {
    let unsafe = interestingScalars.filter { scalar in
      neighbours(of: scalar).contains { text in
        Glyph.sequence(of: text).contains { $0.text.unicodeScalars.contains(where: isUnsafe) }
      }
    }
    #expect(Array(unsafe) == [])
  }

  @Test func `every scalar makes a glyph, and every glyph has one or two columns`() {
    let lost = interestingScalars.filter { scalar in
      let glyphs = Glyph.sequence(of: String(scalar))
      return glyphs.isEmpty || glyphs.contains { !(1...2).contains($0.width) }
    }
    #expect(Array(lost) == [])
  }

  @Test(arguments: UInt64(0)..<40)
  func `reading the glyphs' texts again gives the same glyphs`(seed: UInt64) {
    var random = Xorshift(seed: seed)
    for _ in 0..<100 {
      let text = hostileText(using: &random)
      let glyphs = Glyph.sequence(of: text)
      #expect(Glyph.sequence(of: glyphs.map(\.text).joined()) == glyphs)
      #expect(Glyph.width(of: text) == glyphs.reduce(0) { $0 + $1.width })
    }
  }

  @Test func `a text without an end is read in one pass`() {
    let text = String(repeating: "👩\u{200D}🏽\u{301}\u{FE0F}\u{202E}é", count: 40_000)
    #expect(Glyph.width(of: text) == 40_000 * Glyph.width(of: "👩\u{200D}🏽\u{301}\u{FE0F}\u{202E}é"))
  }
}
