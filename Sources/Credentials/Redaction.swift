// Taking out of texts what may be a credential: for messages that repeat what a person typed, and for
// reports that are pasted into tickets.

extension String {
  /// The text with the mask in place of each part that looks like a credential.
  public var withoutCredentials: String {
    masked { $0.holds { $0.looksSecret && !$0.isWordy } }
  }

  /// The text with the mask in place of whatever may name or open something of a person's: also IDs,
  /// numbers, mail addresses, and long runs of signs that are no words.
  public var withoutPersonalValues: String {
    masked { $0.holds(\.namesPerson) }
  }

  /// The text with the mask in place of each part that is to be masked.
  func masked(_ isMasked: (UnsafeRawBufferPointer) -> Bool) -> String {
    // What cannot be seen parts no credential.
    let seen = String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnseen }))
    if seen.utf8.count < utf8.count {
      let masked = seen.masked(isMasked)
      if masked != seen { return masked }
    }
    return maskingParts(isMasked)
  }

  private func maskingParts(_ isMasked: (UnsafeRawBufferPointer) -> Bool) -> String {
    split(omittingEmptySubsequences: false) { !$0.isPartOfValue }.reduce(into: ("", startIndex)) {
      result, part in
      // What stood between this part and the one before stays.
      result.0 += self[result.1..<part.startIndex]
      result.0 += Array(part.utf8).withUnsafeBytes(isMasked) ? Secret.mask : String(part)
      result.1 = part.endIndex
    }.0
  }
}

extension Character {
  /// Whether a credential may hold it; a slash parts the names of a path.
  fileprivate var isPartOfValue: Bool {
    isASCII && (isLetter || isNumber || "_-.~+=%|@".contains(self))
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    !isASCII && (properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether it is such a text, or a piece of it is: an ending such as `.yaml`, or a name before it,
  /// hides no value.
  fileprivate func holds(_ isOne: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    isOne(self)
      || split { ".=%|".utf8.contains($0) }.contains { isOne(UnsafeRawBufferPointer(rebasing: $0)) }
  }

  fileprivate var namesPerson: Bool {
    looksSecret && !isWordy || Recogniser.first(recognising: self) != nil || isUUID || isBareUUID
      || isEmail || holdsDigits(6) || count >= 20 && !isWordy
  }

  /// Words of small letters with signs between them, as files and guides are called.
  fileprivate var isWordy: Bool {
    split { "-_.".utf8.contains($0) }.allSatisfy { word in
      word.count <= 14 && word.allSatisfy { (0x61...0x7A).contains($0) }
    } && !starts(with: "hf_".utf8)
  }

  fileprivate func holdsDigits(_ count: Int) -> Bool {
    split { !$0.isDigit }.contains { $0.count >= count }
  }
}
