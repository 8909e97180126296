import Screen
import Testing

private func lines(_ text: String, to width: Int, _ style: Style = Style()) -> [String] {
  wrap([Run(text, style)], to: width).map(\.text)
}

@Suite struct WordBreaksTests {
  @Test func `a plain word goes on after its hyphen`() {
    #expect(lines("for server-side use", to: 12) == ["for server-", "side use"])
    #expect(lines("“server-side”, too", to: 9) == ["“server-", "side”,", "too"])
    #expect(lines("one server-to-client", to: 14) == ["one server-to-", "client"])
  }

  @Test func `a plain word goes on after its dash or slash`() {
    #expect(lines("tokens—pixels", to: 9) == ["tokens—", "pixels"])
    #expect(lines("dots and/or dashes", to: 10) == ["dots and/", "or dashes"])
  }

  @Test(arguments: [
    "--no-color", "H7M-2QX4", "a.example/to-go", "guides/snapchat/pixel", "2024-05-01",
    "e-mail", "key=some-thing", "@types/node", "/etc/hosts", "some_other-name",
  ])
  func `a word that could be read wrongly when broken is not`(word: String) {
    #expect(lines("aa \(word)", to: word.count + 1) == ["aa", word])
  }

  @Test func `code is not broken at its hyphens`() {
    #expect(lines("run docent-check", to: 12, Style(.code)) == ["run", "docent-check"])
  }

  @Test func `ideographs go to the next line one by one`() {
    #expect(lines("令牌只显示一次", to: 6) == ["令牌只", "显示一", "次"])
    #expect(lines("Snap令牌ok", to: 8) == ["Snap令牌", "ok"])
  }

  @Test func `no line begins with a closing sign or ends with an opening one`() {
    #expect(lines("令牌，一次。", to: 4) == ["令", "牌，", "一", "次。"])
    #expect(lines("一次「令牌」", to: 6) == ["一次", "「令", "牌」"])
    #expect(lines("令牌(token)。", to: 5) == ["令牌", "(toke", "n)。"])
    #expect(lines("データー", to: 6) == ["デー", "ター"])
  }

  @Test func `Korean is broken at its blanks`() {
    #expect(lines("토큰을 복사하세요", to: 12) == ["토큰을", "복사하세요"])
  }
}
