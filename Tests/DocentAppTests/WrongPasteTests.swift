import Credentials
import DocentApp
import Saving
import TestSupport
import Testing
import Walkthrough
import Words

private let now = 1_800_000_000

private let uuid = "{8:h}-{4:h}-{4:h}-{4:h}-{12:h}"

private func webToken(_ header: String, _ claims: String, _ random: inout SplitMix64) -> String {
  let signature = MadeUpToken.token(seed: random.next(), now: now).split(separator: ".")[2]
  return [MadeUpToken.base64url(header), MadeUpToken.base64url(claims), String(signature)].joined(
    separator: ".")
}

private func token(_ random: inout SplitMix64) -> String {
  MadeUpToken.token(seed: random.next(), now: now)
}

private let plain = #"{"alg":"HS256","typ":"JWT"}"#

private let identifiers = [
  WrongPaste("another ID, not the token", uuid),
  WrongPaste("without its hyphens", "{32:h}"),
  WrongPaste("a Google Analytics measurement ID", "G-{10:u}"),
  WrongPaste("a Google Tag Manager ID", "GTM-{7:u}"),
  WrongPaste("a Google Ads tag ID", "AW-{9-11:d}"),
  WrongPaste("an old Google Analytics ID", "UA-{6-9:d}-{1:n}"),
  WrongPaste("a TikTok Pixel ID", "C{19:u}"),
  WrongPaste("an account number, a phone number or a time", "{9-20:n}"),
  WrongPaste("a one-time code", "{6:d}"),
  WrongPaste("a Google OAuth client ID", "{12:d}-{32:h}.apps.googleusercontent.com"),
  WrongPaste("This is an AWS access key ID", "AKIA{16:A}"),
  WrongPaste("a temporary AWS access key ID", "ASIA{16:A}"),
  WrongPaste(
    "a certificate", "-----BEGIN CERTIFICATE-----\n{64:an}\n{64:an}\n-----END CERTIFICATE-----\n"),
  WrongPaste("a public key", "ssh-ed25519 {68:an} {6:a}"),
]

private let credentials = [
  WrongPaste("a Meta access token", "EAA{180-200:an}"),
  WrongPaste("a Meta app token", "{15-16:n}|{27:an}"),
  WrongPaste("a Square access token", "EAAA{60:w}"),
  WrongPaste("the token of a Square app", "sq0atp-{22:w}"),
  WrongPaste("a Pinterest access token", "pina_{90-120:an}"),
  WrongPaste("a Pinterest refresh token", "pinr_{90-120:an}"),
  WrongPaste("a Klaviyo private key", "pk_{34:h}"),
  WrongPaste("a TikTok token", "{20:h}f{19:h}"),
  WrongPaste("a Google API key", "AIza{35:w}"),
  WrongPaste("a Google login token", "ya29.a0{120:w}"),
  WrongPaste("a Google OAuth client secret", "GOCSPX-{28:w}"),
  WrongPaste("a GitHub personal token", "ghp_{36:an}"),
  WrongPaste("a GitHub OAuth token", "gho_{36:an}"),
  WrongPaste("the user token of a GitHub app", "ghu_{36:an}"),
  WrongPaste("the installation token of a GitHub app", "ghs_{36:an}"),
  WrongPaste("a GitHub refresh token", "ghr_{36:an}"),
  WrongPaste("a fine-grained GitHub token", "github_pat_{22:an}_{59:an}"),
  WrongPaste("a GitLab token", "glpat-{20:w}"),
  WrongPaste("a Slack bot token", "xoxb-{12:d}-{12:d}-{24:an}"),
  WrongPaste("a Slack user token", "xoxp-{12:d}-{12:d}-{32:h}"),
  WrongPaste("a Slack app token", "xapp-1-A{10:u}-{13:d}-{64:h}"),
  WrongPaste("a Slack session or refresh token", "xoxe-1-{140:an}"),
  WrongPaste("a Slack webhook", "https://hooks.slack.com/services/T{8:u}/B{8:u}/{24:an}"),
  WrongPaste("a Stripe secret key", "sk_live_{24-99:an}"),
  WrongPaste("a Stripe test key", "sk_test_{24-99:an}"),
  WrongPaste("a restricted Stripe key", "rk_live_{24-99:an}"),
  WrongPaste("a restricted Stripe test key", "rk_test_{24-99:an}"),
  WrongPaste("a publishable Stripe key", "pk_live_{24-99:an}"),
  WrongPaste("a publishable Stripe test key", "pk_test_{24-99:an}"),
  WrongPaste("an AWS secret key", "aB3{37:an}"),
  WrongPaste("a Google Analytics API secret", "aB3{19:w}"),
  WrongPaste("an OpenAI user key", "sk-{20:an}T3BlbkFJ{20:an}"),
  WrongPaste("an OpenAI project key", "sk-proj-{40:w}T3BlbkFJ{40:w}"),
  WrongPaste("an OpenAI service account key", "sk-svcacct-{40:w}T3BlbkFJ{40:w}"),
  WrongPaste("an OpenAI admin key", "sk-admin-{40:w}T3BlbkFJ{40:w}"),
  WrongPaste("an Anthropic key", "sk-ant-api03-{93:w}AA"),
  WrongPaste("an Anthropic admin key", "sk-ant-admin01-{93:w}AA"),
  WrongPaste("a Shopify Admin API token", "shpat_{32:h}"),
  WrongPaste("the token of a custom Shopify app", "shpca_{32:h}"),
  WrongPaste("the password of a private Shopify app", "shppa_{32:h}"),
  WrongPaste("the secret of a Shopify app", "shpss_{32:h}"),
  WrongPaste("a SendGrid key", "SG.{22:w}.{43:w}"),
  WrongPaste("a Mailchimp key", "{32:h}-us{1:n}{1:d}"),
  WrongPaste("a Mailgun key", "key-{32:h}"),
  WrongPaste("a Twilio key", "SK{32:h}"),
  WrongPaste("an npm token", "npm_{36:an}"),
  WrongPaste("a Hugging Face token", "hf_{34:a}"),
  WrongPaste("a DigitalOcean token", "dop_v1_{64:h}"),
  WrongPaste("a 1Password service token", "ops_eyJ{250-400:an}"),
  WrongPaste("an age secret key", "AGE-SECRET-KEY-1{58:u}"),
  WrongPaste("a bearer token of X", "AAAAAAAAAAAAAAAAAAAAAA{80-100:an}"),
  WrongPaste(
    "a private key", "-----BEGIN PRIVATE KEY-----\n{64:an}\n{64:an}\n-----END PRIVATE KEY-----\n"),
]

