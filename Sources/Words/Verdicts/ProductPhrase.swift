import Credentials

/// What the things are called that are pasted in place of a value, and what each of them is for.
public enum ProductPhrase: Phrase {
  /// With its article: "a Stripe secret key".
  case title(Product)
  /// A sentence on what it does, which is why it is not the value.
  case purpose(Product)

  /// The end of a sentence for a title, a whole sentence for a purpose.
  public var english: Sentence {
    switch self {
    case .title(let product): product.words.title
    case .purpose(let product): product.words.purpose
    }
  }
}

extension Product {
  fileprivate var words: (title: Sentence, purpose: Sentence) {
    switch self {
    case .meta: ("a Meta access token", "It works for Facebook and Instagram.")
    case .metaApp: ("a Meta app token", "It works for an app at Facebook.")
    case .metaPixel: ("the ID of a Meta Pixel", "It only says which Pixel is meant.")
    case .square: ("a Square access token", "It works for a Square shop.")
    case .squareApp: ("the token of a Square app", "It works for an app at Square.")
    case .pinterest: ("a Pinterest access token", "It works for Pinterest.")
    case .pinterestRefresh: ("a Pinterest refresh token", "It renews a sign-in at Pinterest.")
    case .pinterestTag: ("the ID of a Pinterest tag", "It only says which tag is meant.")
    case .adAccount:
      (
        "the number of an ad account",
        "It only says which account is meant, at Pinterest perhaps."
      )
    case .klaviyo: ("a Klaviyo private key", "It gives access to a Klaviyo account.")
    case .stripe: ("a Stripe secret key", "It moves money at Stripe.")
    case .stripeTest: ("a Stripe test key", "It makes test payments at Stripe.")
    case .stripeRestricted:
      ("a restricted Stripe key", "It gives access to a part of a Stripe account.")
    case .stripeRestrictedTest:
      ("a restricted Stripe test key", "It gives access to a part of a Stripe account for tests.")
    case .stripePublic: ("a publishable Stripe key", "Anyone can see it on payment pages.")
    case .stripePublicTest:
      ("a publishable Stripe test key", "Anyone can see it on payment pages in a trial.")
    case .googleKey: ("a Google API key", "It works for services of Google.")
    case .googleOAuth: ("a Google login token", "It works at Google for an hour.")
    case .googleSecret: ("a Google OAuth client secret", "An app at Google signs in with it.")
    case .googleClient: ("a Google OAuth client ID", "It only says which app is meant.")
    case .googleAnalytics:
      ("a Google Analytics measurement ID", "It only says which data stream is meant.")
    case .googleAnalyticsSecret:
      ("a Google Analytics API secret", "It sends events to Google Analytics.")
    case .googleTagManager: ("a Google Tag Manager ID", "It only says which container is meant.")
    case .googleAds: ("a Google Ads tag ID", "It only says which conversion tag is meant.")
    case .universalAnalytics:
      ("an old Google Analytics ID", "It only says which property is meant.")
    case .github: ("a GitHub personal token", "It gives access to a person's repositories.")
    case .githubOAuth: ("a GitHub OAuth token", "It gives an app access to repositories.")
    case .githubUser: ("the user token of a GitHub app", "It acts for a person at GitHub.")
    case .githubApp:
      ("the installation token of a GitHub app", "It gives access to repositories for an hour.")
    case .githubRefresh: ("a GitHub refresh token", "It renews a sign-in at GitHub.")
    case .githubFineGrained:
      ("a fine-grained GitHub token", "It gives access to the repositories chosen for it.")
    case .gitlab: ("a GitLab token", "It gives access to projects at GitLab.")
    case .slack: ("a Slack bot token", "It works for a bot at Slack.")
    case .slackUser: ("a Slack user token", "It acts for a person at Slack.")
    case .slackApp: ("a Slack app token", "It connects an app to Slack.")
    case .slackOther: ("a Slack session or refresh token", "It keeps a sign-in at Slack.")
    case .slackHook: ("a Slack webhook address", "It posts into a Slack channel.")
    case .aws: ("an AWS access key ID", "It only says which key at Amazon is meant.")
    case .awsTemporary:
      (
        "a temporary AWS access key ID",
        "It says which key at Amazon is meant, one that ends within hours."
      )
    case .awsSecret: ("an AWS secret key", "It signs calls to Amazon's services.")
    case .anthropic: ("an Anthropic key", "It works for Anthropic's API.")
    case .anthropicAdmin: ("an Anthropic admin key", "It manages an organisation at Anthropic.")
    case .openAI: ("an OpenAI user key", "It works for OpenAI's API.")
    case .openAIProject: ("an OpenAI project key", "It works for one project at OpenAI.")
    case .openAIService: ("an OpenAI service account key", "It works for a service at OpenAI.")
    case .openAIAdmin: ("an OpenAI admin key", "It manages an organisation at OpenAI.")
    case .shopify: ("a Shopify Admin API token", "It gives access to a shop at Shopify.")
    case .shopifyCustom: ("the token of a custom Shopify app", "It gives one app access to a shop.")
    case .shopifyPrivate:
      ("the password of a private Shopify app", "It gives one app access to a shop.")
    case .shopifySecret: ("the secret of a Shopify app", "An app at Shopify signs in with it.")
    case .sendGrid: ("a SendGrid key", "It sends mail through SendGrid.")
    case .mailchimp: ("a Mailchimp key", "It gives access to lists at Mailchimp.")
    case .mailgun: ("a Mailgun key", "It sends mail through Mailgun.")
    case .twilio: ("a Twilio key", "It sends messages through Twilio.")
    case .npm: ("an npm token", "It publishes packages at npm.")
    case .huggingFace: ("a Hugging Face token", "It works for Hugging Face.")
    case .digitalOcean: ("a DigitalOcean token", "It manages servers at DigitalOcean.")
    case .onePassword:
      ("a 1Password service token", "It gives access to vaults of 1Password. Keep it safe.")
    case .age: ("an age secret key", "It decrypts files. Keep it where it was.")
    case .certificate: ("a certificate", "It shows whose server it is, and is no secret.")
    case .publicKey: ("a public key", "It is the half of a key pair that anyone may see.")
    case .xBearer: ("a bearer token of X", "It works for X, formerly Twitter.")
    case .tikTok:
      ("a TikTok token, or the checksum of a commit", "It works for TikTok, if it is a token.")
    case .tikTokPixel: ("a TikTok Pixel ID", "It only says which Pixel is meant.")
    case .numericID:
      ("an account number, a phone number or a time", "A number alone gives no access to anything.")
    case .oneTimeCode: ("a one-time code for signing in", "It works once, for a minute.")
    case .snapScript:
      (
        "the script of the Snap Pixel",
        "It goes into the pages of a shop, and the Pixel ID is in it."
      )
    case .reference:
      ("the name of a place where a token is kept", "docent needs the token itself.")
    case .pinterestConversion: ("a Pinterest conversion token", "It sends events to Pinterest.")
    case .instagram: ("an Instagram access token", "It gives access to an account at Instagram.")
    case .slackRefresh: ("a rotating Slack token", "It renews itself at Slack.")
    case .awsSession: ("an AWS session token", "It belongs to a temporary key at Amazon.")
    case .googleRefresh: ("a Google refresh token", "It renews a sign-in at Google.")
    case .pyPI: ("a PyPI token", "It publishes packages at PyPI.")
    case .vault: ("a HashiCorp Vault token", "It gives access to secrets of a Vault.")
    case .grafana: ("a Grafana Cloud token", "It gives access to a Grafana Cloud account.")
    case .sentry: ("a Sentry token", "It gives access to projects at Sentry.")
    case .atlassian: ("an Atlassian token", "It gives access to Jira and Confluence.")
    case .stripeHook:
      ("the secret of a webhook", "It shows a server that a call comes from Stripe.")
    case .hubSpot: ("a HubSpot token", "It gives access to a HubSpot account.")
    case .openRouter: ("an OpenRouter key", "It works for OpenRouter.")
    case .groq: ("a Groq key", "It works for Groq's API.")
    case .xAI: ("an xAI key", "It works for xAI's API.")
    case .perplexity: ("a Perplexity key", "It works for Perplexity's API.")
    case .squareSecret: ("the secret of a Square app", "An app at Square signs in with it.")
    case .discordHook: ("a Discord webhook address", "It posts into a Discord channel.")
    case .snapchat: ("a Snapchat Conversions API token", "It is a secret, so it is masked here.")
    }
  }
}
