import TestSupport
import Testing

@testable import Credentials

private func claims(_ json: String) -> JSONClaims? {
  Secret(MadeUpToken.base64url(json)).withBytes { JSONClaims(base64url: $0[...]) }
}

private func decoded(_ text: String) -> [UInt8]? {
  Secret(text).withBytes { Base64.decodedURL($0[...]) }
}

@Test(arguments: [
  "{}", " { } \n", #"{"a":1}"#, #"{"a":"b"}"#, #"{ "a" : "b" , "c" : -1 } "#, #"{"a":true}"#,
  #"{"a":false,"b":null}"#, #"{"a":[]}"#, #"{"a":{"b":[1,{"c":2}]}}"#, #"{"a":"\""}"#,
  #"{"a":1.5e3}"#,
])
func `one JSON object is read`(json: String) {
  #expect(claims(json) != nil)
}

@Test(arguments: [
  "", "[]", "{", "}", "{} x", "{}{}", #"{"a"}"#, #"{"a"1}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":"#,
  #"{"a":1"#, #"{"a":1]"#, #"{"a":nope}"#, #"{"a":"b}"#, #"{"a":"b\"}"#, #"{"a":"\"#, #"{a:1}"#,
  #"{"a":[1}"#, #"{"a":[1"#, #"{"a":{"b":1}"#, #"{"a":["b}]"#, #"{"a":1 2}"#, #"{"a":1 "b":2}"#,
  #"{,"a":1}"#,
])
func `what is not one whole JSON object is none`(json: String) {
  #expect(claims(json) == nil)
}

private let nested = [
  #"{"x":[1,[2,{"y":"]}"}],3],"a":"b","n":7}"#, #"{"x":{"a":"no","n":1},"a":"b","n":7}"#,
  #"{"x":"\"a\":1","a":"b","n":7}"#, #"{"x":"\\","a":"b","n":7}"#, #"{"x":["\"]"],"a":"b","n":7}"#,
  #"{"x":[[]],"a":"b","n":7}"#, #"{"x":{"y":{}}, "a":"b","n":7}"#, "{\"a\":\"b\"\t,\r\n\"n\":7\t}",
  "{\"n\":7\r,\"a\":\"b\"}", "{\"n\":7\n,\"a\":\"b\"}", #"{"n":7 ,"a":"b"}"#,
]

@Test(arguments: nested)
func `nested values, escapes and blanks are passed over`(json: String) {
  let claims = claims(json)
  #expect(claims?.text("a") == "b")
  #expect(claims?.number("n") == 7)
  #expect(claims?.text("n") == nil)
  #expect(claims?.number("a") == nil)
}

private let numbers: [(String, Int?)] = [
  ("0", 0), ("-5", -5), ("1.4", 1), ("1.5", 2), ("1e3", 1000), ("1e300", nil), ("true", nil),
]

@Test(arguments: numbers)
func `numbers are whole, seconds as they are`(word: String, number: Int?) {
  let claims = claims("{\"n\":\(word)}")
  #expect(claims != nil)
  #expect(claims?.number("n") == number)
}

@Test func `a part has no more than 16,384 characters`() {
  let blanks = String(repeating: " ", count: 12_286)
  #expect(claims("{\(blanks)}") != nil)
  #expect(claims("{\(blanks) }") == nil)
}

private let vectors: [(String, String)] = [
  ("", ""), ("Zg", "f"), ("Zm8", "fo"), ("Zm9v", "foo"), ("Zm9vYg", "foob"), ("Zm9vYmE", "fooba"),
  ("Zm9vYmFy", "foobar"),
]

@Test(arguments: vectors)
func `base64url is decoded as RFC 4648 has it`(text: String, plain: String) {
  #expect(decoded(text) == Array(plain.utf8))
}

@Test func `each sign of base64url has its six bits`() {
  let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
  for (value, sign) in signs.enumerated() {
    #expect(decoded("A\(sign)AA") == [UInt8(value >> 4), UInt8(value & 15) << 4, 0])
  }
}

@Test(arguments: [
  "Z", "Zm9vY", "Zm9=", "Zm+v", "Zm/v", "AA:A", "AA@A", "AA[A", "AA`A", "AA{A", "AA.A",
])
func `what is no base64url is not decoded`(text: String) {
  #expect(decoded(text) == nil)
}
