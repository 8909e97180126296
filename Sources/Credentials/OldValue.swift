/// What a value is that a config holds before a save: whether something would be lost with it.
public enum OldValue: Hashable, Sendable {
  /// Nothing, or blanks alone.
  case empty
  /// What documentation and templates write where a value belongs: `your-token-here`, `xxxx`.
  case placeholder
  /// A name for a value that is kept elsewhere, or one that is encrypted in its place.
  case reference
  /// Anything else: it may be the only copy.
  case value

  /// Looks at a value by its form alone, in a time that grows with its length.
  public init(_ value: Secret) {
    self = value.withBytes { bytes in
      let text = bytes.withoutBlanks
      if text.isEmpty { return .empty }
      if text.isReference { return .reference }
      let isSample = text.isPlaceholder || text.isMasked || text.isShortened || text.isFiller
      return isSample ? .placeholder : .value
    }
  }
}

extension UnsafeRawBufferPointer {
  /// It without the blanks at its ends.
  fileprivate var withoutBlanks: UnsafeRawBufferPointer {
    let start = firstIndex { !$0.isBlank } ?? count
    let end = lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// A word or a sign that fills a place and is no value of any field.
  fileprivate var isFiller: Bool {
    if count < 200, allSatisfy({ "xX0*.-_#?".utf8.contains($0) }) { return true }
    let words = [
      "token", "secret", "key", "apikey", "api_key", "api-key", "password", "credential", "value",
      "string", "null", "nil", "none", "undefined", "n/a", "tbd", "todo", "fixme", "unset", "empty",
      "redacted", "hidden", "removed", "foo", "bar", "test", "dummy", "fake", "abc", "abc123",
      "123", "1234", "12345", "123456", "example", "sample", "~",
    ]
    if words.contains(where: { count == $0.utf8.count && startsIgnoringCase(with: $0) }) {
      return true
    }
    return isNameOfValue
  }

  /// `SNAPCHAT_ACCESS_TOKEN`: a value's name in its own place.
  private var isNameOfValue: Bool {
    guard count < 80, contains(UInt8(ascii: "_")),
      allSatisfy({ (0x41...0x5A).contains($0) || $0 == UInt8(ascii: "_") })
    else { return false }
    return ["TOKEN", "KEY", "SECRET", "__"].contains(where: hasSuffix)
  }
}
