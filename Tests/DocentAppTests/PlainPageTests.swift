import DocentApp
import Testing

@Suite struct PlainPageTests {
  private let page = """
    # A page

    > Quoted.

    Read [the terms](/terms), and **mind** the gap between words.
    """

  @Test func `a page is text of a width, its links numbered and listed at its end`() {
    #expect(
      PlainPage(pageGuide(page)).text(width: 30).text
        == """
        A page

        Quoted.

        Read the terms [1], and mind
        the gap between words.

        [1] https://docs.example/terms

        """.replacing("terms [1]", with: "terms\u{A0}[1]"))
  }

  @Test func `no line is narrower than can be read`() {
    let guide = pageGuide("# A page\n\nSome words in a row.\n")
    #expect(PlainPage(guide).text(width: 1).text == "A page\n\nSome words in a row.\n")
  }

  @Test func `one screen is the text of that screen alone`() throws {
    let plain = PlainPage(try sampleGuide())
    #expect(
      plain.text(screen: "make", width: 60).text
        == "Make the key\n\nClick Make and copy the key.\n")
    #expect(plain.text(screen: "gone", width: 60) == plain.text(width: 60))
  }

  @Test func `the first screen begins with title and description`() throws {
    #expect(
      PlainPage(try sampleGuide()).text(screen: "welcome", width: 60).text.hasPrefix(
        "Make a key\n\nMake a key for the shop.\n\nRead the terms"))
  }
}
