import DocentApp
import Saving
import Testing
import Words

private func around(_ change: (inout StatusReport.Surroundings) -> Void = { _ in })
  -> StatusReport.Surroundings
{
  var around = StatusReport.Surroundings(
    version: "1.0", system: "Linux x86_64", terminal: "xterm", size: (80, 24), locale: "C.UTF-8",
    content: "/home/maria/Content", state: "/home/maria/.local/docent", home: "/home/maria")
  change(&around)
  return around
}

private let clock = Clock(now: sampleNow)

@Suite struct StatusReportTests {
  @Test func `without a walk it tells where docent runs`() {
    #expect(
      StatusReport(nil, guide: nil, around(), clock: clock).lines.map(\.text) == [
        "docent    1.0", "Walk      none here yet", "Terminal  xterm, 80×24", "Locale    C.UTF-8",
        "System    Linux x86_64", "Content   ~/Content", "State     ~/.local/docent",
      ])
  }

  @Test func `a walk that stopped is told from its beginning to its last error`() throws {
    var model = try reviewedModel()
    let progress = try #require(model.update(.saved(.failure(.changedMeanwhile))).progress)
    let guide = try sampleGuide()
    let code = try #require(guide.code(ofScreen: 5, state: .accepted)).text
    #expect(
      StatusReport(progress, guide: guide, around(), clock: clock).lines.map(\.text)[0...10] == [
        "Summary   shop-key, stopped at review, today at 8:00, code \(code), last paste accepted"
          + " opaque, not saved",
        "docent    1.0",
        "Guide     shop-key", "Page      a file, revision \(guide.page.revision)",
        "Code      \(code) (\(code.filter { $0 != "-" }.map(String.init).joined(separator: ", ")))",
        "Walk      stopped at review, today at 8:00",
        "Screens   welcome 8:00, field 8:00, review 8:00", "Pasted    accepted opaque",
        "Refused   nothing",
        "Target    destinations/shop.yaml, yaml, mode 600",
        "Error     destinations/shop.yaml was changed meanwhile. It was left alone; look at it"
          + " again before saving.",
      ])
  }

  @Test func `a walk that was finished, without its guide, has neither page nor code`() {
    let progress = DocentApp.Progress(
      guide: "shop-key", screen: "saved", time: sampleNow - 86_400, isFinished: true)
    #expect(
      StatusReport(progress, guide: nil, around(), clock: clock).lines.map(\.text)[0...10] == [
        "Summary   shop-key, finished, yesterday at 8:00", "docent    1.0",
        "Guide     shop-key", "Page      cannot be read now", "Code      none",
        "Walk      finished, yesterday at 8:00", "Screens   saved", "Pasted    nothing",
        "Refused   nothing", "Target    none yet", "Error     none",
      ])
  }

  @Test func `what is not there is told`() {
    let bare = around {
      ($0.terminal, $0.size, $0.content, $0.state) = ("", nil, nil, nil)
    }
    let lines = StatusReport(nil, guide: nil, bare, clock: clock).lines.map(\.text)
    #expect(lines.contains("Terminal  no TERM, no window"))
    #expect(lines.suffix(2) == ["Content   not found", "State     not kept"])
  }

  @Test func `of many screens the last eight are told`() throws {
    let steps = (1...9).map { "<Step title=\"S\($0)\">\nOne.\n</Step>\n" }.joined()
    var model = pageModel("# A page\n\n<Steps>\n\(steps)</Steps>\n")
    for _ in 0..<9 { model.press(.enter) }
    let progress = try #require(model.update(.hangUp).progress)
    #expect(
      StatusReport(progress, guide: nil, around(), clock: clock).lines[6].text
        == "Screens   " + (2...9).map { "s\($0) 8:00" }.joined(separator: ", "))
  }

  @Test func `what people put where a name belongs is masked by its form`() {
    let progress = DocentApp.Progress(
      guide: "maria@shop.example", screen: "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", time: sampleNow)
    let lines = StatusReport(progress, guide: nil, around(), clock: clock).lines.map(\.text)
    #expect(lines[2] == "Guide     ••••••••")
    #expect(lines[5] == "Walk      stopped at ••••••••, today at 8:00")
  }

  @Test func `the last refusal is told with its reason, and the code has how the paste fared`()
    throws
  {
    var model = try sampleModel()
    let progress = try #require(model.paste("maria@shop.example").progress)
    let guide = try sampleGuide()
    let code = try #require(guide.code(ofScreen: 4, state: .email)).text
    let lines = StatusReport(progress, guide: guide, around(), clock: clock).lines.map(\.text)
    #expect(lines[0].hasSuffix("code \(code), last paste refused e-mail, not saved"))
    #expect(
      lines.contains("Refused   This is an e-mail address, not the key. It leads to a mailbox."))
    #expect(lines.allSatisfy { !$0.contains("maria") })
  }

  @Test func `it has at most twenty lines`() throws {
    var model = try savedModel()
    let progress = try #require(model.update(.hangUp).progress)
    let lines = StatusReport(progress, guide: try sampleGuide(), around(), clock: clock).lines
    #expect(lines.count <= 20)
    #expect(lines.allSatisfy { !$0.text.contains("\n") })
  }
}
