import ConfigEditing
import Testing

@testable import Walkthrough

// Every key that is read of an overlay or destination, with the slips that can be made at it.

/// The lines of a destination; a slip takes the place of one, or is put behind all.
private let destinationText = """
  destination: shop
  title: Shop
  file: destinations/shop.yaml
  sets: {destination: shop}
  fields:
    - id: key
      label: Shop key
      key: api.key
      kind: text
      secret: true
  """

private struct Slip: CustomTestStringConvertible, Sendable {
  /// The line's number, from 1, that is changed; what it then is.
  var line: Int
  var text: String
  var cause: Problem.Cause
  var column: Int

  init(_ line: Int, _ text: String, _ cause: Problem.Cause, _ column: Int) {
    (self.line, self.text, self.cause, self.column) = (line, text, cause, column)
  }

  var testDescription: String { text }

  func applied(to whole: String) -> String {
    var lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if line <= lines.count { lines[line - 1] = text } else { lines.append(text) }
    return lines.joined(separator: "\n") + "\n"
  }

  func problem(in file: String) -> Problem {
    Problem(cause, file: file, at: .init(line: line, column: column))
  }
}

private let topSlips: [Slip] = [
  Slip(1, "destinaton: shop", .unknownKey("destinaton", nearest: "destination"), 1),
  Slip(1, "destination:", .emptyValue(key: "destination"), 13),
  Slip(1, "destination: [shop]", .wrongType(key: "destination", expected: .text), 14),
  Slip(2, "titel: Shop", .unknownKey("titel", nearest: "title"), 1),
  Slip(2, "title: {a: b}", .wrongType(key: "title", expected: .text), 8),
  Slip(2, "title: ' '", .emptyValue(key: "title"), 8),
  Slip(2, "title: *a", .reference, 8),
  Slip(3, "flie: shop.yaml", .unknownKey("flie", nearest: "file"), 1),
  Slip(3, "file: ../shop.yaml", .unsafePath("../shop.yaml"), 7),
  Slip(3, "file: /etc/shop.yaml", .unsafePath("/etc/shop.yaml"), 7),
  Slip(3, "file: ~/shop.yaml", .unsafePath("~/shop.yaml"), 7),
  Slip(3, "file: shop.txt", .unsafePath("shop.txt"), 7),
  Slip(3, "file: shop.yaml/", .unsafePath("shop.yaml/"), 7),
  Slip(3, "file: \"a\\e[2J.yaml\"", .unsafePath("a\u{1B}[2J.yaml"), 7),
  Slip(3, "file: \"a\\u202Elmay.yaml\"", .unsafePath("a\u{202E}lmay.yaml"), 7),
  Slip(3, "file: \"a\\nb.yaml\"", .unsafePath("a\nb.yaml"), 7),
  Slip(3, "file: ''", .emptyValue(key: "file"), 7),
  Slip(4, "sets: [a]", .wrongType(key: "sets", expected: .mapping), 7),
  Slip(4, "sets:", .emptyList(key: "sets"), 6),
  Slip(4, "sets: {a: [b]}", .wrongType(key: "sets.a", expected: .setting), 11),
  Slip(4, "sets: {a: ~}", .wrongType(key: "sets.a", expected: .setting), 11),
  Slip(4, "sets: {a: yes}", .flagAsText("yes", true), 11),
  Slip(4, "sets: {a: OFF}", .flagAsText("OFF", false), 11),
  Slip(4, "sets: {a..b: 1}", .unusableKey("a..b"), 8),
  Slip(4, "sets: {a: 1, a: 2}", .duplicateKey("a"), 14),
  Slip(4, "sets: {[a]: 1}", .reference, 8),
  Slip(4, "set: {a: 1}", .unknownKey("set", nearest: "sets"), 1),
  Slip(5, "feilds:", .unknownKey("feilds", nearest: "fields"), 1),
  Slip(11, "colour: red", .unknownKey("colour", nearest: nil), 1),
  Slip(11, "title: Other", .duplicateKey("title"), 1),
  Slip(11, "secret: true", .unclearSecret("secret"), 1),
  Slip(11, "---", .syntax(.secondDocument), 1),
  Slip(11, "<<: {a: 1}", .reference, 1),
]

