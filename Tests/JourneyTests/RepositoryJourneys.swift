import Foundation
import TestSupport
import Testing

/// Saves into work trees whose own settings name programs: none of them is run, and nothing is fetched.
@Suite struct RepositoryJourneys {
  private let token = MadeUpToken.token(seed: 21, now: Int(Date().timeIntervalSince1970))
  private let file = "destinations/snapchat.yaml"

  private static let identity = [
    "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@b",
  ].joined(separator: " ")

  /// Lays a repository by commands of the shell, and saves into it.
  private func save(
    _ commands: String, environment: [String: String] = [:], through tracer: [String] = []
  ) throws -> Journey {
    let arguments = [Project.program, "run", "snapchat-token", "--token-stdin"]
    let all = tracer + arguments
    return try Journey(
      Array(all.dropFirst()), environment: environment, program: all[0],
      input: Array(token.utf8), hasTerminal: false
    ) { folder in
      try folder.write("a: 1\n", to: file)
      try folder.run("chmod 600 \(file); export \(Self.identity); \(commands)")
    }
  }

  /// The settings of a repository that name a program for git to run, here one that leaves a mark.
  private static let settings = [
    "core.fsmonitor", "core.hooksPath", "core.pager", "core.editor", "core.askPass",
    "core.sshCommand", "core.gitProxy", "core.alternateRefsCommand", "pager.ls-files",
    "pager.check-ignore", "credential.helper", "diff.external", "diff.x.textconv",
    "diff.x.command", "filter.x.clean", "filter.x.smudge", "filter.x.process", "merge.x.driver",
    "alias.ls-files", "alias.check-ignore", "gpg.program", "sequence.editor",
    "uploadpack.packObjectsHook",
    "remote.origin.uploadpack", "remote.origin.vcs", "trace2.normalTarget", "trace2.eventTarget",
  ]

  @Test(arguments: settings)
  func `a program that a setting of the work tree names is not run`(setting: String) throws {
    let journey = try save(
      """
      printf '#!/bin/sh\\ntouch "$PWD/RUN"; touch '"$PWD/RUN"'; cat\\n' > program; chmod 755 program
      git init -q . && echo '* filter=x diff=x merge=x' > .gitattributes && git add -A && git commit -qm i
      git config \(setting) "$PWD/program"; echo "b: 2" >> \(file)
      """)
    try journey.end(0, output: savedLine, secrets: [token])
    #expect(!journey.folder.names.contains { $0.hasSuffix("RUN") })
  }

  @Test func `hooks of the work tree are not run`() throws {
    let journey = try save(
      """
      git init -q . && git add -A && git commit -qm i
      for hook in post-index-change reference-transaction fsmonitor-watchman query-watchman; do
        printf '#!/bin/sh\\ntouch '"$PWD/RUN"'\\n' > .git/hooks/$hook; chmod 755 .git/hooks/$hook
      done; touch -d @1 \(file)
      """)
    try journey.end(0, output: savedLine, secrets: [token])
    #expect(!journey.folder.names.contains("RUN"))
  }

  /// A clone that lacks the tree of the folder, which git would fetch.
  private static let partial = """
    git init -q srv; cd srv; mkdir -p a/b destinations; echo x > a/b/f
    printf 'a: 1\\n' > destinations/snapchat.yaml; git add -A; git commit -qm i
    git config uploadpack.allowFilter true; git config uploadpack.allowAnySHA1InWant true; cd ..
    git clone -q --filter=tree:0 --sparse --no-checkout "file://$PWD/srv" c; cd c
    git sparse-checkout set --cone --sparse-index a >/dev/null 2>&1; git checkout -q
    t=$(git rev-parse HEAD:destinations); mkdir ../k; mv .git/objects/pack/*.pack ../k/
    rm -f .git/objects/pack/*; for p in ../k/*.pack; do git unpack-objects -q < "$p"; done
    rm -f ".git/objects/$(echo $t | cut -c1-2)/$(echo $t | cut -c3-)"
    mkdir -p destinations; printf 'a: 1\\n' > destinations/snapchat.yaml; chmod 600 destinations/snapchat.yaml
    """

  @Test(arguments: [
    "remote.origin.uploadpack \"touch $PWD/../RUN; false\"",
    "remote.origin.url \"ext::sh -c touch% $PWD/../RUN\"; git config protocol.ext.allow always",
    "core.sshCommand \"touch $PWD/../RUN; false\"; git config remote.origin.url ssh://nowhere/x",
    "remote.origin.url git://127.0.0.1/x; git config core.gitProxy \"touch $PWD/../RUN\"",
    "remote.origin.url http://127.0.0.1:9/x", "remote.origin.url https://127.0.0.1:9/x",
  ])
  func `what a clone lacks is not fetched`(setting: String) throws {
    let journey = try save(
      "(\(Self.partial)\n git config \(setting)) >/dev/null 2>&1; rm -rf destinations .x; mv c/* c/.git .",
      through: ["/usr/bin/strace", "-f", "-qq", "-o", "trace", "-e", "trace=connect,socket"])
    try journey.end(0, output: savedLine, secrets: [token])
    #expect(!journey.folder.names.contains { $0.hasSuffix("RUN") })
    let trace = try journey.folder.text(of: "trace")
    #expect(!trace.contains("AF_INET"), "\(trace)")
  }

  @Test func `variables for git are not handed on`() throws {
    let journey = try save(
      "git init -q .; printf '#!/bin/sh\\ntouch '\"$PWD\"'/RUN\\n' > program; chmod 755 program",
      environment: [
        "GIT_TRACE": "trace.txt", "GIT_DIR": "/nowhere", "GIT_EXEC_PATH": "/nowhere",
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": "./program",
      ])
    try journey.end(0, output: savedLine, secrets: [token])
    #expect(journey.program.standardError.contains("git does not ignore this file"))
    #expect(!journey.folder.names.contains { $0.contains("RUN") || $0.contains("trace.txt") })
  }

  @Test(arguments: [".gitignore", "destinations/.gitignore", ".git/info/exclude"])
  func `git that does not answer is waited for two seconds`(name: String) throws {
    let journey = try save("git init -q .; rm -f \(name); mkfifo \(name)")
    try journey.end(0, output: savedLine, secrets: [token])
    #expect(try journey.folder.text(of: file).contains(token))
    let left = try journey.folder.run(
      """
      for p in /proc/[0-9]*; do
        [ "$(cat $p/comm 2>/dev/null)" = git ] && readlink $p/cwd; done | grep -c "^$PWD" || true
      """)
    #expect(left == "0\n")
  }

  @Test func `keys are answered while git is waited for`() throws {
    let journey = try Journey(["snapchat-token"]) { folder in
      try folder.run("git init -q .; rm -f .gitignore; mkfifo .gitignore")
    }
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Looking at destinations/snapchat.yaml.")
    journey.press("?")
    try journey.see("save into another file")
    journey.press("\u{1B}")
    try journey.see("Looking at destinations/snapchat.yaml.")
    journey.press("\u{1B}")
    try journey.see("✓ A Snapchat Conversions API token")
    try journey.enter("Looking at destinations/snapchat.yaml.", "Enter save")
    try journey.enter("✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }
}
