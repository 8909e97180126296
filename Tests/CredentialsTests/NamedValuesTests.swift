import Credentials
import TestSupport
import Testing

private func values(_ text: String) throws(NamedValues.NoName) -> [String] {
  try NamedValues(Secret(text)).all.map { named in
    "\(named.name)→" + named.value.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

@Test(arguments: [
  ("", []), ("\n \n\t\r\n", []), ("key=abc", ["key→abc"]), ("key=abc\n", ["key→abc"]),
  ("key=a=b==\n", ["key→a=b=="]), ("key=\n", ["key→"]), (" key =abc", ["key→abc"]),
  ("id=1\n\nkey= abc \r\n", ["id→1", "key→ abc \r"]), ("key=a\nkey=b", ["key→a", "key→b"]),
  ("ü=x", ["ü→x"]),
])
func `each line is a name and all behind its first sign of equality`(text: String, read: [String])
  throws
{
  #expect(try values(text) == read)
}

@Test(arguments: [
  ("abc", 1), ("=abc", 1), ("key=a\nabc\n", 2), ("\n\n two words=x", 3), ("a\u{1B}b=x", 1),
  ("\(MadeUpToken.token(seed: 1, now: 0))=x", 1),
])
func `a line without a name that is plain text is told by its number`(text: String, line: Int) {
  let error = #expect(throws: NamedValues.NoName.self) { try values(text) }
  #expect(error?.line == line)
}

@Test func `a name that is no text is none`() {
  let bytes: [UInt8] = [0xFF, 0x3D, 0x61]
  #expect(throws: NamedValues.NoName.self) { try NamedValues(Secret(bytes)) }
}

@Test func `no description of named values holds one`() throws {
  var text = ""
  dump(try NamedValues(Secret("key=shop_Kq7Zx3Vn9L")), to: &text)
  #expect(!text.contains("Kq7Zx"))
}
