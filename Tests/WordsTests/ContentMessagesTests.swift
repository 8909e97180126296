import Testing
import Walkthrough
import Words
import YAML

private func problem(_ cause: Problem.Cause, file: String = "a/b.guide.yaml") -> Problem {
  Problem(cause, file: file, at: TextPosition(line: 3, column: 7))
}

@Test(arguments: [
  (
    Problem.Cause.missing(key: "guide"),
    "a/b.guide.yaml:3:7: error: The key guide is missing. [missing-key]"
  ),
  (
    .unknownStep("Opne", nearest: "Open"),
    "a/b.guide.yaml:3:7: error: The page has no step called “Opne”. The nearest is “Open”."
      + " [unknown-step]"
  ),
  (
    .noNumber,
    "a/b.guide.yaml:3:7: warning: Without a number the guide has no support codes. [no-number]"
  ),
])
func `a problem is a line with its place, its weight and its rule`(
  cause: Problem.Cause, line: String
) {
  #expect(Message.line(for: problem(cause)).text == line)
}

@Test func `an annotation has file, line, column and title where GitHub reads them`() {
  #expect(
    Message.gitHubLine(for: problem(.strayClosing("Note"))).text
      == "::warning file=a/b.guide.yaml,line=3,col=7,title=stray-closing::</Note> closes nothing.")
}

@Test func `signs that GitHub reads are written another way in a file's name`() {
  #expect(
    Message.gitHubLine(for: problem(.noNumber, file: "a,b:c%d.yaml")).text
      .hasPrefix("::warning file=a%2Cb%3Ac%25d.yaml,line=3,"))
}

@Test func `a name cannot begin a command of its own in an annotation`() {
  for name in hostileTexts + ["\n::error::x", "%0A::error::x", "\r\n::stop-commands::x"] {
    let line = Message.gitHubLine(for: problem(.unknownScreen(name, nearest: name), file: name))
      .text
    #expect(!line.contains("\n") && !line.contains("\r") && line.acting == [])
    #expect(!line.contains("%0A::error::x") || line.contains("%250A::error::x"))
  }
}
