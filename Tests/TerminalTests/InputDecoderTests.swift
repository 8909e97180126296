import Screen
import Terminal
import TestSupport
import Testing

private let sequences: [(String, Key)] = [
  ("a", .character("a")), ("é", .character("é")), ("世", .character("世")), ("\r", .enter),
  ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
  ("\u{3}", .control("c")), ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down),
  ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[H", .home),
  ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home), ("\u{1B}[F", .end),
  ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete),
  ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab),
  ("\u{1B}[1;5C", .right), ("\u{1B}OP", .function(1)), ("\u{1B}[15~", .function(5)),
  ("\u{1B}[13;5u", .enter), ("\u{1B}[99;5u", .control("c")), ("\u{1B}[27;5;99~", .control("c")),
  ("\u{1B}x", .unknown),
]

@Test(arguments: sequences)
func `a key is known in all its forms, split at any byte`(sequence: String, key: Key) {
  let bytes = Array(sequence.utf8)
  for split in 0..<bytes.count {
    var typing = Typing()
    typing.read(Array(bytes[..<split]))
    typing.read(Array(bytes[split...]), at: 20)
    typing.wait(until: 70)
    #expect(typing.inputs == [.key(key)])
  }
}

@Test func `Esc alone is Esc after a moment, and twice is twice`() {
  var typing = Typing()
  typing.read("\u{1B}", at: 100)
  #expect(typing.inputs.isEmpty)
  #expect(typing.decoder.deadline == 150)
  typing.wait(until: 150)
  #expect(typing.inputs == [.key(.escape)])
  typing.read("\u{1B}\u{1B}", at: 200)
  typing.wait(until: 300)
  #expect(typing.inputs == [.key(.escape), .key(.escape), .key(.escape)])
}

@Test func `a paste between marks is one paste, wherever its reads are cut`() {
  let bytes = Array("x\u{1B}[200~to\u{1B}[20ken\r\u{3}\u{1B}[A\u{1B}[201~q".utf8)
  for first in 0..<bytes.count {
    for second in stride(from: first, to: bytes.count, by: 3) {
      var typing = Typing()
      typing.read(Array(bytes[..<first]))
      typing.read(Array(bytes[first..<second]), at: 10)
      typing.read(Array(bytes[second...]), at: 20)
      typing.wait(until: 70)
      #expect(typing.inputs == [.key(.character("x")), .paste(.complete), .key(.character("q"))])
      #expect(typing.texts == ["to\u{1B}[20ken\r\u{3}"])
    }
  }
}

@Test func `many printable bytes in one read are a paste, and what follows at once belongs to it`()
{
  var typing = Typing()
  typing.read("eyJhbGci\r\n", at: 0)
  typing.read("OiJ", at: 40)
  typing.read("q", at: 80)
  #expect(typing.inputs.isEmpty)
  typing.wait(until: 140)
  #expect(typing.inputs == [.paste(.complete)])
  #expect(typing.texts == ["eyJhbGci\r\nOiJq"])
}

@Test(arguments: [
  "jjjjjjjjjjjj", "\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B\u{1B}[B", "abcdefg", "\t\t\t\t\t\t\t\t\t\t",
])
func `a key that repeats, cursor keys and a few letters are keys`(text: String) {
  var typing = Typing()
  typing.read(text)
  typing.wait(until: 120)
  #expect(!typing.inputs.isEmpty)
  #expect(!typing.inputs.contains(.paste(.complete)))
}

@Test func `a paste whose end never comes is told after a while, and Ctrl-C ends it at once`() {
  var typing = Typing()
  typing.read("\u{1B}[200~half", at: 0)
  typing.wait(until: 999)
  #expect(typing.inputs.isEmpty)
  typing.wait(until: 1_000)
  typing.wait(until: 9_999)
  #expect(typing.inputs == [.pasteStalled])
  typing.wait(until: 10_000)
  #expect(typing.inputs == [.pasteStalled, .paste(.timedOut)])
  typing.inputs = []
  typing.read("\u{1B}[200~half", at: 13_000)
  typing.read([0x03], at: 13_200)
  #expect(typing.inputs == [.paste(.timedOut), .key(.control("c"))])
  #expect(typing.texts == ["half", "half"])
}

@Test func `a paste beyond the limit is kept to it and told as too long`() {
  var typing = Typing()
  typing.read("\u{1B}[200~")
  for _ in 0..<100 { typing.read([UInt8](repeating: 0x61, count: 10_000)) }
  typing.read("\u{1B}[201~")
  #expect(typing.inputs == [.paste(.tooLong)])
  #expect(typing.texts.map(\.utf8.count) == [64 << 10])
}

@Test(arguments: [
  "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]52;c;YWJj\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
  "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[I", "\u{1B}[O", "\u{1B}[<0;3;4M", "\u{1B}[M !!",
])
func `answers and reports of a terminal are no keys`(report: String) {
  var typing = Typing()
  typing.read(report)
  typing.read("k", at: 10)
  typing.wait(until: 60)
  #expect(typing.inputs == [.key(.character("k"))])
}

@Test func `random bytes leave no stuck state`() {
  var random = SplitMix64(seed: 9)
  var typing = Typing()
  for round in 0..<20_000 {
    let count = Int.random(in: 1...7, using: &random)
    typing.read((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, at: round * 10)
  }
  typing.wait(until: 1_000_000)
  typing.inputs = []
  typing.read("k", at: 1_000_001)
  typing.wait(until: 1_000_060)
  #expect(typing.inputs == [.key(.character("k"))])
}
