import Foundation
import TestSupport
import Testing

/// What commands write, and where it cannot be written.
@Suite struct OutputJourneys {
  private func shell(_ script: String, _ arguments: [String]) throws -> Journey {
    let journey = try Journey(
      ["-c", "exec \(Project.program) \"$@\" \(script)", "sh"] + arguments, program: "/bin/sh",
      hasTerminal: false
    ) {
      try $0.write("conversionsApi: {token: none}\n", to: "a.yaml")
      try $0.write("# A page\n\nWords.\n\n<Note>\n", to: "page.md")
    }
    _ = try journey.program.waitForEnd()
    return journey
  }

  private static let commands = [
    ["list"], ["list", "--help"], ["--help"], ["--version"], ["show", "snapchat-token"],
    ["show", "snapchat-token", "--format", "json"], ["show", "page.md", "--format", "markdown"],
    ["outline", "snapchat-token"], ["outline", "page.md", "--overlay"], ["lint", "page.md"],
    ["check", "a.yaml"], ["check", "a.yaml", "--json"], ["report"],
    ["--generate-completion-script", "bash"],
  ]

  @Test(arguments: commands)
  func `what cannot be written to a full device is a failure with its cause`(arguments: [String])
    throws
  {
    let journey = try shell("> /dev/full", arguments)
    #expect(try journey.program.waitForEnd() == .exited(1))
    let told = journey.program.standardError
    #expect(told.contains("could not be written to stdout: no space left on device."), "\(told)")
  }

  @Test(arguments: commands)
  func `what cannot be written because stdout is closed is a failure with its cause`(
    arguments: [String]
  ) throws {
    let journey = try shell(">&-", arguments)
    #expect(try journey.program.waitForEnd() == .exited(1))
    let told = journey.program.standardError
    #expect(told.contains("could not be written to stdout: bad file descriptor."), "\(told)")
  }

  @Test(arguments: [("< .", "is a directory"), ("<&-", "bad file descriptor")])
  func `a pipe that cannot be read is no empty paste`(script: String, cause: String) throws {
    for json in [[], ["--json"]] {
      let journey = try shell(script, ["run", "snapchat-token", "--token-stdin"] + json)
      #expect(try journey.program.waitForEnd() == .exited(1))
      #expect(
        journey.program.standardError
          == "docent: The token could not be read from stdin: \(cause). Nothing was written.\n")
      #expect(journey.program.standardOutput.contains(cause) == !json.isEmpty)
    }
  }

  /// Everything that a terminal acts on, in every place of a page that an export repeats.
  private static let page = """
    ---
    title: "Shop \\e]0;title\\a\\x9b2J\\u202E \\u200B"
    ---

    <Steps>
    <Step title="One &#27;[31mred&#x202E; \u{202E}turned\u{200B}">

    Words \u{1B}]52;c;eA==\u{07} and \u{9B}31m [link](https://shop.example/\u{1B}[31m) `co\u{1B}de`.

    ```sh x\u{1B}]0;pwned\u{07}\u{1B}[2J
    echo \u{1B}[31m\u{2066}
    ```

    </Step>
    <Step title="Two\u{1B}c" icon="\u{1B}[m">

    ![alt \u{1B}[31m](/a\u{1B}.png)

    </Step>
    </Steps>

    <Note\u{1B}>

    """

  private static let ways = [
    ["show"], ["show", "--format", "markdown"], ["show", "--format", "json"], ["outline"],
    ["outline", "--overlay"], ["lint"],
  ]

  @Test(arguments: ways)
  func `nothing that a page says is a command to the terminal`(way: [String]) throws {
    let journey = try Journey(
      [way[0], "page.md"] + way.dropFirst(), hasTerminal: false
    ) { try $0.write(Self.page, to: "page.md") }
    _ = try journey.program.waitForEnd()
    let written = journey.program.standardOutput + journey.program.standardError
    #expect(written.contains("One") || way == ["lint"])
    let acting = written.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        || (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(acting.isEmpty, "\(way): \(acting.map { String($0.value, radix: 16) })")
  }
}
