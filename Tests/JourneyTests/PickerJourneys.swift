import Foundation
import TestSupport
import Testing

/// Content that names no guide to start with.
@Suite struct PickerJourneys {
  private func start(_ change: (ScratchFolder) throws -> Void = { _ in }) throws -> Journey {
    try Journey([], environment: ["DOCENT_CONTENT": "Content"]) { folder in
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
}
