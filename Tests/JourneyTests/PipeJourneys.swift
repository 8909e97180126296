import Foundation
import TestSupport
import Testing

/// Runs of `--token-stdin`, and of the commands that print and end.
@Suite struct PipeJourneys {
  private func save(
    _ token: String, _ arguments: [String] = [], in folder: ScratchFolder? = nil,
    prepare: (ScratchFolder) throws -> Void = { _ in }
  ) throws -> Journey {
    let all = ["run", "snapchat-token", "--token-stdin"] + arguments
    return try Journey(
      all, input: Array(token.utf8), hasTerminal: false, folder: folder, prepare: prepare)
  }

  private let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))

  @Test func `a token from a pipe is saved without any screen`() throws {
    let journey = try save("  Bearer \(token)\n")
    try journey.end(0, output: savedLine)
    #expect(journey.program.recorder.bytes(.terminal).isEmpty)
    #expect(journey.program.standardError.contains("The word Bearer was taken off"))
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml").contains("\"\(token)\""))
  }

  @Test func `the same token again is unchanged and writes nothing`() throws {
    let first = try save(token)
    try first.end(0, output: savedLine)
    let file = URL(filePath: first.folder.path + "/destinations/snapchat.yaml")
    let before = try FileManager.default.attributesOfItem(atPath: file.path)
    let second = try save(token, in: first.folder)
    try second.end(0, output: savedLine.replacing("saved", with: "unchanged"))
    let after = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
  }

  @Test(arguments: [
    ("", "refused", "empty"), ("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", "refused", "uuid"),
    ("https://qzxv.example/kwjq", "refused", "url"), ("a1B2c3D4e5F6", "doubtful", "too-short"),
    ("eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ", "doubtful", "part-of-token"),
  ])
  func `what is not accepted is not saved, and the reason is named`(
    value: String, status: String, reason: String
  ) throws {
    let journey = try save(value, ["--json"])
    let ending = try journey.program.waitForEnd()
    #expect(ending == .exited(4))
    let json = try JSONSerialization.jsonObject(with: Data(journey.program.standardOutput.utf8))
    let result = try #require(json as? [String: Any])
    #expect(result["status"] as? String == status)
    #expect(result["verdict"] as? String == status)
    #expect(result["reasons"] as? [String] == [reason])
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations") }.isEmpty)
    #expect(!journey.program.standardError.isEmpty)
    if value.count > 10 { journey.expectUnseen(value) }
  }

  @Test func `a doubtful value is saved with the option, its reasons still told`() throws {
    let part = String(token.prefix(150))
    let journey = try save(part, ["--save-anyway"])
    try journey.end(0, output: savedLine, secrets: [part])
    #expect(journey.program.standardError.contains("2 of its 3 parts arrived"))
  }

  @Test func `a refused value is not saved with the option either`() throws {
    let journey = try save("3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", ["--save-anyway"])
    try journey.end(4, output: "")
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations") }.isEmpty)
  }

  @Test(arguments: [
    ("c.json", "{\"a\": [1, 2,]}\n", "c.json:1:12"), ("c.yaml", "- a\n- b\n", "c.yaml:1:1"),
    ("c.yaml", "a: 1\n---\nb: 2\n", "c.yaml:2:1"), ("c.json", "[]", "c.json:1:1"),
    (".env", "not a line\n", ".env:1:1"), ("c.yaml", "conversionsApi: 7\n", "c.yaml:1:17"),
  ])
  func `a config that cannot be edited is refused with its place and left alone`(
    name: String, old: String, place: String
  ) throws {
    let journey = try save(token, ["--config", name, "--json"]) { try $0.write(old, to: name) }
    #expect(try journey.program.waitForEnd() == .exited(1))
    #expect(journey.program.standardOutput.contains("\"status\": \"failed\""))
    #expect(journey.program.standardError.contains(place), "\(journey.program.standardError)")
    #expect(try journey.folder.text(of: name) == old)
    #expect(journey.folder.names.filter { $0.contains("docent-") }.isEmpty)
  }

  private func result(of journey: Journey) throws -> [String: Any] {
    _ = try journey.program.waitForEnd()
    let object = try JSONSerialization.jsonObject(with: Data(journey.program.standardOutput.utf8))
    return try #require(object as? [String: Any])
  }

  @Test func `the JSON of a save that failed has the cause and what there is to know of the file`()
    throws
  {
    let journey = try save(token, ["--json"]) {
      try $0.write("destination: meta\n", to: "destinations/snapchat.yaml")
      _ = chmod($0.path + "/destinations/snapchat.yaml", 0o644)
    }
    let result = try result(of: journey)
    #expect(result["status"] as? String == "failed")
    #expect(result["format"] as? String == "yaml")
    let cause = try #require(result["cause"] as? String)
    #expect(cause.contains("the config of “meta”"))
    #expect(journey.program.standardError.contains("docent: \(cause)"))
    let warnings = try #require(result["warnings"] as? [String])
    #expect(warnings.contains { $0.contains("mode 644") })
  }

  @Test func `the JSON of a file that cannot be edited names the place`() throws {
    let journey = try save(token, ["--json", "--config", "a.yaml"]) {
      try $0.write("conversionsApi: 7\n", to: "a.yaml")
    }
    #expect(try (result(of: journey)["cause"] as? String)?.contains("a.yaml:1:17") == true)
  }

  @Test func `a home that no shell put in place is meant all the same`() throws {
    let journey = try save(token, ["--config=~/kept/a.yaml"])
    try journey.end(0, output: "saved ~/kept/a.yaml conversionsApi.token\n", secrets: [token])
    #expect(try journey.folder.text(of: "kept/a.yaml").contains(token))
    #expect(!journey.folder.names.contains { $0.contains("~") })
  }

  @Test func `a pipe that never ends is too long, and is not read on`() throws {
    for source in ["/dev/zero", "/dev/urandom"] {
      let journey = try shell("\"$@\" < \(source); echo $?", "")
      #expect(journey.program.standardOutput == "4\n")
      #expect(journey.program.standardError.contains("longer than any token known"))
    }
    let journey = try shell("yes | \"$@\"; echo $?", "")
    #expect(journey.program.standardOutput == "4\n", "\(journey.program.standardError)")
  }

  @Test func `a save whose result cannot be written is told all the same`() throws {
    let journey = try shell(
      "\"$@\" > /dev/full; echo $? >&2; grep -c eyJ destinations/snapchat.yaml", token)
    #expect(journey.program.standardOutput == "1\n")
    #expect(
      journey.program.standardError.contains("destinations/snapchat.yaml was saved. The result"))
    #expect(journey.program.standardError.hasSuffix("1\n"))
  }

  private func shell(_ script: String, _ token: String) throws -> Journey {
    let journey = try Journey(
      ["-c", script, "sh", Project.program, "run", "snapchat-token", "--token-stdin"],
      program: "/bin/sh", input: Array(token.utf8), hasTerminal: false)
    _ = try journey.program.waitForEnd()
    return journey
  }

  // The names of files are counted by the shell, which knows bytes alone.
  @Test(arguments: [
    "caf\\351.yaml", "\\377\\376.json", "\\303.env", "a\\200/b.yaml", "caf\\303\\251.yaml",
  ])
  func `a name of any encoding is the file's own`(name: String) throws {
    let journey = try shell(
      "n=$(printf '\(name)'); \"$@\" --config \"$n\"; echo $?; grep -c eyJ \"$n\"; find . -name '*.*' -type f ! -path './state/*' | wc -l",
      token)
    let lines = journey.program.standardOutput.split(separator: "\n")
    #expect(lines.first?.hasPrefix("saved ") == true)
    #expect(lines.dropFirst() == ["0", "1", "1"], "\(journey.program.standardError)")
  }

  @Test func `a link leads to a name of any encoding`() throws {
    let journey = try shell(
      "n=$(printf 'caf\\351.yaml'); : > \"$n\"; ln -s \"$n\" link.yaml; \"$@\" --config link.yaml; grep -c eyJ \"$n\"; ls | wc -l",
      token)
    #expect(journey.program.standardOutput == "saved link.yaml conversionsApi.token\n1\n2\n")
  }

  @Test func `another destination in the file ends a pipe's save`() throws {
    let journey = try save(token) {
      try $0.write("destination: meta\n", to: "destinations/snapchat.yaml")
    }
    try journey.end(1, output: "")
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml") == "destination: meta\n")
  }

  @Test func `links are followed and kept, and the mode of a file stays`() throws {
    let journey = try save(token) { folder in
      try folder.write("destination: snapchat\n", to: "real/config.yaml")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: folder.path + "/real/config.yaml")
      try FileManager.default.createDirectory(
        atPath: folder.path + "/destinations", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/destinations/snapchat.yaml",
        withDestinationPath: "../real/config.yaml")
    }
    try journey.end(0, output: savedLine)
    #expect(try journey.folder.text(of: "real/config.yaml").contains(token))
    #expect(try journey.folder.mode(of: "real/config.yaml") == 0o640)
    let link = journey.folder.path + "/destinations/snapchat.yaml"
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../real/config.yaml")
    #expect(journey.program.standardError.contains("Others on this machine can read"))
  }

  @Test func `the value under another known name is told of and left alone`() throws {
    let old = "conversionsApi:\n  accessToken: something\n"
    let journey = try save(token) { try $0.write(old, to: "destinations/snapchat.yaml") }
    try journey.end(0, output: savedLine)
    #expect(journey.program.standardError.contains("conversionsApi.accessToken"))
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml").hasPrefix(old))
  }
}
