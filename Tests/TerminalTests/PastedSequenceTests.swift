import Screen
import TestSupport
import Testing

@testable import Terminal

private let token = MadeUpToken.token(seed: 23, now: 1_800_000_000)

private let sequences: [(String, String)] = [
  ("\u{1B}[13;1u", "\n"), ("\u{1B}[13u", "\n"), ("\u{1B}[106;5u", "\n"), ("\u{1B}[109;5u", "\n"),
  ("\u{1B}[27;5;106~", "\n"), ("\u{1B}OM", "\n"), ("\u{1B}[9u", "\t"),
  ("\u{1B}[I", ""), ("\u{1B}[O", ""), ("\u{1B}[<0;1;1M", ""), ("\u{1B}[<0;1;1m", ""),
  ("\u{1B}[M !!", ""), ("\u{1B}[32;1;1M", ""), ("\u{1B}[?1;2c", ""), ("\u{1B}[24;80R", ""),
  ("\u{1B}[97;1:1u", "a"), ("\u{1B}[97;1:3u", ""), ("\u{1B}[97:65;2u", "A"), ("\u{1B}[97;2u", "A"),
  ("\u{1B}[97;1;97u", "a"), ("\u{1B}[57441;2u", ""), ("\u{1B}[100;5u", ""), ("\u{1B}[97;3u", ""),
  ("\u{1B}[A", ""), ("\u{1B}OA", ""), ("\u{1B}[5~", ""),
]

@Test(arguments: sequences)
func `what a terminal sends inside a paste is read as what it means, split at any byte`(
  sequence: String, meaning: String
) {
  let middle = "abcd" + sequence
  let bytes = Array((token + sequence + middle).utf8)
  for split in token.utf8.count...bytes.count {
    for marks in [("\u{1B}[200~", "\u{1B}[201~"), ("", "")] {
      var typing = Typing()
      typing.read(Array(marks.0.utf8) + bytes[..<split])
      typing.read(bytes[split...] + Array(marks.1.utf8), at: 40)
      typing.wait(until: 200)
      #expect(typing.inputs == [.paste(.complete)])
      #expect(typing.texts == [token + meaning + "abcd" + meaning])
    }
  }
}

@Test(arguments: [
  "\u{1B}x", "\u{1B}[20k", "\u{1B}[e", "\u{1B}]0;a\u{7}", "\u{1B}[200~", "\u{1B}Ox",
])
func `a sequence in a paste that is not known stays in it`(sequence: String) {
  var typing = Typing()
  typing.read("\u{1B}[200~abc" + sequence + "def\u{1B}[201~")
  #expect(typing.inputs == [.paste(.complete)])
  #expect(typing.texts == ["abc" + sequence + "def"])
}

@Test(
  arguments: ["\u{1B}X", "\u{1B}P", "\u{1B}]", "\u{1B}^", "\u{1B}_", "\u{1B}[", "\u{1B}O"],
  [5, 300])
func `what begins an answer swallows neither Ctrl-C nor a paste`(keys: String, pause: Int) {
  var typing = Typing()
  typing.read(keys)
  typing.wait(until: pause)
  typing.read("\u{3}", at: pause)
  #expect(typing.inputs.last == .key(.control("c")))
  typing.read(keys, at: 1_000)
  typing.wait(until: 1_000 + pause)
  typing.read("\u{1B}[200~abc\u{1B}[201~", at: 1_000 + pause)
  #expect(typing.inputs.last == .paste(.complete))
  typing.read(keys, at: 3_000)
  typing.wait(until: 3_300)
  typing.read(token, at: 3_300)
  typing.wait(until: 6_000)
  #expect(typing.texts.last == token)
}

@Test(arguments: ["\u{1B}X", "\u{1B}P", "\u{1B}]", "\u{1B}^", "\u{1B}_"])
func `a paste without marks in the same read as Alt with a key is whole`(keys: String) {
  var typing = Typing()
  typing.read(keys + token)
  typing.wait(until: 100)
  #expect(typing.inputs == [.key(.unknown), .paste(.complete)])
  #expect(typing.texts == [token])
}

@Test func `an answer that is cut off by another sequence swallows nothing of it`() {
  var typing = Typing()
  typing.read("\u{1B}]11;rgb:\u{1B}[200~abc\u{1B}[201~\u{1B}P1$r0m\u{3}")
  #expect(typing.inputs == [.paste(.complete), .key(.control("c"))])
}

@Test(arguments: [
  ("\u{1B}[106;5u", Key.enter), ("\u{1B}[27;5;106~", .enter), ("\u{1B}[109;5u", .enter),
  ("\u{1B}[105;5u", .tab), ("\u{1B}[57414u", .enter), ("\u{1B}[[A", .function(1)),
  ("\u{1B}[99;5:1u", .control("c")), ("\u{1B}[99:67;6u", .control("c")),
  ("\u{1B}[1;1:1A", .up), ("\u{1B}[1;1:2B", .down),
])
func `keys that are sent by their code are the keys that they mean`(sequence: String, key: Key) {
  var typing = Typing()
  typing.read(sequence)
  #expect(typing.inputs == [.key(key)])
}

@Test(arguments: ["\u{1B}[97;1:3u", "\u{1B}[1;1:3A", "\u{1B}[3;1:3~", "\u{1B}[57441;2u"])
func `a key that is let go, or a modifier alone, is nothing`(sequence: String) {
  var typing = Typing()
  typing.read(sequence)
  typing.wait(until: 1_000)
  #expect(typing.inputs.isEmpty)
}
