import Foundation
import TestSupport
import Testing

@Suite struct SaveJourneys {
  @Test func `a newcomer follows the guide, pastes the token and finds it in the config`() throws {
    let journey = try Journey()
    try journey.see("How to Generate my Snapchat Conversion API Token?")
    try journey.enter(
      "Admin access", "Sign in to Snapchat Business Manager", "In the left-hand menu",
      "click Generate Token", "Copy the generated", "Confirm the value", "You will see dots")
    journey.program.paste(journey.token)
    try journey.see("A Snapchat Conversions API token, made 4 minutes ago")
    try journey.enter("Makes this file", "✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine)
    #expect(
      try journey.folder.text(of: "destinations/snapchat.yaml") == """
        destination: snapchat
        conversionsApi:
          enabled: true
          token: "\(journey.token)"

        """)
    #expect(try journey.folder.mode(of: "destinations/snapchat.yaml") == 0o600)
    #expect(try journey.folder.mode(of: "destinations") == 0o700)
  }

  @Test func `a wrong paste is named, and the right one after it is saved`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    let pixel = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"
    journey.program.paste(pixel)
    try journey.see("✗ This looks like a Pixel ID or another ID, not the token.")
    journey.press("\u{1B}[B\r")
    try journey.see("click Generate Token")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Makes this file", "✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine, secrets: [pixel])
  }

  @Test func `saving into a commented config changes the value and nothing else`() throws {
    let old = """
      # The shop's own notes. token: none
      destination: snapchat   # do not change
      pixelId: "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"

      conversionsApi:
        token: 'Qm7RzLw0uKp3Vx9TbNd5HyGf2JcXs8'   # from May
        enabled: false
      """
    let journey = try Journey { try $0.write(old, to: "destinations/snapchat.yaml") }
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Replaces the token in this file.")
    try journey.see("conversionsApi.enabled is false in this file and stays false.")
    try journey.enter("✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine, secrets: ["Qm7RzLw0uKp3Vx9TbNd5HyGf2JcXs8"])
    let new = try journey.folder.text(of: "destinations/snapchat.yaml")
    #expect(new == old.replacing("Qm7RzLw0uKp3Vx9TbNd5HyGf2JcXs8", with: journey.token))
  }

  @Test func `undo puts the file back byte for byte, and the walk ends as not saved`() throws {
    let old = "destination: snapchat\nconversionsApi: {token: abc}\n"
    let journey = try Journey { try $0.write(old, to: "destinations/snapchat.yaml") }
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Review", "✓ Saved")
    try journey.undo("is as it was before.")
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml") == old)
    try journey.leave()
    try journey.end(3, output: "")
  }

  @Test func `undoing a save that made the file takes file and folder away again`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Review", "✓ Saved")
    try journey.undo("is gone again.")
    #expect(!journey.folder.names.contains("destinations"))
    try journey.leave()
    try journey.end(3, output: "")
  }

  @Test(arguments: ["shop.json", "shop.yml", ".env", ".env.local"])
  func `the option names another config, in any of the formats`(name: String) throws {
    let journey = try Journey(["run", "snapchat-token", "--config", name])
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Makes this file", "✓ Saved")
    journey.press("\r")
    let key = name.hasPrefix(".env") ? "SNAPCHAT_CONVERSION_API_TOKEN" : "conversionsApi.token"
    try journey.end(0, output: "saved \(name) \(key)\n")
    #expect(try journey.folder.text(of: name).contains(journey.token))
    #expect(try journey.folder.mode(of: name) == 0o600)
  }

  @Test func `a config that does not parse is refused with its place and left alone`() throws {
    let old = "destination: snapchat\n  token: [\n"
    let journey = try Journey { try $0.write(old, to: "destinations/snapchat.yaml") }
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("destinations/snapchat.yaml:2:")
    try journey.see("It was left alone.")
    try journey.see("The token you pasted is kept.")
    try journey.folder.write("destination: snapchat\n", to: "destinations/snapchat.yaml")
    try journey.enter("Adds the token to this file.", "✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }

  @Test func `a config of another destination is saved into only on a deliberate choice`() throws {
    let journey = try Journey {
      try $0.write("destination: meta\n", to: "destinations/snapchat.yaml")
    }
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("the config of “meta”", "▸ Do not save there")
    try journey.enter("Adds the token")
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml") == "destination: meta\n")
    journey.press("q")
    try journey.see("Leave without saving?")
    journey.press("j\r")
    try journey.end(3, output: "")
  }
}
