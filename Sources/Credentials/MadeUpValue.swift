// Values that are made up, to practise with: each has the form that its field takes, and opens nothing.

extension Secret {
  /// A value that a field accepts.
  ///
  /// - Parameters:
  ///   - now: seconds since 1970; a token says that it was made a minute before.
  ///   - seed: the same seed makes the same value.
  public static func madeUp(for rule: FieldRule, now: Int, seed: UInt64) -> Secret {
    var source = SignSource(state: seed)
    switch rule.kind {
    case .snapchatConversionsToken: return Secret(source.webToken(now: now))
    case .uuid: return Secret(source.uuid)
    case .text(let text):
      let signs = (0x21..<0x7F).map { UInt8($0) }.filter(text.allowed.contains)
      // No value is longer than this (`opaqueDoubts`), whatever a rule says.
      let least = max(rule.minimumLength ?? 0, text.minimumLength ?? 0)
      let length = min(max(rule.usualLength?.range.lowerBound ?? 20, least), 4096)
      let begin = text.begins.first ?? ""
      return Secret(begin + source.text(of: length - begin.utf8.count, from: signs))
    }
  }
}

/// Signs that look random and are the same for the same seed.
private struct SignSource {
  var state: UInt64

  mutating func sign(from signs: [UInt8]) -> UInt8 {
    // Knuth's constants for a linear congruence; the high bits are the good ones.
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return signs.isEmpty ? UInt8(ascii: "x") : signs[Int(state >> 33) % signs.count]
  }

  mutating func text(of count: Int, from signs: [UInt8]) -> String {
    String(decoding: (0..<max(0, count)).map { _ in sign(from: signs) }, as: UTF8.self)
  }

  var uuid: String {
    mutating get {
      [8, 4, 4, 4, 12].map { text(of: $0, from: Array("0123456789abcdef".utf8)) }.joined(
        separator: "-")
    }
  }

  // A real token's header and claims (docs/tokens.md, Shape); the signature signs nothing.
  mutating func webToken(now: Int) -> String {
    let header = #"{"alg":"HS256","kid":"CanvasS2SHMACProd","typ":"JWT"}"#
    let claims =
      #"{"aud":"canvas-canvasapi","iss":"canvas-s2stoken","nbf":\#(now - 60),"#
      + #""sub":"\#(uuid)~PRODUCTION~\#(uuid)"}"#
    let signature =
      text(of: 42, from: Base64.url.signs) + text(of: 1, from: Array("AEIMQUYcgkosw048".utf8))
    return [Base64.url.encoded(header), Base64.url.encoded(claims), signature].joined(
      separator: ".")
  }
}
