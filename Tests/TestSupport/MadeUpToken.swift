/// Made-up tokens of the real shape (docs/tokens.md, Shape), the same for the same seed.
public enum MadeUpToken {
  private static let header = #"{"alg":"HS256","kid":"CanvasS2SHMACProd","typ":"JWT"}"#

  /// - Parameter now: seconds since 1970; the token says that it was made four minutes before.
  public static func token(seed: UInt64, now: Int) -> String {
    var random = SplitMix64(seed: seed)
    let subject = "\(random.uuid)~PRODUCTION~\(random.uuid)"
    let claims =
      #"{"aud":"canvas-canvasapi","iss":"canvas-s2stoken","nbf":\#(now - 240),"sub":"\#(subject)"}"#
    return [base64url(header), base64url(claims), random.signature].joined(separator: ".")
  }

  /// A token that says what is asked for, in JSON.
  public static func token(claims: String) -> String {
    var random = SplitMix64(seed: 3)
    return [base64url(header), base64url(claims), random.signature].joined(separator: ".")
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  /// RFC 4648 §5, without padding.
  public static func base64url(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      return String((0...group.count).map { alphabet[Int(bits >> UInt32(18 - 6 * $0) & 63)] })
    }.joined()
  }
}

/// Sebastiano Vigna's generator: small, seeded, the same everywhere.
public struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  fileprivate var uuid: String {
    mutating get {
      [8, 4, 4, 4, 12].map { count in
        String((0..<count).map { _ in "0123456789abcdef".randomElement(using: &self) ?? "0" })
      }.joined(separator: "-")
    }
  }

  // The last of 43 characters of base64 for 32 bytes ends in two zero bits.
  fileprivate var signature: String {
    mutating get {
      let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
      let first = (0..<42).map { _ in signs.randomElement(using: &self) ?? "A" }
      return String(first) + String("AEIMQUYcgkosw048".randomElement(using: &self) ?? "A")
    }
  }
}
