import Foundation
import TestSupport
import Testing

@Suite struct CommandJourneys {
  private func run(
    _ arguments: [String], environment: [String: String] = [:], hasTerminal: Bool = false
  ) throws -> (status: TerminalProgram.Ending, output: String, error: String) {
    let journey = try Journey(arguments, environment: environment, hasTerminal: hasTerminal)
    let status = try journey.program.waitForEnd()
    return (status, journey.program.standardOutput, journey.program.standardError)
  }

  @Test func `list names the guides, and outline their screens`() throws {
    let list = try run(["list"])
    #expect(list.status == .exited(0))
    let guides = list.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(guides == ["meta-token", "snapchat-token", "snapchat-pixel-id"])
    let outline = try run(["outline", "snapchat-token"])
    let names = outline.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    #expect(
      names == [
        "welcome", "prerequisites", "sign-in", "business-details", "generate-token", "copy",
        "verify", "field", "review", "saved",
      ])
    #expect(try run(["list", "--search", "zebra"]).output == "")
  }

  @Test func `nothing that was typed or found reaches the terminal as a command`() throws {
    let hostile = "a/\u{1B}[31m\u{9B}x\u{202E}b"
    for arguments in [["show", hostile], ["outline", hostile], ["list", "--content", hostile]] {
      let told = try run(arguments)
      #expect(told.status == .exited(1))
      #expect(!told.error.contains { $0 == "\u{1B}" || $0 == "\u{9B}" || $0 == "\u{202E}" })
    }
  }

  @Test(arguments: ["text", "markdown", "json"])
  func `show prints a guide and a lone page in each format`(format: String) throws {
    let guide = try run(["show", "snapchat-token", "--format", format])
    #expect(guide.status == .exited(0))
    #expect(guide.output.contains("Snapchat only shows the token once"))
    let page = Project.content + "/guides/snapchat-ads"
    let file = page + "/how-to-generate-my-snapchat-conversion-api-token.md"
    let lone = try run(["show", file, "--format", format], environment: ["DOCENT_CONTENT": ""])
    #expect(lone.status == .exited(0))
    #expect(lone.output.contains("https://docs.upstackdata.com/guides/snapchat-ads/how-to-get"))
    if format == "json" {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(guide.output.utf8))
      }
    }
  }

  @Test func `show prints one screen alone`() throws {
    let screen = try run(["show", "snapchat-token", "--screen", "copy", "--format", "markdown"])
    #expect(screen.output.hasPrefix("### Copy the token"))
    #expect(
      screen.output.contains("(https://docs.upstackdata.com/guides/snapchat-ads/how-to-configure"))
    #expect(!screen.output.contains("Sign in"))
  }

  @Test(arguments: [20, 40, 80, 200])
  func `no line of show is wider than asked for, addresses aside`(width: Int) throws {
    let text = try run(["show", "snapchat-token", "--width", "\(width)"]).output
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("[") }
    #expect(lines.allSatisfy { $0.count <= width })
  }

  @Test(arguments: [
    (["snapchat-tokn"], "Did you mean snapchat-token?"),
    (["run", "snapchat-token", "--at", "coppy"], "Did you mean copy?"),
    (["show", "snapchat-token", "--screen", "nope"], "Its screens: welcome"),
    (["run", "snapchat-token", "--config", "x.toml"], ".json, .yaml, .yml or .env"),
    (["run", "snapchat-token", "--save-anyway"], "--token-stdin"),
    (["run", "--no-such-option"], "Unknown option"),
  ])
  func `wrong usage ends with 64 and says what is right`(arguments: [String], words: String) throws
  {
    let result = try run(arguments, hasTerminal: true)
    #expect(result.status == .exited(64))
    #expect(result.error.contains(words), "\(result.error)")
    #expect(result.output == "")
  }

  @Test func `without a terminal a walk says what there is instead`() throws {
    let result = try run(["snapchat-token"])
    #expect(result.status == .exited(64))
    #expect(result.error.contains("--token-stdin"))
    #expect(result.error.contains("docent show snapchat-token"))
    #expect(result.error.split(separator: "\n").count == 1)
  }

  @Test func `a token is not read from a terminal`() throws {
    let result = try run(["run", "snapchat-token", "--token-stdin"], hasTerminal: true)
    #expect(result.status == .exited(64))
  }

  @Test(arguments: ["nonsense-7", "", "dumb"])
  func `an unknown terminal is named, and the terminal is left as it was`(type: String) throws {
    let journey = try Journey(environment: ["TERM": type])
    #expect(try journey.program.waitForEnd() == .exited(1))
    #expect(journey.program.standardError.contains("TERM"))
    journey.expectTerminalBack()
  }

  @Test(arguments: ["vt100", "linux", "screen", "tmux-256color", "xterm-mono"])
  func `the walk works in terminals of every kind`(type: String) throws {
    let journey = try Journey(environment: ["TERM": type])
    try journey.program.wait(for: "the welcome screen") {
      String(decoding: $0.recorder.bytes(.terminal), as: UTF8.self).contains("Summary")
    }
    journey.program.paste(journey.token)
    try journey.program.wait(for: "the paste") {
      String(decoding: $0.recorder.bytes(.terminal), as: UTF8.self).contains("Pasted, complete")
    }
    journey.press("\u{3}\u{3}")
    #expect(try journey.program.waitForEnd() == .exited(130))
    #expect(journey.program.settingsNow == journey.program.settingsBefore)
    journey.expectUnseen(journey.token)
  }

  @Test(arguments: ["C", "POSIX", "no_SUCH.locale"])
  func `without UTF-8 the screens are plain ASCII and say the same`(locale: String) throws {
    let journey = try Journey(environment: ["LC_ALL": locale])
    try journey.see("Enter start")
    journey.program.paste("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b")
    try journey.see("x This looks like a Pixel ID")
    #expect(journey.program.recorder.bytes(.terminal).allSatisfy { $0 < 0x80 })
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `missing Content and an unreadable page are named`() throws {
    let content = try run(["list", "--content", "/nowhere"])
    #expect(content.status == .exited(1))
    #expect(content.error.contains("/nowhere"))
    let page = try run(["show", "./no-such-page.md"])
    #expect(page.status == .exited(1))
    #expect(page.error.contains("no-such-page.md cannot be read: no such file"))
    #expect(try run(["show", "/etc/"]).error.contains("it is a folder"))
  }

  @Test func `a walk that cannot begin prints a result as JSON all the same`() throws {
    let page = try run(["run", "./none.md", "--json"], hasTerminal: true)
    #expect(page.status == .exited(1))
    #expect(page.output.hasPrefix("{\"status\": \"failed\""))
    let usage = try run(["run", "no-such-guide", "--json"], hasTerminal: true)
    #expect(usage.status == .exited(64))
    #expect(usage.output == "")
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 20), (24, 80), (100, 300)])
  func `the walk lives on at any size and is whole again at a usual one`(rows: Int, columns: Int)
    throws
  {
    let journey = try Journey(rows: rows, columns: columns)
    try journey.program.wait(for: "bracketed paste to be on") {
      String(decoding: $0.recorder.bytes(.terminal), as: UTF8.self).contains("\u{1B}[?2004h")
    }
    journey.program.paste(journey.token)
    journey.program.resize(rows: 24, columns: 80)
    try journey.see("A Snapchat Conversions API token")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `a window that is small for a moment is drawn whole again`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.resize(rows: 3, columns: 10)
    journey.program.resize(rows: 24, columns: 80)
    try journey.see("Quick Summary")
    try journey.see("Enter start")
    journey.press("q")
    try journey.end(3, output: "")
  }

  @Test func `a storm of resizes leaves the right screen and what was pasted`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      journey.program.resize(
        rows: Int.random(in: 0...120, using: &random),
        columns: Int.random(in: 0...320, using: &random))
    }
    journey.program.resize(rows: 24, columns: 80)
    try journey.see("Enter review   Ctrl-R last 4")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `colour is not used where NO_COLOR asks for none`() throws {
    let journey = try Journey(environment: ["NO_COLOR": "1"])
    try journey.see("Enter start")
    let screen = journey.program.screen
    let cells = (0..<24).flatMap { row in (0..<80).map { screen[row, $0].colour } }
    #expect(cells.allSatisfy { $0 == nil })
    journey.press("q")
    try journey.end(3, output: "")
  }

  @Test func `over SSH an address is shown whole instead of being opened`() throws {
    let journey = try Journey(environment: ["SSH_CONNECTION": "a b c d"])
    try journey.see("Enter start")
    journey.press("o")
    try journey.see("docent cannot open a browser from here.")
    try journey.see("https://business.snapchat.com")
    journey.press("\u{1B}")
    try journey.see("How to Generate my Snapchat")
    journey.press("q")
    try journey.end(3, output: "")
  }

  @Test func `the window is called by the guide, the screen and its code, and then as before`()
    throws
  {
    let journey = try Journey(["run", "snapchat-token", "--at", "copy"])
    try journey.see("Copy the token")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
    let sent = String(decoding: journey.program.recorder.bytes(.terminal), as: UTF8.self)
    let titles = sent.components(separatedBy: "\u{1B}]2;").dropFirst()
      .map { $0.prefix { $0 != "\u{7}" } }
    #expect(titles.first == "Snapchat Conversion API token · Copy the token · PHX-7RWY")
    #expect(titles.last?.hasPrefix("Snapchat Conversion API token · Paste the token · ") == true)
    #expect(sent.contains("\u{1B}[22;2t") && sent.contains("\u{1B}[23;2t"))
  }

  @Test func `an address over two rows is one link and one line to the terminal`() throws {
    let journey = try Journey(
      ["run", "snapchat-token", "--at", "copy"], environment: ["SSH_CONNECTION": "a b c d"])
    try journey.see("Copy the token")
    journey.program.resize(rows: 24, columns: 60)
    journey.press("o")
    try journey.see("docent cannot open a browser from here.")
    func parts(_ program: TerminalProgram) -> [String] {
      let sent = String(decoding: program.recorder.bytes(.terminal), as: UTF8.self)
      return sent.components(separatedBy: "\u{1B}]8;id=docent").suffix(2)
    }
    try journey.program.wait(for: "both parts of the link with one number") {
      Set(parts($0).map { $0.prefix { $0.isNumber } }).count == 1
    }
    let parts = parts(journey.program)
    // Nothing moves the cursor between them: the terminal itself goes on in the next row.
    let between = try #require(parts.first).components(separatedBy: "\u{1B}]8;;\u{1B}\\").last
    #expect(between?.contains("H") == false)
    journey.press("\u{1B}")
    try journey.see("Paste it here at any time")
    journey.press("q")
    try journey.end(3, output: "")
  }

  @Test func `an opener is started with the address and nothing else`() throws {
    let journey = try Journey(environment: ["BROWSER": "./browser"]) { folder in
      try folder.write("#!/bin/sh\nprintf '%s|' \"$#\" \"$@\" > opened\n", to: "browser")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/browser")
    }
    try journey.see("Enter start")
    journey.press("\t\r")
    try journey.see("✓ Opened https://business.snapchat.com")
    try journey.program.wait(for: "the program to have run") { _ in
      (try? journey.folder.text(of: "opened")) == "1|https://business.snapchat.com|"
    }
    journey.press("q")
    try journey.end(3, output: "")
  }
}
