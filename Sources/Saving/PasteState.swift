import Credentials

/// How the paste of a customer fared, as codes and the notes for support name it.
///
/// The raw values stand in codes: they never change.
public enum PasteState: Int, Hashable, CaseIterable, Sendable {
  case empty, accepted
  /// Doubtful for a reason that no other state names.
  case doubtful
  case identifier, address, email, sample, maskedCopy, privateKey, otherCredential, part
  case otherToken, expired, notProduction, tooShort, longerText

  /// The name in an overlay's `pastes`.
  public var name: String {
    switch self {
    case .empty: "empty"
    case .accepted: "accepted"
    case .doubtful: "doubtful"
    case .identifier: "id"
    case .address: "address"
    case .email: "e-mail"
    case .sample: "sample"
    case .maskedCopy: "masked"
    case .privateKey: "private-key"
    case .otherCredential: "other-credential"
    case .part: "part"
    case .otherToken: "other-token"
    case .expired: "expired"
    case .notProduction: "not-production"
    case .tooShort: "short"
    case .longerText: "text"
    }
  }

  /// The state after a paste; of several doubts the first counts.
  public init(_ verdict: Verdict) {
    switch verdict {
    case .accepted: self = .accepted
    case .doubtful(let doubts): self = doubts.first.map(PasteState.init) ?? .doubtful
    case .refused(let refusal): self.init(refusal)
    }
  }

  private init(_ doubt: Verdict.Doubt) {
    switch doubt {
    case .tooShort, .farTooShort: self = .tooShort
    case .tooLong, .blanksInside, .unusualCharacters, .longerText, .tokenInText, .severalTokens:
      self = .longerText
    case .partOfToken, .damagedToken, .changedCase, .encodedToken, .beginningMissing: self = .part
    case .unusualLength(let arrived, let usual):
      self = arrived < usual.range.lowerBound ? .part : .longerText
    case .encryptedToken, .noIssuer, .foreignIssuer, .foreignAudience, .unusualToken:
      self = .otherToken
    case .expired: self = .expired
    case .madeInFuture, .notProduction: self = .notProduction
    case .couldBe(let product): self.init(product)
    case .wrongBeginning: self = .doubtful
    }
  }

  private init(_ refusal: Verdict.Refusal) {
    switch refusal {
    case .empty: self = .empty
    case .controlBytes: self = .longerText
    case .identifier, .bareIdentifier, .notAnIdentifier: self = .identifier
    case .address, .addressWithToken: self = .address
    case .email: self = .email
    case .placeholder: self = .sample
    case .maskedCopy, .shortenedCopy: self = .maskedCopy
    case .privateKey: self = .privateKey
    case .product(let product): self.init(product)
    }
  }

  private init(_ product: Product) {
    switch product {
    case .reference: self = .sample
    case .certificate, .publicKey, .age: self = .privateKey
    case .oneTimeCode: self = .tooShort
    case .metaPixel, .pinterestTag, .adAccount, .googleClient, .googleAnalytics, .googleTagManager,
      .googleAds, .universalAnalytics, .tikTokPixel, .numericID, .snapScript:
      self = .identifier
    case .slackHook, .discordHook: self = .address
    case .snapchat: self = .otherToken
    case .meta, .metaApp, .square, .squareApp, .squareSecret, .pinterest, .pinterestRefresh,
      .pinterestConversion, .instagram, .klaviyo, .stripe, .stripeTest, .stripeRestricted,
      .stripeRestrictedTest, .stripePublic, .stripePublicTest, .stripeHook, .googleKey,
      .googleOAuth, .googleSecret, .googleAnalyticsSecret, .googleRefresh, .github, .githubOAuth,
      .githubUser, .githubApp, .githubRefresh, .githubFineGrained, .gitlab, .slack, .slackUser,
      .slackApp, .slackOther, .slackRefresh, .aws, .awsTemporary, .awsSecret, .awsSession,
      .anthropic, .anthropicAdmin, .openAI, .openAIProject, .openAIService, .openAIAdmin,
      .openRouter, .groq, .xAI, .perplexity, .shopify, .shopifyCustom, .shopifyPrivate,
      .shopifySecret, .sendGrid, .mailchimp, .mailgun, .twilio, .npm, .pyPI, .huggingFace,
      .digitalOcean, .onePassword, .vault, .grafana, .sentry, .atlassian, .hubSpot, .xBearer,
      .tikTok:
      self = .otherCredential
    }
  }
}
