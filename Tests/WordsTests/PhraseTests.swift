import Credentials
import Testing

@testable import Words

// Every family of phrases, with harmless texts, with hostile ones and with what opens something.

private func said(_ texts: Texts) throws -> [(family: Family, phrase: any Phrase, text: String)] {
  try Family.all(texts).flatMap { family in
    family.phrases.map { (family, $0, $0.sentence.text) }
  }
}

@Test func `no sentence acts on a terminal or hides anything, whatever it is given`() throws {
  for (_, phrase, text) in try said(Texts(page: hostile, other: hostile)) {
    #expect(text.acting == [], "\(type(of: phrase))")
  }
}

@Test func `a text on several lines adds no line of its own to a sentence`() throws {
  let plain = try said(Texts())
  let several = try said(Texts(page: "to\nken", other: "a/\nshop.yaml"))
  for (one, other) in zip(plain, several) where !other.text.hasPrefix("a/\nshop") {
    #expect(one.text.count { $0 == "\n" } == other.text.count { $0 == "\n" }, "\(other.text)")
  }
}

@Test(arguments: credentials)
func `no sentence shows what opens something, unless the page says it`(credential: String) throws {
  for (_, _, text) in try said(Texts(other: credential)) {
    #expect(
      !text.contains(credential.prefix(12)) && !text.contains(credential.suffix(12)), "\(text)")
  }
}

@Test func `every phrase has words`() throws {
  for (_, phrase, text) in try said(Texts()) {
    #expect(text.contains { !$0.isWhitespace }, "\(phrase)")
  }
}

@Test func `no sentence shouts`() throws {
  // A sign before the words is that of the tone.
  for (_, _, text) in try said(Texts()) {
    #expect(!text.trimmingSign.contains("!"), "\(text)")
  }
}

@Test func `no two blanks stand together but in columns`() throws {
  for (family, _, text) in try said(Texts())
  where !["overlay", "report", "notices of one thing"].contains(family.name) {
    #expect(!text.contains("  ") || text.hasPrefix("a/shop.yaml    token"), "\(text)")
    #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == (text.hasSuffix(": ")))
  }
}

@Test func `no full stop is doubled`() throws {
  for (_, _, text) in try said(Texts()) {
    let words = text.replacing("without ..,", with: "")
    for doubled in ["..", ". .", "?.", ":.", ",.", ".,"] {
      #expect(!words.contains(doubled), "\(text)")
    }
  }
}

@Test func `a sentence ends as its family does`() throws {
  for (family, _, text) in try said(Texts()) {
    switch family.end {
    case .fullStop: #expect(".?".contains(text.suffix(1)) && text != ".", "\(text)")
    case .none: #expect(!".!:;,".contains(text.suffix(1)), "\(text)")
    case .either: break
    }
  }
}

@Test func `phrases one behind the other are one text`() {
  #expect([TimePhrase.justNow, .daysAgo(2)].sentence.text == "just now 2 days ago")
  #expect(("\(TimePhrase.justNow)." as Sentence).text == "just now.")
}

@Test func `no two phrases of a family say the same of different things`() throws {
  for family in try Family.all(Texts())
  where ["titles", "clean-up", "faults", "pastes", "refusals", "doubts"].contains(family.name) {
    let texts = family.phrases.map(\.sentence.text)
    #expect(Set(texts).count == texts.count, "\(family.name)")
  }
}

extension String {
  fileprivate var trimmingSign: String { hasPrefix("! ") ? String(dropFirst(2)) : self }
}
