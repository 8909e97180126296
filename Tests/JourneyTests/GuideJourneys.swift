import Foundation
import TestSupport
import Testing

/// Guides that lead to one another, and guides of other platforms.
@Suite struct GuideJourneys {
  private let pixel = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"

  @Test func `the guide of a prerequisite is walked on the way and comes back with its tick`()
    throws
  {
    let journey = try Journey()
    try journey.enter("Before you start, you need")
    journey.press("o")
    try journey.see("How to Get my Snapchat Pixel ID?")
    try journey.see("Written for docent after")
    journey.program.paste(pixel)
    try journey.see("The form of an ID")
    try journey.enter("Makes this file", "✓ Saved", "[✓] At least one Snapchat Pixel created")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Adds the token", "✓ Saved")
    #expect(!journey.program.screen.picture.contains("Still empty"))
    journey.press("\r")
    try journey.end(0, output: savedLine)
    #expect(
      try journey.folder.text(of: "destinations/snapchat.yaml") == """
        destination: snapchat
        conversionsApi:
          enabled: true
          token: "\(journey.token)"
        pixelId: "\(pixel)"

        """)
  }

  @Test func `a save on the way is told though the walk itself is left`() throws {
    let journey = try Journey()
    try journey.enter("Before you start, you need")
    journey.press("o")
    try journey.see("How to Get my Snapchat Pixel ID?")
    journey.program.paste(pixel)
    try journey.see("The form of an ID")
    try journey.enter("Makes this file", "✓ Saved", "Back from “Snapchat Pixel ID”")
    journey.press("q")
    try journey.end(3, output: "saved destinations/snapchat.yaml pixelId\n")
    #expect(journey.program.standardError.contains("The token was not saved."))
  }

  @Test func `what is still empty after saving is filled on a way that comes back`() throws {
    let journey = try Journey(["run", "snapchat-token", "--at", "field"])
    try journey.see("Paste the token")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Makes this file", "Still empty in this file: pixelId.")
    journey.press("\t\t")
    try journey.see("[2] https://")
    journey.press("o")
    try journey.see("How to Get my Snapchat Pixel ID?")
    journey.program.paste(pixel)
    try journey.see("The form of an ID")
    try journey.enter("Adds the Snapchat Pixel ID", "✓ Saved", "Back from “Snapchat Pixel ID”")
    #expect(!journey.program.screen.picture.contains("Still empty"))
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }

  @Test func `a save that was undone on the way leaves the walk's own undo as it was`() throws {
    let journey = try Journey(["run", "snapchat-token", "--at", "field"])
    try journey.see("Paste the token")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Makes this file", "Still empty in this file: pixelId.")
    journey.press("\t\t")
    try journey.see("[2] https://")
    journey.press("o")
    try journey.see("How to Get my Snapchat Pixel ID?")
    journey.program.paste(pixel)
    try journey.see("The form of an ID")
    try journey.enter("Adds the Snapchat Pixel ID", "✓ Saved")
    try journey.undo("is as it was before.")
    try journey.leave(by: "\r")
    try journey.see("Back from")
    try journey.see("u undo")
    try journey.undo("was made by this save and is gone again.")
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations") } == [])
    try journey.leave()
    try journey.end(3, output: "")
  }

  @Test func `a guide on the way is left by going back, its paste not lost unasked`() throws {
    let journey = try Journey()
    try journey.see("Quick Summary")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    journey.press("\u{1B}")
    try journey.see("Quick Summary")
    journey.press("s")
    try journey.see("Steps")
    journey.press("j")
    try journey.see("▸ Before you start")
    journey.press("\r")
    try journey.see("This has a guide of its own")
    journey.press("o")
    try journey.see("How to Get my Snapchat Pixel ID?")
    journey.press("\u{1B}")
    try journey.see("its place is kept")
    journey.press("p")
    try journey.see("✓ Pasted, complete")
    journey.press("\u{03}")
    try journey.see("Leave without saving?")
    journey.press("\u{03}")
    try journey.end(130, output: "")
  }

  @Test func `a guide of another platform is data alone`() throws {
    let token = "EAA" + String(repeating: "GqR7xZ2", count: 26)
    let run = ["run", "meta-token", "--token-stdin"]
    let good = try Journey(run, input: Array(token.utf8), hasTerminal: false)
    try good.end(0, output: "saved destinations/meta.yaml conversionsApi.token\n", secrets: [token])
    #expect(try good.folder.text(of: "destinations/meta.yaml").hasPrefix("destination: meta\n"))
    let wrong = try Journey(run, input: Array(good.token.utf8), hasTerminal: false)
    try wrong.end(4, output: "")
    #expect(wrong.program.standardError.contains("Snapchat Conversions API token"))
  }
}
