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

  /// A UUID in the braces that some tools write around it.
  var isWrappedUUID: Bool {
    guard count == 38, first == UInt8(ascii: "{"), last == UInt8(ascii: "}") else { return false }
    return UnsafeRawBufferPointer(rebasing: self[1..<37]).isUUID
  }

  /// A UUID without its hyphens.
  var isBareUUID: Bool { count == 32 && allSatisfy(Alphabet.hexadecimal.contains) }

  var isWebAddress: Bool {
    ["http://", "https://", "www."].contains { startsIgnoringCase(with: $0) }
  }

  /// Something before an `@`, something with a dot behind it, and nothing that no address has.
  var isEmail: Bool {
    guard let at = firstIndex(of: UInt8(ascii: "@")), at > 0, count < 255,
      !contains(where: { $0.isBlank || "/:<>\"".utf8.contains($0) })
    else { return false }
    let host = self[(at + 1)...]
    return host.contains(UInt8(ascii: ".")) && !host.contains(UInt8(ascii: "@"))
  }

  /// What a page or a password manager shows in place of a value: dots or stars.
  var isMasked: Bool {
    if ["•", "●", "○", "∗", "⁎", "█", "·····"].contains(where: holds) { return true }
    return holds("****") || holds("####")
      || (holdsRun(of: "x") && allSatisfy { "xX-_*. ".utf8.contains($0) })
      || isEndMasked
  }

  /// A value cut short by the page that shows it.
  var isShortened: Bool {
    holds("…") || hasSuffix("...") || holds("[...]") || (starts(with: "eyJ".utf8) && holds("..."))
  }

  // Most of it in runs of x, the last few characters readable.
  private var isEndMasked: Bool {
    count { $0 | 0x20 == UInt8(ascii: "x") } * 2 > count && holdsRun(of: "x") && count >= 8
  }

  private func holdsRun(of letter: Character) -> Bool {
    holds(String(repeating: letter, count: 4))
      || holds(String(repeating: letter.uppercased(), count: 4))
  }

  /// What documentation writes in place of a value.
  var isPlaceholder: Bool {
    guard count < 80 else { return false }
    if first == UInt8(ascii: "<"), last == UInt8(ascii: ">") {
      return !dropFirst().dropLast().contains { "<>=!".utf8.contains($0) }
    }
    if first == UInt8(ascii: "["), last == UInt8(ascii: "]") { return true }
    if first == UInt8(ascii: "{"), last == UInt8(ascii: "}") {
      return dropFirst().dropLast().allSatisfy { $0.isLetter || "-_ ".utf8.contains($0) }
    }
    if isUUID || isBareUUID {
      return allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") }
    }
    let words = [
      "your", "my-", "my_", "meowmeow", "insert", "example", "changeme", "change-me", "change_me",
      "replace",
      "paste", "access_token", "api_token", "the-token", "sample", "put-", "put_", "enter-",
      "enter_",
      "add-your", "add_your", "fill-", "fill_", "placeholder", "dummy-", "dummy_", "todo",
    ]
    if ["-here", "_here", " here", "-HERE", "_HERE", " HERE"].contains(where: hasSuffix) {
      return true
    }
    return words.contains { startsIgnoringCase(with: $0) }
      && contains { "-_ <".utf8.contains($0) || count <= 24 }
  }

  /// It without the signs at its ends that are letters of no credential.
  var withoutSigns: UnsafeRawBufferPointer {
    let start = firstIndex { !".~+/=".utf8.contains($0) } ?? count
    let end = lastIndex { !".~+/=".utf8.contains($0) }.map { $0 + 1 } ?? start
    return UnsafeRawBufferPointer(rebasing: self[start..<Swift.max(start, end)])
  }

  /// `app id|secret`: 15 or 16 digits, a bar, 27 to 40 characters.
  var isMetaAppToken: Bool {
    guard let bar = firstIndex(of: UInt8(ascii: "|")), (15...16).contains(bar) else { return false }
    return (27...40).contains(count - bar - 1) && self[..<bar].allSatisfy(\.isDigit)
      && self[(bar + 1)...].allSatisfy(Alphabet.word.contains)
  }

  /// `xoxe-`, `xoxs-` and their like.
  var isSlackToken: Bool {
    guard count >= 15, count <= 300, allSatisfy({ Alphabet.word.contains($0) || $0 == 0x2E })
    else { return false }
    return starts(with: "xox".utf8) && "abeprs".utf8.contains(self[3])
      && self[4] == UInt8(ascii: "-")
  }

  /// What begins such a token is the same for each place where Amazon makes them.
  var isAWSSessionToken: Bool {
    count >= 100
      && ["IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"].contains { starts(with: $0.utf8) }
  }

  var isAWSKeyID: Bool {
    guard count == 20, allSatisfy(Alphabet.upperAlphanumeric.contains) else { return false }
    return ["AKIA", "ASIA", "ABIA", "ACCA", "A3T"].contains { starts(with: $0.utf8) }
  }

  /// So many characters of base64 or base64url, with a letter of either case and a digit among
  /// them.
  func isMixedBase64(of length: Int) -> Bool {
    count == length && allSatisfy { Alphabet.word.contains($0) || "+/".utf8.contains($0) }
      && contains { (0x41...0x5A).contains($0) } && contains { (0x61...0x7A).contains($0) }
      && contains(where: \.isDigit)
  }

  /// The public half of a key: PEM, or a line of OpenSSH.
  var isPublicKey: Bool {
    if holds("-----BEGIN"), holds("PUBLIC KEY") { return true }
    return ["ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2-"].contains { starts(with: $0.utf8) }
  }

  /// 32 hexadecimal digits, `-us` and the number of a data centre.
  var isMailchimpKey: Bool {
    guard (36...37).contains(count), prefix(32).allSatisfy(Alphabet.hexadecimal.contains) else {
      return false
    }
    return self[32...].starts(with: "-us".utf8) && self[35...].allSatisfy(\.isDigit)
  }

  /// Whether it is a credential, or a part of one, as far as its form tells.
  var looksSecret: Bool {
    if holds("eyJ") || isPieceOfWebToken || holds("-----BEGIN") { return true }
    if Recogniser.first(recognising: self)?.isCertain == true { return true }
    let isPath = ["/", "./", "../", "~/"].contains { starts(with: $0.utf8) }
    return !isPath && count >= 60 && allSatisfy(Alphabet.token.contains)
      && !contains(UInt8(ascii: "/"))
  }

  func hasSuffix(_ text: String) -> Bool { reversed().starts(with: text.utf8.reversed()) }

  func startsIgnoringCase(with text: String) -> Bool {
    count >= text.utf8.count
      && zip(self, text.utf8).allSatisfy { $0 == $1 || ($0.isLetter && $0 | 0x20 == $1 | 0x20) }
  }
}
