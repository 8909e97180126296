import Testing
import Walkthrough

private func distance(_ looked: String) -> Int? {
  GuideSearch(looked).distance(
    title: Array("snapchat-token snapchat conversion api token".utf8),
    text: Array("sign in to business manager. the destination shows healthy.".utf8))
}

@Test(arguments: [
  ("snapchat", 0), ("SNAPCHAT token", 0), ("snap", 1), ("chat", 2), ("healthy", 3), ("health", 3),
  ("snapcaht", 4), ("snpchat", 4), ("snaapchat", 4), ("snapchot", 4), ("healty", 5), ("helathy", 5),
  ("busines", 3), ("snap helathy", 6), ("", 0),
])
func `the better a word fits, the less is its distance`(looked: String, expected: Int) {
  #expect(distance(looked) == expected)
}

@Test(arguments: ["meta", "tok3n5", "snapchat meta", "xnapchat", "apy", "hxalthx"])
func `a word that is not there, or has more than a letter wrong, finds nothing`(looked: String) {
  #expect(distance(looked) == nil)
}
