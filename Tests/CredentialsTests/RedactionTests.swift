import Credentials
import TestSupport
import Testing

private let token = MadeUpToken.token(seed: 6, now: 1_800_000_000)

@Test(arguments: [
  ("There is no guide called “SECRET”.", "There is no guide called “••••••••”."),
  ("a/SECRET.yaml is no file", "a/•••••••• is no file"), ("SECRET", "••••••••"),
  ("--at=SECRET", "••••••••"), ("", ""), ("  two  blanks ", "  two  blanks "),
])
func `a credential is masked wherever it stands in a message`(text: String, masked: String) {
  #expect(text.replacing("SECRET", with: token).withoutCredentials == masked)
}

@Test(arguments: [
  "guides/snapchat-ads/how-to-generate-my-snapchat-conversion-api-token.guide.yaml:3:1",
  "/home/maria/projects/shop/destinations/snapchat.yaml",
  "Use docent run snapchat-token --at copy.",
  "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b",
])
func `paths, names and IDs stay in a message`(text: String) {
  #expect(text.withoutCredentials == text)
}

@Test(arguments: [
  "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b", "3f1c6a529d0e4b7b8a3e5c2d1e0f9a8b", "maria@shop.example",
  "123456", "G-AB12CD34EF", "hf_abcdefghijklmnopqrstuvwxyzabcdefgh", "AbCdEfGhIjKlMnOpQrSt",
])
func `a report masks what names a person or a thing of theirs`(value: String) {
  #expect("at \(value), then".withoutPersonalValues == "at ••••••••, then")
  #expect("~/\(value).yaml".withoutPersonalValues == "~/••••••••")
}

@Test(arguments: [
  "~/shop/snapchat.yaml, yaml, mode 640", "copy 16:20, field 16:21", "AbCdEfGh 12345",
])
func `a report keeps what is no value`(text: String) {
  #expect(text.withoutPersonalValues == text)
}
