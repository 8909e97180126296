/// Judges a value that was cleaned up.
///
/// DESIGN §4: what is recognised first decides; the page's rule applies to what nothing claims. What
/// is known from field reports alone makes a value doubtful, never refused.
///
/// - Parameter now: seconds since 1970.
public func judge(_ value: Secret, by rule: FieldRule, now: Int) -> Verdict {
  value.withBytes { bytes in
    if let refusal = generalRefusal(of: bytes) { return .refused(refusal) }
    switch rule.kind {
    case .snapchatConversionsToken: return judgeToken(bytes, rule, now)
    case .uuid: return bytes.isUUID ? .accepted(.uuid) : .refused(.notAnIdentifier)
    case .text(let text): return judgeText(bytes, text, rule)
    }
  }
}

private func generalRefusal(of bytes: UnsafeRawBufferPointer) -> Verdict.Refusal? {
  if bytes.isEmpty { return .empty }
  if bytes.contains(where: { $0 < 0x20 && !$0.isBlank || $0 == 0x7F }) { return .controlBytes }
  if bytes.holds("-----BEGIN"), bytes.holds("PRIVATE KEY") { return .privateKey }
  if bytes.isMasked { return .maskedCopy }
  return nil
}

private func judgeToken(_ bytes: UnsafeRawBufferPointer, _ rule: FieldRule, _ now: Int) -> Verdict {
  if bytes.isUUID || bytes.isBareUUID { return .refused(.identifier) }
  if bytes.isWebAddress { return .refused(.address) }
  if bytes.isEmail { return .refused(.email) }
  if bytes.isPlaceholder { return .refused(.placeholder) }
  if bytes.starts(with: "eyJ".utf8) { return judgeJWT(bytes, now) }
  if let recogniser = Recogniser.all.first(where: { $0.recognises(bytes) }) {
    return recogniser.isCertain
      ? .refused(.product(recogniser.product)) : .doubtful([.couldBe(recogniser.product)])
  }
  let doubts = opaqueDoubts(
    bytes, minimum: rule.minimumLength ?? 100, allows: Alphabet.token.contains)
  return doubts.isEmpty ? .accepted(.opaque) : .doubtful(doubts)
}

private func judgeText(_ bytes: UnsafeRawBufferPointer, _ text: TextRule, _ rule: FieldRule)
  -> Verdict
{
  if bytes.isWebAddress { return .refused(.address) }
  var doubts = opaqueDoubts(
    bytes, minimum: rule.minimumLength ?? text.minimumLength ?? 1, allows: text.allows)
  if !text.begins.isEmpty, !text.begins.contains(where: { bytes.starts(with: $0.utf8) }) {
    doubts.append(.wrongBeginning)
  }
  return doubts.isEmpty ? .accepted(.text) : .doubtful(doubts)
}

private func opaqueDoubts(
  _ bytes: UnsafeRawBufferPointer, minimum: Int, allows: (UInt8) -> Bool
) -> [Verdict.Doubt] {
  var doubts: [Verdict.Doubt] = []
  if bytes.contains(where: \.isBlank) { doubts.append(.blanksInside) }
  if !bytes.allSatisfy({ $0.isBlank || allows($0) }) { doubts.append(.unusualCharacters) }
  if bytes.count < minimum { doubts.append(.tooShort(minimum: minimum)) }
  if bytes.count > 4096 { doubts.append(.tooLong) }
  return doubts
}

// MARK: JSON Web Tokens

// RFC 7519 §3, RFC 7515 §7.1: three parts of base64url. DESIGN §4: what begins `eyJ` and is not
// three whole parts is part of a token, whatever its length.
private func judgeJWT(_ bytes: UnsafeRawBufferPointer, _ now: Int) -> Verdict {
  if bytes.contains(where: \.isBlank) { return .doubtful([.blanksInside]) }
  let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let arrived = parts.count { !$0.isEmpty }
  guard parts.count == 3, arrived == 3 else {
    return .doubtful([.partOfToken(arrived: min(arrived, 3), expected: 3)])
  }
  guard let header = JSONClaims(base64url: parts[0]) else { return .doubtful([.damagedToken]) }
  guard let claims = JSONClaims(base64url: parts[1]), isWholeSignature(parts[2], header) else {
    return .doubtful([.partOfToken(arrived: 2, expected: 3)])
  }
  let doubts = doubts(about: claims, now)
  return doubts.isEmpty
    ? .accepted(.snapchatConversionsToken(madeAt: claims.number("nbf"))) : .doubtful(doubts)
}

// HMAC-SHA-256 gives 32 bytes: 43 characters, the last of which ends in two zero bits.
private func isWholeSignature(_ part: Slice<UnsafeRawBufferPointer>, _ header: JSONClaims) -> Bool {
  guard part.allSatisfy(Alphabet.word.contains) else { return false }
  guard header.text("alg") == "HS256" else { return part.count % 4 != 1 }
  return part.count == 43 && part.last.map("AEIMQUYcgkosw048".utf8.contains) == true
}

private func doubts(about claims: JSONClaims, _ now: Int) -> [Verdict.Doubt] {
  var doubts: [Verdict.Doubt] = []
  if claims.text("iss") != "canvas-s2stoken" { doubts.append(.foreignIssuer) }
  if let expiry = claims.number("exp"), expiry <= now { doubts.append(.expired) }
  // Clocks differ by some minutes.
  if let start = claims.number("nbf"), start > now + 300 { doubts.append(.madeInFuture) }
  if let subject = claims.text("sub"), claims.text("iss") == "canvas-s2stoken",
    !subject.contains("~PRODUCTION~")
  {
    doubts.append(.notProduction)
  }
  return doubts
}
