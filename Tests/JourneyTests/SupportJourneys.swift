import Foundation
import TestSupport
import Testing

/// A support agent's docent beside a customer's.
@Suite struct SupportJourneys {
  /// Starts support mode in a Content folder of the agent's own.
  private func agent(
    _ arguments: [String], columns: Int = 80, change: (ScratchFolder) throws -> Void = { _ in }
  ) throws -> Journey {
    try Journey(arguments, environment: ["DOCENT_CONTENT": "Content"], columns: columns) { folder in
      try FileManager.default.copyItem(
        atPath: Project.content, toPath: folder.path + "/Content")
      try change(folder)
    }
  }

  private func code(on journey: Journey) throws -> String {
    let header = journey.program.screen.picture.prefix { $0 != "\n" }
    return String(try #require(header.components(separatedBy: "code ").last?.prefix(8)))
  }

  @Test func `an agent sees the customer's screen and what to say, and takes nothing`() throws {
    let customer = try Journey()
    try customer.see("Snapchat Conversion API token")
    customer.program.paste("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b")
    try customer.see("This looks like a Pixel ID")
    let agent = try agent([try code(on: customer).lowercased()])
    try agent.see("An ID was pasted")
    try agent.see("look for Conversions API Tokens")
    agent.program.paste(customer.token)
    try agent.see("The customer pastes; you do not.")
    customer.program.paste(customer.token)
    try customer.see("✓ Pasted, complete")
    agent.press("s")
    try agent.see("Code:")
    agent.press(try code(on: customer).prefix(4) + "")
    try agent.see("Code: \(try code(on: customer).prefix(4))")
    agent.press(String(try code(on: customer).dropFirst(4)) + "\r")
    try agent.see("They hold an accepted token; it is not saved.")
    agent.press("q")
    try agent.end(3, output: "", secrets: [customer.token])
    #expect(
      agent.folder.names.filter { $0.contains("state") || $0.contains("destinations/snapchat.y") }
        == ["Content/destinations/snapchat.yaml"])
    customer.press("\u{03}")
    try customer.see("Leave without saving?")
    customer.press("\u{03}")
    try customer.end(130, output: "")
    #expect(customer.program.standardError.contains("your support code is"))
  }

  @Test func `a page of another revision is told of`() throws {
    let customer = try Journey(["run", "snapchat-token", "--at", "copy"])
    try customer.see("Copy the token")
    let other = try self.agent([try code(on: customer)], columns: 80) { folder in
      let page = "Content/guides/snapchat-ads/how-to-generate-my-snapchat-conversion-api-token.md"
      try folder.write(try folder.text(of: page) + "\nOne more line.\n", to: page)
    }
    try other.see("a different revision from the one here")
    other.press("v")
    try other.see("Copy the generated Conversion API Token immediately")
    other.press("q")
    try other.end(3, output: "")
    customer.press("q")
    try customer.end(3, output: "")
  }

  @Test func `a wrong code is told with the right ones near it`() throws {
    let customer = try Journey(["run", "snapchat-token", "--at", "copy"])
    try customer.see("Copy the token")
    let right = try code(on: customer)
    let agent = try agent([String(right.dropLast()) + "A"])
    try agent.end(64, output: "")
    #expect(agent.program.standardError.contains("is not a code"))
    #expect(agent.program.standardError.contains("would be \(right)"))
    customer.press("q")
    try customer.end(3, output: "")
  }

  @Test func `the code of the next call is pasted or typed, a wrong one cleared`() throws {
    let agent = try agent(["run", "snapchat-token", "--support"])
    try agent.see("Do you have the token already?")
    agent.press("s")
    try agent.see("Code:")
    agent.press("222222")
    try agent.see("Code: 222222")
    agent.press("3\r")
    try agent.see("is not a code")
    let outline = try Journey(["outline", "snapchat-token"], hasTerminal: false)
    #expect(try outline.program.waitForEnd() == .exited(0))
    let codes = outline.program.standardOutput.split(separator: "\n").compactMap {
      $0.split(separator: " ").last.map(String.init)
    }
    agent.program.paste(codes[5] + "\n")
    try agent.see("Code: \(codes[5])")
    agent.press("\r")
    try agent.see("Do you still see the token?")
    agent.press("q")
    try agent.end(3, output: "")
  }

  @Test func `support mode saves nothing from a pipe either`() throws {
    let journey = try Journey(
      ["run", "snapchat-token", "--support", "--token-stdin"], input: Array("x".utf8),
      hasTerminal: false)
    try journey.end(64, output: "")
    #expect(journey.program.standardError.contains("no token is taken"))
  }

  @Test(arguments: [("q", 3), ("\u{03}", 130)])
  func `an agent's walk ends with a result as JSON too`(keys: String, status: Int32) throws {
    let agent = try agent(["run", "snapchat-token", "--support", "--json"], columns: 120)
    try agent.see("Do you have the token already?")
    agent.press("\u{1B}[F")
    try agent.see("destinations/snapchat.yaml")
    agent.press(keys)
    _ = try agent.program.waitForEnd()
    let written = Data(agent.program.standardOutput.utf8)
    let result = try JSONSerialization.jsonObject(with: written) as? [String: Any]
    #expect(result?["status"] as? String == "left")
    try agent.end(status, output: agent.program.standardOutput)
  }
}
