import Testing

@testable import Credentials

private func text(_ secret: Secret) -> String {
  secret.withBytes { String(decoding: $0, as: UTF8.self) }
}

private func run(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

@Test func `a secret of nothing is empty and equal to another`() {
  #expect(Secret("").count == 0)
  #expect(Secret("") == Secret([UInt8]()))
  #expect(text(Secret("")).isEmpty)
  #expect(Secret("").withoutLast == Secret(""))
}

private let fillings: [(Int, Int)] = [(-1, 0), (0, 0), (3, 3), (4, 4), (9, 4)]

@Test(arguments: fillings)
func `a secret has as many bytes as were written, and at most its capacity`(told: Int, count: Int) {
  let secret = Secret(capacity: 4) { bytes in
    bytes.copyBytes(from: Array("abcd".utf8))
    return told
  }
  #expect(text(secret) == String("abcd".prefix(count)))
}

@Test(arguments: ["abd", "bbc", "ab", "abcd", "acb", "abC"])
func `secrets differ by any of their bytes`(other: String) {
  #expect(Secret("abc") != Secret(other))
  #expect(Secret(other) == Secret(other))
}

@Test(arguments: [0, 1, 9, 10])
func `a buffer that everything fits in is not cut`(count: Int) {
  let buffer = SecretBuffer(limit: 10)
  run("a", count).utf8.withContiguousStorageIfAvailable {
    buffer.append(UnsafeRawBufferPointer($0))
  }
  #expect(!buffer.isTruncated)
  #expect(text(buffer.take()) == run("a", count))
}

@Test func `a buffer keeps the first bytes of what is too much for it`() {
  let buffer = SecretBuffer(limit: 3)
  for byte in "abc".utf8 { buffer.append(byte) }
  #expect(!buffer.isTruncated)
  buffer.append(UInt8(ascii: "d"))
  #expect(buffer.isTruncated)
  buffer.removeAll()
  #expect(!buffer.isTruncated)
  Array("efgh".utf8).withUnsafeBytes(buffer.append)
  #expect(buffer.isTruncated)
  #expect(text(buffer.take()) == "efg")
}

@Test(arguments: [1, 7, 4_095, 4_096, 4_097, 9_000])
func `a buffer that grows keeps what it holds`(size: Int) {
  let bytes = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  let (whole, single) = (SecretBuffer(), SecretBuffer())
  for start in stride(from: 0, to: bytes.count, by: size) {
    Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes(whole.append)
  }
  for byte in bytes { single.append(byte) }
  #expect(whole.take() == Secret(bytes))
  #expect(single.take() == Secret(bytes))
}

private let characters: [(String, String)] = [
  ("abc", "ab"), ("a", ""), ("aé", "a"), ("a€", "a"), ("a😀", "a"), ("é€", "é"), ("a\u{7F}", "a"),
]

@Test(arguments: characters)
func `the last character is dropped whole`(before: String, after: String) {
  #expect(text(Secret(before).withoutLast) == after)
}

@Test func `bytes that begin no character are dropped all`() {
  #expect(Secret([0x80, 0x81] as [UInt8]).withoutLast.count == 0)
}

private let lastFours: [(String, String?)] = [
  (run("a", 19), nil), (run("a", 20), "aaaa"), (run("a", 16) + "!b~c", "!b~c"),
  (run("a", 16) + " bcd", nil), (run("a", 16) + "bcd\u{7F}", nil), (" " + run("a", 19), "aaaa"),
  (run("a", 15) + " bcde", "bcde"),
]

@Test(arguments: lastFours)
func `the last four are told where they are a small part and readable`(
  value: String, four: String?
) {
  #expect(Secret(value).lastFour == four)
}

@Test func `a stand-in changes letters and digits alone`() {
  let standIn = Secret("azmAZM095@[`{/:-_.é").standIn
  #expect(standIn == Array("xxxXXX777@[`{/:-_.é".utf8))
}

private let token = "ghp_" + run("a", 36)

private let paths: [(String, Bool)] = [
  ("/srv/site/config.json", true), ("", true), ("config.json", true), ("é", true), (" ", true),
  ("a\nb", false), ("\u{1F}", false), (run("a", 59), true), (run("a", 60), false),
  (run("a", 30) + "/" + run("a", 30), true), ("/" + run("a", 4_095), true),
  ("/" + run("a", 4_096), false), (run("%", 60), true), ("eyJ", false), ("/a/eyJ", false),
  (token, false), ("-----BEGIN", false), ("123456", true),
  (run("a", 8) + "." + run("a", 42) + "A", false),
]

@Test(arguments: paths)
func `what looks like a credential is no path`(text: String, isPath: Bool) {
  #expect(Secret(text).pathText == (isPath ? text : nil))
  #expect(text.guarded == (isPath ? text : Secret.mask))
}

@Test func `what is no UTF-8 is no path`() {
  #expect(Secret([0x61, 0xFF] as [UInt8]).pathText == nil)
}

private let limits: [(Int, String)] = [(0, ""), (2, "ab"), (3, "abc"), (9, "abc")]

@Test(arguments: limits)
func `a secret that is written keeps so much of it`(limit: Int, kept: String) {
  let secret = Secret(limit: limit) { buffer in for byte in "abc".utf8 { buffer.append(byte) } }
  #expect(text(secret) == kept)
}

extension Secret {
  fileprivate var withoutLast: Secret {
    replacing(max(0, characterCount - 1)..<characterCount, with: "")
  }
}
