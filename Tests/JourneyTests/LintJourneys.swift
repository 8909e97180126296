import Foundation
import TestSupport
import Testing

/// `docent lint` over Content as a support team keeps it.
@Suite struct LintJourneys {
  private let overlay =
    "Content/guides/snapchat-ads/how-to-generate-my-snapchat-conversion-api-token.guide.yaml"

  private func lint(
    _ arguments: [String] = [], change: (ScratchFolder) throws -> Void = { _ in }
  ) throws -> (status: TerminalProgram.Ending, output: String) {
    let journey = try Journey(
      ["lint", "--content", "Content"] + arguments, hasTerminal: false
    ) { folder in
      try FileManager.default.copyItem(
        atPath: Project.content, toPath: folder.path + "/Content")
      try change(folder)
    }
    return (try journey.program.waitForEnd(), journey.program.standardOutput)
  }

  @Test func `the guides that come with docent have no problems`() throws {
    let lint = try lint()
    #expect(lint.status == .exited(0))
    #expect(lint.output == "")
  }

  @Test(arguments: [
    ("step: Open Business Details", "step: Open Busines Detail", "[unknown-step]"),
    ("number: 1\n", "number: 2\n", "[taken-number]"),
    ("number: 1\n", "number: 0\n", "[unusable-number]"),
    ("guide: snapchat-token", "guide: meta-token", "[taken-name]"),
    ("guide: snapchat-token", "guide: ../snapchat", "[unusable-name]"),
    ("support:\n", "support: 7\nx:\n", "[wrong-type]"),
    ("  business-details:\n", "  busines-details:\n", "nearest is “business-details”"),
    ("  masked:\n", "  maskd:\n", "[unknown-paste]"),
    ("collects: [conversionApiToken]", "collects: [token]", "[unknown-field]"),
    (
      "collects: [conversionApiToken]", "collects: [conversionApiToken, conversionApiToken]",
      "[field-twice]"
    ),
    ("destination: snapchat", "destination: [snap]", "[wrong-type]"),
    ("title: Snapchat Conversion API token", "title: \"open", "[syntax]"),
  ])
  func `what no longer fits is named with its place and rule, and ends with 1`(
    old: String, new: String, words: String
  ) throws {
    let lint = try lint { folder in
      let text = try folder.text(of: overlay)
      #expect(text.contains(old))
      try folder.write(text.replacing(old, with: new), to: overlay)
    }
    #expect(lint.status == .exited(1))
    #expect(lint.output.contains(words), "\(lint.output)")
    #expect(lint.output.contains(".guide.yaml:"))
    #expect(lint.output.contains(": error: "))
  }

  @Test func `a page that is not well formed is warned about alone`() throws {
    let lint = try lint(["lone.mdx", "--format", "github"]) {
      try $0.write("# A page\n\n<Steps>\n<Step title=\"One\">\n\nDo it.\n", to: "lone.mdx")
    }
    #expect(lint.status == .exited(0))
    #expect(lint.output.contains("::warning file=lone.mdx,line=4,col=1,title=unclosed-element::"))
  }
}

/// `docent outline --overlay`: what a new guide begins with.
@Suite struct StarterJourneys {
  @Test func `a starter names every step of a page and has no problem of its own but its number`()
    throws
  {
    let page = "Content/guides/shop/how-to: \"it\".md"
    let journey = try Journey(["outline", page, "--overlay"], hasTerminal: false) { folder in
      try folder.write("name: Shop\n", to: "Content/site.yaml")
      try folder.write(
        "# A: page\n\n<Steps>\n<Step title=\"Do #1: it\">\n![](a.png)\n</Step>\n</Steps>\n",
        to: page)
    }
    #expect(try journey.program.waitForEnd() == .exited(0))
    let starter = journey.program.standardOutput
    #expect(starter.contains("step: \"Do #1: it\""))
    #expect(starter.contains("images: [\"what it shows\"]"))
    try journey.folder.write(starter, to: page.replacing(".md", with: ".guide.yaml"))
    let lint = try Journey(
      ["lint", "--content", "Content"], hasTerminal: false, folder: journey.folder)
    #expect(try lint.program.waitForEnd() == .exited(1))
    #expect(lint.program.standardError.contains("1 error, 0 warnings"))
    #expect(lint.program.standardOutput.contains("[unusable-number]"))
  }
}
