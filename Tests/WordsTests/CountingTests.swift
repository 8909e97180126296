import Testing
import Words

@Test(arguments: [
  (0, "no"), (1, "one"), (2, "two"), (12, "twelve"), (13, "13"), (1_000, "1000"), (-1, "-1"),
])
func `a number is a word up to twelve`(number: Int, words: String) {
  #expect(number.inWords.text == words)
}

@Test(arguments: [
  ([], ""), (["token"], "token"), (["Pixel ID", "token"], "Pixel ID and token"),
  (["Pixel ID", "token", "label"], "Pixel ID, token and label"),
])
func `names stand in a row as people say them`(names: [String], row: String) {
  #expect(names.listed.text == row)
}

@Test func `a hostile name does no harm in a row`() {
  #expect([hostile, "token"].listed.text.acting == [])
}
