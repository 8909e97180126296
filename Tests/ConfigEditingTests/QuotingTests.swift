import Testing

@testable import ConfigEditing

private func written(_ value: [UInt8], _ quoting: Quoting) -> String {
  String(decoding: quoting.written(value), as: UTF8.self)
}

@Test func `control bytes are escaped by their two digits, and nothing else is`() {
  let all = (0...0x7F).map { UInt8($0) }
  let digits = Array("0123456789abcdef")
  let expected = all.map { byte in
    switch byte {
    case 0x22: "\\\""
    case 0x5C: "\\\\"
    case ..<0x20, 0x7F: "\\u00\(digits[Int(byte / 16)])\(digits[Int(byte % 16)])"
    default: String(UnicodeScalar(byte))
    }
  }
  for quoting in [Quoting.json, .yamlDouble, .envDouble] {
    #expect(written(all, quoting) == "\"" + expected.joined() + "\"")
  }
}

@Test(arguments: [
  (Quoting.yamlSingle, "'it''s \"\\'", "''"), (.yamlPlain, "it's \"\\", ""),
  (.envBare, "it's \"\\", ""), (.envSingle, "'it's \"\\'", "''"),
  (.json, "\"it's \\\"\\\\\"", "\"\""),
])
func `each way of writing has its quotes and escapes`(
  quoting: Quoting, text: String, empty: String
) {
  #expect(written(Array("it's \"\\".utf8), quoting) == text)
  #expect(written([], quoting) == empty)
}

@Test(arguments: [
  ("abcdefghijklmnopqrst", true), ("abcdefghijklmnopqrs", false), ("Abcdefghij.1234_56-7", true),
  ("1bcdefghijklmnopqrst", false), ("_bcdefghijklmnopqrst", false), ("", false),
  ("abcdefghij+lmnopqrst", false), ("abcdefghij lmnopqrst", false), ("abcdefghijklmnopqrsé", false),
])
func `a value is bare that can be no other word`(value: String, isBare: Bool) {
  #expect(Array(value.utf8).isSafeBare == isBare)
}

@Test func `letters and digits are those of ASCII`() {
  let bytes = (0...255).map { UInt8($0) }
  let letters = bytes.filter(\.isLetter)
  #expect(letters == Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8))
  #expect(bytes.filter(\.isDigit) == Array("0123456789".utf8))
  #expect(bytes.filter(\.isSpace) == [0x09, 0x20])
  #expect(bytes.filter(\.isLineEnd) == [0x0A, 0x0D])
}
