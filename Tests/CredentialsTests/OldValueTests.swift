import Credentials
import TestSupport
import Testing

private let references = [
  "${SNAP_TOKEN}", "${SNAP_TOKEN:-none}", "$SNAP_TOKEN", "$snapToken", "$env:SNAP_TOKEN",
  "$(op read x)", "`pass show snap`", "{{ x }}", "{{ env.X || \"a\" }}", "={{ $env.X }}",
  "${{ secrets.SNAP }}", "{{resolve:secretsmanager:a:b}}", "<%= ENV['X'] %>", "#{SNAP_TOKEN}#",
  "((snap-token))", "!secret snap_token", "!env SNAP_TOKEN", "env.SNAP_TOKEN",
  "process.env.SNAP_TOKEN", "secrets.SNAP_TOKEN", "var.snap_token", "op://vault/item/field",
  "vault:secret/data/snap#token", "vault://secret/snap", "hashivault://snap", "secret://snap",
  "awssm://snap", "bws://0a1b", "keyring:docent/snap", "ref+awsssm://snap", "secretref:snap",
  "arn:aws:secretsmanager:eu-west-1:1:secret:snap", "arn:aws:ssm:eu-west-1:1:parameter/snap",
  "@Microsoft.KeyVault(SecretUri=https://a.vault.azure.net/secrets/x)", "%SNAP_TOKEN%",
  "%env(SNAP_TOKEN)%", "/run/secrets/snap", "./snap.token", "~/.snap", "projects/1/secrets/snap",
  "file:///run/snap", "ENC[AES256_GCM,data:aGk=,iv:aGk=,tag:aGk=,type:str]", "ENC(aGkgaGk=)",
  "{cipher}0a1b2c", "$ANSIBLE_VAULT;1.1;AES256", "encrypted:aGkgaGk=", " ${SNAP_TOKEN}\n",
]

@Test(arguments: references)
func `what leads to a value is a reference`(text: String) {
  #expect(OldValue(Secret(text)) == .reference)
}

private let placeholders = [
  "your-token-here", "YOUR_TOKEN", "changeme", "CHANGE_ME", "change-me", "xxx", "xxxxxxxxxxxx",
  "XXXX-XXXX", "<token>", "<YOUR TOKEN>", "[token]", "{API_KEY}", "snap-token-here",
  "PASTE_YOUR_TOKEN", "put-your-token", "enter_token", "placeholder", "todo", "todo: token", "tbd",
  "null", "none", "undefined", "token", "secret", "SNAPCHAT_ACCESS_TOKEN", "__SNAP_TOKEN__",
  "00000000-0000-0000-0000-000000000000", "********", "••••••••", "eyJhbGci...", "...", "0000",
  "replace-with-token", "insert token", "example-token", "dummy_token", "REDACTED",
]

@Test(arguments: placeholders)
func `what fills a place is a placeholder`(text: String) {
  #expect(OldValue(Secret(text)) == .placeholder)
}

private let values = [
  MadeUpToken.token(seed: 1, now: 0), String(MadeUpToken.token(seed: 1, now: 0).prefix(50)),
  "EAA" + (0..<40).map { "aB\($0)" }.joined(), "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b",
  "ghp_aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3aB3", "$2y$10$abcDEF012", "$3cr3tPa55", "/aB3+xY9=",
  "hunter2hunter2", "https://tr.snapchat.com/?access_token=aB3", "p:q", "a.b.c", "%41%42", "@home",
  "correct horse battery staple", "redis://user:aB3@host",
]

@Test(arguments: values)
func `anything else may be the only copy`(text: String) {
  #expect(OldValue(Secret(text)) == .value)
}

@Test(arguments: ["", " ", "\n\t "])
func `blanks are nothing`(text: String) {
  #expect(OldValue(Secret(text)) == .empty)
}

@Test func `each of two random bytes and each sign alone has a standing`() {
  for first in UInt8.min...UInt8.max {
    _ = OldValue(Secret([first]))
    for second in stride(from: 0, through: 255, by: 5) {
      _ = OldValue(Secret([first, UInt8(second)]))
    }
  }
}

@Test(arguments: references)
func `a reference in place of a token is doubtful or refused, never accepted`(text: String) {
  let rule = FieldRule(kind: .snapchatConversionsToken)
  if case .accepted = judge(cleanUp(Secret(text), for: rule.kind).value, by: rule, now: 0) {
    Issue.record("\(text)")
  }
}
