import Foundation
import TestSupport
import Testing

/// Configs that docent saved into, read by Python's json, PyYAML, ruamel.yaml and dotenv.
@Suite struct ReaderJourneys {
  private static let now = Int(Date().timeIntervalSince1970)

  @Test func `other programs read the token, and all else as before`() throws {
    let folder = try ScratchFolder()
    var saved = 0
    for (name, text) in try written() + found() {
      try folder.write(text, to: name)
      if try save(1, into: name, folder) == .exited(0) {
        try folder.write(text, to: name + ".old")
        saved += 1
      } else {
        #expect(try folder.text(of: name) == text)
      }
    }
    let least = try written().count
    #expect(saved >= least)
    let told = try Program.run(
      "/usr/bin/python3",
      [Project.folder + "/Tests/JourneyTests/Readers/compare.py", folder.path],
      input: token(1))
    #expect(told == "")
  }

  @Test func `a second save changes the value and not a byte beside it`() throws {
    let folder = try ScratchFolder()
    for (name, text) in try written() {
      try folder.write(text, to: name)
      #expect(try save(1, into: name, folder) == .exited(0))
      let first = try folder.text(of: name)
      #expect(try save(2, into: name, folder) == .exited(0))
      #expect(try folder.text(of: name) == first.replacing(token(1), with: token(2)))
    }
  }

  private func token(_ seed: UInt64) -> String { MadeUpToken.token(seed: seed, now: Self.now) }

  private func save(_ seed: UInt64, into name: String, _ folder: ScratchFolder) throws
    -> TerminalProgram.Ending
  {
    let journey = try Journey(
      ["run", "snapchat-token", "--token-stdin", "--config", name],
      input: Array(token(seed).utf8), hasTerminal: false, folder: folder)
    return try journey.program.waitForEnd()
  }

  /// Configs of the project's own, one for each thing that an edit may trip over.
  private func written() throws -> [(String, String)] {
    let all = try String(
      contentsOfFile: Project.folder + "/Tests/JourneyTests/Readers/configs.txt", encoding: .utf8)
    return all.components(separatedBy: "=== ").dropFirst().enumerated().map { number, part in
      let parts = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let text = String(parts.last ?? "").replacing("␍", with: "\r")
      return ("\(number).\(parts[0])", String(text.dropLast(text.hasSuffix("¬\n") ? 2 : 0)))
    }
  }

  /// Files of the projects that docent is built with and of Content, whatever they are.
  private func found() -> [(String, String)] {
    let endings = [".json", ".yml", ".yaml", ".env"]
    let folders = [Project.content, Project.folder + "/.build/checkouts"]
    let files = folders.flatMap { folder in
      FileManager.default.enumerator(atPath: folder)?.compactMap { entry in
        (entry as? String).map { folder + "/" + $0 }
      } ?? []
    }
    return files.filter { file in endings.contains(where: file.hasSuffix) }.sorted().prefix(80)
      .enumerated().compactMap { number, file in
        let text = try? String(contentsOfFile: file, encoding: .utf8)
        return text.map { ("found\(number)" + file.suffix(5).drop { $0 != "." }, $0) }
      }
  }
}

/// A program of the system's.
enum Program {
  static func run(_ path: String, _ arguments: [String], input: String) throws -> String {
    let process = Process()
    let (to, from) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = to
    process.standardOutput = from
    process.standardError = from
    try process.run()
    try to.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try to.fileHandleForWriting.close()
    let output = from.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