private let copies = [
  WrongPaste("There was nothing in it") {
    String(repeating: " ", count: Int.random(in: 0...9, using: &$0)) + "\n"
  },
  WrongPaste("control characters", "{40:an}\u{1}{60:an}"),
  WrongPaste("a web address, not", "https://{8:a}.example/{12:an}"),
  WrongPaste("an e-mail address", "{6:a}.{5:a}@{7:a}.example"),
  WrongPaste("the sample from a page", "<YOUR_{8:A}_TOKEN>"),
  WrongPaste("the masked form") { random in
    String(repeating: "•", count: Int.random(in: 8...40, using: &random))
  },
  WrongPaste("This is cut short") { token(&$0).prefix(24) + "…" },
  WrongPaste("the script of the Snap Pixel", "snaptr('init', '\(uuid)');"),
  WrongPaste("the name of a place where a token is kept", "$SNAP_{8:A}"),
  WrongPaste("far too short for a token", "{4:a}{3:d}{4:A}"),
  WrongPaste("shorter than a token", "{4:a}{1:d}{50:a}Z"),
  WrongPaste("more than the token", "{60:an} {60:an}"),
  WrongPaste("It holds characters that no token has", "{60:an}%{60:an}§"),
  WrongPaste("longer than any token", "{5000:an}"),
]