private let fieldSlips: [Slip] = [
  Slip(6, "  - di: key", .unknownKey("di", nearest: "id"), 5),
  Slip(6, "  - id: ''", .emptyValue(key: "id"), 9),
  Slip(6, "  - id: a=b", .unusableID("a=b"), 9), Slip(6, "  - id: a b", .unusableID("a b"), 9),
  Slip(6, "  - id: é", .unusableID("é"), 9),
  Slip(7, "    label:", .emptyValue(key: "label"), 11),
  Slip(7, "    label: [a]", .wrongType(key: "label", expected: .text), 12),
  Slip(7, "    lable: a", .unknownKey("lable", nearest: "label"), 5),
  Slip(8, "    key: \"\"", .emptyValue(key: "key"), 10),
  Slip(8, "    key: {api: key}", .wrongType(key: "key", expected: .text), 10),
  Slip(8, "    key: api..key", .unusableKey("api..key"), 10),
  Slip(8, "    key: .api", .unusableKey(".api"), 10),
  Slip(8, "    key: api.", .unusableKey("api."), 10),
  Slip(8, "    key: \"a\\tb\"", .unusableKey("a\tb"), 10),
  Slip(8, "    key: destination", .nameTwice("destination"), 10),
  Slip(8, "    kye: api.key", .unknownKey("kye", nearest: "key"), 5),
  Slip(9, "    kind: txet", .unknownKind("txet", nearest: "text"), 11),
  Slip(9, "    kind: [text]", .wrongType(key: "kind", expected: .text), 11),
  Slip(9, "    knid: text", .unknownKey("knid", nearest: "kind"), 5),
  Slip(11, "    short: [a]", .wrongType(key: "short", expected: .text), 12),
  Slip(11, "    otherKeys: a", .wrongType(key: "otherKeys", expected: .list), 16),
  Slip(11, "    otherKeys: [[a]]", .wrongType(key: "otherKeys", expected: .text), 17),
  Slip(11, "    otherKeys: ['']", .emptyValue(key: "otherKeys"), 17),
  Slip(11, "    also: a", .wrongType(key: "also", expected: .list), 11),
  Slip(11, "    env: [A]", .wrongType(key: "env", expected: .text), 10),
  Slip(11, "    env: A-B", .unusableVariable("A-B"), 10),
  Slip(11, "    env: 1A", .unusableVariable("1A"), 10),
  Slip(11, "    env: A=b", .unusableVariable("A=b"), 10),
  Slip(11, "    begins: shop_", .wrongType(key: "begins", expected: .list), 13),
  Slip(11, "    characters: [a-z]", .wrongType(key: "characters", expected: .text), 17),
  Slip(11, "    characters: z-a", .unusableCharacters("z-a"), 17),
  Slip(11, "    minimumLength: \"100\"", .wrongType(key: "minimumLength", expected: .number), 20),
  Slip(11, "    minimumLength: ten", .wrongType(key: "minimumLength", expected: .number), 20),
  Slip(11, "    minimumLength: -1", .wrongType(key: "minimumLength", expected: .number), 20),
  Slip(
    11, "    minimumLength: 9223372036854775808",
    .wrongType(key: "minimumLength", expected: .number), 20),
  Slip(11, "    usualLength: long", .wrongType(key: "usualLength", expected: .length), 18),
  Slip(11, "    usualLength: [1, 2]", .wrongType(key: "usualLength", expected: .length), 18),
  Slip(11, "    usualLength:", .emptyValue(key: "usualLength"), 17),
  Slip(11, "    usualLenght: 180", .unknownKey("usualLenght", nearest: "usualLength"), 5),
  Slip(11, "    optional: yes", .otherFlag(key: "optional", true), 15),
  Slip(11, "    optional: Off", .otherFlag(key: "optional", false), 15),
  Slip(11, "    optional: nope", .wrongType(key: "optional", expected: .flag), 15),
  Slip(11, "    shape: [a]", .wrongType(key: "shape", expected: .text), 12),
  Slip(11, "    note:", .emptyValue(key: "note"), 10),
  Slip(11, "    place: {a: b}", .wrongType(key: "place", expected: .text), 12),
  Slip(11, "    guide: pixel", .unusableAddress("pixel"), 12),
  Slip(11, "    guideTitle: [a]", .wrongType(key: "guideTitle", expected: .text), 17),
  Slip(11, "    optinal: true", .unknownKey("optinal", nearest: "optional"), 5),
  Slip(11, "    label: Other", .duplicateKey("label"), 5),
  Slip(11, "    secret: true", .duplicateKey("secret"), 5),
  Slip(11, "    <<: {secret: true}", .reference, 5),
  Slip(11, "  - words", .wrongType(key: "", expected: .mapping), 5),
]

