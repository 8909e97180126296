// JSON Web Tokens, read offline: RFC 7519 §3, RFC 7515 §7.1. Three parts of base64url with dots
// between them: header, claims, signature.

/// Judges what begins `eyJ`. What is not three whole parts is part of a token, whatever its length
/// (docs/decisions.md, Clean-up and verdicts).
func judgeWebToken(_ bytes: UnsafeRawBufferPointer, _ now: Int) -> Verdict {
  if bytes.wholeWebTokens.count > 1 { return .doubtful([.severalTokens]) }
  if bytes.contains(where: \.isBlank) { return .doubtful([.blanksInside]) }
  let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let header = JSONClaims(base64url: parts[0])
  if parts.count > 3 { return .doubtful([doubt(about: parts, header)]) }
  if let doubt = missingParts(of: parts) { return .doubtful([doubt]) }
  guard let header, let claims = JSONClaims(base64url: parts[1]) else {
    return .doubtful([.damagedToken])
  }
  if let doubt = signatureDoubt(parts[2], header) { return .doubtful([doubt]) }
  let doubts = doubts(about: header, claims, now)
  return doubts.isEmpty
    ? .accepted(.snapchatConversionsToken(madeAt: claims.number("nbf"))) : .doubtful(doubts)
}

private func missingParts(of parts: [Slice<UnsafeRawBufferPointer>]) -> Verdict.Doubt? {
  let arrived = parts.count { !$0.isEmpty }
  return parts.count == 3 && arrived == 3 ? nil : .partOfToken(arrived: arrived, expected: 3)
}

/// Why what begins `eyJ` and is not one whole token may be a part of one, whoever made it; nil for
/// what has more parts, as encrypted ones do.
func webTokenPartsDoubt(_ bytes: UnsafeRawBufferPointer) -> Verdict.Doubt? {
  let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  if bytes.wholeWebTokens.count > 1 { return .severalTokens }
  if parts.count > 3 { return nil }
  return missingParts(of: parts) ?? .damagedToken
}

// RFC 7516 §3.1: an encrypted token has five parts and names its encryption.
private func doubt(about parts: [Slice<UnsafeRawBufferPointer>], _ header: JSONClaims?)
  -> Verdict.Doubt
{
  if header?.text("enc") != nil || parts[1].isEmpty { return .encryptedToken }
  let others = parts.dropFirst(2).contains { part in
    UnsafeRawBufferPointer(rebasing: part).holds("eyJ")
  }
  return others ? .severalTokens : .damagedToken
}

// HMAC-SHA-256 gives 32 bytes: 43 characters, the last of which ends in two zero bits.
func signatureDoubt(_ part: Slice<UnsafeRawBufferPointer>, _ header: JSONClaims)
  -> Verdict.Doubt?
{
  guard part.allSatisfy(Alphabet.word.contains) else { return .damagedToken }
  guard header.text("alg") == "HS256" else { return part.count % 4 == 1 ? .damagedToken : nil }
  if part.count < 43 { return .partOfToken(arrived: 2, expected: 3) }
  let isWhole = part.count == 43 && part.last.map("AEIMQUYcgkosw048".utf8.contains) == true
  return isWhole ? nil : .damagedToken
}

// What Snap's tokens say of themselves (docs/tokens.md, Shape).
private func doubts(about header: JSONClaims, _ claims: JSONClaims, _ now: Int) -> [Verdict.Doubt] {
  var doubts: [Verdict.Doubt] = []
  let issuer = claims.text("iss")
  let isSnapchat = issuer == "canvas-s2stoken"
  if issuer == nil { doubts.append(.noIssuer) }
  if issuer != nil, !isSnapchat { doubts.append(.foreignIssuer) }
  if isSnapchat, let audience = claims.text("aud"), audience != "canvas-canvasapi" {
    doubts.append(.foreignAudience)
  }
  if let expiry = claims.number("exp"), expiry <= now { doubts.append(.expired) }
  // Clocks differ by some minutes.
  if let start = claims.number("nbf"), start > now + 300 { doubts.append(.madeInFuture) }
  if isSnapchat, let subject = claims.text("sub"), !subject.contains("~PRODUCTION~") {
    doubts.append(.notProduction)
  }
  if doubts.isEmpty, !isUsual(header, claims, now) { doubts.append(.unusualToken) }
  return doubts
}

