import Foundation
import Screen
import Testing

/// Holds a frame against the one that is kept in `Snapshots` beside the test: its letters, and in a file
/// of their own its looks, so that colours cannot change places unseen.
///
/// With `DOCENT_RECORD` set the frame is kept anew and the test fails, so that it is looked at.
public func expectSnapshot(
  _ name: String, _ frame: Frame, beside test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectText(name + ".txt", frame.picture, beside: test, sourceLocation)
  try expectText(name + ".looks.txt", frame.looks, beside: test, sourceLocation)
}

/// Holds a text against the one that is kept in `Snapshots` beside the test.
public func expectSnapshot(
  _ name: String, text: String, beside test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expectText(name + ".txt", text, beside: test, sourceLocation)
}

private func expectText(
  _ name: String, _ text: String, beside test: String, _ sourceLocation: SourceLocation
) throws {
  let folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["DOCENT_RECORD"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((text + "\n").utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  #expect(text + "\n" == kept, sourceLocation: sourceLocation)
}
