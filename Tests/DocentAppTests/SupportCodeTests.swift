import DocentApp
import Saving
import TestSupport
import Testing
import Walkthrough

/// The vectors of docs/codes.md: guide, screen, revision, state, code.
private func vectors() throws -> [([Int], String)] {
  let text = try String(contentsOfFile: Project.folder + "/docs/codes.md", encoding: .utf8)
  let rows = text.split(separator: "## Test vectors").last?.split(separator: "\n") ?? []
  return rows.compactMap { row in
    let cells = row.split(separator: "|").map { $0.filter { $0 != " " && $0 != "`" } }
    let numbers = cells.dropLast().compactMap { Int($0) }
    return numbers.count == 4 ? (numbers, String(cells[4])) : nil
  }
}

private func code(_ numbers: [Int]) -> SupportCode? {
  PasteState(rawValue: numbers[3]).flatMap {
    SupportCode(guide: numbers[0], screen: numbers[1], revision: numbers[2], state: $0)
  }
}

@Test(arguments: [
  "PHX–7RWY", "phx—7rwy", "PHX - 7RWY", " PHX‑7RWY ", "P H X 7 R W Y", "PHX − 7RWY",
])
func `a code is read with whatever dash a chat made of its own`(text: String) {
  #expect(SupportCode(text) == SupportCode("PHX-7RWY"))
  #expect(SupportCode.hasForm(text))
  #expect(SupportCode.found(in: "It says \(text), thanks")?.text == "PHX-7RWY")
}

@Test(arguments: ["my-guide", "a-bcdefg", "PHX7-RWY", "PHX--7RWY"])
func `a dash elsewhere makes a name`(text: String) {
  #expect(!SupportCode.hasForm(text))
}

private func randomCode(_ random: inout SplitMix64) -> SupportCode? {
  code([
    Int.random(in: 1..<1024, using: &random), Int.random(in: 0..<64, using: &random),
    Int.random(in: 0..<32, using: &random), Int.random(in: 0..<16, using: &random),
  ])
}

@Suite struct SupportCodeTests {
  @Test func `codes are made as they are written down, for ever`() throws {
    #expect(try vectors().count >= 8)
    for (numbers, text) in try vectors() {
      #expect(code(numbers)?.text == text)
      #expect(SupportCode(text) == code(numbers))
    }
  }

  @Test func `every code reads back as itself, in any case, with and without its dash`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let made = randomCode(&random)
      let text = made?.text ?? ""
      #expect(SupportCode(text) == made)
      #expect(SupportCode(text.lowercased().filter { $0 != "-" }) == made)
    }
  }

  @Test func `a wrong sign, and two that changed places, are noticed`() {
    var random = SplitMix64(seed: 4)
    let signs = Array("23456789FHJLMPQRWXY")
    for _ in 0..<100_000 {
      let right = Array((randomCode(&random)?.text ?? "").filter { $0 != "-" })
      let (place, other) = (
        Int.random(in: 0..<7, using: &random), Int.random(in: 0..<7, using: &random)
      )
      var wrong = right
      wrong[place] = signs.randomElement(using: &random) ?? "2"
      if wrong != right { #expect(SupportCode(String(wrong)) == nil) }
      var swapped = right
      swapped.swapAt(place, other)
      if swapped != right { #expect(SupportCode(String(swapped)) == nil) }
    }
  }

  @Test func `a page that was changed has another revision, but for one in 32`() throws {
    var random = SplitMix64(seed: 9)
    var same = 0
    for number in 0..<640 {
      let page = "# Page \(number)\n\n## One\n\nWords \(random.next()).\n\n## Two\n\nMore.\n"
      let changed = page.replacing("More", with: "More \(random.next() % 100)")
      let codes = [page, changed].map { text in
        Guide(
          GuideSource(
            page: text, pageName: "page",
            overlay: try? Overlay(parsing: "guide: page\nnumber: 9\n", file: "o"))
        )
        .code(ofScreen: 2, state: .part)
      }
      #expect(codes[0]?.guide == 9 && codes[0]?.screen == 2 && codes[0]?.state == .part)
      if codes[0] == codes[1] { same += 1 }
    }
    #expect(same < 40)
  }

  @Test(arguments: ["", "222-222", "22222222", "222-222-", "O0I-1ABC", "ÄÄÄ-ÄÄÄÄ", "222_2222"])
  func `what is not a code is none`(text: String) {
    #expect(SupportCode(text) == nil)
  }

  @Test func `a code with one wrong sign is among the right ones near it`() throws {
    let right = try #require(SupportCode(guide: 1, screen: 5, revision: 7, state: .part))
    for (index, sign) in right.text.enumerated() where sign != "-" {
      var wrong = Array(right.text)
      wrong[index] = "O"
      #expect(SupportCode.neighbours(of: String(wrong)) == [right])
      wrong[index] = sign == "2" ? "3" : "2"
      #expect(SupportCode.neighbours(of: String(wrong)).contains(right))
    }
  }
}
