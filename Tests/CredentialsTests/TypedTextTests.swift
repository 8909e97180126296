import Credentials
import TestSupport
import Testing

private let credentials = [
  "eyJ", "eyJh", "EAA", "EAAB", "sk_", "sk_live_", "pk_", "rk_live_a", "ghp_", "gho_a",
  "github_pat_",
  "xox", "xoxb", "xoxb-1", "AKIA", "ASIA", "AIza", "shpat_", "glpat-", "SG.", "npm_", "hf_",
  "sk-ant-", "pina_", "ya29.", "GOCSPX-", "key=eyJ", "the eyJ", "~/shop/eyJhb", "Bearer eyJ",
  "\"eyJ", "token:EAAB", "Zk3x9aQ1Zk8x2bP4", "0a1b2c3d4e5f60718293", "a Zk3x9aQ1Zk8x2bP4 b",
]

@Test(arguments: credentials)
func `what begins as a credential may become one`(text: String) {
  #expect(text.mayBecomeCredential)
}

private let words = [
  "", " ", "e", "ey", "eye", "eyes", "EYE", "skip", "sk", "ski", "token", "Token", "key",
  "key-value",
  "git", "github", "gitlab", "pin", "pinterest", "slack", "stripe", "akin", "AK", "EA", "SG", "npm",
  "access token", "Conversions API", "how-to-generate-my-snapchat-conversion-api-token", "G-",
  "destinations/snapchat.yaml", "~/Projects/Shop2024/config.json", "snapchat-token", "PFH-X7RW",
  "conversionsApiTokenForSnapchat2024", "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", "été", "日本語",
  "my_service.local.example.com", "AGE", "age", "100000000000",
]

@Test(arguments: words)
func `ordinary words and names become none`(text: String) {
  #expect(!text.mayBecomeCredential)
}

@Test func `a token is noticed before its fifth sign and stays so`() {
  let token = MadeUpToken.token(seed: 2, now: 0)
  for length in 3...token.count { #expect(String(token.prefix(length)).mayBecomeCredential) }
}
