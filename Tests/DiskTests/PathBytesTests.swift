import Disk
import Glibc
import Testing

private func held(_ bytes: [UInt8]) -> [UInt8] {
  String(pathBytes: bytes).pathBytes.dropLast().map { UInt8(bitPattern: $0) }
}

@Suite struct PathBytesTests {
  @Test(arguments: [
    [], Array("a/b.yaml".utf8), Array("caf\u{E9}.yaml".utf8), [0x63, 0xE9, 0x2E], [0xFF], [0x80],
    [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
    [0xC0, 0xAF], [0xED, 0xA0, 0x80], Array("\u{10FFE9}".utf8), Array("\u{10FF80}\u{10FFFF}".utf8),
    Array("\u{1F600}\u{FFFD}\u{10FF7F}".utf8),
  ])
  func `bytes of any encoding come back as they were`(bytes: [UInt8]) {
    #expect(held(bytes) == bytes)
  }

  @Test func `each pair of bytes is a name of its own`() {
    let all = (UInt8(1)...255).flatMap { first in (UInt8(1)...255).map { [first, $0] } }
    #expect(all.allSatisfy { held($0) == $0 })
    #expect(Set(all.map { Array(String(pathBytes: $0).utf8) }).count == all.count)
  }

  @Test func `a path that is UTF-8 is the text that it is`() {
    #expect(String(pathBytes: Array("Übung/é.yaml".utf8)) == "Übung/é.yaml")
    #expect("é".asPath { strlen($0) } == 2)
    #expect(String(pathBytes: [0x61, 0xE9]).asPath { strlen($0) } == 2)
  }
}
