import TestSupport
import Testing

@testable import Credentials

private func value(_ count: Int, seed: UInt64 = 0) -> String {
  var random = SplitMix64(seed: UInt64(count) + seed << 32)
  let signs = "aZ1b9Qx8RkW2mN7pLs0TuVw3yXz4cDe5fGh6iJ"
  return String((0..<count).compactMap { _ in signs.randomElement(using: &random) })
}

private func run(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func step(_ raw: String, _ step: (inout Cleaner) -> Void) -> (String, [CleanUpNote]) {
  var cleaner = Cleaner(value: Secret(raw), isWebToken: true)
  step(&cleaner)
  return (cleaner.value.withBytes { String(decoding: $0, as: UTF8.self) }, cleaner.notes)
}

private let wraps: [([Int], Bool)] = [
  ([30, 30, 30], true), ([30, 30, 29], true), ([30, 30, 31], false), ([30, 29, 30], false),
  ([30, 31, 30, 30], false), ([30, 30, 30, 30], true), ([30, 29, 30, 30], false),
  ([90, 30, 30], true), ([91, 30, 30], false), ([30, 90], true), ([30, 91], false),
  ([90, 30], true),
  ([99, 99], true), ([100, 100], false), ([100, 99], true), ([100, 100, 100], true), ([40], false),
  ([20, 30, 1], true), ([1, 1], true),
]

@Test(arguments: wraps)
func `lines are joined where a wrap can have made them`(lengths: [Int], isJoined: Bool) {
  let lines = lengths.enumerated().map { value($1, seed: UInt64($0)) }
  let (text, notes) = step(lines.joined(separator: "\n")) { $0.joinLines() }
  #expect(text == lines.joined(separator: isJoined ? "" : "\n"))
  #expect(notes == (isJoined ? [.lineBreaks(lines.count - 1)] : []))
}

private let alone: [(String, Bool)] = [
  ("Copy", true), ("Cop", false), ("Abcdefghijklmn", true), ("Abcdefghijklmno", false),
  ("copy", false), ("CopY", false), ("Azaz", true), ("Zaza", true), ("@opy", false),
  ("[opy", false), ("Cop`", false), ("Cop{", false), ("0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a", true),
  ("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", true),
]

@Test(arguments: alone)
func `a word of the page or an ID is no piece of a value`(line: String, isAlone: Bool) {
  for text in ["\(line)\n\(value(50))", "\(value(50))\n\(line)"] {
    #expect(step(text) { $0.joinLines() }.1.isEmpty == isAlone)
  }
}

@Test(arguments: [(3, true), (4, false)])
func `a word is a line of its own among no more than four lines`(others: Int, isAlone: Bool) {
  let lines = ["Copy"] + (0..<others).map { value(30, seed: UInt64($0)) }
  #expect(step(lines.joined(separator: "\n")) { $0.joinLines() }.1.isEmpty == isAlone)
}

private let breaks: [(String, Int)] = [
  ("a\nb", 1), ("a\r\nb", 1), ("a\n\rb", 2), ("a\n\nb", 2), ("a\r\rb", 2), ("a\r\n\r\nb\n", 3),
  ("a\u{B}b\u{C}c", 2), ("  a \n b ", 1),
]

@Test(arguments: breaks)
func `each way to break a line counts once`(raw: String, count: Int) {
  #expect(step(raw) { $0.joinLines() }.1 == [.lineBreaks(count)])
}

@Test(arguments: ["a b\nc", "a\nb c", "ab", "\n \n"])
func `lines that hold blanks are not joined`(raw: String) {
  #expect(step(raw) { $0.joinLines() } == (raw, []))
}

@Test func `lines of a web token are joined whatever their lengths`() {
  #expect(step("eyJ\na\n\(value(90))\nb") { $0.joinLines() }.0 == "eyJa\(value(90))b")
}

private let lineSigns: [(String, String)] = [
  ("> V", "V"), (">> > V", "V"), (">V\n>W", "V\nW"), ("- V", "V"), ("* V", "V"), ("• V", "V"),
  ("· V", "V"), ("– V", "V"), ("a\n - b\nc", "a\n b\nc"), ("a\n>\nb", "a\n\nb"), ("-V", "-V"),
  ("*V", "*V"), ("a > b", "a > b"), ("- - V", "- V"), ("  \n> V", "  \nV"), ("", ""),
]

@Test(arguments: lineSigns)
func `the signs before lines are taken off`(raw: String, rest: String) {
  #expect(step(raw) { $0.removeLineSigns() } == (rest, raw == rest ? [] : [.lineSigns]))
}

private let (nineteen, twenty) = (value(19), value(20))

private let repetitions: [(String, String, Int)] = [
  ("\(twenty) \(twenty)", twenty, 2), ("\(twenty);\(twenty)", twenty, 2),
  ("\(twenty),\n\(twenty),\n\(twenty)", twenty, 3), ("\(nineteen) \(nineteen)", "", 1),
  ("\(twenty):\(twenty)", "", 1), ("\(twenty)<\(twenty)", "", 1), ("\(twenty) \(nineteen)", "", 1),
  ("\(twenty) \(twenty) \(nineteen)", "", 1), ("\(twenty) \(twenty) ", "", 1),
  (run(value(99), 2), "", 1), (run(value(100), 2), value(100), 2),
  (run(value(100), 5), value(100), 5),
  (run(run("a", 97) + "bcd", 2), "", 1),
  (run(run("a", 96) + "bcde", 2), run("a", 96) + "bcde", 2), (twenty, "", 1), ("", "", 1),
  ("\(value(60))\(value(40))\(value(60))", "", 1), (run(value(300), 2) + "x", "", 1),
]

@Test(arguments: repetitions)
func `the same text many times is kept once`(raw: String, once: String, times: Int) {
  let expected = times == 1 ? (raw, []) : (once, [CleanUpNote.repeated(times)])
  #expect(step(raw) { $0.removePeriod() } == expected)
}

private let pieces: [(String, [CleanUpNote])] = [
  ("'\(twenty)'\n\(twenty)", [CleanUpNote.quotes, .repeated(2)]), ("\(twenty)", []),
  ("KEY=\(twenty)\nBearer \(twenty)", [.name, .bearer, .repeated(2)]),
  ("'\(nineteen)' '\(nineteen)'", []), ("\(twenty) \(value(21))", []), (twenty + "\nabc", []),
  ("\(twenty) '\(twenty)',\(twenty)", [.quotes, .repeated(3)]), ("\(nineteen) \(nineteen)", []),
  ("KEY= \(twenty)\nA_KEY= \(twenty)", [.name, .repeated(2)]), ("\(twenty)\n", []),
]

@Test(arguments: pieces)
func `pieces that are the same once they are clean are kept once`(raw: String, notes: [CleanUpNote])
{
  let (text, found) = step(raw) { $0.removeEqualPieces() }
  #expect(text == (notes.isEmpty ? raw : twenty))
  #expect(Set(found) == Set(notes))
}

@Test func `the period of a text is the least that repeats in all of it`() {
  var random = SplitMix64(seed: 1)
  for _ in 0..<500 {
    let count = Int.random(in: 0...14, using: &random)
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...1, using: &random) }
    let period = (1...max(1, count)).first { period in
      bytes.dropFirst(period).elementsEqual(bytes.dropLast(period))
    }
    #expect(bytes.withUnsafeBytes { $0.period } == (count == 0 ? 0 : period))
  }
}
