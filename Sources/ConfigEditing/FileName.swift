extension String {
  /// The last part of a path: what the file itself is called.
  public var lastPathComponent: String { split(separator: "/").last.map(String.init) ?? self }
}
