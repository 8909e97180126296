import Foundation
import TestSupport
import Testing

/// What a person holds is lost by their word alone, whatever their hands do.
@Suite struct StickyJourneys {
  private let file = "destinations/snapchat.yaml"
  private let fresh = MadeUpToken.token(seed: 21, now: Int(Date().timeIntervalSince1970) - 600)

  private func pasted(_ arguments: [String] = ["snapchat-token"]) throws -> Journey {
    let journey = try Journey(arguments)
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    return journey
  }

  private func expectSaved(_ value: String, _ journey: Journey) throws {
    try journey.enter("Makes this file", "✓ Saved")
    #expect(try journey.folder.text(of: file).contains(value))
    journey.press("\r")
    #expect(try journey.program.waitForEnd() == .exited(0))
    journey.expectTerminalBack()
    for secret in [journey.token, fresh] { journey.expectUnseen(secret) }
  }

  @Test(arguments: ["x", "?x", "q", "\u{7F}", "\u{1B}[3~", "\u{17}", " "])
  func `a key on a pasted value explains and changes nothing`(key: String) throws {
    let journey = try pasted()
    journey.press(key.hasPrefix("?") ? "x" : key)
    try journey.see("The token is here. Ctrl-U empties the field.")
    try expectSaved(journey.token, journey)
  }

  @Test func `what was emptied comes back`() throws {
    let journey = try pasted()
    journey.press("\u{15}")
    try journey.see("Emptied. Ctrl-Y brings it back.")
    journey.press("\u{19}")
    try journey.see("✓ A Snapchat Conversions API token")
    try expectSaved(journey.token, journey)
  }

  @Test(arguments: ["field", "step", "review"])
  func `a second paste is asked about, wherever it comes`(place: String) throws {
    let journey = try pasted()
    if place == "step" {
      journey.press("\u{1B}")
      try journey.see("Quick Summary")
    }
    if place == "review" { try journey.enter("Makes this file") }
    journey.program.paste("https://ads.snapchat.com/business")
    try journey.see("You pasted something else.")
    try journey.see("▸ Keep the first")
    try journey.enter("✓ A Snapchat Conversions API token")
    try expectSaved(journey.token, journey)
  }

  @Test func `the better value is pointed at, and the other one can be brought back`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.paste(String(journey.token.prefix(200)))
    try journey.see("▸ Paste again")
    journey.program.paste(fresh)
    try journey.see("▸ Use this one")
    try journey.enter("✓ A Snapchat Conversions API token")
    try expectSaved(fresh, journey)
  }

  @Test(arguments: ["empty", "same"])
  func `an empty paste, and the same one again, leave it be`(kind: String) throws {
    let journey = try pasted()
    journey.program.paste(kind == "same" ? journey.token : " \n")
    try journey.see(kind == "same" ? "You pasted the same token again" : "That paste was empty.")
    try expectSaved(journey.token, journey)
  }

  @Test func `Esc leads back to where the paste came, and quitting asks`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    try journey.enter("Admin access")
    journey.program.paste(journey.token)
    try journey.see("What you pasted is here, masked.")
    journey.press("\u{1B}")
    try journey.see("Admin access")
    try journey.see("✓ The token is here, masked. p goes to it.")
    try journey.leave()
    try journey.end(3, output: "")
  }

  @Test(arguments: ["\u{1B}[C", "\u{1B}[1;5C", "\u{1B}[1;3C", "\u{1B}OC"])
  func `an arrow never saves, and never ends the program`(arrow: String) throws {
    let journey = try pasted()
    try journey.enter("Makes this file")
    journey.press(arrow + arrow)
    journey.press("m")
    try journey.see("Makes this file")
    #expect(!journey.folder.names.contains(file))
    try journey.enter("✓ Saved")
    journey.press(arrow + arrow)
    journey.press("x")
    try journey.see("The token may be on your clipboard")
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }

  @Test func `Enter that was typed before the screen that it answers is not taken`() throws {
    let journey = try pasted()
    journey.press("\r\r\r")
    try journey.see("That key came before this was shown.")
    #expect(!journey.folder.names.contains(file))
    try journey.enter("✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }

  @Test func `in a window that is too small nothing is saved`() throws {
    let journey = try pasted()
    journey.program.resize(rows: 5, columns: 20)
    try journey.see("Needs 40×10")
    journey.press("\r")
    usleep(100_000)
    journey.press("\r")
    usleep(100_000)
    journey.press("\r")
    journey.program.resize(rows: 24, columns: 80)
    try journey.see("Makes this file")
    #expect(!journey.folder.names.contains(file))
    try journey.enter("✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }

  @Test func `undo keeps the value, and saves it again by one key`() throws {
    let journey = try pasted()
    try journey.enter("Makes this file", "✓ Saved")
    try journey.undo("is gone again.")
    try journey.see("docent still holds the token")
    #expect(!journey.folder.names.contains("destinations"))
    journey.press("u")
    try journey.see("✓ Saved")
    #expect(try journey.folder.text(of: file).contains(journey.token))
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }

  @Test func `the field of a saved value shows it as saved`() throws {
    let journey = try pasted()
    try journey.enter("Makes this file", "✓ Saved")
    journey.press("\u{1B}")
    try journey.see("✓ Saved as conversionsApi.token. It ends in \(journey.token.suffix(4)).")
    journey.press("\r")
    try journey.see("Read back from the file")
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }
}
