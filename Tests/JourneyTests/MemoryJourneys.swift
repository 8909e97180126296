import Foundation
import Glibc
import TestSupport
import Testing

/// The secret's life: nothing of it is left in the process once it was saved, taken back or cleared.
@Suite struct MemoryJourneys {
  private let file = "destinations/snapchat.yaml"
  private let oldToken = String(
    "Qm7RzLw0uKp3Vx9TbNd5HyGf2JcXs8".reversed() + "Zy4WvUtSrQpOnMlKjIhG6543")

  private func pieces(of secret: String, in journey: Journey) throws -> Int {
    // Tokens begin alike.
    try ProcessMemory(of: journey.program).pieces(of: String(secret.suffix(100)))
  }

  private func pasted(_ prepare: (ScratchFolder) throws -> Void = { _ in }) throws -> Journey {
    let journey = try Journey(prepare: prepare)
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    #expect(try pieces(of: journey.token, in: journey) > 0, "the search finds what is there")
    return journey
  }

  @Test
  func `after a save nothing of the token is in memory, and after undo nothing of the old one`()
    throws
  {
    let journey = try pasted { folder in
      try folder.write("conversionsApi: {token: \(oldToken)}\n", to: file)
    }
    try journey.enter("Replaces the token", "✓ Saved")
    #expect(try pieces(of: journey.token, in: journey) == 0)
    #expect(try pieces(of: oldToken, in: journey) > 0, "kept for undo")
    try journey.undo("is as it was before.")
    #expect(try pieces(of: journey.token, in: journey) > 0, "held again, or it would be lost")
    #expect(try pieces(of: oldToken, in: journey) == 0)
    try journey.leave()
    try journey.end(3, output: "", secrets: [oldToken])
  }

  @Test func `of a token that stands in the file already nothing is kept`() throws {
    let journey = try Journey(["run", "snapchat-token", "--at", "field"])
    let text = "destination: snapchat\nconversionsApi: {enabled: true, token: \(journey.token)}\n"
    try journey.folder.write(text, to: file)
    try journey.see("Paste the token")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("already holds the very same token", "✓ Already there")
    #expect(try pieces(of: journey.token, in: journey) == 0)
    journey.press("\r")
    try journey.end(0, output: "unchanged \(file) conversionsApi.token\n")
    #expect(try journey.folder.text(of: file) == text)
  }

  // Few keys at a time, or they would be a paste; between them a message, which a key takes away.
  private func type(_ text: String, in journey: Journey) throws {
    var rest = text[...]
    while !rest.isEmpty {
      journey.press(rest.prefix(6) + "\u{16}")
      try journey.see("Terminals paste with")
      rest = rest.dropFirst(6)
      journey.press("\u{0C}")
      try journey.program.wait(for: "the message to go") {
        !$0.screen.picture.contains("Terminals paste with")
      }
    }
  }

  @Test(arguments: ["cleared", "replaced", "typed", "without marks"])
  func `whatever was emptied or replaced is gone from memory once another value is saved`(
    way: String
  ) throws {
    let journey = try pasted()
    let other = MadeUpToken.token(seed: 12, now: 1_700_000_000)
    let third = String(MadeUpToken.token(seed: 13, now: 1_700_000_000).suffix(100))
    if way != "replaced" {
      journey.press("\u{15}")
      try journey.see("Emptied. Ctrl-Y brings it back.")
    }
    if way == "typed" {
      try type(third, in: journey)
      #expect(try pieces(of: third, in: journey) > 0)
      journey.press("\u{15}")
      try journey.see("You will see")
    }
    if way == "without marks" { journey.press(other) } else { journey.program.paste(other) }
    if way == "replaced" {
      try journey.see("▸ Keep the first")
      #expect(try pieces(of: journey.token, in: journey) > 0, "nobody said that it may go")
      journey.press("\u{1B}[B")
      try journey.see("▸ Use this one")
      journey.press("\r")
    }
    try journey.see("more than a day old")
    // A moment later, or Enter would be the end of what was pasted without marks.
    usleep(600_000)
    try journey.enter("Makes this file", "✓ Saved")
    for secret in [journey.token, other, third] {
      #expect(try pieces(of: secret, in: journey) == 0, "\(way)")
    }
    journey.press("\r")
    #expect(try journey.program.waitForEnd() == .exited(0))
    for secret in [journey.token, third] { journey.expectUnseen(secret) }
  }

  @Test func `the token is in no argument, no variable, no open file and no core dump`() throws {
    let journey = try pasted()
    let folder = "/proc/\(journey.program.number)"
    for name in ["cmdline", "environ"] {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      #expect(!text.contains(journey.token.prefix(12)))
    }
    let limits = try String(contentsOfFile: folder + "/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).prefix(2).allSatisfy { $0 == "0" } == true)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/fd").map {
      try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/fd/" + $0)
    }
    #expect(files.allSatisfy { $0?.hasPrefix(journey.folder.path + "/") != true }, "\(files)")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }
}
