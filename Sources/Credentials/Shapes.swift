// Forms that are known by their shape alone.
extension UnsafeRawBufferPointer {
  /// RFC 9562 §4: 8-4-4-4-12 hexadecimal digits.
  var isUUID: Bool {
    count == 36
      && enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index)
          ? byte == UInt8(ascii: "-") : Alphabet.hexadecimal.contains(byte)
      }
  }

  /// A UUID without its hyphens.
  var isBareUUID: Bool { count == 32 && allSatisfy(Alphabet.hexadecimal.contains) }

  var isWebAddress: Bool {
    ["http://", "https://", "www."].contains { startsIgnoringCase(with: $0) }
  }

  var isEmail: Bool {
    guard let at = firstIndex(of: UInt8(ascii: "@")), at > 0, !contains(where: \.isBlank) else {
      return false
    }
    return self[(at + 1)...].contains(UInt8(ascii: "."))
  }

  /// What a page or a password manager shows in place of a value.
  var isMasked: Bool {
    if ["…", "•", "●", "∗"].contains(where: holds) { return true }
    if holds("****") || hasSuffix("...") { return true }
    return holds("xxxx") && allSatisfy { "xX-*. ".utf8.contains($0) }
  }

  /// What documentation writes in place of a value.
  var isPlaceholder: Bool {
    guard count < 60 else { return false }
    if first == UInt8(ascii: "<"), last == UInt8(ascii: ">") { return true }
    return ["your-", "your_", "meowmeow"].contains { startsIgnoringCase(with: $0) }
  }

  func holds(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let head = bytes.first, count >= bytes.count else { return false }
    return indices.dropLast(bytes.count - 1).contains { index in
      self[index] == head && self[index...].starts(with: bytes)
    }
  }

  private func hasSuffix(_ text: String) -> Bool { reversed().starts(with: text.utf8.reversed()) }

  private func startsIgnoringCase(with text: String) -> Bool {
    count >= text.utf8.count
      && zip(self, text.utf8).allSatisfy { $0 == $1 || ($0.isLetter && $0 | 0x20 == $1 | 0x20) }
  }
}
