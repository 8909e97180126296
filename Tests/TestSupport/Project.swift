import Foundation

/// Where the project and what was built of it lie.
public enum Project {
  public static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program as it was built with the tests.
  public static let program = folder + "/.build/debug/docent"

  public static let content = folder + "/Content"

  /// All files of Swift in a folder of the project and below it.
  public static func swiftFiles(below name: String) -> [URL] {
    let root = URL(filePath: folder).appending(path: name)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }
}

/// A folder of its own for one test, removed with its owner.
public final class ScratchFolder: Sendable {
  public let path: String

  public init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "docent-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  public func write(_ text: String, to name: String) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  public func text(of name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// The permission bits of a file.
  public func mode(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
    return (attributes[.posixPermissions] as? Int) ?? -1
  }

  /// The names of all files below, from the folder, sorted.
  public var names: [String] {
    (FileManager.default.subpaths(atPath: path) ?? []).sorted()
  }
}
