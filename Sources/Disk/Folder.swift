import Glibc

/// What stands in a folder.
public enum Folder {
  /// The names in a folder, sorted; empty when it cannot be read.
  public static func names(in folder: String) -> [String] {
    unsortedNames(in: folder).sorted()
  }

  /// The names in a folder that a test of their bytes lets through, in the order of the file system;
  /// empty when it cannot be read.
  public static func unsortedNames(
    in folder: String, where isWanted: (UnsafeRawBufferPointer) -> Bool = { _ in true }
  ) -> [String] {
    guard let stream = folder.asPath({ opendir($0) }) else { return [] }
    return names(in: stream, where: isWanted)
  }

  /// The names in a folder that is open; empty when it cannot be read.
  static func names(in folder: Int32) -> [String] {
    let copy = dup(folder)
    guard let stream = fdopendir(copy) else {
      close(copy)
      return []
    }
    return names(in: stream) { _ in true }
  }

  private static func names(
    in stream: OpaquePointer, where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) -> [String] {
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { field in
        guard let start = field.baseAddress else { return }
        let length = strnlen(start.assumingMemoryBound(to: CChar.self), field.count)
        let bytes = UnsafeRawBufferPointer(rebasing: field[..<length])
        let isDots = length <= 2 && bytes.allSatisfy { $0 == UInt8(ascii: ".") }
        if !isDots, isWanted(bytes) { names.append(String(pathBytes: bytes)) }
      }
    }
    return names
  }

  /// Whether it is a folder itself, and no link to one.
  public static func isFolderItself(_ path: String) -> Bool {
    var status = stat()
    return path.asPath { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
