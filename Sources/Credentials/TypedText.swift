// What is typed where no value is asked for: into a search, a list, the name of a file.

extension String {
  /// Whether a credential stands in it, or may be on its way: true from the first characters on that
  /// known credentials begin with, and for a long run of signs that looks random.
  public var mayBecomeCredential: Bool {
    Array(utf8).withUnsafeBytes(\.holdsComingCredential)
  }

  /// The text as it is shown while it is typed: with the mask in place of each part of it that may
  /// become a credential.
  public var withoutComingCredentials: String { masked(\.holdsComingCredential) }
}

extension UnsafeRawBufferPointer {
  fileprivate var holdsComingCredential: Bool {
    split {
      !Alphabet.token.contains($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
    }
    .contains { UnsafeRawBufferPointer(rebasing: $0).mayBecomeCredential }
  }

  fileprivate var mayBecomeCredential: Bool {
    Recogniser.beginnings.contains { beginning in
      if starts(with: beginning.utf8) { return true }
      // A part of one is a word as well, but where it holds a sign, a digit or both kinds of letters.
      return count >= 3 && beginning.utf8.starts(with: self) && !isOfOneCase
    } || holdsRandomRun
  }

  private var isOfOneCase: Bool {
    allSatisfy { (0x61...0x7A).contains($0) } || allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether letters and digits follow each other as in no word.
  private var holdsRandomRun: Bool {
    split { !$0.isLetter && !$0.isDigit }.contains { run in
      guard run.count >= 16 else { return false }
      let kinds = run.map { $0.isDigit ? 0 : $0 & 0x20 == 0 ? 1 : 2 }
      let changes = zip(kinds, kinds.dropFirst()).count { $0 != $1 }
      return run.count >= 40 || kinds.contains(0) && changes * 3 >= run.count
    }
  }
}

extension Recogniser {
  /// What credentials begin with that begins nothing else: neither IDs that all may see nor words.
  fileprivate static let beginnings: [String] =
    ["eyJ", "xox", "AKIA", "ASIA", "ABIA", "ACCA"]
    + prefixes(of: { !$0.product.isPublic && $0.product != .mailgun }).filter { $0.utf8.count >= 3 }
}
