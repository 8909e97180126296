import Foundation
import TestSupport
import Testing

@testable import Credentials

private func decoded(_ text: String) -> [UInt8]? {
  Array(text.utf8).withUnsafeBytes { Base64.decodedURL($0[...]) }
}

// RFC 4648 §10.
@Test(arguments: [
  ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
  ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
])
func `the samples of the standard are written as it has them`(text: String, written: String) {
  #expect(Base64.standard.encoded(text) == written)
  #expect(Base64.url.encoded(text) == written.filter { $0 != "=" })
}

@Test(arguments: ["é€😀", "\u{1B}]52;c;\u{7}", "???>>>", String(repeating: "a", count: 1_000)])
func `any text is written as others write it`(text: String) {
  let other = Data(text.utf8).base64EncodedString()
  #expect(Base64.standard.encoded(text) == other)
  #expect(
    Base64.url.encoded(text)
      == other.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: ""))
}

@Test func `what was written for addresses is read back`() {
  var random = SplitMix64(seed: 4)
  for count in 0..<200 {
    let scalars = (0..<count).map { _ in
      Unicode.Scalar(UInt32.random(in: 0...0xD7FF, using: &random)) ?? "a"
    }
    let text = String(String.UnicodeScalarView(scalars))
    #expect(decoded(Base64.url.encoded(text)) == Array(text.utf8))
  }
}

@Test(arguments: ["A", "AAAAA", "Zg==", "Zm9+", "Zm9/", "Zm 9v", "Zm9v\n", "é"])
func `what is not written for addresses is not read`(text: String) {
  #expect(decoded(text) == nil)
}
