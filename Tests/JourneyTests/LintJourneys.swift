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
    ("  business-details:\n", "  busines-details:\n", "nearest is “business-details”"),
    ("  masked:\n", "  maskd:\n", "[unknown-paste]"),
    ("collects: [conversionApiToken]", "collects: [token]", "[unknown-field]"),
    (
      "collects: [conversionApiToken]", "collects: [conversionApiToken, pixelId]",
      "[several-fields]"
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