private let tokens = [
  WrongPaste("1 of its 3 parts arrived") { token(&$0).split(separator: ".")[0] + "" },
  WrongPaste("2 of its 3 parts arrived") { random in
    String(token(&random).dropLast(Int.random(in: 1...60, using: &random)))
  },
  WrongPaste("its beginning was left out") { random in
    String(token(&random).dropFirst(Int.random(in: 1...60, using: &random)))
  },
  WrongPaste("is cut, missing or mistyped") { token(&$0).dropLast() + "B" },
  WrongPaste("several tokens in one") { token(&$0) + "\n" + token(&$0) },
  WrongPaste("a login token") {
    $0.encrypted
  },
  WrongPaste("not made for Snapchat's Conversions API") {
    webToken(plain, #"{"iss":"accounts-\#($0.next())","nbf":1}"#, &$0)
  },
  WrongPaste("a Snapchat token for something else") {
    webToken(plain, #"{"iss":"canvas-s2stoken","aud":"a\#($0.next())"}"#, &$0)
  },
  WrongPaste("it has expired") {
    webToken(
      plain, #"{"iss":"canvas-s2stoken","exp":\#(now - Int.random(in: 1...9_999, using: &$0))}"#,
      &$0)
  },
  WrongPaste("made in the future") {
    webToken(
      plain, #"{"iss":"canvas-s2stoken","nbf":\#(now + Int.random(in: 400...9_999, using: &$0))}"#,
      &$0)
  },
  WrongPaste("not built the way Snapchat's tokens are") {
    webToken(
      #"{"alg":"none"}"#,
      #"{"iss":"canvas-s2stoken","aud":"canvas-canvasapi","sub":"\#($0.next())~PRODUCTION~"}"#, &$0)
  },
  WrongPaste("does not say who made it") {
    webToken(plain, #"{"aud":"canvas-canvasapi","nbf":\#($0.next() % 1_000_000)}"#, &$0)
  },
  WrongPaste("does not say that it is for production") {
    webToken(plain, #"{"iss":"canvas-s2stoken","sub":"a~STAGING~\#($0.next())"}"#, &$0)
  },
  WrongPaste("a web address with a token in it") {
    "https://tr.snapchat.com/v3/\($0.next())/events?access_token=" + token(&$0)
  },
]

extension SplitMix64 {
  fileprivate var encrypted: String {
    mutating get {
      let parts = token(&self).split(separator: ".").map(String.init)
      let header = MadeUpToken.base64url(#"{"alg":"dir","enc":"A256GCM"}"#)
      return [header, "", parts[2], parts[1], parts[2]].joined(separator: ".")
    }
  }
}

private let moreCredentials = [
  WrongPaste("a Pinterest conversion token", "pinc_{90-120:an}"),
  WrongPaste("an Instagram access token", "IGQ{120-180:an}"),
  WrongPaste("a rotating Slack token", "xoxe.xoxp-1-{60:an}"),
  WrongPaste("an AWS session token", "IQoJb3JpZ2lu{300:an}"),
  WrongPaste("a Google refresh token", "1//0{90:w}"),
  WrongPaste("a PyPI token", "pypi-AgE{120:w}"),
  WrongPaste("a HashiCorp Vault token", "hvs.{90:w}"),
  WrongPaste("a Grafana Cloud token", "glc_eyJ{120:an}"),
  WrongPaste("a Sentry token", "sntrys_eyJ{160:an}"),
  WrongPaste("an Atlassian token", "ATATT3{180:w}"),
  WrongPaste("the secret of a webhook", "whsec_{32:an}"),
  WrongPaste("a HubSpot token", "pat-na1-" + uuid),
  WrongPaste("an OpenRouter key", "sk-or-v1-{64:h}"),
  WrongPaste("a Groq key", "gsk_{52:an}"), WrongPaste("an xAI key", "xai-{80:an}"),
  WrongPaste("a Perplexity key", "pplx-{48:an}"),
  WrongPaste("the secret of a Square app", "sq0csp-{43:w}"),
  WrongPaste(
    "a Discord webhook address", "https://discord.com/api/webhooks/{18:n}/{68:w}"),
  WrongPaste("a longer text", "The token of {6:a} is on the page, says {4:a}, and {5:a} has it."),
]

private let kinds = identifiers + credentials + moreCredentials + copies + tokens

private func sentences(_ text: String) throws -> [String] {
  let field = try #require(try snapchatField())
  let judgement = Judgement(Secret(text), .complete, for: field, now: now)
  guard !judgement.isAccepted else { return [] }
  let count = judgement.names.reasons.count
  return Message.told(judgement, Clock(now: now)).prefix(count).map(\.signed.text)
}

private func snapchatField() throws -> Field? {
  let text = try String(
    contentsOfFile: Project.content + "/destinations/snapchat.yaml", encoding: .utf8)
  return try Destination(parsing: text, file: "snapchat.yaml", links: Links(base: nil)).fields.last
}

@Suite struct WrongPasteTests {
  @Test func `there are eighty kinds of wrong paste and more, no two told alike`() {
    #expect(kinds.count >= 80)
    #expect(Set(kinds.map(\.words)).count == kinds.count)
  }

  @Test(arguments: kinds)
  func `a wrong paste is told for what it is, in words of its own, and never taken`(
    kind: WrongPaste
  ) throws {
    for sample in kind.samples(50, seed: 7) {
      let told = try sentences(sample)
      #expect(told.first?.contains(kind.words) == true, "\(told)")
      for other in kinds where other.words != kind.words {
        #expect(told.first?.contains(other.words) != true, "\(told) \(other)")
      }
    }
  }
}