// Seen in reports alone, so it makes a doubt and no more. A hole of four signs leaves parts that
// decode: what they say is looked at for it.
private func isUsual(_ header: JSONClaims, _ claims: JSONClaims, _ now: Int) -> Bool {
  let twentyYears = 20 * 365 * 86_400
  return header.isUsualHeader && claims.text("aud") != nil
    && claims.text("sub").map(\.namesTwo) == true && claims.number("nbf") ?? now > now - twentyYears
}

extension JSONClaims {
  fileprivate var isUsualHeader: Bool {
    let (begin, end) = ("CanvasS2SHMAC", "Prod")
    let key = text("kid") ?? begin + end
    return text("alg") == "HS256" && text("typ") ?? "JWT" == "JWT"
      && names.isSubset(of: ["alg", "kid", "typ"]) && key.hasPrefix(begin) && key.hasSuffix(end)
      && key.dropFirst(begin.count).dropLast(end.count).allSatisfy(\.isNumber)
  }
}

extension String {
  /// Whether it is of the form `UUID~PRODUCTION~UUID`.
  fileprivate var namesTwo: Bool {
    let parts = split(separator: "~", omittingEmptySubsequences: false)
    return parts.count == 3
      && [parts[0], parts[2]].allSatisfy { Array($0.utf8).withUnsafeBytes(\.isUUID) }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether it is a whole token of Snapchat's, whatever else may be said of it.
  func isSnapchatToken(_ now: Int) -> Bool {
    guard beginsWebToken else { return false }
    if case .accepted = judgeWebToken(self, now) { return true }
    return false
  }

  /// Whether it is a token without its beginning: its claims or its signature stand in it.
  var isPieceOfWebToken: Bool {
    guard count >= 20, allSatisfy(\.isOfWebToken) else { return false }
    let parts = split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return false }
    if holds(".eyJ") { return true }
    if parts.count == 2, parts[1].count == 43, parts[0].count >= 8 {
      return parts[1].last.map("AEIMQUYcgkosw048".utf8.contains) == true
    }
    return parts.contains(where: \.saysClaims)
  }

  /// Why it is no whole web token, where it was certainly one before something was done to it.
  var webTokenDamage: Verdict.Doubt? {
    let beginsInAnyCase = startsIgnoringCase(with: "eyJ")
    if beginsInAnyCase, !starts(with: "eyJ".utf8), dots == 2 { return .changedCase }
    // "eyJ", written in base64 or base 16 once more.
    if starts(with: "ZXlK".utf8) || startsIgnoringCase(with: "65794a") { return .encodedToken }
    return isPieceOfWebToken ? .beginningMissing : nil
  }

  /// Whether it has a sign of a web token: two dots, or how a JSON object begins in base64url.
  var hasSignOfWebToken: Bool { holds("eyJ") || dots == 2 }

  private var dots: Int { count { $0 == UInt8(ascii: ".") } }

  /// Whether it begins as a web token: with a JSON object in base64url and a dot, or cut before it.
  var beginsWebToken: Bool {
    if starts(with: "eyJ".utf8) { return true }
    let parts = split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 3 && JSONClaims(base64url: parts[0]) != nil
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// Whether a piece of base64url, from any of its four beginnings, decodes to words of the claims.
  fileprivate var saysClaims: Bool {
    (0..<4).contains { skipped in
      let rest = dropFirst(skipped)
      guard let bytes = Base64.decodedURL(rest.prefix(rest.count / 4 * 4)) else { return false }
      return bytes.withUnsafeBytes { text in
        ["canvas-", "~PRODUCTION~", "\"iss\"", "\"nbf\"", "\"sub\":"].contains(where: text.holds)
      }
    }
  }
}

extension Secret {
  /// The web token that stands whole in a longer text, such as an address; nil where there is none
  /// or nothing around it.
  public var webTokenInside: Secret? {
    withBytes { bytes in
      let tokens = bytes.wholeWebTokens
      guard tokens.count == 1, let range = tokens.first, range != 0..<bytes.count else {
        return nil
      }
      return Secret(copying: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}
