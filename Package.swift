// swift-tools-version: 6.2
import PackageDescription

// Each Swift target and all that it may import of this package. ArchitectureTests holds the
// import lines of the sources against the same table in docs/architecture.md.
let package = Package(
  name: "docent",
  products: [.executable(name: "docent", targets: ["docent"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CMD4C", linkerSettings: [.linkedLibrary("md4c")]),
    .target(name: "CYAML", linkerSettings: [.linkedLibrary("yaml")]),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CPosix"),

    .target(name: "YAML", dependencies: ["CYAML"]),
    .target(name: "MDX", dependencies: ["CMD4C"]),
    .target(name: "Credentials", dependencies: ["CPosix"]),
    .target(name: "ConfigEditing", dependencies: ["YAML"]),
    .target(name: "Walkthrough", dependencies: ["MDX", "YAML", "Credentials", "ConfigEditing"]),
    .target(
      name: "Saving", dependencies: ["Walkthrough", "Credentials", "ConfigEditing"]),
    .target(
      name: "Words", dependencies: ["Saving", "Walkthrough", "Credentials", "ConfigEditing"]),
    .target(name: "Disk", dependencies: ["CPosix", "Credentials", "ConfigEditing", "Saving"]),
    .target(name: "Screen"),
    .target(
      name: "DocentApp",
      dependencies: ["Words", "Saving", "Walkthrough", "Credentials", "Screen"]),
    .target(name: "Terminal", dependencies: ["CTerminal", "Screen"]),
    .executableTarget(
      name: "docent",
      dependencies: [
        "CPosix", "Credentials", "ConfigEditing", "Walkthrough", "Saving", "Words",
        "Disk", "Screen", "DocentApp", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "CTestSupport", path: "Tests/CTestSupport", linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "TestSupport", dependencies: ["CTestSupport", "Screen"], path: "Tests/TestSupport"),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "TestSupport"]),
    .testTarget(name: "MDXTests", dependencies: ["MDX", "TestSupport"]),
    .testTarget(name: "CredentialsTests", dependencies: ["Credentials", "TestSupport"]),
    .testTarget(
      name: "ConfigEditingTests", dependencies: ["ConfigEditing", "YAML", "TestSupport"]),
    .testTarget(
      name: "WalkthroughTests",
      dependencies: ["Walkthrough", "MDX", "YAML", "ConfigEditing", "TestSupport"]),
    .testTarget(
      name: "DiskTests",
      dependencies: [
        "Disk", "Saving", "Walkthrough", "Credentials", "ConfigEditing", "TestSupport",
      ]),
    .testTarget(
      name: "SavingTests",
      dependencies: ["Saving", "Walkthrough", "Credentials", "ConfigEditing", "TestSupport"]),
    .testTarget(
      name: "WordsTests",
      dependencies: [
        "Words", "Saving", "Walkthrough", "Credentials", "ConfigEditing", "YAML", "TestSupport",
      ],
      exclude: ["Snapshots"]),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "TestSupport"]),
    .testTarget(
      name: "DocentAppTests",
      dependencies: ["DocentApp", "Words", "Saving", "Walkthrough", "Screen", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "Screen", "CTerminal", "CTestSupport", "TestSupport"]),
    .testTarget(
      name: "JourneyTests", dependencies: ["docent", "TestSupport"], exclude: ["Readers"]),
  ],
  swiftLanguageModes: [.v6]
)
