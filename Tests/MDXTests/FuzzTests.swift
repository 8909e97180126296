import MDX
import Testing

private let scraps = [
  "<Step title=\"a\">", "</Step>", "<Steps>", "</Steps>", "\n\n", "\n", "  ", "```", "`", "{", "}",
  "<!--", "-->",
  "{/*", "*/}", "| a | b |\n", "| - | - |\n", "- ", "1. ", "> ", "**", "_", "[a](b)", "&amp;",
  "<img src='x' />",
  "import x from 'y'", "---\n", "\\", "é👩‍👩‍👧", mark, "\r\n", "\t", "words and words", "<", ">", "\"",
  "=", "# ",
]

@Test func `scraps of markup in any order give a page within its source`() {
  var random = Generator(state: 7)
  for _ in 0..<2_000 {
    let pieces = (0..<Int.random(in: 1...60, using: &random)).map { _ in
      scraps.randomElement(using: &random) ?? ""
    }
    let text = pieces.joined()
    let page = parse(text)
    #expect(page.isInside(text), "\(text.debugDescription)")
    #expect(
      !"\(page.blocks)".unicodeScalars.contains { $0.value == 0xFDD0 }, "\(text.debugDescription)")
  }
}

private let sample = Array(
  """
  ---
  title: A
  ---
  import B from '/b.mdx'

  <Steps>
    <Step title={<>Open `x`</>} icon={<svg d="M0" />}>
      Click **Save** &amp; wait. {/* note */}
      | A | B |
      | - | - |
      | x | `a\\|b` |
      - [ ] one <img src="a.png" />
  ```bash title theme={null}
  \tls {x}
  ```
      > <Note>Mind **it**</Note>
    </Step>
  </Steps>
  """.utf8)

@Test func `a page with bytes changed, lost or doubled gives a page within its source`() {
  var random = Generator(state: 11)
  for _ in 0..<2_000 {
    var bytes = sample
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
      default: bytes.swapAt(place, Int.random(in: bytes.indices, using: &random))
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(parse(text).isInside(text), "\(text.debugDescription)")
  }
}

/// SplitMix64: the same numbers on every run.
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
