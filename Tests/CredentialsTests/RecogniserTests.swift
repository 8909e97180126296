import Testing

@testable import Credentials

/// A row of the table: what stands before, what may follow, and how much of it.
private struct Row: Sendable, CustomStringConvertible {
  var product: Product
  var prefix: String
  var lengths: ClosedRange<Int>
  var signs: Signs
  var isCertain: Bool

  init(
    _ product: Product, _ prefix: String, _ lengths: ClosedRange<Int>, _ signs: Signs = .word,
    isCertain: Bool = true
  ) {
    (self.product, self.prefix, self.lengths) = (product, prefix, lengths)
    (self.signs, self.isCertain) = (signs, isCertain)
  }

  func text(_ length: Int) -> String {
    prefix + String(repeating: signs.sample, count: length / signs.sample.count + 1).prefix(length)
  }

  var withForeignSign: String { text(lengths.lowerBound).dropLast() + signs.foreign }
  var description: String { "\(product) \(prefix)" }
}

/// What an alphabet has, and a sign that it has not.
private struct Signs: Sendable {
  var sample: String
  var foreign: String

  static let word = Signs(sample: "x7_Z-", foreign: ".")
  static let token = Signs(sample: "x7_Z.", foreign: ":")
  static let alphanumeric = Signs(sample: "x7Z", foreign: "_")
  static let upper = Signs(sample: "Q7Z", foreign: "a")
  static let digits = Signs(sample: "1234567890", foreign: "a")
  static let digitsAndHyphens = Signs(sample: "123456-9", foreign: "a")
  static let hexadecimal = Signs(sample: "0aF9fA", foreign: "g")
  static let lowerHexadecimal = Signs(sample: "0af9", foreign: "A")
  static let percentEncoded = Signs(sample: "b7C%", foreign: "_")
}

private let advertising = [
  Row(.square, "EAAA", 22...60), Row(.squareApp, "sq0atp-", 22...60),
  Row(.squareSecret, "sq0csp-", 30...60, isCertain: false),
  Row(.meta, "EAA", 97...500, .alphanumeric),
  Row(.meta, "EAA", 20...96, .alphanumeric, isCertain: false),
  Row(.pinterest, "pina_", 20...300), Row(.pinterestRefresh, "pinr_", 20...300),
  Row(.pinterestConversion, "pinc_", 20...300, isCertain: false),
  Row(.instagram, "IGQ", 80...400, isCertain: false),
  Row(.googleKey, "AIza", 35...35),
  Row(.googleOAuth, "ya29.", 20...2000, .token, isCertain: false),
  Row(.googleRefresh, "1//0", 40...300, isCertain: false),
  Row(.googleSecret, "GOCSPX-", 28...28, isCertain: false),
  Row(.googleTagManager, "GTM-", 4...9, .alphanumeric, isCertain: false),
  Row(.googleAnalytics, "G-", 8...12, .alphanumeric, isCertain: false),
  Row(.googleAds, "AW-", 9...11, .digits, isCertain: false),
  Row(.universalAnalytics, "UA-", 6...14, .digitsAndHyphens, isCertain: false),
  Row(.klaviyo, "pk_", 34...34, .hexadecimal), Row(.klaviyo, "pk_", 41...41),
  Row(.xBearer, String(repeating: "A", count: 22), 80...100, .percentEncoded),
]

private let code = [
  Row(.github, "ghp_", 36...251), Row(.githubOAuth, "gho_", 36...251),
  Row(.githubUser, "ghu_", 36...251), Row(.githubApp, "ghs_", 36...251),
  Row(.githubRefresh, "ghr_", 36...251), Row(.githubFineGrained, "github_pat_", 82...82),
  Row(.gitlab, "glpat-", 20...300, .token), Row(.npm, "npm_", 36...36),
  Row(.huggingFace, "hf_", 34...34, .alphanumeric), Row(.pyPI, "pypi-AgE", 60...400),
  Row(.anthropicAdmin, "sk-ant-admin", 60...200), Row(.anthropic, "sk-ant-", 60...200),
  Row(.openRouter, "sk-or-", 40...300, isCertain: false),
  Row(.groq, "gsk_", 40...100, .alphanumeric, isCertain: false),
  Row(.xAI, "xai-", 60...120, .alphanumeric, isCertain: false),
  Row(.perplexity, "pplx-", 40...80, .alphanumeric, isCertain: false),
  Row(.openAIProject, "sk-proj-", 40...300), Row(.openAIService, "sk-svcacct-", 40...300),
  Row(.openAIAdmin, "sk-admin-", 40...300), Row(.openAI, "sk-", 40...64, .alphanumeric),
]

