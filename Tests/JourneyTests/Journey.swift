import Foundation
import Glibc
import TestSupport
import Testing

/// One walk in the built program, in a folder and a terminal of its own.
final class Journey {
  let program: TerminalProgram
  let folder: ScratchFolder
  let token: String

  /// - Parameters:
  ///   - arguments: what docent is started with.
  ///   - prepare: puts files into the folder before the start.
  init(
    _ arguments: [String] = ["snapchat-token"], environment: [String: String] = [:],
    program: String = Project.program, rows: Int = 24, columns: Int = 80, input: [UInt8]? = nil,
    hasTerminal: Bool = true,
    folder: ScratchFolder? = nil, prepare: (ScratchFolder) throws -> Void = { _ in }
  ) throws {
    self.folder = try folder ?? ScratchFolder()
    try prepare(self.folder)
    token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
    var start = TerminalProgram.Start(
      arguments: arguments, environment: Self.environment(self.folder, environment),
      folder: self.folder.path)
    start.rows = rows
    start.columns = columns
    start.input = input
    start.hasTerminal = hasTerminal
    self.program = try TerminalProgram(program, start)
  }

  static func environment(_ folder: ScratchFolder, _ more: [String: String]) -> [String: String] {
    [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state",
      "DOCENT_CONTENT": Project.content, "TZ": "UTC",
    ].merging(more) { $1 }.filter { !$0.value.isEmpty || $0.key == "TERM" }
  }

  func press(_ keys: String) { program.send(keys) }

  func see(_ text: String) throws { try program.wait(forText: text) }

  /// Goes on to a screen by Enter, waiting for each on the way.
  func enter(_ texts: String...) throws {
    for text in texts {
      press("\r")
      try see(text)
    }
  }

  /// Undoes the save, and waits for what is said of it.
  func undo(_ told: String) throws {
    press("u")
    try see("Undo the save?")
    press("\u{1B}[B")
    try see("▸ Undo")
    press("\r")
    try see(told)
  }

  /// Leaves by a key that asks first, since a value would be lost.
  func leave(by key: String = "q") throws {
    press(key)
    try see("Leave without saving?")
    press("\u{1B}[B")
    try see("▸ Leave")
    press("\r")
  }

  /// Waits for the end and holds all that a journey has to leave behind: exit status, stdout,
  /// the terminal as it was, and nothing of the token anywhere but in the config.
  func end(
    _ status: Int32, output: String, secrets: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let ending = try program.waitForEnd()
    #expect(ending == .exited(status), "\(program.standardError)", sourceLocation: sourceLocation)
    #expect(program.standardOutput == output, sourceLocation: sourceLocation)
    expectTerminalBack(sourceLocation)
    for secret in [token] + secrets { expectUnseen(secret, sourceLocation) }
  }

  func expectTerminalBack(_ sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(program.settingsNow == program.settingsBefore, sourceLocation: sourceLocation)
    #expect(!program.screen.isAlternate, sourceLocation: sourceLocation)
    #expect(program.screen.showsCursor, sourceLocation: sourceLocation)
    let written = String(decoding: program.recorder.bytes(.terminal), as: UTF8.self)
    let on = written.components(separatedBy: "\u{1B}[?2004h").count
    let off = written.components(separatedBy: "\u{1B}[?2004l").count
    #expect(on == off, "bracketed paste is on", sourceLocation: sourceLocation)
  }

  /// No five characters of a secret in a row were written to a terminal or stream or stand in the
  /// state; its last four are shown only where a person asked or saved.
  func expectUnseen(_ secret: String, _ sourceLocation: SourceLocation = #_sourceLocation) {
    let found = program.recorder.runs(of: secret, alsoIn: [folder.path + "/state"])
    #expect(found.isEmpty, "\(found)", sourceLocation: sourceLocation)
  }
}

let savedLine = "saved destinations/snapchat.yaml conversionsApi.token\n"
