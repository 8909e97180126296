/// Values that come in one text, each on a line of its own behind its name: `id=value`.
public struct NamedValues: Sendable {
  /// In the order of the lines.
  public private(set) var all: [(name: String, value: Secret)] = []

  /// A line that is neither empty nor of the form; its number, from 1.
  public struct NoName: Error, Hashable, Sendable {
    /// From 1, empty lines counted.
    public var line: Int
  }

  /// Takes a text apart. Lines that are empty or hold blanks alone say nothing.
  ///
  /// - Throws: `NoName` for the first line without a name that is plain text.
  public init(_ text: Secret) throws(NoName) {
    let lines = text.lines
    for (index, line) in lines.enumerated() {
      guard let named = line.named else { throw NoName(line: index + 1) }
      if let named { all.append(named) }
    }
  }
}

extension Secret {
  fileprivate var lines: [Secret] {
    withBytes { bytes in
      bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }.map {
        Secret(copying: UnsafeRawBufferPointer(rebasing: $0))
      }
    }
  }

  /// The name and the value of a line; nil within for one that is empty, nil for one without a name.
  fileprivate var named: (name: String, value: Secret)?? {
    withBytes { bytes in
      if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == 0x09 || $0 == 0x0D }) {
        return .some(nil)
      }
      guard let sign = bytes.firstIndex(of: UInt8(ascii: "=")),
        let name = Secret(copying: UnsafeRawBufferPointer(rebasing: bytes[..<sign])).pathText
      else { return nil }
      let words = name.split(separator: " ")
      guard words.count == 1 else { return nil }
      let value = Secret(copying: UnsafeRawBufferPointer(rebasing: bytes[(sign + 1)...]))
      return (String(words[0]), value)
    }
  }
}