@Test(arguments: topSlips + fieldSlips)
private func `a slip in a destination is told once, with its place`(slip: Slip) {
  let reading = Destination.read(slip.applied(to: destinationText), file: "shop.yaml")
  #expect(reading.problems == [slip.problem(in: "shop.yaml")])
}

@Test func `a destination without a slip has no problem`() throws {
  let reading = Destination.read(destinationText, file: "shop.yaml")
  #expect(reading.problems == [])
  #expect(try reading.usable().fields.map(\.isSecret) == [true])
}

@Test(arguments: [
  "secret: yes", "secret: \"true\"", "secret: 'false'", "secret: 1", "secret: on", "secret:",
  "secret: ~", "secret: [true]", "secret: {a: true}", "secret: *yes", "secret: !!bool true",
  "secret: truee", "secert: true", "Secret: true", "SECRET: true", "secrets: true",
  "isSecret: true",
  "is_secret: true", "scret: true", "secure: true", "sensitive: true", "private: true",
  "masked: true", "hidden: true", "s\u{435}cret: true", "\"secret \": true",
])
func `what is to say that a field is secret and cannot be read stops the walk`(line: String) {
  let text = destinationText.replacing("secret: true", with: line)
  let reading = Destination.read(text, file: "shop.yaml")
  let key = line.split(separator: ":")[0].trimmingQuotes
  #expect(reading.problems.map(\.cause) == [.unclearSecret(key)])
  #expect(reading.problems.map(\.position.line) == [10])
  let problem = #expect(throws: Problem.self) { try reading.usable() }
  #expect(problem == reading.problems.first)
}

extension Substring {
  fileprivate var trimmingQuotes: String { String(filter { $0 != "\"" }) }
}

@Test(arguments: [nil, "false", "no"] as [String?])
func `a token is secret whether that is said or not, and nothing can say otherwise`(
  written: String?
) {
  let text = destinationText.replacing("kind: text", with: "kind: snapchat-conversions-token")
    .replacing("    secret: true", with: written.map { "    secret: \($0)" } ?? "")
  let reading = Destination.read(text, file: "shop.yaml")
  #expect(reading.value?.fields.map(\.isSecret) == [true])
  #expect(throws: Problem.self) { try reading.usable() }
}

@Test(arguments: [
  ("id: key", Problem.Cause.nameTwice("key")), ("key: api", .nameTwice("api")),
  ("key: api.key.more", .nameTwice("api.key.more")), ("env: SHOP", .nameTwice("SHOP")),
])
func `names that two fields share are told at the second`(line: String, cause: Problem.Cause) {
  let lines = ["id: two", "key: two", "env: OTHER", "label: b", "kind: uuid"].map {
    $0.prefix(3) == line.prefix(3) ? line : $0
  }
  let text =
    destinationText + "\n    env: SHOP\n  - " + lines.joined(separator: "\n    ") + "\n"
  #expect(Destination.read(text, file: "shop.yaml").problems.map(\.cause) == [cause])
}

@Test func `a credential in a destination's values stops the walk, and is not told`() {
  let key = "ghp_" + String(repeating: "aB3dE5gH7", count: 4)
  let text = destinationText.replacing("{destination: shop}", with: "{a: \(key)}")
  let reading = Destination.read(text, file: "shop.yaml")
  #expect(reading.problems.map(\.cause) == [.credential])
  #expect(throws: Problem.self) { try reading.usable() }
}

// MARK: overlays

private let overlayText = """
  guide: shop-key
  number: 7
  title: Shop key
  destination: shop
  collects: [key]
  screens:
    - step: One
      name: one
    - step: Two
      split:
        - name: two
          produces: true
        - name: three
          from: Then
  next: [Go on.]
  """

