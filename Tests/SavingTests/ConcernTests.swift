import ConfigEditing
import Foundation
import Saving
import TestSupport
import Testing

/// What a person has to agree to before a save, by what the file says and what it is called.
@Suite struct ConcernTests {
  private func concerns(_ text: String, _ file: String = "shop.yaml") throws -> [Concern] {
    try samplePlan(file, text, ["key": sampleKey]).concerns
  }

  private static let kinds: [(text: String, kind: FileKind)] = [
    ("services:\n  web:\n    image: nginx\n", .compose),
    ("services:\n  web: {build: .}\nvolumes: {data: {}}\n", .compose),
    ("name: CI\non: [push]\njobs:\n  test: {runs-on: ubuntu-latest}\n", .workflow),
    ("'on': push\njobs: {}\n", .workflow), ("stages: [build]\nvariables: {A: b}\n", .workflow),
    ("version: 2.1\njobs: {}\nworkflows: {}\n", .workflow),
    ("apiVersion: v1\nkind: Secret\nstringData: {a: b}\n", .kubernetes),
    ("apiVersion: v2\nname: chart\nversion: 1.0.0\n", .kubernetes),
    ("homeassistant:\n  name: Home\n", .homeAssistant), ("default_config:\n", .homeAssistant),
    ("name: app\nscripts: {build: tsc}\n", .package), ("dependencies: {a: '1'}\n", .package),
    ("AWSTemplateFormatVersion: '2010-09-09'\nResources: {}\n", .cloudTemplate),
    ("openapi: 3.1.0\ninfo: {title: a}\n", .schema),
    ("type: service_account\nproject_id: a\nprivate_key_id: b\n", .accountKey),
    ("compilerOptions: {strict: true}\n", .tool),
  ]

  @Test(arguments: kinds)
  func `a file of another kind is known by its own keys`(text: String, kind: FileKind) throws {
    #expect(try concerns(text) == [.otherKind(kind)])
  }

  @Test func `every kind has a sample here`() {
    #expect(Set(Self.kinds.map(\.kind)) == Set(FileKind.allCases))
  }

  @Test(arguments: kinds)
  func `a file that holds this destination already is never asked about`(
    text: String, kind: FileKind
  ) throws {
    #expect(try concerns(text + "destination: shop\n") == [])
    #expect(try concerns(text + "api: {key: shop_an_old_one}\n") == [])
  }

  @Test(arguments: [
    "", "# a comment\n", "name: shop\n", "version: 1\n", "services: [web]\n", "services: {a: b}\n",
    "api: {url: https://shop.example}\nlog: info\n", "on: true\n", "jobs: 4\n", "kind: shop\n",
    "script: a.js\n", "image: logo.png\n",
  ])
  func `a config of anything is no concern`(text: String) throws {
    #expect(try concerns(text) == [])
  }

  @Test(arguments: ["shop.yaml", "shop.json"])
  func `a package is one in either format`(file: String) throws {
    #expect(
      try concerns("{\"name\": \"a\", \"scripts\": {\"b\": \"c\"}}\n", file) == [
        .otherKind(.package)
      ]
    )
  }

  @Test(arguments: [
    "api:\n  key: ENC[AES256_GCM,data:abc,iv:def,tag:ghi,type:str]\n",
    "a: b\nsops: {mac: 'ENC[AES256_GCM,data:abc]', version: 3.8.1}\n",
    "api: {key: old}\nsops: {lastmodified: '2026-01-01T00:00:00Z'}\n",
  ])
  func `what sops encrypts is one concern, whatever its values are`(text: String) throws {
    #expect(try concerns(text) == [.encrypted])
  }

  @Test func `variables that sops encrypts are known too`() throws {
    let text = "SHOP_KEY=ENC[AES256_GCM,data:abc]\nsops_mac=ENC[AES256_GCM,data:x]\n"
    #expect(try concerns(text, ".env") == [.encrypted])
  }

  @Test(arguments: [
    ".env.example", ".env.sample", ".env.vault", ".env.dist", ".env.template", ".env.defaults",
    "config.sample.yaml", "shop.dist.json", "settings-template.yaml", "shop_example.yml",
  ])
  func `a template is known by its name`(file: String) throws {
    let plan = try SavePlan(
      try sampleRequest(file, ["key": sampleKey]), old: [], status: sampleStatus)
    #expect(plan.concerns == [.template])
  }

  @Test(arguments: [
    ".env", ".env.local", ".env.production", "example.yaml", "sample/shop.yaml",
    "distribution.yaml",
    "templates/shop.yaml", "samples-of-tea.json",
  ])
  func `a name that only looks like one is none`(file: String) throws {
    let plan = try SavePlan(
      try sampleRequest(file, ["key": sampleKey]), old: [], status: sampleStatus)
    #expect(plan.concerns == [])
  }

  private static let references = [
    "op://vault/item/field", "vault:secret/data/shop#key", "'${SHOP_KEY}'", "'{{ shop_key }}'",
    "!secret shop_key", "!env SHOP_KEY", "env.SHOP_KEY",
    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop",
    "'@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/a)'", "'%SHOP_KEY%'",
    "/run/secrets/shop_key",
  ]

  @Test(arguments: references)
  func `a reference in the value's place is asked about`(reference: String) throws {
    let text = "destination: shop\napi:\n  enabled: true\n  key: \(reference)\n"
    #expect(try concerns(text) == [.reference(["api", "key"])])
  }

  @Test(arguments: references)
  func `a reference at another key is none of ours`(reference: String) throws {
    #expect(try concerns("destination: shop\nother: \(reference)\n") == [])
  }

  @Test func `a file that holds the value already is asked nothing`() throws {
    let text = "destination: shop\napi:\n  enabled: true\n  key: \(sampleKey)\n"
    #expect(try concerns(text, ".sample.yaml") == [])
  }

  @Test func `what is against the file comes before what is against its place`() throws {
    var status = sampleStatus
    (status.isMount, status.isOwn, status.folderIsOpenToOthers) = (true, false, true)
    (status.folderIsOfAnotherUser, status.linkIsOfAnotherUser) = (true, true)
    let plan = try SavePlan(
      try sampleRequest("a.sample.yaml", ["key": sampleKey]),
      old: Array("destination: bar\nservices: {web: {image: a}}\n".utf8), status: status)
    #expect(
      plan.concerns == [
        .otherDestination(there: "bar"), .template, .otherKind(.compose), .mount,
        .fileOfAnotherUser, .folderOpenToOthers, .folderOfAnotherUser, .linkOfAnotherUser,
      ])
  }
}
