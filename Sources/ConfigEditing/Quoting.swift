/// How a value is written in a config.
public enum Quoting: Hashable, Sendable {
  case json
  case yamlDouble, yamlSingle, yamlPlain
  case envBare, envDouble, envSingle

  /// Writes a value byte by byte, with its quotes and escapes.
  public func write(_ value: UnsafeRawBufferPointer, to output: (UInt8) -> Void) {
    mark.map(output)
    for byte in value { write(byte, to: output) }
    mark.map(output)
  }

  private var mark: UInt8? {
    switch self {
    case .json, .yamlDouble, .envDouble: UInt8(ascii: "\"")
    case .yamlSingle, .envSingle: UInt8(ascii: "'")
    case .yamlPlain, .envBare: nil
    }
  }

  private func write(_ byte: UInt8, to output: (UInt8) -> Void) {
    switch self {
    case .yamlPlain, .envBare, .envSingle: output(byte)
    case .yamlSingle:
      // YAML 1.2 §7.3.2: a single quote is written twice.
      if byte == UInt8(ascii: "'") { output(byte) }
      output(byte)
    case .json, .yamlDouble, .envDouble: writeEscaped(byte, to: output)
    }
  }

  // RFC 8259 §7 and YAML 1.2 §5.7 share these escapes.
  private func writeEscaped(_ byte: UInt8, to output: (UInt8) -> Void) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      output(UInt8(ascii: "\\"))
      return output(byte)
    }
    guard byte < 0x20 || byte == 0x7F else { return output(byte) }
    let hex = Array("0123456789abcdef".utf8)
    for sign in "\\u00".utf8 { output(sign) }
    output(hex[Int(byte >> 4)])
    output(hex[Int(byte & 15)])
  }

  func written(_ value: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    value.withUnsafeBytes { write($0) { bytes.append($0) } }
    return bytes
  }
}

extension [UInt8] {
  /// Whether the value needs no quotes anywhere: letters, digits, `.`, `_`, `-`, from a letter on,
  /// and long enough that no word or number of a format is meant.
  var isSafeBare: Bool {
    count >= 20 && first.map(\.isLetter) == true
      && allSatisfy { $0.isLetter || $0.isDigit || "._-".utf8.contains($0) }
  }
}

extension UInt8 {
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
