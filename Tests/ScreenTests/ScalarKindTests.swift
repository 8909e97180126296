import Glibc
import Screen
import Testing

/// The columns of each scalar by the wcwidth of the C library, in a locale of UTF-8; -1 for those
/// it does not know.
private func columnsOfC(_ scalars: [Unicode.Scalar]) throws -> [Int] {
  // The Glibc module leaves wcwidth out, since its header asks for X/Open.
  let symbol = try #require(dlsym(nil, "wcwidth"))
  let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
  let locale = newlocale(CInt(LC_CTYPE_MASK), "C.UTF-8", nil)
  let old = uselocale(locale)
  defer {
    uselocale(old)
    freelocale(locale)
  }
  return scalars.map { Int(wcwidth(wchar_t($0.value))) }
}

@Suite struct ScalarKindTests {
  @Test func `widths are those of wcwidth wherever a character is drawn as itself`() throws {
    let shown = interestingScalars.filter { scalar in
      Glyph.sequence(of: "a" + String(scalar)).last?.text.unicodeScalars.last == scalar
    }
    let different = zip(shown, try columnsOfC(shown)).filter { scalar, columns in
      Glyph.width(of: "a" + String(scalar)) - 1 != columns
    }
    #expect(different.map { "\(String($0.0.value, radix: 16)) \($0.1)" } == [])
  }
}
