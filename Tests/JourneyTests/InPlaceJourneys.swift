import Foundation
import TestSupport
import Testing

/// A config that is a mount of its own, as single files in containers are: it is written in place once a
/// person agrees.
@Suite struct InPlaceJourneys {
  private let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
  private let old = "destination: snapchat\nconversionsApi: {enabled: true, token: Qm7RzLw0uKp3}\n"
  private static let file = "destinations/snapchat.yaml"
  private var file: String { Self.file }
  /// Mounts the config over itself.
  private let mount = "mount --bind \(Self.file) \(Self.file); "

  /// Runs a script with mounts of its own; `docent` in it saves the token without asking, through what
  /// the variable `with` says.
  private func run(_ script: String) throws -> Journey {
    let docent =
      """
      exec 3<&0
      docent() {
        $with "$0" run snapchat-token --token-stdin --save-anyway "$@" </proc/self/fd/3
      }

      """
    return try Journey(
      ["--mount", "/bin/sh", "-c", docent + script, Project.program], program: "/usr/bin/unshare",
      input: Array(token.utf8), hasTerminal: false, prepare: { try $0.write(old, to: file) })
  }

  /// Opens review in a terminal.
  private func review(with tracer: String = "") throws -> Journey {
    let script = mount + "exec \(tracer) \"$0\" snapchat-token"
    let journey = try Journey(
      ["--mount", "/bin/sh", "-c", script, Project.program], program: "/usr/bin/unshare",
      rows: 34, prepare: { try $0.write(old, to: file) })
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Review")
    try journey.see("The file is a mount of its own")
    return journey
  }

  private func saveAnyway(_ journey: Journey, _ told: String) throws {
    try journey.enter("▸ Do not save")
    journey.press("\u{1B}[B")
    try journey.see("▸ Save there all the same")
    try journey.enter(told)
  }

  private func beside(in journey: Journey) -> [String] {
    journey.folder.names.filter { $0.hasPrefix("destinations/") && $0 != file }
  }

  private func failing(_ call: String, _ how: String) -> String {
    "strace -f -qq -o trace -e trace=\(call) -e inject=\(call):\(how)"
  }

  @Test(arguments: ["", " --json"])
  func `it is saved into where that is said beforehand, and stays the file it is`(
    option: String
  ) throws {
    let journey = try run(
      mount + "chmod 640 \(file); stat -c '%i %a' \(file) >before; docent\(option) >said; s=$?;"
        + " stat -c '%i %a' \(file) >after; exit $s")
    try journey.end(0, output: "")
    #expect(journey.program.standardError.contains("docent writes into it in place"))
    let text = try journey.folder.text(of: file)
    #expect(text == old.replacing("Qm7RzLw0uKp3", with: token))
    #expect(try journey.folder.text(of: "before") == journey.folder.text(of: "after"))
    #expect(try journey.folder.text(of: "said").contains("saved"))
    #expect(beside(in: journey).isEmpty)
  }

  @Test func `it is asked about on review, saved, and put back`() throws {
    let journey = try review()
    let inode = { try journey.folder.run("stat -c %i \(file)") }
    let before = try inode()
    try saveAnyway(journey, "✓ Saved")
    #expect(try journey.folder.text(of: file).contains(journey.token))
    #expect(beside(in: journey).isEmpty)
    try journey.undo("is as it was before.")
    #expect(try journey.folder.text(of: file) == old)
    #expect(try inode() == before)
    #expect(beside(in: journey).isEmpty)
    try journey.leave()
    try journey.end(3, output: "", secrets: ["Qm7RzLw0uKp3"])
  }

  @Test func `the copy stays where the old file is to be kept`() throws {
    let journey = try review()
    journey.press("b")
    try journey.see("The old file is kept beside it")
    try saveAnyway(journey, "✓ Saved")
    try journey.see("kept beside it as snapchat.yaml.before.")
    #expect(try journey.folder.text(of: file + ".before") == old)
    #expect(try journey.folder.mode(of: file + ".before") == 0o600)
    journey.press("\r")
    try journey.end(0, output: savedLine, secrets: ["Qm7RzLw0uKp3"])
  }