private let overlaySlips: [Slip] = [
  Slip(1, "guide:", .emptyValue(key: "guide"), 7),
  Slip(1, "guide: [a]", .wrongType(key: "guide", expected: .text), 8),
  Slip(2, "number: 1024", .unusableNumber, 9), Slip(2, "number: \"7\"", .unusableNumber, 9),
  Slip(2, "number:", .unusableNumber, 8),
  Slip(2, "number: ~", .unusableNumber, 9),
  Slip(2, "nubmer: 7", .unknownKey("nubmer", nearest: "number"), 1),
  Slip(3, "title: [a]", .wrongType(key: "title", expected: .text), 8),
  Slip(3, "title:", .emptyValue(key: "title"), 7),
  Slip(3, "titel: a", .unknownKey("titel", nearest: "title"), 1),
  Slip(4, "destination: ''", .emptyValue(key: "destination"), 14),
  Slip(5, "collects: key", .wrongType(key: "collects", expected: .list), 11),
  Slip(5, "collects: {key: 1}", .wrongType(key: "collects", expected: .list), 11),
  Slip(5, "collects:", .emptyList(key: "collects"), 10),
  Slip(5, "colects: [key]", .unknownKey("colects", nearest: "collects"), 1),
  Slip(6, "screans:", .unknownKey("screans", nearest: "screens"), 1),
  Slip(7, "  - stpe: One", .unknownKey("stpe", nearest: "step"), 5),
  Slip(7, "  - step: [One]", .wrongType(key: "step", expected: .text), 11),
  Slip(9, "  - step: One", .nameTwice("One"), 11),
  Slip(8, "    nmae: one", .unknownKey("nmae", nearest: "name"), 5),
  Slip(8, "    name: [a]", .wrongType(key: "name", expected: .text), 11),
  Slip(8, "    name: field", .nameTwice("field"), 11),
  Slip(8, "    title:", .emptyValue(key: "title"), 11),
  Slip(8, "    images: pen", .wrongType(key: "images", expected: .list), 13),
  Slip(8, "    images: [[pen]]", .wrongType(key: "images", expected: .text), 14),
  Slip(8, "    also: [~]", .emptyValue(key: "also"), 12),
  Slip(8, "    produces: yes please", .wrongType(key: "produces", expected: .flag), 15),
  Slip(8, "    produces: yes", .otherFlag(key: "produces", true), 15),
  Slip(8, "    copies: \"true\"", .wrongType(key: "copies", expected: .flag), 13),
  Slip(8, "    checklist: yes", .keysTogether("step", "checklist"), 5 + 11),
  Slip(8, "    section: One", .keysTogether("step", "section"), 14),
  Slip(8, "    step: Three", .duplicateKey("step"), 5),
  Slip(10, "    spilt:", .unknownKey("spilt", nearest: "split"), 5),
  Slip(11, "      - nmae: two", .unknownKey("nmae", nearest: "name"), 9),
  Slip(11, "      - name: one", .nameTwice("one"), 15),
  Slip(12, "        produces: 1", .wrongType(key: "produces", expected: .flag), 19),
  Slip(12, "        form: Then", .unknownKey("form", nearest: "from"), 9),
  Slip(12, "        from: [Then]", .wrongType(key: "from", expected: .text), 15),
  Slip(15, "next: Go on.", .wrongType(key: "next", expected: .list), 7),
  Slip(15, "next: [{a: b}]", .wrongType(key: "next", expected: .text), 8),
  Slip(16, "written: there", .wrongType(key: "written", expected: .word("here")), 10),
  Slip(16, "written: true", .wrongType(key: "written", expected: .word("here")), 10),
  Slip(16, "address: docs.example", .unusableAddress("docs.example"), 10),
  Slip(16, "guide: b", .duplicateKey("guide"), 1),
  Slip(16, "&a colour: red", .unknownKey("colour", nearest: nil), 1),
  Slip(16, "suport: {one: [{ask: x}]}", .unknownKey("suport", nearest: "support"), 1),
]

@Test(arguments: overlaySlips)
private func `a slip in an overlay is told once, with its place`(slip: Slip) {
  let reading = Overlay.read(slip.applied(to: overlayText), file: "a.guide.yaml")
  let expected = slip.problem(in: "a.guide.yaml")
  #expect(reading.problems.filter { $0 == expected }.count == 1, "\(reading.problems)")
  #expect(reading.problems.count == (slip.text.contains("checklist: yes") ? 2 : 1))
}

@Test func `an overlay without a slip has no problem`() {
  #expect(Overlay.read(overlayText, file: "a.guide.yaml").problems == [])
}

@Test func `problems are told in the order of their places`() {
  let text = "guide: a\nnext: x\nsupport: y\nscreens: z\ntitle: [a]\ncolour: red\n"
  let lines = Overlay.read(text, file: "a.guide.yaml").problems.map(\.position.line)
  #expect(lines == [2, 3, 4, 5, 6])
}
