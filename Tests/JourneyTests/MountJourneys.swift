import Foundation
import TestSupport
import Testing

/// File systems that are full, read-only, mounted over, or shared with others.
@Suite struct MountJourneys {
  private let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
  private let old = "destination: snapchat\nconversionsApi: {token: abc}\n"
  private let file = "destinations/snapchat.yaml"

  /// Runs a script as root with mounts of its own; `docent` in it saves the token that the script's
  /// own stdin holds.
  private func run(_ script: String) throws -> Journey {
    let docent =
      "exec 3<&0; docent() { \"$0\" run snapchat-token --token-stdin \"$@\" </proc/self/fd/3; }\n"
    return try Journey(
      ["--mount", "/bin/sh", "-c", docent + script, Project.program], program: "/usr/bin/unshare",
      input: Array(token.utf8), hasTerminal: false,
      prepare: { try $0.write(old, to: file) })
  }

  /// What was said, and that the file is as it was with nothing beside it.
  private func expectLeftAlone(_ journey: Journey, saying words: String) throws {
    try journey.end(1, output: "")
    let said = journey.program.standardError
    #expect(said.contains(words) && said.contains(file), "\(said)")
    #expect(try journey.folder.text(of: file) == old)
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations/") } == [file])
  }

  @Test(arguments: [
    ("mount --bind -o ro destinations destinations", "read-only file system"),
    ("mount --bind \(Self.file) \(Self.file)", "is a mount of its own"),
    ("chattr +i \(Self.file)", "may be marked immutable"),
  ])
  func `what cannot be written is left alone and told by its cause`(
    obstacle: String, words: String
  ) throws {
    let journey = try run("\(obstacle) && docent; s=$?; chattr -i \(file) 2>/dev/null; exit $s")
    try expectLeftAlone(journey, saying: words)
  }

  private static let file = "destinations/snapchat.yaml"

  @Test func `a full disk leaves the old file whole and gives its space back`() throws {
    let journey = try run(
      """
      cp \(file) old; mount -t tmpfs -o size=64k none destinations
      for free in 0 1 2 3 4 5; do
        cp old \(file); cat /dev/zero >destinations/fill 2>/dev/null
        truncate -s -$((free * 4096)) destinations/fill; before=$(df --output=avail destinations)
        docent >/dev/null 2>said; status=$?
        state=torn; cmp -s old \(file) && state=old; grep -q "$(cat /proc/self/fd/3)" \(file) && state=new
        [ $status = 1 ] && ! grep -q 'no space left' said && state=unsaid
        [ "$(df --output=avail destinations)" = "$before" ] || state=lost
        echo $free $status $state $(ls -A destinations | wc -l)
      done
      """)
    let ending = try journey.program.waitForEnd()
    #expect(ending == .exited(0), "\(journey.program.standardError)")
    let lines = journey.program.standardOutput.split(separator: "\n").map(String.init)
    #expect(lines.count == 6)
    #expect(lines.first == "0 1 old 2")
    #expect(lines.last == "5 0 new 2")
    for line in lines {
      #expect(line.hasSuffix(" 1 old 2") || line.hasSuffix(" 0 new 2"), "\(lines)")
    }
  }

  @Test func `a link into another file system is followed there`() throws {
    let journey = try run(
      """
      mkdir far; mount -t tmpfs none far; mv \(file) far/real.yaml
      ln -s ../far/real.yaml \(file); docent && cp -a far/real.yaml copy && readlink \(file) >link
      """)
    try journey.end(0, output: savedLine)
    #expect(try journey.folder.text(of: "copy").contains("token: \(token)"))
    #expect(try journey.folder.text(of: "link") == "../far/real.yaml\n")
  }

  @Test func `a dangling link is kept, and the file it names is made`() throws {
    let journey = try run("rm \(file); ln -s ../new.yaml \(file); docent")
    try journey.end(0, output: savedLine)
    #expect(try journey.folder.text(of: "new.yaml").contains(token))
    #expect(try journey.folder.mode(of: "new.yaml") == 0o600)
    let link = journey.folder.path + "/" + file
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../new.yaml")
  }

  @Test func `owner, group and mode are kept, in a folder that sets the group too`() throws {
    let journey = try run(
      """
      chown 1234:2345 \(file); chmod 440 \(file); chown 0:3456 destinations; chmod 2755 destinations
      docent --config \(file); stat -c '%u %g %a' \(file)
      docent --config destinations/new.json; stat -c '%u %g %a' destinations/new.json
      """)
    #expect(try journey.program.waitForEnd() == .exited(0), "\(journey.program.standardError)")
    // The file of another user is a matter for a person.
    #expect(journey.program.standardError.contains("belongs to another user"))
    let lines = journey.program.standardOutput.split(separator: "\n").map(String.init)
    #expect(lines.first == "1234 2345 440")
    #expect(lines.last == "0 3456 600")
  }

  @Test(arguments: ["400", "440", "640", "604"])
  func `a file of one's own keeps its mode and its group`(mode: String) throws {
    let journey = try run(
      "chgrp 2345 \(file); chmod \(mode) \(file); docent >/dev/null; stat -c '%g %a' \(file)")
    try journey.end(0, output: "2345 \(mode)\n")
    #expect(try journey.folder.text(of: file).contains(token))
  }

  @Test(arguments: [
    ("chmod 600 .", "permission denied"),
    ("chmod 500 destinations; chown -R 65534 destinations", "permission denied"),
    ("chmod 1777 destinations; chmod 666 \(Self.file)", "belongs to another user"),
  ])
  func `what a user may not do is told, and nothing is written`(
    obstacle: String, words: String
  ) throws {
    let drop = "setpriv --reuid=65534 --regid=65534 --clear-groups"
    let journey = try run(
      """
      chmod 755 . destinations; \(obstacle)
      \(drop) "$0" run snapchat-token --token-stdin --content \(Project.content) </proc/self/fd/0
      s=$?; chmod 755 . destinations; exit $s
      """)
    try expectLeftAlone(journey, saying: words)
  }

  @Test func `many docents at once leave one whole file, and each says how it went`() throws {
    let journey = try run(
      """
      for round in 1 2 3; do for n in 1 2 3 4 5 6; do
        { docent --config \(file) >/dev/null 2>said.$round.$n; echo $?; } &
      done; wait; sed -i 's/token: .*/token: abc}/' \(file); done
      """)
    #expect(try journey.program.waitForEnd() == .exited(0))
    let statuses = journey.program.standardOutput.split(separator: "\n").map(String.init)
    #expect(statuses.count == 18)
    #expect(statuses.allSatisfy { $0 == "0" || $0 == "1" }, "\(statuses)")
    #expect(statuses.contains("0"))
    for name in journey.folder.names where name.hasPrefix("said.") {
      let said = try journey.folder.text(of: name)
      let failed = said.contains("docent: ")
      #expect(!failed || said.contains("was changed meanwhile"), "\(said)")
    }
    #expect(try journey.folder.text(of: file) == old)
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations/") } == [file])
  }
}
