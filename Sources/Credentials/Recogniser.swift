/// A form by which a product is known.
struct Recogniser: Sendable {
  var product: Product
  /// Whether the form is certain enough to refuse what has it. Forms from memory or field reports
  /// are not (docs/tokens.md, Confidence).
  var isCertain: Bool
  private var form: Form

  private enum Form: Sendable {
    case prefixed(String, length: ClosedRange<Int>, Alphabet)
    case shaped(@Sendable (UnsafeRawBufferPointer) -> Bool)
  }

  /// - Parameter length: how many bytes may follow the prefix.
  private init(
    _ product: Product, _ prefix: String, _ length: ClosedRange<Int>, _ alphabet: Alphabet = .word,
    isCertain: Bool = true
  ) {
    self.product = product
    self.isCertain = isCertain
    form = .prefixed(prefix, length: length, alphabet)
  }

  private init(
    _ product: Product, isCertain: Bool = true,
    _ shape: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
  ) {
    self.product = product
    self.isCertain = isCertain
    form = .shaped(shape)
  }

  /// What has a form of the table, the exact before the loose.
  static func first(recognising value: UnsafeRawBufferPointer) -> Recogniser? {
    all.first { $0.recognises(value) }
  }

  private func recognises(_ value: UnsafeRawBufferPointer) -> Bool {
    switch form {
    case .prefixed(let prefix, let length, let alphabet):
      let rest = value.count - prefix.utf8.count
      return length.contains(rest) && value.starts(with: prefix.utf8)
        && value.suffix(rest).allSatisfy(alphabet.contains)
    case .shaped(let shape): return shape(value)
    }
  }

  /// What the values of some of the recognisers begin with.
  static func prefixes(of isMeant: (Recogniser) -> Bool) -> [String] {
    all.filter(isMeant).compactMap { recogniser in
      if case .prefixed(let prefix, _, _) = recogniser.form { prefix } else { nil }
    }
  }

  private static let all = scripts + advertising + google + code + services + loose

  private static let scripts = [
    Recogniser(.snapScript) { $0.holds("snaptr(") },
    Recogniser(.slackHook) { $0.holds("hooks.slack.com/") },
    Recogniser(.discordHook) { $0.holds("discord.com/api/webhooks/") },
    Recogniser(.certificate) { $0.holds("-----BEGIN CERTIFICATE") },
    Recogniser(.publicKey) { $0.isPublicKey },
    Recogniser(.reference, isCertain: false) { $0.isReference },
  ]

  private static let advertising = [
    Recogniser(.square, "EAAA", 22...60), Recogniser(.squareApp, "sq0atp-", 22...60),
    Recogniser(.meta, "EAA", 97...500, .alphanumeric),
    Recogniser(.meta, "EAA", 20...96, .alphanumeric, isCertain: false),
    Recogniser(.metaApp) { $0.isMetaAppToken },
    Recogniser(.pinterest, "pina_", 20...300), Recogniser(.pinterestRefresh, "pinr_", 20...300),
    Recogniser(.pinterestConversion, "pinc_", 20...300, isCertain: false),
    Recogniser(.instagram, "IGQ", 80...400, isCertain: false),
  ]

  private static let google = [
    Recogniser(.googleKey, "AIza", 35...35),
    Recogniser(.googleOAuth, "ya29.", 20...2000, .token, isCertain: false),
    Recogniser(.googleRefresh, "1//0", 40...300, isCertain: false),
    Recogniser(.googleSecret, "GOCSPX-", 28...28, isCertain: false),
    Recogniser(.googleClient, isCertain: false) {
      $0.hasSuffix(".apps.googleusercontent.com") && $0.first?.isDigit == true
    },
    Recogniser(.googleTagManager, "GTM-", 4...9, .alphanumeric, isCertain: false),
    Recogniser(.googleAnalytics, "G-", 8...12, .alphanumeric, isCertain: false),
    Recogniser(.googleAds, "AW-", 9...11, .digits, isCertain: false),
    Recogniser(.universalAnalytics, "UA-", 6...14, .digitsAndHyphens, isCertain: false),
  ]

  private static let code = [
    Recogniser(.github, "ghp_", 36...251), Recogniser(.githubOAuth, "gho_", 36...251),
    Recogniser(.githubUser, "ghu_", 36...251), Recogniser(.githubApp, "ghs_", 36...251),
    Recogniser(.githubRefresh, "ghr_", 36...251),
    Recogniser(.githubFineGrained, "github_pat_", 82...82),
    Recogniser(.gitlab, "glpat-", 20...300, .token), Recogniser(.npm, "npm_", 36...36),
    Recogniser(.huggingFace, "hf_", 34...34, .alphanumeric),
    Recogniser(.anthropicAdmin, "sk-ant-admin", 60...200),
    Recogniser(.anthropic, "sk-ant-", 60...200),
    Recogniser(.openRouter, "sk-or-", 40...300, isCertain: false),
    Recogniser(.groq, "gsk_", 40...100, .alphanumeric, isCertain: false),
    Recogniser(.xAI, "xai-", 60...120, .alphanumeric, isCertain: false),
    Recogniser(.perplexity, "pplx-", 40...80, .alphanumeric, isCertain: false),
    Recogniser(.pyPI, "pypi-AgE", 60...400),
    Recogniser(.openAIProject, "sk-proj-", 40...300),
    Recogniser(.openAIService, "sk-svcacct-", 40...300),
    Recogniser(.openAIAdmin, "sk-admin-", 40...300),
    Recogniser(.openAI, "sk-", 40...64, .alphanumeric),
  ]