private let services = [
  Row(.shopify, "shpat_", 32...32, .hexadecimal),
  Row(.shopifyCustom, "shpca_", 32...32, .hexadecimal),
  Row(.shopifyPrivate, "shppa_", 32...32, .hexadecimal),
  Row(.shopifySecret, "shpss_", 32...32, .hexadecimal),
  Row(.slack, "xoxb-", 10...300), Row(.slackUser, "xoxp-", 10...300),
  Row(.slackApp, "xapp-", 10...300), Row(.slackRefresh, "xoxe.xox", 20...400, .token),
  Row(.vault, "hvs.", 60...300, isCertain: false),
  Row(.grafana, "glc_eyJ", 40...600, .token, isCertain: false),
  Row(.sentry, "sntrys_eyJ", 60...600, .token, isCertain: false),
  Row(.atlassian, "ATATT3", 100...300, .token, isCertain: false),
  Row(.hubSpot, "pat-na1-", 36...36, isCertain: false),
  Row(.hubSpot, "pat-eu1-", 36...36, isCertain: false),
  Row(.stripeHook, "whsec_", 24...100, .token, isCertain: false),
  Row(.awsTemporary, "ASIA", 16...16, .upper), Row(.sendGrid, "SG.", 66...66, .token),
  Row(.mailgun, "key-", 32...32, .hexadecimal), Row(.twilio, "SK", 32...32, .hexadecimal),
  Row(.digitalOcean, "dop_v1_", 64...64, .hexadecimal),
  Row(.onePassword, "ops_eyJ", 200...4000, .token),
  Row(.age, "AGE-SECRET-KEY-1", 58...58, .alphanumeric),
]

private let stripe = [
  Row(.stripeTest, "sk_test_", 10...250, .alphanumeric),
  Row(.stripeRestrictedTest, "rk_test_", 10...250, .alphanumeric),
  Row(.stripePublicTest, "pk_test_", 10...250, .alphanumeric),
  Row(.stripe, "sk_live_", 10...250, .alphanumeric),
  Row(.stripeRestricted, "rk_live_", 10...250, .alphanumeric),
  Row(.stripePublic, "pk_live_", 10...250, .alphanumeric),
  Row(.stripe, "sk_prod_", 10...250, .alphanumeric),
  Row(.stripeRestricted, "rk_prod_", 10...250, .alphanumeric),
  Row(.stripePublic, "pk_prod_", 10...250, .alphanumeric),
]

private let loose = [
  Row(.oneTimeCode, "", 6...6, .digits, isCertain: false),
  Row(.adAccount, "", 12...12, .digits, isCertain: false),
  Row(.pinterestTag, "", 13...13, .digits, isCertain: false),
  Row(.metaPixel, "", 15...16, .digits, isCertain: false),
  Row(.numericID, "", 9...20, .digits, isCertain: false),
  Row(.tikTokPixel, "C", 19...19, .upper, isCertain: false),
  Row(.tikTok, "", 40...40, .lowerHexadecimal, isCertain: false),
]

/// What a text is told as: a product, and whether for certain.
private struct Told: Equatable {
  var product: Product
  var isCertain: Bool
}

private func told(_ text: String) -> Told? {
  Secret(text).withBytes { Recogniser.first(recognising: $0) }.map {
    Told(product: $0.product, isCertain: $0.isCertain)
  }
}

@Test(arguments: advertising + code + services + stripe + loose)
private func `a form is known from its least length to its most, and by its own signs`(row: Row) {
  let expected = Told(product: row.product, isCertain: row.isCertain)
  for length in [row.lengths.lowerBound, row.lengths.upperBound] {
    #expect(told(row.text(length)) == expected, "\(length)")
  }
  for length in [row.lengths.lowerBound - 1, row.lengths.upperBound + 1] {
    #expect(told(row.text(length)) != expected, "\(length)")
  }
  #expect(told(row.withForeignSign) != expected)
}

private let shapes: [(String, Product, isCertain: Bool)] = [
  ("snaptr('init')", Product.snapScript, true), ("a hooks.slack.com/services/T0", .slackHook, true),
  ("https://discord.com/api/webhooks/1/a", .discordHook, true),
  ("-----BEGIN CERTIFICATE-----", .certificate, true), ("ssh-rsa AAAA", .publicKey, true),
  ("${SNAP_TOKEN}", .reference, false),
  (String(repeating: "1", count: 15) + "|" + String(repeating: "a", count: 27), .metaApp, true),
  ("1-a.apps.googleusercontent.com", .googleClient, false),
  ("xoxe-0123456789", .slackOther, true),
  ("IQoJb3JpZ2lu" + String(repeating: "a", count: 88), .awsSession, false),
  ("AKIA0123456789ABCDEF", .aws, true),
  (String(repeating: "0a", count: 16) + "-us1", .mailchimp, true),
  ("aB3" + String(repeating: "/x", count: 18) + "+", .awsSecret, false),
  ("aB3" + String(repeating: "-x", count: 9) + "_", .googleAnalyticsSecret, false),
]

@Test(arguments: shapes)
func `what has no beginning of its own is known by its shape`(
  text: String, product: Product, isCertain: Bool
) {
  #expect(told(text) == Told(product: product, isCertain: isCertain))
}

@Test(arguments: ["a.apps.googleusercontent.com", "1.apps.googleusercontent.co", "hello", ""])
func `what has no form of the table is nothing that is known`(text: String) {
  #expect(told(text) == nil)
}

private let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
private let digits = "0123456789"

private let alphabets: [(Alphabet, String)] = [
  (Alphabet.alphanumeric, digits + letters), (.upperAlphanumeric, digits + letters.prefix(26)),
  (.digits, digits), (.digitsAndHyphens, "-" + digits), (.hexadecimal, digits + "ABCDEFabcdef"),
  (.lowerHexadecimal, digits + "abcdef"), (.percentEncoded, "%" + digits + letters),
  (.word, "-_" + digits + letters), (.token, "+-./=_~" + digits + letters),
]

@Test(arguments: alphabets)
func `an alphabet holds its signs and no other`(alphabet: Alphabet, signs: String) {
  #expect((0...UInt8.max).filter(alphabet.contains) == signs.utf8.sorted())
}
