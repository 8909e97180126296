import Screen
import TestSupport
import Testing

@testable import Terminal

private let token = MadeUpToken.token(seed: 21, now: 1_800_000_000)
private let bytes = Array(token.utf8)

private func pieces(of count: Int) -> [String] {
  stride(from: 0, to: bytes.count, by: count).map {
    String(decoding: bytes[$0..<min($0 + count, bytes.count)], as: UTF8.self)
  }
}

// MARK: without marks

@Test(arguments: [(64, 80), (64, 30), (100, 1_900), (2, 500), (1, 30), (1, 140), (9, 61)])
func `pieces without marks that follow each other within two seconds are one value`(
  size: Int, interval: Int
) {
  var typing = Typing()
  var time = 0
  if size == 1 { typing.read(String(token.prefix(20)), at: time) }
  for piece in size == 1 ? pieces(of: 1).dropFirst(20) : pieces(of: size)[...] {
    time += interval
    typing.wait(until: time)
    typing.read(piece, at: time)
  }
  typing.wait(until: time + 1_000)
  #expect(typing.inputs.first == .paste(.complete) || size < 8)
  #expect(typing.inputs.dropFirst().allSatisfy { $0 == .pasteContinued(.complete) } || size < 8)
  #expect(typing.texts.last == token || size < 8 && size > 1)
  typing.wait(until: time + 5_000)
  #expect(typing.isEmpty, "what was collected is wiped")
  typing.read("k", at: time + 5_000)
  typing.wait(until: time + 5_050)
  #expect(typing.inputs.last == .key(.character("k")))
}

@Test(arguments: ["\r\n", "\n", "\r\r"], [200, 700, 1_900])
func `line breaks that come late are part of the paste and do nothing`(text: String, time: Int) {
  var typing = Typing()
  typing.read(token)
  typing.wait(until: time)
  typing.read(text, at: time)
  typing.wait(until: time + 100)
  #expect(!typing.inputs.contains(.key(.enter)))
  #expect(typing.texts.last == token + text)
}

@Test func `Enter within half a second of a paste without marks does nothing, and then is Enter`() {
  var typing = Typing()
  typing.read(token)
  for time in [70, 300, 500] {
    typing.wait(until: time)
    typing.read("\r", at: time)
  }
  #expect(typing.inputs == [.paste(.complete)])
  typing.read("\r", at: 501)
  #expect(typing.inputs == [.paste(.complete), .key(.enter)])
  #expect(typing.isEmpty)
}

@Test(arguments: [("\u{15}", Key.control("u")), ("\u{1B}[B", .down), ("\u{1B}OA", .up)])
func `behind a paste without marks keys that are no text act at once`(sequence: String, key: Key) {
  var typing = Typing()
  typing.read(token)
  typing.wait(until: 100)
  typing.read(sequence, at: 100)
  #expect(typing.inputs == [.paste(.complete), .key(key)])
  #expect(typing.isEmpty == (key == .control("u")))
}

@Test func `Ctrl-C by itself is never a part of a paste without marks`() {
  var typing = Typing()
  typing.read(token)
  typing.read("\u{3}", at: 10)
  #expect(typing.inputs == [.paste(.complete), .key(.control("c"))])
  #expect(typing.texts == [token])
}

@Test func `a key that is held down behind a paste is no part of it where it does something`() {
  var typing = Typing()
  typing.answering = "j"
  typing.read(token)
  typing.wait(until: 800)
  typing.read("jj", at: 800)
  typing.wait(until: 900)
  #expect(typing.typed == "jj")
  #expect(typing.texts == [token])
}

// MARK: with marks

@Test(arguments: [150, 1_500, 2_600, 9_900])
func `a paste with marks that stalls is one paste`(stall: Int) {
  var typing = Typing()
  typing.read("\u{1B}[200~" + token.prefix(150))
  typing.wait(until: stall)
  typing.read(token.dropFirst(150) + "\u{1B}[201~", at: stall)
  #expect(typing.inputs == (stall < 1_000 ? [] : [.pasteStalled]) + [.paste(.complete)])
  #expect(typing.texts == [token])
  #expect(typing.isEmpty)
}

@Test(arguments: [0, 1, 150, bytes.count, bytes.count + 1, bytes.count + 3])
func `an end that comes after the time-out still completes the paste`(split: Int) {
  let rest = Array((token + "\u{1B}[201~").utf8)
  var typing = Typing()
  typing.read(Array("\u{1B}[200~".utf8) + rest.prefix(split))
  typing.wait(until: 12_000)
  typing.read(Array(rest.dropFirst(split)), at: 12_000)
  typing.wait(until: 20_000)
  #expect(typing.inputs == [.pasteStalled, .paste(.timedOut), .pasteContinued(.complete)])
  #expect(typing.texts.last == token)
  #expect(typing.isEmpty)
}

@Test func `behind the time-out a key is a key, and the rest is no key even so`() {
  var typing = Typing()
  typing.read("\u{1B}[200~" + token.prefix(150))
  typing.wait(until: 12_000)
  typing.read("q", at: 12_000)
  typing.wait(until: 13_000)
  #expect(typing.typed == "q")
  typing.read(token.suffix(5) + "\u{1B}[201~", at: 13_000)
  typing.wait(until: 14_000)
  #expect(typing.typed == "q")
}

@Test func `two pastes in one read are two, each with its own bytes, and keys between in turn`() {
  var typing = Typing()
  typing.read("\u{1B}[200~first\u{1B}[201~\r\r\u{1B}[200~second\u{1B}[201~")
  #expect(
    typing.inputs == [.paste(.complete), .key(.enter), .key(.enter), .paste(.complete)])
  #expect(typing.texts == ["first", "second"])
}

@Test func `text without marks before a paste with marks is a paste of its own`() {
  var typing = Typing()
  typing.read(token + "\u{1B}[200~second\u{1B}[201~")
  #expect(typing.inputs == [.paste(.complete), .paste(.complete)])
  #expect(typing.texts == [token, "second"])
}
