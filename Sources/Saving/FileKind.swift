import ConfigEditing

/// Files that are configs of something else than a destination, known by their own keys at the top.
public enum FileKind: Hashable, CaseIterable, Sendable {
  /// Containers that are started together.
  case compose
  /// What a build service runs.
  case workflow
  case kubernetes, homeAssistant
  /// What a package is made of, such as `package.json`.
  case package
  /// Resources of a cloud.
  case cloudTemplate
  /// An API, or the form of other files.
  case schema
  /// The key of a service account.
  case accountKey
  /// Settings of a tool for developers.
  case tool

  /// The kind of a file; nil for one that may be a config of anything.
  init?(_ document: ConfigDocument) {
    guard document.hasMappings else { return nil }
    let keys = Set(document.keys(at: []))
    let isOfServices = document.keys(at: ["services"]).contains { name in
      !Set(document.keys(at: ["services", name])).isDisjoint(with: Self.keysOfServices)
    }
    let kind =
      isOfServices
      ? .compose
      : Self.allCases.first { $0.signs.contains { keys.isSuperset(of: $0) } }
    guard let kind else { return nil }
    self = kind
  }

  private static let keysOfServices: Set = ["image", "build", "extends", "ports", "command"]

  /// Keys that only such a file has together.
  private var signs: [Set<String>] {
    switch self {
    case .compose: [["services", "volumes"], ["services", "networks"], ["services", "version"]]
    case .workflow:
      [
        ["on", "jobs"], ["jobs", "workflows"], ["jobs", "orbs"], ["runs", "name"],
        ["stages", "script"], ["stages", "variables"], ["stages", "default"], ["stages", "image"],
        ["trigger", "steps"], ["trigger", "stages"], ["trigger", "jobs"], ["pool", "steps"],
        ["kind", "steps"], ["image", "pipelines"], ["language", "script"],
      ]
    case .kubernetes: [["apiVersion", "kind"], ["apiVersion", "name", "version"]]
    case .homeAssistant: [["homeassistant"], ["default_config"], ["automation", "script"]]
    case .package:
      [
        ["dependencies"], ["devDependencies"], ["peerDependencies"], ["lockfileVersion"],
        ["scripts", "name"], ["name", "version", "main"], ["name", "version", "private"],
        ["name", "version", "description"], ["name", "version", "license"],
        ["require", "autoload"],
      ]
    case .cloudTemplate:
      [
        ["AWSTemplateFormatVersion"], ["Resources", "Outputs"], ["Resources", "Parameters"],
        ["Resources", "Transform"], ["service", "provider", "functions"], ["resources", "runtime"],
      ]
    case .schema:
      [["openapi", "info"], ["swagger", "info"], ["asyncapi"], ["$schema", "properties"]]
    case .accountKey: [["private_key", "client_email"], ["type", "project_id", "private_key_id"]]
    case .tool:
      [
        ["compilerOptions"], ["repos", "default_stages"], ["version", "updates"],
        ["scrape_configs"], ["entryPoints"], ["site_name", "nav"], ["manifest_version"],
        ["version", "tasks"], ["version", "configurations"], ["extends", "rules"],
      ]
    }
  }
}

extension String {
  /// Whether it is the path of a template by its name: `.env.example`, `config.sample.yaml`.
  var namesTemplate: Bool {
    let words = lastPathComponent.lowercased().split(omittingEmptySubsequences: true) {
      ".-_".contains($0)
    }.map(String.init)
    let isVariables = words.contains("env")
    let own = ["example", "examples", "sample", "template", "tmpl", "tpl", "dist", "skeleton"]
    // Of a name such as example.yaml nobody can tell.
    let named = isVariables ? own + ["vault", "schema", "defaults"] : own
    return words.dropFirst(isVariables ? 0 : 1).contains(where: named.contains)
  }
}