  @Test(arguments: [
    ("pwrite64", "error=EIO:when=1", "input/output error"),
    ("pwrite64", "error=ENOSPC:when=2", "no space left on device"),
    ("fsync", "error=EIO:when=4", "input/output error"),
  ])
  func `what fails in the middle is put back`(call: String, how: String, words: String) throws {
    let journey = try run(mount + "with='\(failing(call, how))'; docent")
    try journey.end(1, output: "")
    #expect(try journey.folder.text(of: "trace").contains("INJECTED"))
    #expect(journey.program.standardError.contains("\(words). It is as it was before."))
    #expect(try journey.folder.text(of: file) == old)
    #expect(beside(in: journey).isEmpty)
  }

  @Test(arguments: ["", " --json"])
  func `what cannot be put back is told, with the copy that holds the old file`(
    option: String
  ) throws {
    let journey = try run(
      mount + "with='\(failing("fsync", "error=EIO:when=4+"))'; docent\(option) >said")
    try journey.end(1, output: "")
    let said = try journey.program.standardError + journey.folder.text(of: "said")
    for words in [
      "input/output error", "could it be put back", "beside it as snapchat.yaml.before.",
    ] {
      #expect(said.components(separatedBy: words).count == (option.isEmpty ? 2 : 3), "\(said)")
    }
    #expect(!said.contains("as it was before."))
    #expect(try journey.folder.text(of: file + ".before") == old)
    #expect(beside(in: journey) == [file + ".before"])
  }

  @Test func `what cannot be put back is told on the screen too`() throws {
    let journey = try review(with: failing("fsync", "error=EIO:when=4+"))
    try saveAnyway(journey, "beside it as snapchat.yaml.before.")
    #expect(try journey.folder.text(of: file + ".before") == old)
    try journey.leave()
    try journey.end(3, output: "", secrets: ["Qm7RzLw0uKp3"])
  }

  @Test(arguments: [1, 2])
  func `a kill in the middle leaves the copy, which no later save removes`(number: Int) throws {
    let journey = try run(
      mount + "with='\(failing("pwrite64", "signal=KILL:when=\(number)"))'; docent; with=;"
        + " cp \(file) torn; docent; cat torn >\(file); docent; true")
    #expect(try journey.program.waitForEnd() == .exited(0))
    #expect(try journey.folder.text(of: file + ".before") == old)
    #expect(beside(in: journey) == [file + ".before"])
  }

  @Test func `a full disk leaves the old file whole and gives its space back`() throws {
    let journey = try run(
      """
      { cat \(file); head -c 4000 /dev/zero | tr '\\0' '#'; } >old
      mount -t tmpfs -o size=64k none destinations; cp old \(file)
      \(mount)
      for free in 0 1 2 3; do
        cat old >\(file); cat /dev/zero >destinations/fill 2>/dev/null
        truncate -s -$((free * 4096)) destinations/fill; before=$(df --output=avail destinations)
        docent >/dev/null 2>said; status=$?
        state=torn; cmp -s old \(file) && state=old; grep -q "$(cat /proc/self/fd/3)" \(file) && state=new
        [ $status = 1 ] && ! grep -q 'no space left' said && state=unsaid
        [ $state = old ] && [ "$(df --output=avail destinations)" != "$before" ] && state=lost
        echo $free $status $state $(ls -A destinations | wc -l)
      done
      """)
    #expect(try journey.program.waitForEnd() == .exited(0), "\(journey.program.standardError)")
    let lines = journey.program.standardOutput.split(separator: "\n").map(String.init)
    #expect(lines == ["0 1 old 2", "1 1 old 2", "2 0 new 2", "3 0 new 2"])
  }

  @Test func `a mount that is read-only is left alone`() throws {
    let journey = try run(mount + "mount -o remount,bind,ro \(file); docent")
    try journey.end(1, output: "")
    #expect(
      journey.program.standardError.contains("read-only file system. It is as it was before."))
    #expect(try journey.folder.text(of: file) == old)
    #expect(beside(in: journey).isEmpty)
  }
}
