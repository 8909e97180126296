import Foundation
import Testing

/// Holds a picture against the one that is kept in `Snapshots` beside the test.
///
/// With `DOCENT_RECORD` set the picture is kept anew and the test fails, so that it is looked at.
public func expectSnapshot(
  _ name: String, _ picture: String, beside test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: test).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["DOCENT_RECORD"] != nil {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((picture + "\n").utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(picture + "\n" == kept, sourceLocation: sourceLocation)
}
