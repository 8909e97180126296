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

/// Links in Content: what they lead to is read where it is of Content, and nowhere else.
@Suite struct ContentLinkJourneys {
  private func run(_ arguments: [String], _ commands: String) throws -> Journey {
    try Journey(arguments + ["--content", "C"], hasTerminal: false) { folder in
      try folder.write("private: note\n", to: "elsewhere.yaml")
      try folder.write("# Private words\n\nNot for the docs.\n", to: "elsewhere.md")
      try folder.run("cp -r \(Project.content) C; \(commands)")
    }
  }

  private static let links = [
    ("ln -s ../../../elsewhere.md C/guides/snapchat-ads/linked.md", "linked.md"),
    ("ln -s $PWD/elsewhere.md C/guides/linked.md", "linked.md"),
    ("ln -sf ../../elsewhere.yaml C/destinations/meta.yaml", "meta.yaml"),
    ("ln -sf ../elsewhere.yaml C/site.yaml", "site.yaml"),
  ]

  @Test(arguments: links)
  func `a link that leads out of Content is a finding`(command: String, name: String) throws {
    let journey = try run(["lint"], command)
    #expect(try journey.program.waitForEnd() == .exited(1))
    let output = journey.program.standardOutput
    #expect(output.contains("\(name):1:1: error: "), "\(output)")
    #expect(output.contains("[leaves-content]"))
    #expect(!output.contains("private"))
  }

  @Test(arguments: [["show", "linked"], ["list"], ["list", "--search", "private"]])
  func `a page behind such a link is not opened`(arguments: [String]) throws {
    let journey = try run(arguments, "ln -s $PWD/elsewhere.md C/guides/linked.md")
    _ = try journey.program.waitForEnd()
    let said = journey.program.standardOutput + journey.program.standardError
    #expect(!said.contains("Private words") && !said.contains("Not for the docs"), "\(said)")
  }

  @Test func `a link within Content is followed`() throws {
    let journey = try run(
      ["show", "linked"],
      "printf '# Shared words\\n' > C/shared.md; ln -s ../shared.md C/guides/linked.md")
    #expect(try journey.program.waitForEnd() == .exited(0))
    #expect(journey.program.standardOutput.contains("Shared words"))
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
