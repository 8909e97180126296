import Foundation
import Glibc
import TestSupport
import Testing

/// `--practice`: the whole walk, and nothing left of it.
@Suite struct PracticeJourneys {
  @Test func `a rehearsal is marked on every screen and leaves nothing behind`() throws {
    let journey = try Journey(
      ["run", "snapchat-token", "--practice"], environment: ["TMPDIR": "/tmp"])
    try journey.see("practice · code")
    journey.press("p")
    try journey.see("Ctrl-T made-up value")
    journey.press("\u{14}")
    try journey.see("✓ A Snapchat Conversions API token, made just now")
    try journey.enter("Makes this file")
    #expect(journey.program.screen.picture.contains("practice"))
    #expect(!journey.program.screen.picture.contains("other file"))
    try journey.enter("✓ Saved")
    let picture = journey.program.screen.picture.filter { !$0.isWhitespace }
    let folder = try #require(picture.firstRange(of: "/tmp/docent-practice-"))
    let rest = picture[folder.lowerBound...]
    let file = try #require(rest.firstRange(of: "/snapchat.yaml"))
    let path = String(rest[..<file.lowerBound])
    #expect(FileManager.default.fileExists(atPath: path + "/snapchat.yaml"))
    journey.press("\r")
    try journey.end(0, output: "")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(journey.folder.names.isEmpty)
    #expect(journey.program.standardError.contains("Practice is over"))
  }

  @Test func `what a killed rehearsal left is gone with the next one`() throws {
    let folder = try ScratchFolder()
    let run = ["run", "snapchat-token", "--practice", "--at", "field"]
    let environment = ["TMPDIR": folder.path]
    let killed = try Journey(run, environment: environment)
    try killed.see("made-up value")
    let left = folder.names
    #expect(left.count == 1)
    killed.program.signal(SIGKILL)
    _ = try killed.program.waitForEnd()
    let next = try Journey(run, environment: environment)
    try next.see("made-up value")
    #expect(folder.names.count == 1 && folder.names != left)
    next.press("\u{03}")
    try next.end(130, output: "")
    #expect(folder.names.isEmpty)
  }

  @Test(arguments: ["snapchat-pixel-id", "meta-token"])
  func `every guide has a made-up value that its field accepts`(guide: String) throws {
    let journey = try Journey(["run", guide, "--practice", "--at", "field"])
    try journey.see("made-up value")
    journey.press("\u{14}")
    try journey.see("✓ Pasted, complete")
    journey.press("\u{03}")
    try journey.see("Leave without saving?")
    journey.press("\u{03}")
    try journey.end(130, output: "")
  }

  @Test(arguments: [["--token-stdin"], ["--support"], ["--config", "a.yaml"]])
  func `a rehearsal goes with nothing that is meant in earnest`(options: [String]) throws {
    let journey = try Journey(
      ["run", "snapchat-token", "--practice"] + options, hasTerminal: false)
    try journey.end(64, output: "")
    #expect(journey.program.standardError.contains("--practice cannot be combined with"))
  }
}
