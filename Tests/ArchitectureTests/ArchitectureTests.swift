import Foundation
import Testing

/// The project's folder, from the place of this file.
private let project = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

private func swiftFiles(below folder: String) -> [URL] {
  let root = project.appending(path: folder)
  let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
}

/// The table of docs/architecture.md: each target with what it may import.
private func allowedImports() throws -> [String: Set<String>] {
  let text = try String(
    contentsOf: project.appending(path: "docs/architecture.md"), encoding: .utf8)
  var table: [String: Set<String>] = [:]
  for line in text.split(separator: "\n") where line.hasPrefix("| ") {
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard cells.count == 5, cells[1] != "target" else { continue }
    let names = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    table[cells[1]] = Set(names)
  }
  return table
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

@Test func `every source imports only what the table of targets allows`() throws {
  let table = try allowedImports()
  #expect(table.count == 16)
  let system: Set = [
    "Glibc", "Darwin", "FoundationEssentials", "ArgumentParser", "Synchronization",
  ]
  for file in swiftFiles(below: "Sources") {
    let parts = file.pathComponents
    let target = parts[try #require(parts.lastIndex(of: "Sources")) + 1]
    let allowed = try #require(table[target], "\(target) is not in the table").union(system)
    for name in try imports(of: file) {
      #expect(allowed.contains(name), "\(file.lastPathComponent) of \(target) imports \(name)")
    }
  }
}

@Test func `only the terminal's target and the program use the system's library where C hides`()
  throws
{
  let wrapped = ["CMD4C": "MDX", "CYAML": "YAML", "CTerminal": "Terminal"]
  for (library, owner) in wrapped {
    let users = try swiftFiles(below: "Sources").filter { try imports(of: $0).contains(library) }
    #expect(!users.isEmpty)
    #expect(users.allSatisfy { $0.pathComponents.contains(owner) }, "\(library)")
  }
}

@Test func `no source forces, traps or leaves work for later`() throws {
  let left = ["try!", "as!", "fatalError(", "TODO", "FIXME"]
  for folder in ["Sources", "Tests"] {
    for file in swiftFiles(below: folder) where file.lastPathComponent != "ArchitectureTests.swift"
    {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in left { #expect(!text.contains(word), "\(word) in \(file.lastPathComponent)") }
    }
  }
}

/// Where the secret's bytes are reached: the saver joins them, the rest is `Credentials` itself.
private let readersOfSecrets = ["Descriptor.swift", "FileContent.swift", "SavePlan.swift"]

@Test func `a secret's bytes are reached only where they are written`() throws {
  let users = try swiftFiles(below: "Sources").filter { file in
    let text = try String(contentsOf: file, encoding: .utf8)
    return !file.pathComponents.contains("Credentials") && text.contains(".withBytes")
  }
  #expect(Set(users.map(\.lastPathComponent)) == Set(readersOfSecrets))
}

@Test func `no title, bold word or link text of the guide's page stands in the sources`() throws {
  let page = project.appending(
    path: "Content/guides/snapchat-ads/how-to-generate-my-snapchat-conversion-api-token.md")
  let text = try String(contentsOf: page, encoding: .utf8)
  let patterns = [/title="([^"]+)"/, /\*\*([^*]+)\*\*/, /(?m)^#+ (.+)$/, /\[([^\]]+)\]\(/]
  let phrases = Set(patterns.flatMap { text.matches(of: $0).map { String($0.output.1) } })
    .filter { $0.contains(" ") }
  #expect(phrases.count > 10)
  for file in swiftFiles(below: "Sources") {
    let source = try String(contentsOf: file, encoding: .utf8).lowercased()
    for phrase in phrases {
      #expect(!source.contains(phrase.lowercased()), "“\(phrase)” in \(file.lastPathComponent)")
    }
  }
}
