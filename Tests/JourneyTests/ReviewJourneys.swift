import Foundation
import Glibc
import TestSupport
import Testing

/// What can be decided on review before a save.
@Suite struct ReviewJourneys {
  private let old = "destination: snapchat\nconversionsApi: {enabled: true, token: Qm7RzLw0uKp3}\n"
  private let file = "destinations/snapchat.yaml"

  private func review(_ prepare: (ScratchFolder) throws -> Void) throws -> Journey {
    let journey = try Journey(prepare: prepare)
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Review")
    try journey.see("File")
    return journey
  }

  @Test func `b keeps the old file beside the new one, and never over another`() throws {
    let journey = try review { folder in
      try folder.write(old, to: file)
      try folder.write("older", to: file + ".before")
    }
    try journey.see("b keeps the old file beside it")
    journey.press("b")
    try journey.see("The old file is kept beside it as snapchat.yaml.before.")
    try journey.enter("✓ Saved")
    try journey.see("The old file is kept beside it as snapchat.yaml.before.2.")
    journey.press("\r")
    try journey.end(0, output: savedLine, secrets: ["Qm7RzLw0uKp3"])
    #expect(try journey.folder.text(of: file + ".before") == "older")
    #expect(try journey.folder.text(of: file + ".before.2") == old)
    #expect(try journey.folder.mode(of: file + ".before.2") == 0o600)
    #expect(
      journey.folder.names.filter { $0.hasPrefix("destinations/") }
        == [file, file + ".before", file + ".before.2"])
  }

  @Test func `m makes a file private that others can read, and undo gives its mode back`() throws {
    let journey = try review { folder in
      try folder.write(old, to: file)
      _ = chmod(folder.path + "/" + file, 0o644)
    }
    try journey.see("Others on this machine can read it (mode 644).")
    journey.press("m")
    try journey.see("Only you can read it.")
    try journey.enter("✓ Saved")
    #expect(try journey.folder.mode(of: file) == 0o600)
    try journey.undo("is as it was before.")
    #expect(try journey.folder.mode(of: file) == 0o644)
    #expect(try journey.folder.text(of: file) == old)
    try journey.leave()
    try journey.end(3, output: "")
  }

  private func name(_ path: String, in journey: Journey) throws {
    journey.press("e")
    try journey.see("File:")
    journey.program.paste(path)
    try journey.see("File: \(path)")
    journey.press("\r")
  }

  @Test func `e takes another file, its name completed`() throws {
    let journey = try review { try $0.write("{}\n", to: "configs/shop-two.json") }
    journey.press("e")
    try journey.see("File: destinations/snapchat.yaml")
    journey.press("\u{15}conf\t")
    try journey.see("File: configs/")
    journey.press("s\t")
    try journey.see("File: configs/shop-two.json")
    journey.press("\r")
    try journey.see("Adds the token to this file.")
    try journey.enter("✓ Saved")
    journey.press("\r")
    try journey.end(0, output: "saved configs/shop-two.json conversionsApi.token\n")
    #expect(try journey.folder.text(of: "configs/shop-two.json").contains(journey.token))
  }

  @Test func `a path in the home is taken, and one of no known format is refused`() throws {
    let journey = try review { _ in }
    try name("notes.txt", in: journey)
    try journey.see("notes.txt is none of the formats")
    try name("~/shop.yaml", in: journey)
    try journey.see("Makes this file")
    try journey.enter("✓ Saved")
    journey.press("\r")
    try journey.end(0, output: "saved ~/shop.yaml conversionsApi.token\n")
    #expect(try journey.folder.text(of: "shop.yaml").contains(journey.token))
  }

  @Test func `a token in the place of the path is taken as the token and shown nowhere`() throws {
    let journey = try review { _ in }
    journey.press("e\u{15}")
    try journey.see("File:")
    journey.program.paste(journey.token)
    try journey.see("You pasted the same token again; it is here.")
    try journey.enter("Review")
    journey.press("e\u{15}")
    journey.program.paste("other.yaml")
    try journey.see("File: other.yaml")
    try journey.see("Enter take it")
    journey.press("\u{1B}")
    try journey.see("Enter save")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }
}
