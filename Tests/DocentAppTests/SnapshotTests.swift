import Credentials
import DocentApp
import Foundation
import Saving
import Screen
import TestSupport
import Testing
import Walkthrough
import Words

private let now = sampleNow

private let status = TargetStatus(
  exists: true, mode: 0o600, isOwn: true, newFolder: nil, folderIsOpenToOthers: false,
  linkTarget: nil)

/// A walk that stands on review, for a file that holds an old token.
private func reviewed() throws -> Model {
  var model = try snapchatModel()
  model.paste(MadeUpToken.token(seed: 4, now: now).dropLast(4) + "x7Qw")
  let effects = model.press(.enter)
  guard case .plan(let request) = effects.last else { throw Unplanned() }
  let old = "destination: snapchat\nconversionsApi:\n  enabled: true\n  token: old\n"
  let plan = try SavePlan(request, old: Array(old.utf8), status: status)
  _ = model.update(.planned(.success(plan)))
  return model
}

private struct Unplanned: Error {}

private let screens: [(name: String, steps: Int)] = [
  ("welcome", 0), ("prerequisites", 1), ("sign-in", 2), ("business-details", 3),
  ("generate-token", 4), ("copy", 5), ("verify", 6), ("field", 7),
]

@Test(arguments: screens)
func `each screen of the guide looks as it was agreed`(name: String, steps: Int) throws {
  var model = try snapchatModel()
  for _ in 0..<steps { model.press(.right) }
  #expect(model.screen.name == name)
  try expectSnapshot(name, model.view)
}

@Test(arguments: [
  ("field-accepted", MadeUpToken.token(seed: 4, now: now)),
  ("field-pixel-id", "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"),
  ("field-part", String(MadeUpToken.token(seed: 4, now: now).prefix(200))),
])
func `the field says at once what was pasted`(name: String, value: String) throws {
  var model = try snapchatModel()
  model.press(.character("p"))
  model.paste(value)
  try expectSnapshot(name, model.view)
}

@Test func `review shows in words and as a diff what will change`() throws {
  try expectSnapshot("review", try reviewed().view)
}

@Test func `saved tells what stands where and what comes next`() throws {
  var model = try reviewed()
  guard case .save(let plan) = model.press(.enter).last else { throw Unplanned() }
  let undo = SaveUndo(plan, new: FileContent(plan.newContent, FileIdentity()).state)
  _ = model.update(.saved(.success(SaveReceipt(plan, undo: undo))))
  try expectSnapshot("saved", model.view)
  #expect(model.held == nil)
}

@Test(arguments: [(132, 43), (100, 30), (60, 18), (40, 10), (32, 6)])
func `the copy screen fits windows of every size`(columns: Int, rows: Int) throws {
  var model = try snapchatModel(columns: columns, rows: rows)
  for _ in 0..<5 { model.press(.right) }
  try expectSnapshot("copy-\(columns)x\(rows)", model.view)
}

@Test func `a question, the help and the step list look as they were agreed`() throws {
  var model = try snapchatModel()
  model.press(.enter, .enter)
  model.press(.character("?"))
  try expectSnapshot("help", model.view)
  model.press(.escape, .character("s"))
  try expectSnapshot("steps", model.view)
  model.press(.escape)
  model.paste(opaqueKey)
  model.press(.control("c"))
  try expectSnapshot("leaving", model.view)
}

@Test func `an earlier walk that lost a paste says so and offers to go on`() throws {
  let progress = DocentApp.Progress(
    guide: "snapchat-token", screen: "generate-token", time: now - 86_400, heldUnsavedValue: true)
  try expectSnapshot("welcome-again", try snapchatModel(resume: progress).view)
}

@Test func `the README shows two of the screens as they are`() throws {
  let readme = try String(contentsOfFile: Project.folder + "/README.md", encoding: .utf8)
  for name in ["copy", "field-accepted"] {
    let file = Project.folder + "/Tests/DocentAppTests/Snapshots/\(name).txt"
    let picture = try String(contentsOfFile: file, encoding: .utf8)
    #expect(readme.contains("```text\n\(picture)```"), "\(name)")
  }
}

@Test func `every visible word of the page is on some screen of the walk`() throws {
  var model = try snapchatModel(rows: 100)
  var seen = ""
  for _ in 0..<7 {
    seen += model.view.picture + "\n"
    model.press(.enter)
  }
  model.press(.escape, .character("s"))
  seen += model.view.picture
  let shown = Set(seen.split { !$0.isLetter })
  let text = PlainPage(try snapchatGuide()).text(width: 200).text
  let words = text.components(separatedBy: "\n[1]")[0].split { !$0.isLetter }
  for word in words { #expect(shown.contains(word), "\(word)") }
}

@Test func `the guide is data: renamed, reordered and longer, the walk follows it`() throws {
  let page = "/guides/snapchat-ads/how-to-generate-my-snapchat-conversion-api-token"
  var text = try String(contentsOfFile: Project.content + page + ".md", encoding: .utf8)
  var overlay = try String(contentsOfFile: Project.content + page + ".guide.yaml", encoding: .utf8)
  let titles = text.matches(of: /<Step title="([^"]+)">/).map { String($0.output.1) }
  for (index, title) in titles.enumerated() {
    text = text.replacing("\"\(title)\"", with: "\"Schritt \(index)\"")
    overlay = overlay.replacing("step: \(title)\n", with: "step: Schritt \(index)\n")
  }
  text = text.replacing("Schritt 0", with: "*").replacing("Schritt 1", with: "Schritt 0")
    .replacing("\"*\"", with: "\"Schritt 1\"")
  text = text.replacing("</Steps>", with: "  <Step title=\"Neu\">\n    Wort.\n  </Step>\n</Steps>")
  let guide = Guide(
    GuideSource(
      page: text, pageName: "page", overlay: try Overlay(parsing: overlay, file: "o.yaml")))
  #expect(guide.problems.isEmpty)
  #expect(
    guide.screens.map(\.name) == [
      "welcome", "prerequisites", "business-details", "sign-in", "generate-token", "copy", "verify",
      "neu",
    ])
}

@Test func `the README names every key that the help of any screen names`() throws {
  let readme = try String(contentsOfFile: Project.folder + "/README.md", encoding: .utf8)
  let keys = try #require(readme.firstMatch(of: /(?s)## Keys(.*?)## Commands/)).output.1
  var model = try snapchatModel(rows: 60)
  for step in 0..<7 {
    model.press(.character("?"))
    for row in model.rows.dropFirst(5).prefix(while: { !$0.isEmpty }) {
      let label = row.dropFirst(2).prefix { $0 != " " }
      #expect(keys.contains(label), "\(label) of \(model.screen.name), step \(step)")
    }
    model.press(.escape, .enter)
  }
}
