import Foundation
import TestSupport
import Testing

@testable import Words

/// All that docent says, in one file that is read from top to bottom.
@Suite struct SentenceListTests {
  private let texts = Texts(page: "token", other: "shop.yaml")

  @Test func `all sentences are those of the list that was read`() throws {
    let families = try Family.all(texts).map { family in
      (["## " + family.name] + family.phrases.map(\.sentence.text)).joined(separator: "\n")
    }
    let keys = wordings.map { $0.map(\.sentence.text).joined(separator: " | ") }
    let list = families + [(["## keys"] + keys).joined(separator: "\n")]
    try expectSnapshot("sentences", text: list.joined(separator: "\n\n"))
  }

  @Test func `no case that has words is missing from the list`() throws {
    var said = CasesSaid()
    for family in try Family.all(texts) { family.phrases.forEach { said.look(at: $0) } }
    for wording in wordings.joined() { said.look(at: wording) }
    let declared = try EnumCases.inSources().filter { $0.value.hasWords }
    #expect(declared.count >= 40)
    for (type, cases) in declared {
      let missing = cases.names.subtracting(said.cases[type] ?? []).subtracting(["blank"])
      #expect(missing.isEmpty, "\(type)")
    }
  }

  /// Each key in the footer, in a narrow one, and in the help.
  private var wordings: [[KeyWording]] {
    KeyPhrase.all(texts).map { [.hint($0), .brief($0), .help($0)] }
  }
}

/// The cases that values were made of, whatever depth they lie at.
private struct CasesSaid {
  private(set) var cases: [String: Set<String>] = [:]

  mutating func look(at value: Any) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .enum {
      let name = mirror.children.first?.label ?? "\(value)"
      let type = "\(type(of: value))".split(separator: "(")[0]
      cases[String(type), default: []].insert(name)
    }
    for child in mirror.children { look(at: child.value) }
  }
}

/// An enumeration as the sources declare it.
private struct EnumCases {
  var names: Set<String> = []
  /// Whether `Words` has a wording of each case.
  var hasWords = false

  /// All of them by their names.
  static func inSources() throws -> [String: EnumCases] {
    var found: [String: EnumCases] = [:]
    for file in Project.swiftFiles(below: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^extension (?:\w+\.)*(\w+): Phrase/) {
        found[String(match.1), default: EnumCases()].hasWords = true
      }
      for match in text.matches(of: /extension (?:\w+\.)*(\w+) \{\n(?:(?: .*)?\n)*? .*english/) {
        found[String(match.1), default: EnumCases()].hasWords = true
      }
      for match in text.matches(
        of: /(?m)^( *)(?:public |private |fileprivate )*(?:indirect )?enum (\w+)(.*) \{\n/)
      {
        let (indent, name) = (match.1, String(match.2))
        let body = text[match.range.upperBound...]
        let end = body.range(of: "\n\(indent)}\n")?.lowerBound ?? body.startIndex
        found[name, default: EnumCases()].names.formUnion(cases(in: body[..<end], indent + "  "))
        if match.3.contains("Phrase") { found[name]?.hasWords = true }
      }
    }
    return found
  }

  private static func cases(in body: Substring, _ indent: String) -> Set<String> {
    var names: Set<String> = []
    for match in body.matches(of: /(?m)^( *)case ([^:\n]*(?:\([^\n]*)?(?:,\n[^\n]*)*)$/)
    where match.1 == indent {
      var list = String(match.2).replacing(/\ *\/\/.*/, with: "")
      while let inner = list.firstMatch(of: /\([^()]*\)/) { list.removeSubrange(inner.range) }
      list.replace(/\ = [^,\n]*/, with: "")
      names.formUnion(list.split { ", \n".contains($0) }.map(String.init))
    }
    return names
  }
}
