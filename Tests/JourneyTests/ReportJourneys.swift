import Foundation
import TestSupport
import Testing

/// What `docent report` tells of the last walk, and what it never tells.
@Suite struct ReportJourneys {
  private func report(in folder: ScratchFolder, _ environment: [String: String] = [:]) throws
    -> String
  {
    let journey = try Journey(
      ["report"], environment: environment, hasTerminal: false, folder: folder)
    #expect(try journey.program.waitForEnd() == .exited(0))
    return journey.program.standardOutput
  }

  @Test func `a report tells screens, verdicts, target and code, in 20 lines at most`() throws {
    let journey = try Journey(["run", "snapchat-token", "--at", "copy"])
    try journey.see("Copy the generated")
    journey.program.paste("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b")
    try journey.see("This looks like a Pixel ID")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Makes this file", "✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine)
    let report = try report(in: journey.folder)
    #expect(report.split(separator: "\n").count <= 20)
    for words in [
      "Guide     snapchat-token", "finished, today at", "copy ", "refused uuid",
      "accepted snapchat-conversions-token", "destinations/snapchat.yaml, yaml, new",
      "Terminal  xterm-256color", "Locale    C.UTF-8", "State     ~/state",
    ] {
      #expect(report.contains(words), "\(words) in \(report)")
    }
    journey.expectUnseen(journey.token)
  }

  @Test func `without a walk a report still tells of the machine`() throws {
    let report = try report(in: try ScratchFolder())
    #expect(report.contains("none here yet"))
    #expect(report.contains("Content"))
  }

  private static let secrets: [String] = [
    MadeUpToken.token(seed: 31, now: 1_700_000_000), "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b",
    "ghp_" + String(repeating: "aB3", count: 12), "EAA" + String(repeating: "Zk4", count: 60),
    "0123456789abcdef0123456789abcdef01234567", "maria.meier@shop.example", "1234567890123456",
    "AKIA" + "ABCDEFGHIJKLMNOP", "pina_" + String(repeating: "q7", count: 45), "G-AB12CD34EF",
  ]

  @Test(arguments: secrets)
  func `what looks like a credential or an ID comes through nowhere`(secret: String) throws {
    let folder = try ScratchFolder()
    let walk = try Journey(
      ["run", "snapchat-token", "--at", "field", "--config", "\(secret.prefix(100)).yaml"],
      folder: folder)
    try walk.see("Paste the token")
    walk.program.paste(walk.token)
    try walk.see("✓ Pasted, complete")
    walk.press("\r")
    try walk.see("Review")
    walk.press("q")
    try walk.see("Leave without saving?")
    walk.press("\u{03}")
    _ = try walk.program.waitForEnd()
    let report = try report(
      in: folder,
      [
        "TERM": String(secret.prefix(60)), "HOME": folder.path + "/\(secret.prefix(100))",
        "LC_ALL": secret, "DOCENT_CONTENT": folder.path + "/\(secret.prefix(100))",
      ])
    #expect(!report.contains(secret.prefix(100)), "\(report)")
    #expect(!report.contains(secret.dropFirst(5).prefix(12)), "\(report)")
  }
}