  private static let services =
    stripe + [
      Recogniser(.klaviyo, "pk_", 34...34, .hexadecimal), Recogniser(.klaviyo, "pk_", 41...41),
      Recogniser(.shopify, "shpat_", 32...32, .hexadecimal),
      Recogniser(.shopifyCustom, "shpca_", 32...32, .hexadecimal),
      Recogniser(.shopifyPrivate, "shppa_", 32...32, .hexadecimal),
      Recogniser(.shopifySecret, "shpss_", 32...32, .hexadecimal),
      Recogniser(.slack, "xoxb-", 10...300), Recogniser(.slackUser, "xoxp-", 10...300),
      Recogniser(.slackApp, "xapp-", 10...300), Recogniser(.slackOther) { $0.isSlackToken },
      Recogniser(.slackRefresh, "xoxe.xox", 20...400, .token),
      Recogniser(.awsSession, isCertain: false) { $0.isAWSSessionToken },
      Recogniser(.vault, "hvs.", 60...300, isCertain: false),
      Recogniser(.grafana, "glc_eyJ", 40...600, .token, isCertain: false),
      Recogniser(.sentry, "sntrys_eyJ", 60...600, .token, isCertain: false),
      Recogniser(.atlassian, "ATATT3", 100...300, .token, isCertain: false),
      Recogniser(.hubSpot, "pat-na1-", 36...36, isCertain: false),
      Recogniser(.hubSpot, "pat-eu1-", 36...36, isCertain: false),
      Recogniser(.stripeHook, "whsec_", 24...100, .token, isCertain: false),
      Recogniser(.squareSecret, "sq0csp-", 30...60, isCertain: false),
      Recogniser(.awsTemporary, "ASIA", 16...16, .upperAlphanumeric),
      Recogniser(.aws) { $0.isAWSKeyID },
      Recogniser(.sendGrid, "SG.", 66...66, .token),
      Recogniser(.mailchimp) { $0.isMailchimpKey },
      Recogniser(.mailgun, "key-", 32...32, .hexadecimal),
      Recogniser(.twilio, "SK", 32...32, .hexadecimal),
      Recogniser(.digitalOcean, "dop_v1_", 64...64, .hexadecimal),
      Recogniser(.onePassword, "ops_eyJ", 200...4000, .token),
      Recogniser(.age, "AGE-SECRET-KEY-1", 58...58, .alphanumeric),
      Recogniser(.xBearer, String(repeating: "A", count: 22), 80...100, .percentEncoded),
    ]

  private static let stripe =
    [
      Recogniser(.stripeTest, "sk_test_", 10...250, .alphanumeric),
      Recogniser(.stripeRestrictedTest, "rk_test_", 10...250, .alphanumeric),
      Recogniser(.stripePublicTest, "pk_test_", 10...250, .alphanumeric),
    ]
    + ["live", "prod"].flatMap { mode in
      [
        Recogniser(.stripe, "sk_\(mode)_", 10...250, .alphanumeric),
        Recogniser(.stripeRestricted, "rk_\(mode)_", 10...250, .alphanumeric),
        Recogniser(.stripePublic, "pk_\(mode)_", 10...250, .alphanumeric),
      ]
    }

  private static let loose = [
    Recogniser(.oneTimeCode, "", 6...6, .digits, isCertain: false),
    Recogniser(.adAccount, "", 12...12, .digits, isCertain: false),
    Recogniser(.pinterestTag, "", 13...13, .digits, isCertain: false),
    Recogniser(.metaPixel, "", 15...16, .digits, isCertain: false),
    Recogniser(.numericID, "", 9...20, .digits, isCertain: false),
    Recogniser(.tikTokPixel, "C", 19...19, .upperAlphanumeric, isCertain: false),
    Recogniser(.tikTok, "", 40...40, .lowerHexadecimal, isCertain: false),
    Recogniser(.awsSecret, isCertain: false) { $0.isMixedBase64(of: 40) },
    Recogniser(.googleAnalyticsSecret, isCertain: false) { $0.isMixedBase64(of: 22) },
  ]
}

/// The bytes that a form is made of.
enum Alphabet: Sendable {
  case alphanumeric, upperAlphanumeric, digits, digitsAndHyphens, hexadecimal, lowerHexadecimal
  /// Letters, digits and `%`.
  case percentEncoded
  /// Letters, digits, `_` and `-`: base64url.
  case word
  /// What the page's rule allows: `A-Z a-z 0-9 . _ - ~ + / =`.
  case token

  func contains(_ byte: UInt8) -> Bool {
    switch self {
    case .alphanumeric: byte.isLetter || byte.isDigit
    case .upperAlphanumeric: (0x41...0x5A).contains(byte) || byte.isDigit
    case .digits: byte.isDigit
    case .digitsAndHyphens: byte.isDigit || byte == UInt8(ascii: "-")
    case .lowerHexadecimal: byte.isDigit || (0x61...0x66).contains(byte)
    case .hexadecimal: byte.isDigit || (0x61...0x66).contains(byte | 0x20)
    case .percentEncoded: byte.isLetter || byte.isDigit || byte == UInt8(ascii: "%")
    case .word: byte.isLetter || byte.isDigit || byte == 0x5F || byte == 0x2D
    case .token: Self.word.contains(byte) || ".~+/=".utf8.contains(byte)
    }
  }
}
