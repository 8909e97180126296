import ConfigEditing
import Testing

private let two = [
  Setting(path: ["a"], value: .secret(0, standIn: Array("xxx".utf8))),
  Setting(path: ["b"], value: .secret(1, standIn: Array("XX".utf8))),
  Setting(path: ["c"], value: .number("3")),
]

@Test(arguments: [
  (ConfigFormat.json, "{\"b\": \"\"}", "{\"b\": \"BB\",\"a\": \"AAA\",\"c\": 3}"),
  (.yaml, "b: 'old'\n", "b: 'BB'\na: \"AAA\"\nc: 3\n"),
])
func `each secret stands in its own place, whatever the order in the file`(
  format: ConfigFormat, old: String, new: String
) throws {
  let edit = try ConfigDocument(parsing: Array(old.utf8), as: format).edit(two)
  let bytes = edit.applied(to: Array(old.utf8), standIns: [Array("AAA".utf8), Array("BB".utf8)])
  #expect(String(decoding: bytes, as: UTF8.self) == new)
}

@Test func `the text comes in order, and each secret is lent once`() throws {
  let old = Array("a=1\nb=2\n# end\n".utf8)
  let settings = Array(two.dropLast())
  let edit = try ConfigDocument(parsing: old, as: .env).edit(settings)
  var text: [UInt8] = []
  var lent: [Int] = []
  old.withUnsafeBytes { bytes in
    edit.write(
      over: bytes,
      lending: { position, sink in
        lent.append(position)
        Array("<\(position)>".utf8).withUnsafeBytes(sink)
      }, to: { text.append(contentsOf: $0) })
  }
  #expect(String(decoding: text, as: UTF8.self) == "a=<0>\nb=<1>\n# end\n")
  #expect(lent == [0, 1])
}

@Test func `the settings say what a person reads of them, but for secrets`() {
  #expect(two.map(\.value.plain) == [nil, nil, "3"])
  #expect(SettingValue.boolean(false).plain == "false")
  #expect(SettingValue.text("x").plain == "x")
}
