/// Something else that people paste in place of a value (docs/tokens.md, Other products).
///
/// The raw value is its name in results: it never changes.
public enum Product: String, Hashable, CaseIterable, Sendable {
  case meta = "meta-access-token"
  case metaApp = "meta-app-token"
  case metaPixel = "meta-pixel-id"
  case square = "square-token"
  case squareApp = "square-app-token"
  case pinterest = "pinterest-token"
  case pinterestRefresh = "pinterest-refresh-token"
  case pinterestTag = "pinterest-tag-id"
  case adAccount = "ad-account-id"
  case klaviyo = "klaviyo-key"
  case stripe = "stripe-key"
  case stripeTest = "stripe-test-key"
  case stripeRestricted = "stripe-restricted-key"
  case stripeRestrictedTest = "stripe-restricted-test-key"
  case stripePublic = "stripe-publishable-key"
  case stripePublicTest = "stripe-publishable-test-key"
  case googleKey = "google-api-key"
  case googleOAuth = "google-oauth"
  case googleSecret = "google-client-secret"
  case googleClient = "google-client-id"
  case googleAnalytics = "google-analytics-id"
  case googleAnalyticsSecret = "google-analytics-secret"
  case googleTagManager = "google-tag-manager-id"
  case googleAds = "google-ads-id"
  case universalAnalytics = "universal-analytics-id"
  case github = "github-token"
  case githubOAuth = "github-oauth-token"
  case githubUser = "github-user-token"
  case githubApp = "github-app-token"
  case githubRefresh = "github-refresh-token"
  case githubFineGrained = "github-fine-grained-token"
  case gitlab = "gitlab-token"
  case slack = "slack-token"
  case slackUser = "slack-user-token"
  case slackApp = "slack-app-token"
  case slackOther = "slack-other-token"
  case slackHook = "slack-webhook"
  case aws = "aws-key-id"
  case awsTemporary = "aws-temporary-key-id"
  case awsSecret = "aws-secret-key"
  case anthropic = "anthropic-key"
  case anthropicAdmin = "anthropic-admin-key"
  case openAI = "openai-key"
  case openAIProject = "openai-project-key"
  case openAIService = "openai-service-key"
  case openAIAdmin = "openai-admin-key"
  case shopify = "shopify-token"
  case shopifyCustom = "shopify-custom-app-token"
  case shopifyPrivate = "shopify-private-app-token"
  case shopifySecret = "shopify-app-secret"
  case sendGrid = "sendgrid-key"
  case mailchimp = "mailchimp-key"
  case mailgun = "mailgun-key"
  case twilio = "twilio-key"
  case npm = "npm-token"
  case huggingFace = "hugging-face-token"
  case digitalOcean = "digitalocean-token"
  case onePassword = "1password-token"
  case age = "age-key"
  case certificate = "certificate"
  case publicKey = "public-key"
  case xBearer = "x-bearer-token"
  case tikTok = "tiktok-token"
  case tikTokPixel = "tiktok-pixel-id"
  case numericID = "numeric-id"
  case oneTimeCode = "one-time-code"
  case snapScript = "snap-pixel-script"
  case reference = "reference"
  case pinterestConversion = "pinterest-conversion-token"
  case instagram = "instagram-token"
  case slackRefresh = "slack-refresh-token"
  case awsSession = "aws-session-token"
  case googleRefresh = "google-refresh-token"
  case pyPI = "pypi-token"
  case vault = "vault-token"
  case grafana = "grafana-token"
  case sentry = "sentry-token"
  case atlassian = "atlassian-token"
  case stripeHook = "stripe-webhook-secret"
  case hubSpot = "hubspot-token"
  case openRouter = "openrouter-key"
  case groq = "groq-key"
  case xAI = "xai-key"
  case perplexity = "perplexity-key"
  case squareSecret = "square-secret"
  case discordHook = "discord-webhook"
  case snapchat = "snapchat-conversions-token"

  /// Whether it is nothing but digits, a form that many things have.
  var isNumber: Bool {
    [.metaPixel, .pinterestTag, .adAccount, .numericID].contains(self)
  }

  /// Whether all may see it, on the pages of a shop or in its code.
  var isPublic: Bool {
    [
      .googleTagManager, .googleAnalytics, .googleAds, .universalAnalytics, .tikTokPixel,
      .stripePublic, .stripePublicTest, .numericID, .adAccount, .pinterestTag, .metaPixel,
    ].contains(self)
  }

  /// As results and reports name it: `stripe-key`.
  public var name: String { rawValue }
}
