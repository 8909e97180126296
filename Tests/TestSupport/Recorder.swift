import Foundation

/// Every byte a program ever wrote, by the stream it went to.
public final class Recorder {
  public enum Stream: Hashable, CaseIterable, Sendable { case terminal, output, error }

  private var streams: [Stream: [UInt8]] = [:]

  public init() {}

  public func record(_ bytes: [UInt8], _ stream: Stream) { streams[stream, default: []] += bytes }

  public func bytes(_ stream: Stream) -> [UInt8] { streams[stream] ?? [] }

  /// The runs of 5 bytes of a secret that were written anywhere, or stand in a file below the
  /// folders given.
  public func runs(of secret: String, alsoIn folders: [String] = []) -> [String] {
    let files = folders.flatMap(Self.files).map {
      (try? Data(contentsOf: $0)).map(Array.init) ?? []
    }
    let sought = Set(Self.runs(Array(secret.utf8)))
    let found = (Stream.allCases.map(bytes) + files).flatMap {
      Self.runs($0).filter(sought.contains)
    }
    return Set(found).map(Self.text).sorted()
  }

  /// Each run of 5 bytes as a number.
  private static func runs(_ bytes: [UInt8]) -> [UInt64] {
    var run: UInt64 = 0
    return bytes.enumerated().compactMap { index, byte in
      run = (run << 8 | UInt64(byte)) & 0xFF_FFFF_FFFF
      return index >= 4 ? run : nil
    }
  }

  private static func text(of run: UInt64) -> String {
    let bytes = (0..<5).map { UInt8(truncatingIfNeeded: run >> UInt64(8 * (4 - $0))) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func files(below folder: String) -> [URL] {
    let found = FileManager.default.enumerator(
      at: URL(filePath: folder), includingPropertiesForKeys: nil)
    return (found?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
  }
}
