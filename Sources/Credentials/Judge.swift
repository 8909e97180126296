/// Judges a value that was cleaned up.
///
/// What is recognised first decides (docs/decisions.md, Clean-up and verdicts); the page's rule
/// applies to what nothing claims. What is known from field reports alone makes a value doubtful,
/// never refused.
///
/// - Parameter now: seconds since 1970.
public func judge(_ value: Secret, by rule: FieldRule, now: Int) -> Verdict {
  value.withBytes { bytes in
    if let refusal = generalRefusal(of: bytes) { return .refused(refusal) }
    switch rule.kind {
    case .snapchatConversionsToken: return judgeToken(bytes, rule, now)
    case .uuid: return judgeIdentifier(bytes, now)
    case .text(let text): return judgeText(bytes, text, rule, now)
    }
  }
}

private func generalRefusal(of bytes: UnsafeRawBufferPointer) -> Verdict.Refusal? {
  if bytes.isEmpty { return .empty }
  if bytes.contains(where: { $0 < 0x20 && !$0.isBlank || $0 == 0x7F }) { return .controlBytes }
  if bytes.holds("-----BEGIN"), bytes.holds("PRIVATE KEY") { return .privateKey }
  if bytes.isShortened { return .shortenedCopy }
  if bytes.isMasked { return .maskedCopy }
  return bytes.isPlaceholder ? .placeholder : nil
}

private func judgeToken(_ bytes: UnsafeRawBufferPointer, _ rule: FieldRule, _ now: Int) -> Verdict {
  if bytes.isUUID || bytes.isWrappedUUID { return .refused(.identifier) }
  if bytes.isBareUUID { return .refused(.bareIdentifier) }
  if bytes.beginsWebToken { return judgeWebToken(bytes, now) }
  if let verdict = lookAlike(bytes, namesNumbers: false) { return verdict }
  // A sign that slipped in along makes no other thing of a credential.
  if case .refused(let refusal) = lookAlike(bytes.withoutSigns) { return .refused(refusal) }
  if let doubt = tokensInside(bytes) ?? bytes.webTokenDamage { return .doubtful([doubt]) }
  let doubts = opaqueDoubts(
    bytes, minimum: rule.minimumLength ?? 100, allows: Alphabet.token.contains)
  if doubts.isEmpty, bytes.hasSignOfWebToken { return .doubtful([.damagedToken]) }
  return doubts.isEmpty ? .accepted(.opaque) : .doubtful(doubts)
}

private func tokensInside(_ bytes: UnsafeRawBufferPointer) -> Verdict.Doubt? {
  switch bytes.wholeWebTokens.count {
  case 0: nil
  case 1: .tokenInText
  default: .severalTokens
  }
}

/// What a value is instead, by its form.
///
/// - Parameter namesNumbers: whether a number may be another product's ID. Where Snapchat's values
///   are asked for it is a number: none of Snapchat's IDs is one (docs/tokens.md, IDs).
private func lookAlike(_ bytes: UnsafeRawBufferPointer, namesNumbers: Bool = true) -> Verdict? {
  if let found = Recogniser.first(recognising: bytes) {
    if !namesNumbers, found.product.isNumber { return .doubtful([.couldBe(.numericID)]) }
    return found.isCertain
      ? .refused(.product(found.product)) : .doubtful([.couldBe(found.product)])
  }
  if bytes.isWebAddress {
    let holdsToken = !bytes.wholeWebTokens.isEmpty || bytes.holds("token=")
    return .refused(holdsToken ? .addressWithToken : .address)
  }
  return bytes.isEmail ? .refused(.email) : nil
}

private func judgeIdentifier(_ bytes: UnsafeRawBufferPointer, _ now: Int) -> Verdict {
  if bytes.isUUID { return .accepted(.uuid) }
  if bytes.isSnapchatToken(now) { return .refused(.product(.snapchat)) }
  if bytes.beginsWebToken { return .refused(.notAnIdentifier) }
  if case .refused(let refusal) = lookAlike(bytes) { return .refused(refusal) }
  return .refused(.notAnIdentifier)
}

private func judgeText(
  _ bytes: UnsafeRawBufferPointer, _ text: TextRule, _ rule: FieldRule, _ now: Int
) -> Verdict {
  let minimum = rule.minimumLength ?? text.minimumLength ?? 1
  var doubts = opaqueDoubts(bytes, minimum: minimum, allows: text.allowed.contains)
  let begins = text.begins.isEmpty || text.begins.contains { bytes.starts(with: $0.utf8) }
  if let damage = text.damage(of: bytes) { doubts.append(damage) }
  if begins, doubts.isEmpty, let doubt = rule.lengthDoubt(bytes.count) { doubts.append(doubt) }
  if begins, doubts.isEmpty, !text.begins.isEmpty { return .accepted(.text) }
  if bytes.isSnapchatToken(now) { return .refused(.product(.snapchat)) }
  // A form that begins as this field's values do says nothing else about it.
  if !begins || text.begins.isEmpty, let verdict = lookAlike(bytes) {
    if case .refused = verdict { return verdict }
    if !begins { return verdict }
  }
  if !begins { doubts.append(.wrongBeginning) }
  return doubts.isEmpty ? .accepted(.text) : .doubtful(doubts)
}

extension FieldRule {
  fileprivate func lengthDoubt(_ count: Int) -> Verdict.Doubt? {
    guard let usualLength, !usualLength.range.contains(count) else { return nil }
    return .unusualLength(arrived: count, usual: usualLength)
  }
}

extension TextRule {
  /// Why a value is no whole web token, where it begins as one and may be one here.
  fileprivate func damage(of bytes: UnsafeRawBufferPointer) -> Verdict.Doubt? {
    let mayBeWebToken = begins.isEmpty || begins.contains { $0.hasPrefix("ey") }
    guard mayBeWebToken, bytes.count >= 20, !bytes.isWholeWebToken else { return nil }
    guard bytes.starts(with: "eyJ".utf8) else { return bytes.webTokenDamage }
    return webTokenPartsDoubt(bytes)
  }
}

private func opaqueDoubts(
  _ bytes: UnsafeRawBufferPointer, minimum: Int, allows: (UInt8) -> Bool
) -> [Verdict.Doubt] {
  var doubts: [Verdict.Doubt] = []
  let isUsual = bytes.allSatisfy { $0.isBlank || allows($0) }
  let blanks = bytes.count(where: \.isBlank)
  if blanks > 2, !isUsual || blanks * 12 > bytes.count { return [.longerText] }
  if blanks > 0 { doubts.append(.blanksInside) }
  if !isUsual { doubts.append(.unusualCharacters) }
  if bytes.count < min(20, minimum) {
    doubts.append(.farTooShort)
  } else if bytes.count < minimum {
    doubts.append(.tooShort(minimum: minimum))
  }
  if bytes.count > 4096 { doubts.append(.tooLong) }
  return doubts
}
