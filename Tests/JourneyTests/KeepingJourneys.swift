import Foundation
import Glibc
import TestSupport
import Testing

/// What is kept of the old file: attributes, lists of access, a copy, and all of it on undo.
@Suite struct KeepingJourneys {
  private let old = "destination: snapchat\nconversionsApi: {enabled: true, token: Qm7RzLw0uKp3}\n"
  private let file = "destinations/snapchat.yaml"

  private func review(_ prepare: (ScratchFolder) throws -> Void) throws -> Journey {
    let journey = try Journey { folder in
      try folder.write(old, to: file)
      try prepare(folder)
    }
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    try journey.enter("Review")
    try journey.see("File")
    return journey
  }

  private func attributes(in folder: ScratchFolder) throws -> String {
    try folder.run("getfacl -cpn \(file); getfattr -d \(file)")
  }

  @Test func `m takes the list of access away and no other attribute`() throws {
    let journey = try review { folder in
      try folder.run(
        "chmod 640 \(file); setfacl -m u:65534:r \(file); setfattr -n user.note -v kept \(file);"
          + "setfattr -n user.empty \(file)")
    }
    let before = try attributes(in: journey.folder)
    journey.press("m")
    try journey.see("Only you can read it.")
    try journey.enter("✓ Saved")
    let after = try attributes(in: journey.folder)
    #expect(!after.contains("65534"))
    #expect(after.contains("user.note=\"kept\"") && after.contains("user.empty"))
    #expect(try journey.folder.mode(of: file) == 0o600)
    try journey.undo("is as it was before.")
    #expect(try journey.folder.text(of: file) == old)
    #expect(before.contains("65534"))
    try journey.leave()
    try journey.end(3, output: "")
  }

  @Test(
    arguments: [
      ("user.note", 1), ("trusted.note", 0), ("security.note", 0),
    ] as [(String, Int32)])
  func `only an attribute of the user's own is a reason not to save`(
    name: String, status: Int32
  ) throws {
    let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
    let journey = try Journey.traced(
      ["trace=fsetxattr", "inject=fsetxattr:error=EPERM"], saving: token
    ) { folder in
      try folder.write(old, to: file)
      try folder.run("setfattr -n \(name) -v kept \(file)")
    }
    #expect(try journey.program.waitForEnd() == .exited(status))
    #expect(try journey.trace.contains { $0.contains("INJECTED") })
    #expect(try journey.folder.text(of: file).contains(token) == (status == 0))
  }

  @Test func `a list of access that cannot be set leaves the old file`() throws {
    let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
    let journey = try Journey.traced(
      ["trace=fsetxattr", "inject=fsetxattr:error=ENOSPC"], saving: token
    ) { folder in
      try folder.write(old, to: file)
      try folder.run("setfacl -m u:65534:r \(file)")
    }
    try journey.end(1, output: "")
    #expect(journey.program.standardError.contains("no space left on device"))
    #expect(try journey.folder.text(of: file) == old)
  }

  @Test func `attributes that cannot be read are no reason not to save`() throws {
    for call in ["fgetxattr", "flistxattr"] {
      let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
      let journey = try Journey.traced(
        ["trace=\(call)", "inject=\(call):error=EPERM"], saving: token
      ) { folder in
        try folder.write(old, to: file)
        try folder.run("setfattr -n user.note -v kept \(file)")
      }
      try journey.end(0, output: savedLine)
      #expect(try journey.trace.contains { $0.contains("INJECTED") })
    }
  }

  @Test func `the owner of one's own file is not set anew`() throws {
    let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
    let journey = try Journey.traced(
      ["trace=fchown,renameat2", "inject=fchown:error=EPERM"], saving: token,
      prepare: { try $0.write(old, to: file) })
    try journey.end(0, output: savedLine)
    #expect(try journey.trace.allSatisfy { !$0.hasPrefix("fchown(") })
  }

  // MARK: what changed meanwhile

  @Test func `a change that keeps size and time is seen too`() throws {
    let journey = try review { _ in }
    try journey.folder.run(
      "touch -r \(file) ref; printf D | dd of=\(file) conv=notrunc 2>/dev/null; touch -r ref \(file)"
    )
    try journey.enter("was changed meanwhile")
    #expect(try journey.folder.text(of: file) == "D" + old.dropFirst())
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "", secrets: ["Qm7RzLw0uKp3"])
  }

  @Test(arguments: [true, false])
  func `a file that changed after the save is not undone`(isNew: Bool) throws {
    let journey = try review { folder in
      if isNew { try folder.run("rm -r destinations") }
    }
    try journey.enter("✓ Saved")
    try journey.folder.run("echo '# mine' >> \(file)")
    try journey.undo("was changed after docent saved it")
    #expect(try journey.folder.text(of: file).hasSuffix("# mine\n"))
    #expect(try journey.folder.text(of: file).contains(journey.token))
    journey.press("q")
    #expect(try journey.program.waitForEnd() == .exited(0))
  }

  @Test func `a save and its undo leave no file open`() throws {
    let journey = try review { _ in }
    let open = { try journey.folder.run("ls /proc/\(journey.program.number)/fd | wc -l") }
    let before = try open()
    try journey.enter("✓ Saved")
    #expect(try open() == before)
    try journey.undo("is as it was before.")
    #expect(try open() == before)
    try journey.leave()
    try journey.end(3, output: "", secrets: ["Qm7RzLw0uKp3"])
  }

  // MARK: the copy

  @Test(arguments: [0, 1, 997, 998])
  func `the copy has the first free name`(count: Int) throws {
    let taken = ["before"] + (2...999).map { "before.\($0)" }
    let journey = try review { folder in
      for name in taken.prefix(count) { try folder.write("", to: file + "." + name) }
    }
    journey.press("b")
    try journey.see("The old file is kept beside it")
    try journey.enter("✓ Saved")
    try journey.see("kept beside it as snapchat.yaml.\(taken[count]).")
    #expect(try journey.folder.text(of: file + "." + taken[count]) == old)
    journey.press("\r")
    try journey.end(0, output: savedLine, secrets: ["Qm7RzLw0uKp3"])
  }
}
