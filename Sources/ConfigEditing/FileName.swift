extension String {
  /// The last part of a path: what the file itself is called.
  public var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }

  /// The path of the folder that holds a file; `.` for a bare name.
  public var folderPath: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// Whether it may name a config: by its ending alone, whether or not it is there.
  public var namesConfig: Bool { ConfigFormat(fileName: self) != nil }
}
