import Screen
import TestSupport
import Testing

@testable import Terminal

private let token = MadeUpToken.token(seed: 22, now: 1_800_000_000)

@Test(arguments: [1, 12, 20, 40], ["", "abcdefghijklmnopqrstuvwxyz", "q?jk "])
func `quick keys are a paste, and no letter of them is a key`(interval: Int, answering: String) {
  var typing = Typing()
  typing.answering = answering
  let end = typing.type("q" + token, every: interval)
  typing.wait(until: end + 200)
  #expect(!typing.inputs.isEmpty)
  #expect(typing.typed.isEmpty)
  #expect(typing.texts.last == "q" + token)
}

@Test func `a tool that is late once types a paste all the same`() {
  var typing = Typing()
  var time = typing.type("eyJh", every: 5)
  time = typing.type(String(token.dropFirst(4)), from: time + 80, every: 5)
  typing.wait(until: time + 200)
  #expect(typing.typed.isEmpty)
  #expect(typing.texts.last == token)
}

@Test func `a lone key is a key within 50 ms`() {
  var typing = Typing()
  typing.read("q", at: 1_000)
  #expect(typing.inputs.isEmpty)
  #expect(typing.decoder.deadline == 1_045)
  typing.wait(until: 1_045)
  #expect(typing.inputs == [.key(.character("q"))])
}

@Test func `what is typed at a person's pace is keys, in turn`() {
  var typing = Typing()
  let end = typing.type("a person typing", every: 70)
  typing.wait(until: end)
  #expect(typing.typed == "a person typing")
  #expect(typing.texts.isEmpty)
}

@Test func `fingers that roll over a few keys and Enter are keys, in turn`() {
  var typing = Typing()
  let end = typing.type("setup\r", every: 30)
  typing.wait(until: end + 200)
  #expect(typing.typed == "setup")
  #expect(typing.inputs.last == .key(.enter))
}

@Test func `a key that is held down acts while it is held`() {
  var typing = Typing()
  var time = typing.type("jjj", every: 33)
  #expect(typing.typed == "jjj")
  time = typing.type("jjjjjjjjjjjj", from: time, every: 33)
  #expect(typing.typed.count == 15)
  typing.wait(until: time + 100)
  #expect(typing.texts.isEmpty)
}

@Test(arguments: [0, 20])
func `keys that all do something here are keys, however fast they come`(interval: Int) {
  var typing = Typing()
  typing.answering = "jk"
  let text = "jkjkjkjkjkjkjk"
  if interval == 0 { typing.read(text) } else { _ = typing.type(text, every: interval) }
  typing.wait(until: 1_000)
  #expect(typing.typed == text)
  #expect(typing.texts.isEmpty)
}

@Test func `a few quick letters and a pause are keys`() {
  var typing = Typing()
  _ = typing.type("eyJhbGc", every: 10)
  typing.wait(until: 400)
  #expect(typing.typed == "eyJhbGc")
}

@Test func `a control key behind quick letters comes behind them, at once`() {
  var typing = Typing()
  typing.read("ab\u{3}")
  #expect(
    typing.inputs == [.key(.character("a")), .key(.character("b")), .key(.control("c"))])
}

@Test func `keys that are sent by their code are a paste as well`() {
  var typing = Typing()
  for (index, scalar) in token.unicodeScalars.enumerated() {
    typing.read("\u{1B}[\(scalar.value);1:1u", at: index * 5)
    typing.read("\u{1B}[\(scalar.value);1:3u", at: index * 5 + 2)
  }
  typing.wait(until: 10_000)
  #expect(typing.typed.isEmpty)
  #expect(typing.texts.last == token)
}
