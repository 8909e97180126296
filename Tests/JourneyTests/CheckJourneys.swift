import Foundation
import TestSupport
import Testing

/// `docent check`: what stands in configs already, told without a value.
@Suite struct CheckJourneys {
  private let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
  private let github = "ghp_Qm7RzLw0uKp3Vx9TbNd5HyGf2JcXs8Aa1Bb2"

  private func check(
    _ arguments: [String], _ files: [String: String]
  ) throws -> (status: TerminalProgram.Ending, output: String, error: String) {
    let journey = try Journey(["check"] + arguments, hasTerminal: false) { folder in
      for (name, text) in files { try folder.write(text, to: name) }
    }
    let status = try journey.program.waitForEnd()
    for secret in [token, github] { journey.expectUnseen(secret) }
    for (name, text) in files { #expect(try journey.folder.text(of: name) == text) }
    return (status, journey.program.standardOutput, journey.program.standardError)
  }

  @Test(arguments: [
    (
      "c.json", "{\"destination\": \"snapchat\", \"conversionsApi\": {\"token\": \"VALUE\"}}",
      "1:57"
    ),
    ("c.yaml", "destination: snapchat\nconversionsApi:\n  token: VALUE\n", "3:10"),
    ("c.yml", "a: &t VALUE\nconversionsApi: {token: *t}\n", "1:7"),
    ("c.yml", "base: &b {token: VALUE}\nconversionsApi: {<<: *b}\n", "1:18"),
    (".env", "SNAPCHAT_CONVERSION_API_TOKEN='VALUE'\n", "1:31"),
  ])
  func `a good token is told as such in every format, with its place`(
    name: String, text: String, place: String
  ) throws {
    let result = try check([name], [name: text.replacing("VALUE", with: token)])
    #expect(result.status == .exited(0))
    let key = name == ".env" ? "SNAPCHAT_CONVERSION_API_TOKEN" : "conversionsApi.token"
    #expect(
      result.output.contains(
        "\(name):\(place): accepted: \(key): A Snapchat Conversions API token, made 4 minutes ago\n"
      ), "\(result.output)")
    #expect(result.error == "")
  }

  @Test func `every field is looked at, and a refused credential ends with 4`() throws {
    let files = [
      "good.yaml": "conversionsApi: {token: \(token)}\n",
      "bad.yaml": "destination: snapchat\npixelId: \(token)\nconversionsApi: {apiKey: \(github)}\n",
    ]
    let result = try check(["good.yaml", "bad.yaml"], files)
    #expect(result.status == .exited(4))
    #expect(result.output.contains("good.yaml: missing: pixelId:"))
    #expect(result.output.contains("bad.yaml:2:10: refused: pixelId: This is a Snapchat"))
    #expect(
      result.output.contains("bad.yaml:3:26: refused: conversionsApi.apiKey: This is a GitHub"))
  }

  @Test(arguments: [
    ("token: \"Bearer TOKEN\"", "but there is more around it"),
    ("token: ${TOKEN_NAME}", "the name of a place where a token is kept"),
    ("token: TOKEN.cut", "This looks like"),
  ])
  func `what is doubtful is told and is no failure`(value: String, words: String) throws {
    let text = "conversionsApi:\n  " + value.replacing("TOKEN", with: token.prefix(200)) + "\n"
    let result = try check(["c.yaml"], ["c.yaml": text])
    #expect(result.output.contains(": doubtful: conversionsApi.token: "))
    #expect(result.status == .exited(0))
  }

  @Test func `JSON tells the same, one line for each file`() throws {
    let result = try check(
      ["--json", "c.json", "none.json"], ["c.json": "{\"conversionsApi\": {\"token\": []}}"])
    let lines = try result.output.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }
    #expect(result.status == .exited(4))
    let fields = try #require(lines[0]?["fields"] as? [[String: Any]])
    #expect(fields.map { $0["verdict"] as? String } == ["missing", "refused"])
    #expect(fields[1]["reasons"] as? [String] == ["not-a-value"])
    #expect(fields[1]["line"] as? Int == 1)
    #expect(lines[1]?["file"] as? String == "none.json")
    #expect(lines[1]?["error"] as? String == "none.json is not there.")
  }

  @Test(arguments: [
    ("c.yaml", "destination: tiktok\n", Int32(1), "the config of “tiktok”"),
    ("c.yaml", "unrelated: 1\n", 1, "none of the fields"),
    ("c.json", "{,}", 1, "c.json:1:2"), ("c.txt", "x", 64, ".json, .yaml, .yml or .env"),
  ])
  func `what cannot be checked is named`(
    name: String, text: String, status: Int32, words: String
  ) throws {
    let result = try check([name], [name: text])
    #expect(result.status == .exited(status))
    #expect(result.error.contains(words), "\(result.error)")
  }
}
