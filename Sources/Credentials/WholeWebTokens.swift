// Whole web tokens in longer texts.

extension UnsafeRawBufferPointer {
  /// Where whole web tokens stand in a longer text, each of them once.
  var wholeWebTokens: [Range<Int>] {
    var found: [Range<Int>] = []
    var seen: [Int: Range<Int>] = [:]
    var from = 0
    while let start = offset(of: "eyJ", from: from) {
      // Each run of a token's signs is read once, however many beginnings it holds.
      let end = self[start...].firstIndex { !$0.isOfWebToken } ?? count
      from = end
      guard let token = webToken(in: start..<end) else { continue }
      var hasher = Hasher()
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: self[token]))
      let hash = hasher.finalize()
      if let same = seen[hash], self[same].elementsEqual(self[token]) { continue }
      seen[hash] = token
      found.append(token)
    }
    return found
  }

  /// Whether all of it is one whole web token.
  var isWholeWebToken: Bool { wholeWebTokens == [0..<count] }

  /// The token that ends where a run of its signs does; dots behind it are a sentence's.
  private func webToken(in run: Range<Int>) -> Range<Int>? {
    let end = self[run].lastIndex { $0 != UInt8(ascii: ".") }.map { $0 + 1 } ?? run.lowerBound
    let parts = self[run.lowerBound..<end].split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false
    ).suffix(3)
    guard parts.count == 3, let first = parts.first, let claims = parts.dropFirst().first,
      let signature = parts.last, signature.count >= 20
    else { return nil }
    let start = headerStarts(in: first.startIndex..<first.endIndex).first { start in
      guard let header = JSONClaims(base64url: self[start..<first.endIndex]) else { return false }
      return header.text("alg") != "HS256" || signatureDoubt(signature, header) == nil
    }
    guard let start, JSONClaims(base64url: claims) != nil else { return nil }
    return start..<end
  }

  /// Where a header may begin in a part: what stands before it may end in a beginning too.
  private func headerStarts(in part: Range<Int>) -> [Int] {
    let text = UnsafeRawBufferPointer(rebasing: self[part])
    guard let first = text.offset(of: "eyJ") else { return [] }
    let last = text.indices.dropFirst(first + 1).last { text[$0...].starts(with: "eyJ".utf8) }
    return [first, last].compactMap { $0.map { part.lowerBound + $0 } }
  }
}

extension UInt8 {
  /// Whether a web token may hold it: base64url, and the dots between its parts.
  var isOfWebToken: Bool { Alphabet.word.contains(self) || self == UInt8(ascii: ".") }
}
