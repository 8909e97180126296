import Foundation
import TestSupport
import Testing

/// The project's folder, from the place of this file.
private let project = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// What the table of docs/architecture.md lets a target import.
private struct Allowed {
  var ofPackage: Set<String>
  var ofSystem: Set<String>
}

private func allowedImports() throws -> [String: Allowed] {
  let text = try String(
    contentsOf: project.appending(path: "docs/architecture.md"), encoding: .utf8)
  var table: [String: Allowed] = [:]
  for line in text.split(separator: "\n") where line.hasPrefix("| ") {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard cells.count == 6, cells[1] != "target" else { continue }
    let names = cells[2...3].map { cell in
      Set(cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    }
    table[cells[1]] = Allowed(ofPackage: names[0], ofSystem: names[1])
  }
  return table
}

private func target(of file: URL) throws -> String {
  let parts = file.pathComponents
  return parts[try #require(parts.lastIndex(of: "Sources")) + 1]
}

private func imports(of file: URL) throws -> [String] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else {
      return nil
    }
    return words.last.flatMap { $0.split(separator: ".").first }.map(String.init)
  }
}

private let writtenInC = ["CMD4C", "CYAML", "CTerminal", "CPosix"]

@Test func `every source imports only what the table of targets allows`() throws {
  let table = try allowedImports()
  #expect(table.count == 16)
  for file in Project.swiftFiles(below: "Sources") {
    let name = try target(of: file)
    let allowed = try #require(table[name], "\(name) is not in the table")
    for module in try imports(of: file) {
      #expect(
        allowed.ofPackage.union(allowed.ofSystem).contains(module),
        "\(file.lastPathComponent) of \(name) imports \(module)")
    }
  }
}

@Test func `the table of targets allows nothing that no source needs`() throws {
  var used: [String: Set<String>] = [:]
  for file in Project.swiftFiles(below: "Sources") {
    try used[target(of: file), default: []].formUnion(imports(of: file))
  }
  for (name, allowed) in try allowedImports() {
    let unused = allowed.ofPackage.union(allowed.ofSystem).subtracting(used[name] ?? [])
    #expect(unused.isEmpty, "\(name)")
  }
}

@Test func `the system's library is for those alone that touch files, the terminal or programs`()
  throws
{
  let users = try allowedImports().filter { !$0.value.ofSystem.isEmpty }.keys
  #expect(Set(users) == ["Disk", "Terminal", "docent"])
}

@Test func `the package lets each target use what the table allows, and no more`() throws {
  let manifest = try String(
    contentsOf: project.appending(path: "Package.swift"), encoding: .utf8)
  for (name, allowed) in try allowedImports() where !writtenInC.contains(name) {
    let declared = try #require(
      manifest.firstRange(of: "arget(name: \"\(name)\"")
        ?? manifest.firstRange(of: "arget(\n      name: \"\(name)\""), "\(name)")
    let rest = manifest[declared.upperBound...]
    let end = rest.firstRange(of: "arget(")?.lowerBound ?? rest.endIndex
    let names = rest[..<end].matches(of: /"([A-Za-z0-9]+)"/).map { String($0.output.1) }
    #expect(Set(names) == allowed.ofPackage, "\(name)")
  }
}

@Test func `only the terminal's target and the program use the system's library where C hides`()
  throws
{
  let wrapped = ["CMD4C": "MDX", "CYAML": "YAML", "CTerminal": "Terminal"]
  for (library, owner) in wrapped {
    let users = try Project.swiftFiles(below: "Sources").filter {
      try imports(of: $0).contains(library)
    }
    #expect(!users.isEmpty)
    #expect(users.allSatisfy { $0.pathComponents.contains(owner) }, "\(library)")
  }
}

@Test func `no source forces, traps or leaves work for later`() throws {
  let left = ["try!", "as!", "fatalError(", "TODO", "FIXME"]
  for folder in ["Sources", "Tests"] {
    for file in Project.swiftFiles(below: folder)
    where file.lastPathComponent != "ArchitectureTests.swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in left { #expect(!text.contains(word), "\(word) in \(file.lastPathComponent)") }
    }
  }
}

@Test func `no source unwraps without looking`() throws {
  for folder in ["Sources", "Tests"] {
    for file in Project.swiftFiles(below: folder) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let code = text.replacing(/\/\/.*/, with: "").replacing(/"(\\.|[^"\\\n])*"/, with: "")
        .replacing(/`[^`\n]*`/, with: "").replacing(/\/[^\/\n ][^\/\n]*\//, with: "")
      let forced = code.matches(of: /[\w)\]]!(?![=\w])/)
      #expect(forced.isEmpty, "\(file.lastPathComponent): \(forced.map(\.output))")
    }
  }
}

/// Where the secret's bytes are reached: the saver joins them, the rest is `Credentials` itself.
private let readersOfSecrets = ["Descriptor.swift", "FileContent.swift", "SavePlan.swift"]

@Test func `a secret's bytes are reached only where they are written`() throws {
  let users = try Project.swiftFiles(below: "Sources").filter { file in
    let text = try String(contentsOf: file, encoding: .utf8)
    return !file.pathComponents.contains("Credentials") && text.contains(".withBytes")
  }
  #expect(Set(users.map(\.lastPathComponent)) == Set(readersOfSecrets))
}

