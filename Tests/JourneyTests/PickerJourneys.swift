import Foundation
import Glibc
import TestSupport
import Testing

/// Content that names no guide to start with.
@Suite struct PickerJourneys {
  private func start(
    _ arguments: [String] = [], _ change: (ScratchFolder) throws -> Void = { _ in }
  ) throws -> Journey {
    try Journey(arguments, environment: ["DOCENT_CONTENT": "Content"]) { folder in
      try FileManager.default.copyItem(
        atPath: Project.content, toPath: folder.path + "/Content")
      let site = try folder.text(of: "Content/site.yaml")
      try folder.write(site.replacing("start: snapchat-token", with: ""), to: "Content/site.yaml")
      try change(folder)
    }
  }

  @Test func `a guide is found by words of its page and walked`() throws {
    let journey = try start()
    try journey.see("Which guide?")
    try journey.see("▸ Meta Conversion API token")
    journey.press("HEALTHY")
    try journey.see("▸ Snapchat Conversion API token")
    #expect(!journey.program.screen.picture.contains("Meta"))
    journey.press("zzz")
    try journey.see("No guide has these words.")
    journey.press("\u{15}")
    try journey.see("Snapchat Pixel ID")
    journey.press("\u{1B}[B\u{1B}[B\r")
    try journey.see("How to Get my Snapchat Pixel ID?")
    journey.press("q")
    try journey.end(3, output: "")
  }

  @Test func `a letter that is wrong still finds, and the way back from a guide leads to the list`()
    throws
  {
    let journey = try start()
    try journey.see("▸ Meta Conversion API token")
    journey.press("snapcaht tokne")
    try journey.see("▸ Snapchat Conversion API token")
    #expect(!journey.program.screen.picture.contains("Meta"))
    // Right behind quick keys Enter is taken for the end of a paste.
    usleep(700_000)
    journey.press("\r")
    try journey.see("How to Generate my Snapchat Conversion API Token?")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    journey.press("\u{1B}")
    try journey.see("How to Generate my Snapchat")
    journey.press("\u{1B}[D")
    try journey.see("Leave without saving?")
    journey.press("\u{1B}[B\r")
    try journey.see("Which guide?")
    try journey.see("Search: snapcaht tokne")
    journey.press("\u{1B}")
    try journey.see("Meta Conversion API token")
    journey.press("\u{1B}")
    try journey.see("Esc once more leaves docent.")
    journey.press("\u{1B}")
    try journey.end(3, output: "")
  }

  @Test func `help begins with how docent is started, with examples`() throws {
    let journey = try start(["--help"])
    #expect(try journey.program.waitForEnd() == .exited(0))
    let lines = journey.program.standardOutput.split(separator: "\n")
    #expect(lines.first == "docent GUIDE")
    #expect(
      lines.prefix(4).filter { $0.contains("docent snapchat-token") || $0.contains("show") }.count
        == 3)
  }

  @Test func `more guides than rows are scrolled, and leaving chooses none`() throws {
    let journey = try start { folder in
      for number in 10..<60 {
        try folder.write("# Page \(number)\n\nWords.\n", to: "Content/guides/x/page-\(number).md")
      }
    }
    try journey.see("▸ Meta Conversion API token")
    journey.press("\u{1B}[F")
    try journey.see("▸ Page 59")
    journey.press("\u{03}")
    try journey.end(130, output: "")
  }

  @Test func `Content without guides says so`() throws {
    let journey = try start { folder in
      try FileManager.default.removeItem(atPath: folder.path + "/Content/guides")
    }
    try journey.see("There are no guides here yet.")
    journey.press("\u{03}")
    try journey.end(130, output: "")
  }

  private static let left = """
    {"status": "left", "file": null, "format": null, "created": false, "key": null, \
    "verdict": null, "reasons": [], "cleaned": [], "warnings": [], "cause": null, "entries": []}

    """

  @Test(arguments: [("\u{1B}\u{1B}", 3), ("\u{03}", 130), ("\u{03}\u{03}", 130)])
  func `every way out is told as JSON`(keys: String, status: Int32) throws {
    let journey = try start(["run", "--json"])
    try journey.see("Which guide?")
    journey.press(keys)
    try journey.end(status, output: Self.left)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal ends it with the status that it has anywhere`(number: Int32) throws {
    let journey = try start(["run", "--json"])
    try journey.see("Which guide?")
    journey.program.signal(number)
    try journey.end(128 + number, output: Self.left)
  }

  @Test func `a paste says that no guide is open yet, and a word that was pasted is looked for`()
    throws
  {
    let journey = try start()
    try journey.see("Which guide?")
    journey.program.paste(journey.token)
    try journey.see("Choose a guide first")
    journey.program.paste("healthy")
    try journey.see("▸ Snapchat Conversion API token")
    #expect(!journey.program.screen.picture.contains("Meta"))
    journey.press("\u{03}")
    try journey.end(130, output: "")
  }
}
