/// Something else that people paste, with the form by which it is known (FACTS §4).
public enum Product: String, Hashable, CaseIterable, Sendable {
  case meta = "meta-access-token"
  case pinterest = "pinterest-token"
  case klaviyo = "klaviyo-key"
  case stripe = "stripe-key"
  case googleKey = "google-api-key"
  case googleOAuth = "google-oauth"
  case googleTag = "google-tag-id"
  case github = "github-token"
  case gitlab = "gitlab-token"
  case slack = "slack-token"
  case aws = "aws-key-id"
  case anthropic = "anthropic-key"
  case openAI = "openai-key"
  case shopify = "shopify-token"
  case sendGrid = "sendgrid-key"
  case npm = "npm-token"
  case tikTok = "tiktok-token"

  public var name: String { rawValue }
}

/// A recogniser: a form and what has it.
struct Recogniser: Sendable {
  var product: Product
  var prefix: [UInt8]
  /// How many bytes may follow the prefix.
  var length: ClosedRange<Int>
  var alphabet: Alphabet
  /// Whether the form is certain enough to refuse what has it.
  var isCertain: Bool

  init(
    _ product: Product, _ prefix: String, _ length: ClosedRange<Int>, _ alphabet: Alphabet = .word,
    isCertain: Bool = true
  ) {
    self.product = product
    self.prefix = Array(prefix.utf8)
    self.length = length
    self.alphabet = alphabet
    self.isCertain = isCertain
  }

  func recognises(_ value: UnsafeRawBufferPointer) -> Bool {
    value.starts(with: prefix) && length.contains(value.count - prefix.count)
      && value.dropFirst(prefix.count).allSatisfy(alphabet.contains)
  }

  // In order: the exact before the loose.
  static let all: [Recogniser] = [
    Recogniser(.meta, "EAA", 97...500, .alphanumeric),
    Recogniser(.pinterest, "pina_", 20...300), Recogniser(.pinterest, "pinr_", 20...300),
    Recogniser(.stripe, "sk_live_", 10...99), Recogniser(.stripe, "sk_test_", 10...99),
    Recogniser(.stripe, "rk_live_", 10...99), Recogniser(.stripe, "rk_test_", 10...99),
    Recogniser(.stripe, "pk_live_", 10...99), Recogniser(.stripe, "pk_test_", 10...99),
    Recogniser(.klaviyo, "pk_", 34...41), Recogniser(.googleKey, "AIza", 35...35),
    Recogniser(.googleOAuth, "ya29.", 20...2000), Recogniser(.googleOAuth, "GOCSPX-", 28...28),
    Recogniser(.googleTag, "GTM-", 4...9, .alphanumeric),
    Recogniser(.googleTag, "G-", 8...12, .alphanumeric),
    Recogniser(.googleTag, "AW-", 9...11, .digits),
    Recogniser(.github, "ghp_", 36...36), Recogniser(.github, "gho_", 36...36),
    Recogniser(.github, "ghu_", 36...36), Recogniser(.github, "ghs_", 36...36),
    Recogniser(.github, "ghr_", 36...36), Recogniser(.github, "github_pat_", 82...82),
    Recogniser(.gitlab, "glpat-", 20...300, .token), Recogniser(.slack, "xoxb-", 10...200),
    Recogniser(.slack, "xoxp-", 10...200), Recogniser(.slack, "xoxa-", 10...200),
    Recogniser(.aws, "AKIA", 16...16, .alphanumeric),
    Recogniser(.aws, "ASIA", 16...16, .alphanumeric),
    Recogniser(.anthropic, "sk-ant-", 80...200), Recogniser(.openAI, "sk-proj-", 40...300),
    Recogniser(.openAI, "sk-svcacct-", 40...300),
    Recogniser(.shopify, "shpat_", 32...32, .hexadecimal),
    Recogniser(.shopify, "shpca_", 32...32, .hexadecimal),
    Recogniser(.shopify, "shppa_", 32...32, .hexadecimal),
    Recogniser(.shopify, "shpss_", 32...32, .hexadecimal),
    Recogniser(.sendGrid, "SG.", 66...66, .token), Recogniser(.npm, "npm_", 36...36),
    Recogniser(.tikTok, "", 40...40, .lowerHexadecimal, isCertain: false),
  ]
}

/// The bytes that a form is made of.
enum Alphabet: Sendable {
  case alphanumeric, digits, hexadecimal, lowerHexadecimal
  /// Letters, digits, `_` and `-`.
  case word
  /// What the page's rule allows (DESIGN §4): `A-Z a-z 0-9 . _ - ~ + / =`.
  case token

  func contains(_ byte: UInt8) -> Bool {
    switch self {
    case .alphanumeric: byte.isLetter || byte.isDigit
    case .digits: byte.isDigit
    case .lowerHexadecimal: byte.isDigit || (0x61...0x66).contains(byte)
    case .hexadecimal: byte.isDigit || (0x61...0x66).contains(byte | 0x20)
    case .word: byte.isLetter || byte.isDigit || byte == 0x5F || byte == 0x2D
    case .token: Self.word.contains(byte) || ".~+/=".utf8.contains(byte)
    }
  }
}
