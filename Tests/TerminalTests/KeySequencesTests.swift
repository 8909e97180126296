import Screen
import Testing

@testable import Terminal

private func key(_ sequence: String) -> Key? {
  let bytes = Array(sequence.utf8)
  return Key.control(parameters: Array(bytes.dropLast()), final: bytes[bytes.count - 1])
}

@Test func `each byte below 0x80 is a key`() {
  #expect((1...26).map { Key.byte($0) }.contains(.control("i")) == false)
  #expect(Key.byte(0x00) == .control("@"))
  #expect((UInt8(0x1C)...0x1F).map(Key.byte) == ["\\", "]", "^", "_"].map(Key.control))
  #expect(Key.byte(0x01) == .control("a") && Key.byte(0x1A) == .control("z"))
  #expect([0x0A, 0x0D].map(Key.byte) == [.enter, .enter])
  #expect([0x08, 0x7F].map(Key.byte) == [.backspace, .backspace])
  #expect([0x09, 0x20, 0x7E].map(Key.byte) == [.tab, .character(" "), .character("~")])
}

@Test(arguments: [
  ("A", Key.up), ("1;2A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home),
  ("F", .end), ("Z", .backTab), ("1~", .home), ("7~", .home), ("4~", .end), ("8~", .end),
  ("3~", .delete), ("3;5~", .delete), ("5~", .pageUp), ("6~", .pageDown), ("2~", .unknown),
  ("99~", .unknown), ("E", .unknown), ("1:3B", .down),
  ("97;1:1u", .character("a")),
])
func `a control sequence names a key, whatever its modifiers`(sequence: String, named: Key) {
  #expect(key(sequence) == named)
}

@Test func `function keys have their numbers in all their forms`() {
  let numbered = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].map { key("\($0)~") }
  #expect(numbered == (1...12).map(Key.function))
  #expect(["P", "Q", "R", "S"].map { Key.single($0.utf8.first ?? 0) } == (1...4).map(Key.function))
  #expect(["P", "Q", "S"].map(key) == [1, 2, 4].map(Key.function))
}

@Test(arguments: [
  ("13u", Key.enter), ("13;2u", .enter), ("27u", .escape), ("9u", .tab), ("9;2u", .backTab),
  ("127u", .backspace), ("8u", .backspace), ("97u", .character("a")), ("99;5u", .control("c")),
  ("67;6u", .control("c")), ("228u", .character("ä")), ("27;5;99~", .control("c")),
  ("27;2;9~", .backTab), ("27;1;13~", .enter), ("49;5u", .unknown), ("1u", .unknown),
  ("u", .unknown),
  ("55296u", .unknown), ("99999999999999999999u", .unknown), ("27;5~", .unknown),
])
func `a key that is sent by its code is the key of that code`(sequence: String, named: Key) {
  #expect(key(sequence) == named)
}

@Test(arguments: ["I", "O", "24;80R", "?1;2c", "<0;3;4M", "<0;3;4m", "0n", "?2026;2$y", "201~"])
func `reports and answers are no keys`(sequence: String) {
  #expect(key(sequence) == nil)
}

@Test(arguments: [
  ("A", Key.up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
  ("M", .enter),
  ("I", .tab), ("x", .unknown),
])
func `the keys of a keypad's other mode are the same keys`(letter: String, named: Key) {
  #expect(Key.single(Array(letter.utf8)[0]) == named)
}

@Test func `no code makes a key that acts on a terminal`() {
  for code in [0x00, 0x07, 0x0B, 0x1B, 0x1F, 0x7F, 0xD800, 0x110000] {
    guard case .character(let character)? = key("\(code)u") else { continue }
    Issue.record("\(code) gives \(character.unicodeScalars)")
  }
}
