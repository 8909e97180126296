import Foundation
import TestSupport
import Testing

extension Journey {
  /// A save from a pipe that is traced into the file `trace`, its system calls changed as strace's
  /// expressions say.
  ///
  /// - Parameter paths: where only calls on these files are traced and changed; none for all.
  static func traced(
    _ expressions: [String], on paths: [String] = [], saving token: String,
    config: String? = nil, prepare: (ScratchFolder) throws -> Void
  ) throws -> Journey {
    let options = expressions.flatMap { ["-e", $0] } + paths.flatMap { ["-P", $0] }
    let docent = [Project.program, "run", "snapchat-token", "--token-stdin"]
    return try Journey(
      ["-f", "-qq", "-o", "trace"] + options + docent + (config.map { ["--config", $0] } ?? []),
      program: "/usr/bin/strace", input: Array(token.utf8), hasTerminal: false, prepare: prepare)
  }

  /// The calls that were traced, one a line, without the process's number.
  var trace: [String] {
    get throws {
      try folder.text(of: "trace").split(separator: "\n").map {
        String($0.drop { $0.isNumber }.drop { $0 == " " })
      }
    }
  }
}

extension ScratchFolder {
  /// Runs a command of the shell in the folder and returns what it prints.
  @discardableResult
  func run(_ command: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
    return text
  }
}
