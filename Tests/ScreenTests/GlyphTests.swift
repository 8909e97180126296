import Screen
import Testing

private func texts(_ text: String) -> [String] { Glyph.sequence(of: text).map(\.text) }
private func widths(_ text: String) -> [Int] { Glyph.sequence(of: text).map(\.width) }

@Suite struct GlyphTests {
  @Test func `plain text is one column a letter`() {
    #expect(texts("Ads (2)") == ["A", "d", "s", " ", "(", "2", ")"])
    #expect(widths("Ads (2)") == Array(repeating: 1, count: 7))
  }

  @Test func `an empty text has no glyphs`() {
    #expect(Glyph.sequence(of: "") == [])
  }

  @Test func `ideographs, syllables and emoji take two columns`() {
    #expect(widths("漢あア한🎉Ａ") == [2, 2, 2, 2, 2, 2])
  }

  @Test func `signs of the screens take one column`() {
    #expect(widths("┃━─▸✓✗•↓→…—▦║█ł") == Array(repeating: 1, count: 15))
  }

  @Test func `a mark stays with its letter`() {
    #expect(texts("e\u{301}a") == ["e\u{301}", "a"])
    #expect(widths("é漢\u{3099}") == [1, 2])
  }

  @Test func `a syllable in parts is one glyph`() {
    #expect(texts("\u{1112}\u{1161}\u{11AB}") == ["\u{1112}\u{1161}\u{11AB}"])
    #expect(widths("\u{1112}\u{1161}\u{11AB}") == [2])
  }

  @Test(arguments: [5, 6, 1000]) func `a flood of marks is cut after the fourth`(count: Int) {
    let flood = "Z" + String(repeating: "\u{33F}", count: count) + "algo"
    #expect(texts(flood) == ["Z\u{33F}\u{33F}\u{33F}\u{33F}", "a", "l", "g", "o"])
  }

  @Test(arguments: ["", " ", "\t", "\u{A0}", "\u{3000}", "\u{1B}", "\u{202E}", "🇩🇪"])
  func `a mark with nothing to stand on stands on a dotted circle`(before: String) {
    #expect(texts(before + "\u{301}").last == "\u{25CC}\u{301}")
  }

  @Test func `marks on a dotted circle are cut as well`() {
    #expect(texts(String(repeating: "\u{301}", count: 9)).map(\.unicodeScalars.count) == [5])
  }
}

@Suite struct EmojiGlyphTests {
  @Test(arguments: [
    "👩\u{200D}👩\u{200D}👧\u{200D}👦", "👩🏽", "👩🏽\u{200D}🚀", "👩\u{200D}❤\u{FE0F}\u{200D}👩",
    "👩🏽\u{200D}🤝\u{200D}👩🏿", "👩\u{FE0F}",
  ])
  func `a joined emoji is drawn as its first`(emoji: String) {
    #expect(texts(emoji + "!") == ["👩", "!"])
    #expect(widths(emoji + "!") == [2, 1])
  }

  @Test func `a presentation selector after its base is dropped`() {
    #expect(texts("❤\u{FE0F}✔\u{FE0E}") == ["❤", "✔"])
    #expect(widths("❤\u{FE0F}✔\u{FE0E}") == [1, 1])
    #expect(texts("1\u{FE0F}\u{20E3}") == ["1\u{20E3}"])
  }

  @Test func `two regional letters are one flag of two columns`() {
    let glyphs = Glyph.sequence(of: "🇩🇪🇫🇷🇮")
    #expect(glyphs.map(\.text) == ["🇩🇪", "🇫🇷", "🇮"])
    #expect(glyphs.map(\.width) == [2, 2, 1])
  }

  @Test func `a skin tone alone is a glyph of its own`() {
    #expect(texts("a🏽") == ["a", "🏽"])
    #expect(widths("a🏽") == [1, 2])
  }

  @Test func `a joiner that joins nothing is made visible`() {
    #expect(texts("👩\u{200D}a").joined() == "👩<U+200D>a")
    #expect(texts("👩\u{200D}").joined() == "👩<U+200D>")
    #expect(texts("a\u{200D}👩").joined() == "a<U+200D>👩")
  }

  @Test func `a second presentation selector is made visible`() {
    #expect(texts("❤\u{FE0F}\u{FE0F}").joined() == "❤<U+FE0F>")
    #expect(texts("a\u{FE0F}").joined() == "a<U+FE0F>")
  }
}

@Suite struct InvisibleGlyphTests {
  @Test func `controls are drawn as their pictures`() {
    #expect(texts("\u{0}\u{7}\n\r\u{1B}[31m\u{7F}").joined() == "␀␇␊␍␛[31m␡")
  }

  @Test func `a tab is one blank`() {
    #expect(texts("a\tb") == ["a", " ", "b"])
  }

  @Test(arguments: [
    ("\u{9B}", "<U+009B>"), ("\u{85}", "<U+0085>"), ("\u{202E}", "<U+202E>"),
    ("\u{2066}", "<U+2066>"), ("\u{200F}", "<U+200F>"), ("\u{61C}", "<U+061C>"),
    ("\u{200B}", "<U+200B>"), ("\u{2060}", "<U+2060>"), ("\u{FEFF}", "<U+FEFF>"),
    ("\u{E0041}", "<U+E0041>"), ("\u{E0100}", "<U+E0100>"), ("\u{AD}", "<U+00AD>"),
    ("\u{2028}", "<U+2028>"), ("\u{2029}", "<U+2029>"), ("\u{FFFE}", "<U+FFFE>"),
    ("\u{10FFFF}", "<U+10FFFF>"), ("\u{E000}", "<U+E000>"), ("\u{3164}", "<U+3164>"),
    ("\u{115F}", "<U+115F>"), ("\u{34F}", "<U+034F>"), ("\u{180B}", "<U+180B>"),
    ("\u{378}", "<U+0378>"),
  ])
  func `what cannot be seen is named by its number`(scalar: String, name: String) {
    #expect(texts("a" + scalar + "b") == ["a"] + name.map(String.init) + ["b"])
  }

  @Test func `blanks of every width but the ideographic are one blank`() {
    #expect(texts("\u{2003}\u{2009}\u{205F}") == [" ", " ", " "])
    #expect(texts("\u{A0}\u{2007}\u{202F}") == ["\u{A0}", "\u{A0}", "\u{A0}"])
    #expect(Glyph.sequence(of: "\u{3000}").map(\.width) == [2])
  }

  @Test func `the width of a text is that of its glyphs`() {
    #expect(Glyph.width(of: "Token") == 5)
    #expect(Glyph.width(of: "漢e\u{301}🇩🇪\u{1B}\u{202E}") == 2 + 1 + 2 + 1 + 8)
  }
}
