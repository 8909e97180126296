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

  @Test func `after a save and after undo nothing of the token is in memory`() throws {
    let journey = try pasted { folder in
      try folder.write("conversionsApi: {token: \(oldToken)}\n", to: file)
    }
    try journey.enter("Replaces the token", "✓ Saved")
    #expect(try pieces(of: journey.token, in: journey) == 0)
    #expect(try pieces(of: oldToken, in: journey) > 0, "kept for undo")
    journey.press("u")
    try journey.see("is as it was before.")
    #expect(try pieces(of: journey.token, in: journey) == 0)
    #expect(try pieces(of: oldToken, in: journey) == 0)
    journey.press("q")
    try journey.end(3, output: "", secrets: [oldToken])
  }

  @Test func `of a token that stands in the file already nothing is kept`() throws {
    let journey = try Journey(["run", "snapchat-token", "--at", "field"])
    let text = "destination: snapchat\nconversionsApi: {enabled: true, token: \(journey.token)}\n"
    try journey.folder.write(text, to: file)
    try journey.see("Paste the token")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("holds the very same token already", "✓ Already there")
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

  @Test(arguments: ["cleared", "replaced", "typed", "without marks", "two at once"])
  func `a value that is gone from the field is gone from memory`(way: String) throws {
    let journey = try pasted()
    let other = MadeUpToken.token(seed: 12, now: 1_700_000_000)
    let third = String(MadeUpToken.token(seed: 13, now: 1_700_000_000).suffix(100))
    switch way {
    case "typed":
      journey.press("\u{15}")
      try journey.see("You will see dots")
      try type(third, in: journey)
      #expect(try pieces(of: third, in: journey) > 0)
      journey.press("\u{15}")
    case "without marks":
      journey.press(other)
      try journey.see("more than a day old")
      journey.press("\u{15}")
    case "two at once": journey.program.paste(other + "\n" + third)
    case "replaced": journey.program.paste("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b")
    default: journey.press("\u{15}")
    }
    try journey.see(way == "replaced" ? "✗" : way == "two at once" ? "Paste again" : "You will see")
    #expect(try pieces(of: journey.token, in: journey) == 0)
    if way == "typed" { #expect(try pieces(of: third, in: journey) == 0) }
    if way == "without marks" { #expect(try pieces(of: other, in: journey) == 0) }
    journey.program.signal(SIGTERM)
    try journey.end(128 + SIGTERM, output: "", secrets: [other, third])
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
