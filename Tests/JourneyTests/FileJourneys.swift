import Foundation
import Glibc
import TestSupport
import Testing

/// What a file system can bring: links, lists of access, flags, other hands.
@Suite struct FileJourneys {
  private let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
  private let old = "destination: snapchat\nconversionsApi: {token: abc}\n"
  private let file = "destinations/snapchat.yaml"

  private func save(
    _ arguments: [String] = [], through program: [String] = [],
    prepare: (ScratchFolder) throws -> Void
  ) throws -> Journey {
    let command = [Project.program, "run", "snapchat-token", "--token-stdin"] + arguments
    let all = program + command
    return try Journey(
      Array(all.dropFirst()), program: all[0], input: Array(token.utf8), hasTerminal: false,
      prepare: prepare)
  }

  private func shell(_ command: String, in folder: ScratchFolder) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(filePath: folder.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command)")
    return text
  }

  @Test func `access lists and attributes are those of the file before`() throws {
    let journey = try save { folder in
      try folder.write(old, to: file)
      _ = try shell(
        "chmod 640 \(file); setfacl -m u:65534:r \(file); setfattr -n user.note -v kept \(file)",
        in: folder)
    }
    try journey.end(0, output: savedLine)
    let list = try shell("getfacl -cpn \(file); getfattr -d \(file)", in: journey.folder)
    #expect(list.contains("user:65534:r--"))
    #expect(list.contains("user.note=\"kept\""))
    #expect(try journey.folder.text(of: file).contains(token))
  }

  @Test func `a chain of links is followed, and each link stays`() throws {
    let journey = try save { folder in
      _ = try shell(
        "mkdir destinations a b && ln -s ../a/one \(file) && ln -s \"$PWD/b/two\" a/one"
          + " && ln -s three b/two && ln -s four.yaml b/three", in: folder)
    }
    try journey.end(0, output: savedLine)
    #expect(try journey.folder.text(of: "b/four.yaml").contains(token))
    let links = try shell("readlink \(file) a/one b/two b/three", in: journey.folder)
    #expect(links.split(separator: "\n").count == 4)
  }

  @Test(arguments: [
    ("ln -s snapchat.yaml \(Self.name)", "leads back to itself"),
    ("mkfifo \(Self.name)", "is not an ordinary file"), ("mkdir \(Self.name)", "is a folder"),
    ("ln -s /dev/null \(Self.name)", "is not an ordinary file"),
  ])
  func `what is no file is named and left alone, without a hang`(
    command: String, words: String
  ) throws {
    let journey = try save { folder in
      _ = try shell("mkdir destinations && " + command, in: folder)
    }
    try journey.end(1, output: "")
    #expect(journey.program.standardError.contains(words), "\(journey.program.standardError)")
  }

  private static let name = "destinations/snapchat.yaml"

  @Test func `a file with several names is told of, and the others keep the old`() throws {
    let journey = try save { folder in
      try folder.write(old, to: file)
      _ = try shell("ln \(file) other.yaml", in: folder)
    }
    try journey.end(0, output: savedLine)
    #expect(journey.program.standardError.contains("2 names (hard links)"))
    #expect(try journey.folder.text(of: "other.yaml") == old)
    #expect(try journey.folder.text(of: file).contains(token))
  }

  @Test(arguments: ["000", "022", "077", "777"])
  func `no umask changes the modes`(umask: String) throws {
    let shell = ["/bin/sh", "-c", "umask \(umask); exec \"$@\"", "sh"]
    let nobody = [
      "/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
    ]
    let journey = try save(["--content", Project.content], through: nobody + shell) { folder in
      _ = chmod(folder.path, 0o777)
    }
    #expect(try journey.program.waitForEnd() == .exited(0), "\(journey.program.standardError)")
    #expect(try journey.folder.mode(of: "destinations") == 0o700)
    #expect(try journey.folder.mode(of: file) == 0o600)
  }

  @Test func `a limit on the size of files leaves the old file and says so`() throws {
    let limited = ["/bin/sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"]
    let journey = try save(through: limited) { try $0.write(old, to: file) }
    try journey.end(1, output: "")
    #expect(journey.program.standardError.contains("file too large"))
    #expect(try journey.folder.text(of: file) == old)
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations/") } == [file])
  }

  @Test func `a folder that another docent holds is waited for, and then named`() throws {
    let folder = try ScratchFolder()
    try folder.write(old, to: file)
    let holder = open(folder.path + "/destinations", O_RDONLY)
    defer { close(holder) }
    #expect(flock(holder, LOCK_EX) == 0)
    let held = try Journey(
      ["run", "snapchat-token", "--token-stdin"], input: Array(token.utf8), hasTerminal: false,
      folder: folder)
    try held.end(1, output: "")
    #expect(held.program.standardError.contains("Another docent is saving"))
    #expect(try folder.text(of: file) == old)
    #expect(flock(holder, LOCK_UN) == 0)
    let free = try Journey(
      ["run", "snapchat-token", "--token-stdin"], input: Array(token.utf8), hasTerminal: false,
      folder: folder)
    try free.end(0, output: savedLine)
  }

  @Test(arguments: [
    ("git add -f .", "git tracks this file"), ("true", "git does not ignore this file"),
  ])
  func `a file that could be committed is warned about`(command: String, words: String) throws {
    let journey = try save { folder in
      try folder.write(old, to: file)
      _ = try shell("git init -q . && " + command, in: folder)
    }
    try journey.end(0, output: savedLine)
    #expect(journey.program.standardError.contains(words))
  }

  private static let doubtful = [
    (name: "a.yaml", text: "services: {web: {image: nginx}}\n", words: "a compose file"),
    (".env.example", "A=b\n", "a template by its name"),
    ("a.yaml", "destination: snapchat\nsops: {mac: 'ENC[AES256_GCM,data:a]'}\n", "sops"),
    ("a.yaml", "conversionsApi: {enabled: true, token: 'op://vault/item'}\n", "a reference"),
  ]

  @Test(arguments: doubtful)
  func `a pipe saves into what gives concern only where that is said`(
    name: String, text: String, words: String
  ) throws {
    let prepare: (ScratchFolder) throws -> Void = { try $0.write(text, to: name) }
    let refused = try save(["--config", name, "--json"], prepare: prepare)
    #expect(try refused.program.waitForEnd() == .exited(1))
    #expect(refused.program.standardError.contains(words))
    #expect(refused.program.standardOutput.contains(words))
    #expect(try refused.folder.text(of: name) == text)
    let agreed = try save(["--config", name, "--save-anyway"], prepare: prepare)
    #expect(try agreed.program.waitForEnd() == .exited(0))
    #expect(agreed.program.standardError.contains(words))
    #expect(try agreed.folder.text(of: name).contains(token))
  }

  @Test func `a file that git ignores is no matter for a warning`() throws {
    let journey = try save { folder in
      try folder.write("/destinations/\n", to: ".gitignore")
      _ = try shell("git init -q .", in: folder)
    }
    try journey.end(0, output: savedLine)
    #expect(!journey.program.standardError.contains("git"))
  }

  @Test(arguments: [
    "chmod 600", "touch -d @1", "echo x >>", "rm", "cp -p --remove-destination /etc/hostname",
  ])
  func `a file that changed between review and save is left as it is, and the token stays`(
    command: String
  ) throws {
    let journey = try Journey { folder in
      try folder.write(old, to: file)
      _ = try shell("chmod 640 \(file)", in: folder)
    }
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Replaces the token")
    _ = try shell("\(command) \(file)", in: journey.folder)
    try journey.enter("was changed meanwhile")
    try journey.see("The token you pasted is kept.")
    #expect((try? journey.folder.text(of: file))?.contains(journey.token) != true)
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }
}
