import Foundation
import TestSupport
import Testing

@Suite struct PasteJourneys {
  private static let screens = [
    "welcome", "prerequisites", "sign-in", "business-details", "generate-token", "copy", "verify",
    "field",
  ]

  @Test(arguments: screens, [true, false])
  func `a paste on every screen is the value, with and without bracket marks`(
    screen: String, isBracketed: Bool
  ) throws {
    let journey = try Journey(["run", "snapchat-token", "--at", screen])
    try journey.see("quit")
    isBracketed ? journey.program.paste(journey.token) : journey.press(journey.token)
    try journey.see("A Snapchat Conversions API token")
    journey.press("\u{3}")
    try journey.see("Leave without saving?")
    journey.press("\u{3}")
    try journey.end(130, output: "")
  }

  @Test(arguments: [1, 3, 5, 6, 7, 200, 335, 338])
  func `a paste split at any byte, in a mark too, is one paste`(split: Int) throws {
    let journey = try Journey()
    try journey.see("Enter start")
    let bytes = Array("\u{1B}[200~\(journey.token)\u{1B}[201~".utf8)
    journey.program.send(Array(bytes[..<split]))
    try journey.program.wait(for: "the first part to be read") { _ in true }
    journey.program.send(Array(bytes[split...]))
    try journey.see("A Snapchat Conversions API token")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `Enter inside a paste and behind it never submits`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    let wrapped = journey.token.prefix(100) + "\r\n  " + journey.token.dropFirst(100) + "\r"
    journey.program.paste(String(wrapped))
    try journey.see("A line break from the copy was taken out")
    try journey.see("Enter review")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `a paste of 1 MB neither hangs nor crashes, and the right one follows`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.paste(String(repeating: "Lorem7ipsum", count: 95_000))
    try journey.see("Pasted, but far too long for a token.")
    journey.program.paste(journey.token)
    try journey.see("A Snapchat Conversions API token")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `after Ctrl-R the last four are shown, and never more`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    journey.press("\u{12}")
    try journey.see("• \(journey.token.suffix(4))")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `a doubtful value is saved after a deliberate choice`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    let part = String(journey.token.prefix(200))
    journey.program.paste(part)
    try journey.see("2 of its 3 parts arrived.")
    journey.press("\u{1B}OB\u{1B}[B\r")
    try journey.see("Makes this file")
    try journey.enter("✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine)
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml").contains("\"\(part)\""))
  }
}