@Test func `no source makes a sentence of a text without saying where it comes from`() throws {
  for file in Project.swiftFiles(below: "Sources") where try target(of: file) != "Words" {
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(!text.contains("stringLiteral:"), "\(file.lastPathComponent)")
  }
}

@Test func `a phrase within another is looked up in the person's language`() throws {
  for file in Project.swiftFiles(below: "Sources/Words") {
    let text = try String(contentsOf: file, encoding: .utf8)
    // A family's own case, and a function that has more to say than the case.
    let direct = text.matches(of: /[A-Za-z)]\.english(?!\()/).filter { match in
      let line = text[..<match.range.lowerBound].split(separator: "\n").last ?? ""
      return line.contains("Phrase.") || line.contains("\\.") || line.contains("\\(")
    }
    #expect(direct.isEmpty, "\(file.lastPathComponent)")
  }
}

@Test func `nothing cites a page that the project does not have`() throws {
  let pages = /\b(DESIGN|STYLE|FACTS|FAULTS|MINTLIFY|SCREENS)\b/
  for folder in ["Sources", "Tests"] {
    for file in Project.swiftFiles(below: folder)
    where file.lastPathComponent != "ArchitectureTests.swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.firstMatch(of: pages) == nil, "\(file.lastPathComponent)")
      for cited in text.matches(of: /docs\/[a-z]+\.md/) {
        let page = project.appending(path: String(cited.output)).path()
        #expect(FileManager.default.fileExists(atPath: page), "\(cited.output)")
      }
    }
  }
}

@Test func `the page of the rooms names only what is there`() throws {
  let text = try String(
    contentsOf: project.appending(path: "docs/architecture.md"), encoding: .utf8)
  let files = (Project.swiftFiles(below: "Sources") + [project.appending(path: "Package.swift")])
    .map {
      $0.path()
    }
  let named = text.matches(of: /`([A-Za-z]+(\/[A-Za-z]+)*\.swift)`/).map { String($0.output.1) }
  #expect(named.count > 20)
  for name in named {
    #expect(files.contains { $0.hasSuffix("/" + name) }, "\(name)")
  }
  for room in text.matches(of: /(?m)^\| `([A-Za-z]+\/[A-Za-z]+)` \|/).map(\.output.1) {
    #expect(files.contains { $0.contains("/Sources/\(room)/") }, "\(room)")
  }
}

@Test func `every folder of a target is a room of that page`() throws {
  let text = try String(
    contentsOf: project.appending(path: "docs/architecture.md"), encoding: .utf8)
  for file in Project.swiftFiles(below: "Sources") {
    let parts = file.pathComponents.drop { $0 != "Sources" }.dropFirst()
    guard parts.count > 2 else { continue }
    let room = parts.prefix(2).joined(separator: "/")
    #expect(text.contains("| `\(room)` |"), "\(room)")
  }
}

@Test func `the figures of the sources are within their bounds`() throws {
  let figures = Process()
  figures.executableURL = URL(filePath: "/usr/bin/env")
  figures.arguments = ["python3", "Tools/figures"]
  figures.currentDirectoryURL = project
  let output = Pipe()
  figures.standardOutput = output
  try figures.run()
  let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  figures.waitUntilExit()
  #expect(figures.terminationStatus == 0, "\(told)")
}

@Test func `no title, bold word or link text of the guide's page stands in the sources`() throws {
  let page = project.appending(
    path: "Content/guides/snapchat-ads/how-to-generate-my-snapchat-conversion-api-token.md")
  let text = try String(contentsOf: page, encoding: .utf8)
  let patterns = [/title="([^"]+)"/, /\*\*([^*]+)\*\*/, /(?m)^#+ (.+)$/, /\[([^\]]+)\]\(/]
  let phrases = Set(patterns.flatMap { text.matches(of: $0).map { String($0.output.1) } })
    .filter { $0.contains(" ") }
  #expect(phrases.count > 10)
  for file in Project.swiftFiles(below: "Sources") {
    let source = try String(contentsOf: file, encoding: .utf8).lowercased()
    for phrase in phrases {
      #expect(!source.contains(phrase.lowercased()), "“\(phrase)” in \(file.lastPathComponent)")
    }
  }
}
