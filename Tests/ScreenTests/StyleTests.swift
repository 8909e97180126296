import Screen
import Testing

private let emphases = [
  Style(), Style(bold: true), Style(italic: true), Style(underlined: true), Style(reversed: true),
  Style(link: "https://a.example"), Style(.accent),
]

@Test func `a style is plain text where nothing is given`() {
  let style = Style()
  #expect(style.role == .text && style.link == nil)
  #expect(!style.isBold && !style.isItalic && !style.isUnderlined && !style.isReversed)
}

@Test func `each emphasis is its own`() {
  let style = Style(.note, bold: true, italic: false, underlined: true, reversed: false, link: "a")
  #expect(style.role == .note && style.isBold && style.isUnderlined && style.link == "a")
  #expect(!style.isItalic && !style.isReversed)
}

@Test func `styles differ by any of what they say`() {
  #expect(Set(emphases).count == emphases.count)
}

@Test func `each role has a name of its own`() {
  #expect(Set(Role.allCases.map(\.rawValue)).count == Role.allCases.count)
}
