import Foundation
import TestSupport
import Testing

/// Numbers that come from outside may be any: none ends the program.
@Suite struct NumberJourneys {
  private static let numbers = [
    "-9223372036854775808", "9223372036854775807", "-9223372036854775807", "0", "-1", "1",
    "9223372036854775808", "18446744073709551616", "-1e400", "1e400", "1e18", "-1e18", "1e-400",
    "0.5", "253402300800", "-86400", "99999999999999999999999999999999999999", "-0",
  ]

  private func run(
    _ arguments: [String], input: String = "", prepare: (ScratchFolder) throws -> Void = { _ in }
  ) throws -> (Journey, TerminalProgram.Ending) {
    let journey = try Journey(
      arguments, environment: ["DOCENT_CONTENT": "Content"], input: Array(input.utf8),
      hasTerminal: false
    ) { folder in
      for (path, text) in ShopContent.files { try folder.write(text, to: path) }
      try FileManager.default.copyItem(
        atPath: Project.content + "/guides/snapchat-ads", toPath: folder.path + "/Content/guides/s")
      try FileManager.default.copyItem(
        atPath: Project.content + "/destinations/snapchat.yaml",
        toPath: folder.path + "/Content/destinations/snapchat.yaml")
      try prepare(folder)
    }
    return (journey, try journey.program.waitForEnd())
  }

  @Test(arguments: numbers, ["nbf", "exp", "iat"])
  func `a claim of a token is judged, whatever number it is`(number: String, claim: String) throws {
    let now = claim == "nbf" ? "" : "\"nbf\":1700000000,"
    let token = MadeUpToken.token(
      claims: """
        {"aud":"canvas-canvasapi","iss":"canvas-s2stoken",\(now)"\(claim)":\(number),\
        "sub":"a~PRODUCTION~b"}
        """)
    let (journey, ending) = try run(
      ["run", "snapchat-token", "--token-stdin", "--save-anyway"], input: token)
    #expect(ending == .exited(0), "\(journey.program.standardError)")
    #expect(try journey.folder.text(of: "destinations/snapchat.yaml").contains(token))
  }

  private static func state(_ time: String, visit: String) -> String {
    """
    {"guide":"snapchat-token","screen":"copy","reached":["welcome","copy"],"ticks":[],\
    "time":\(time),"heldUnsavedValue":true,"isFinished":false,\
    "history":{"visits":[{"screen":"copy","time":\(visit)}],"verdicts":[]}}
    """
  }

  @Test(arguments: numbers, [true, false])
  func `a time in what an earlier walk left is told, or the file is named and not used`(
    number: String, isVisit: Bool
  ) throws {
    let text =
      isVisit ? Self.state("1700000000", visit: number) : Self.state(number, visit: "1700000000")
    let (journey, ending) = try run(["report"]) {
      try $0.write(text, to: "state/docent/snapchat-token.json")
    }
    #expect(ending == .exited(0), "\(journey.program.standardError)")
    let report = journey.program.standardOutput
    let isTold = report.contains("stopped at copy")
    #expect(isTold != report.contains("makes no sense: snapchat-token.json"), "\(report)")
    if ["0", "1"].contains(number) { #expect(isTold) }
    if number.hasPrefix("-9") || number.hasPrefix("9") { #expect(!isTold) }
  }

  @Test(arguments: [state("-1", visit: "0"), "{", "", "[]", "\u{0}"])
  func `a walk begins though what an earlier one left makes no sense`(text: String) throws {
    let journey = try Journey {
      try $0.write(text, to: "state/docent/snapchat-token.json")
    }
    try journey.see("Quick Summary")
    #expect(!journey.program.screen.picture.contains("stopped"))
    journey.press("q")
    try journey.end(3, output: "")
  }

  @Test(arguments: numbers)
  func `a number in Content is judged, or named by lint`(number: String) throws {
    let destination = ShopContent.files["Content/destinations/shop.yaml"] ?? ""
    let overlay = ShopContent.files["Content/guides/shop/keys.guide.yaml"] ?? ""
    let changed = [
      "Content/destinations/shop.yaml": destination.replacing(
        "Length: 20", with: "Length: \(number)"),
      "Content/guides/shop/keys.guide.yaml": overlay.replacing(
        "number: 9", with: "number: \(number)"),
    ]
    for arguments in [["lint"], ["outline", "shop-keys"], ["run", "--token-stdin"]] {
      let (journey, ending) = try run(arguments, input: "key=shop_x\n") { folder in
        for (path, text) in changed { try folder.write(text, to: path) }
      }
      guard case .exited(let status) = ending else {
        Issue.record("\(arguments): \(ending)")
        continue
      }
      #expect([0, 1, 4].contains(status), "\(journey.program.standardError)")
    }
  }

  @Test(arguments: numbers)
  func `a width is taken, or is wrong usage`(number: String) throws {
    let (journey, ending) = try run(["show", "shop-keys", "--width", number])
    #expect(ending == .exited(0) || ending == .exited(64))
    #expect((ending == .exited(0)) == journey.program.standardOutput.contains("Connect the shop"))
  }
}
