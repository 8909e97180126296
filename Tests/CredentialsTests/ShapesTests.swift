import Testing

@testable import Credentials

private let identifier = "3f1C6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"
private let bare = "3f1C6a529d0e4b7b8a3e5c2d1e0f9a8b"
private let zeros = "00000000-0000-0000-0000-000000000000"

private func run(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func holds(_ text: String, _ shape: (UnsafeRawBufferPointer) -> Bool) -> Bool {
  Secret(text).withBytes(shape)
}

private let identifiers: [(String, Bool)] = [
  (identifier, true), (identifier + "0", false), (String(identifier.dropLast()), false),
  (bare + "0000", false), (identifier.replacing("f", with: "g"), false),
  (String(identifier.dropLast()) + "-", false), ("", false),
]

@Test(arguments: identifiers)
func `a UUID has its hyphens in their places`(text: String, isUUID: Bool) {
  #expect(holds(text) { $0.isUUID } == isUUID)
  #expect(holds("{\(text)}") { $0.isWrappedUUID } == isUUID)
}

@Test(arguments: ["(\(identifier)}", "{\(identifier))", "{a}", "{{\(identifier)}}", identifier])
func `a wrapped UUID has both braces`(text: String) {
  #expect(!holds(text) { $0.isWrappedUUID })
}

private let bareIdentifiers: [(String, Bool)] = [
  (bare, true), (bare + "0", false), (String(bare.dropLast()), false),
  (String(bare.dropLast()) + "g", false),
]

@Test(arguments: bareIdentifiers)
func `a UUID without hyphens has 32 digits`(text: String, isBare: Bool) {
  #expect(holds(text) { $0.isBareUUID } == isBare)
}

private let addresses: [(String, Bool)] = [
  ("http://a", true), ("HTTPS://a", true), ("www.a", true), ("wwwa", false), ("ftp://a", false),
  ("http:/a", false), ("https://", true), ("https:/", false),
]

@Test(arguments: addresses)
func `a web address is known by its beginning`(text: String, isAddress: Bool) {
  #expect(holds(text) { $0.isWebAddress } == isAddress)
}

private let emails: [(String, Bool)] = [
  ("a@b.c", true), ("a@.c", true), ("@b.c", false), ("a.b@c", false), ("a@b.c@d", false),
  ("a b@c.d", false), ("a/b@c.d", false), ("a:b@c.d", false), ("<a@b.c", false), ("a@b.c>", false),
  ("\"a@b.c", false), ("a.b.c", false), ("a@" + run("b", 250) + ".c", true),
  ("a@" + run("b", 251) + ".c", false),
]

@Test(arguments: emails)
func `an e-mail address has one sign between two parts`(text: String, isEmail: Bool) {
  #expect(holds(text) { $0.isEmail } == isEmail)
}

private let masks: [(String, Bool)] = [
  ("a•b", true), ("●", true), ("○", true), ("∗", true), ("⁎", true), ("█", true), ("·····", true),
  ("····", false), ("a****", true), ("a***", false), ("a####", true), ("a###", false),
  ("xxxx", true), ("XXXX-XXXX_*. ", true), ("xxx-", false), ("xxx", false), ("xxxxa", false),
  ("xxxxxabc", true), ("XXXXXabc", true), ("xxxxxab", false), ("xxxxabcd", false),
  ("xxxxabcde", false), ("xxxyxxxy", false), ("-_*. ", false), ("", false),
]

@Test(arguments: masks)
func `a masked copy is dots, stars or mostly x`(text: String, isMasked: Bool) {
  #expect(holds(text) { $0.isMasked } == isMasked)
}

private let shortened: [(String, Bool)] = [
  ("a…b", true), ("abc...", true), ("a[...]b", true), ("eyJa...b", true), ("abc...d", false),
  ("eyJa..b", false), ("abc..", false),
]

@Test(arguments: shortened)
func `a shortened copy says that something is left out`(text: String, isShortened: Bool) {
  #expect(holds(text) { $0.isShortened } == isShortened)
}

private let placeholders: [(String, Bool)] = [
  ("<a>", true), ("<" + run("a", 77) + ">", true), ("<" + run("a", 78) + ">", false),
  ("<a=b>", false), ("<a<b>", false), ("<a>b>", false), ("<!a>", false), ("<a", false),
  ("a>", false), ("[a]", true), ("[a", false), ("a]", false), (zeros, true), (run("0", 32), true),
  (identifier, false), (bare, false), ("a" + zeros.dropFirst(), false), (run("0", 31), false),
  ("YOUR" + run("a", 20), true), ("your" + run("a", 21), false), ("your-" + run("a", 20), true),
  ("your_" + run("a", 20), true), ("your " + run("a", 20), true), ("your<" + run("a", 20), true),
  ("not your token", false), ("", false),
]

@Test(arguments: placeholders)
func `what a page writes in place of a value is known`(text: String, isPlaceholder: Bool) {
  #expect(holds(text) { $0.isPlaceholder } == isPlaceholder)
}

private let signsAtEnds: [(String, String)] = [
  ("abc", "abc"), ("~abc=", "abc"), ("./a.~+/=b+=", "a.~+/=b"), ("~~~", ""), ("", ""), ("a=", "a"),
]

@Test(arguments: signsAtEnds)
func `signs at the ends are left out`(text: String, rest: String) {
  #expect(holds(text) { $0.withoutSigns.elementsEqual(rest.utf8) })
}

private let references: [(String, Bool)] = [
  ("op://a", true), ("env.A", true), ("{{ a b }}", true), ("{{a", false), ("a}}", false),
  ("$A", true), ("${A:-(b)}", true), ("$", false), ("$a b", false), ("A", false), ("", false),
]

@Test(arguments: references)
func `a reference names where a value is kept`(text: String, isReference: Bool) {
  #expect(holds(text) { $0.isReference } == isReference)
}

private let metaAppTokens: [(Int, Int, Bool)] = [
  (15, 27, true), (16, 40, true), (14, 27, false), (17, 27, false), (15, 26, false),
  (15, 41, false),
]

@Test(arguments: metaAppTokens)
func `a Meta app token has so many digits and so many signs`(left: Int, right: Int, isOne: Bool) {
  #expect(holds(run("1", left) + "|" + run("a", right)) { $0.isMetaAppToken } == isOne)
}

private let foreignSigns: [String] = [
  run("1", 14) + "a|" + run("a", 27), "a" + run("1", 14) + "|" + run("a", 27),
  run("1", 15) + "|." + run("a", 27), run("1", 15) + "|" + run("a", 27) + ".", run("1", 43),
]

@Test(arguments: foreignSigns)
func `a foreign sign makes no Meta app token`(text: String) {
  #expect(!holds(text) { $0.isMetaAppToken })
}

private let slackTokens: [(String, Bool)] = [
  ("xoxa-" + run("1", 10), true), ("xoxb-" + run("1", 9) + ".", true),
  ("xoxe-" + run("1", 295), true),
  ("xoxp-" + run("1", 10), true), ("xoxr-" + run("1", 10), true), ("xoxs-" + run("1", 10), true),
  ("xoxs-" + run("1", 9), false), ("xoxs-" + run("1", 296), false), ("xoxz-" + run("1", 10), false),
  ("xoxs_" + run("1", 10), false), ("xoxs-/" + run("1", 10), false),
  ("xaxs-" + run("1", 10), false),
]

@Test(arguments: slackTokens)
func `a Slack token has one of six letters`(text: String, isOne: Bool) {
  #expect(holds(text) { $0.isSlackToken } == isOne)
}

private let sessionTokens: [(String, Bool)] = [
  ("IQoJb3JpZ2lu" + run("a", 88), true), ("IQoJb3JpZ2lu" + run("a", 87), false),
  ("FwoGZXIvYXdz" + run("a", 88), true), ("FQoGZXIvYXdz" + run("a", 88), true),
  (run("a", 100), false),
]

@Test(arguments: sessionTokens)
func `a session token of Amazon's is long and begins as they do`(text: String, isOne: Bool) {
  #expect(holds(text) { $0.isAWSSessionToken } == isOne)
}

private let keyIDs: [(String, Bool)] = [
  ("AKIA" + run("A", 16), true), ("ASIA" + run("9", 16), true), ("ABIA" + run("Z", 16), true),
  ("ACCA" + run("0", 16), true), ("A3T0" + run("0", 16), true), ("AKIA" + run("0", 15), false),
  ("AKIA" + run("0", 17), false), ("AKIA" + run("a", 16), false), ("AAAA" + run("0", 16), false),
]

@Test(arguments: keyIDs)
func `a key ID of Amazon's has 20 signs`(text: String, isOne: Bool) {
  #expect(holds(text) { $0.isAWSKeyID } == isOne)
}

private let mixed: [(String, Bool)] = [
  ("Aa0+/-_x", true), ("Zz9xxxxx", true), ("Aa0xxxx", false), ("Aa0xxxxxx", false),
  ("aa0xxxxx", false), ("AA0XXXXX", false), ("Aaxxxxxx", false), ("Aa0xxxx.", false),
]

@Test(arguments: mixed)
func `mixed base64 has a letter of either case and a digit`(text: String, isOne: Bool) {
  #expect(holds(text) { $0.isMixedBase64(of: 8) } == isOne)
}

private let publicKeys: [(String, Bool)] = [
  ("-----BEGIN PUBLIC KEY-----", true), ("-----BEGIN", false), ("PUBLIC KEY", false),
  ("ssh-rsa A", true), ("ssh-ed25519 A", true), ("ecdsa-sha2-nistp256 A", true),
  ("ssh-dss A", false),
]

@Test(arguments: publicKeys)
func `a public key says that it is one`(text: String, isOne: Bool) {
  #expect(holds(text) { $0.isPublicKey } == isOne)
}

private let mailchimpEnds: [(String, Bool)] = [
  ("-us1", true), ("-us12", true), ("-us123", false), ("-us", false), ("-ux1", false),
  ("-usa", false), ("-usa1", false), ("-us1a", false), ("0us1", false),
]

@Test(arguments: mailchimpEnds)
func `a Mailchimp key ends in the number of a data centre`(end: String, isOne: Bool) {
  #expect(holds(bare + end) { $0.isMailchimpKey } == isOne)
  #expect(!holds(bare.dropLast() + "g" + end) { $0.isMailchimpKey })
}

private let found: [(String, String, Int, Int?)] = [
  ("abcab", "ab", 0, 0), ("abcab", "ab", 1, 3), ("abcab", "abcab", 0, 0), ("aab", "ab", 0, 1),
  ("abcab", "abcabc", 0, nil), ("abcab", "b", 2, 4), ("abcab", "", 0, nil), ("abcab", "ac", 0, nil),
  ("", "a", 0, nil),
]

@Test(arguments: found)
func `a text is found where it stands first`(text: String, part: String, from: Int, place: Int?) {
  #expect(Secret(text).withBytes { $0.offset(of: part, from: from) } == place)
  if from == 0 { #expect(holds(text) { $0.holds(part) } == (place != nil)) }
}

private let cases: [(String, String, Bool)] = [
  ("Token", "tOKEN", true), ("token1", "Token", true), ("toke", "token", false),
  ("[a", "{a", false), ("cab", "bab", false), ("-H", "-h", true), ("", "", true),
]

@Test(arguments: cases)
func `case makes no difference in letters alone`(text: String, start: String, isSame: Bool) {
  #expect(holds(text) { $0.startsIgnoringCase(with: start) } == isSame)
}

private let endings: [(String, String, Bool)] = [
  ("abc", "bc", true), ("abc", "abc", true), ("bc", "abc", false), ("abc", "b", false),
]

@Test(arguments: endings)
func `a text ends in its last bytes`(text: String, end: String, isSame: Bool) {
  #expect(holds(text) { $0.hasSuffix(end) } == isSame)
}

@Test func `bytes are blanks, breaks, digits, letters and separators by ASCII`() {
  let bytes = 0...UInt8.max
  #expect(bytes.filter(\.isBlank) == [9, 10, 11, 12, 13, 32])
  #expect(bytes.filter(\.isLineBreak) == [10, 11, 12, 13])
  #expect(bytes.filter(\.isDigit) == Array(48...57))
  #expect(bytes.filter(\.isLetter) == Array(65...90) + Array(97...122))
  #expect(bytes.filter(\.isSeparator) == [9, 10, 11, 12, 13, 32, 44, 59])
}
