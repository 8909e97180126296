import Foundation
import TestSupport
import Testing

/// System calls that a signal interrupts, that do part of their work, or that fail on the way.
@Suite struct InterruptionJourneys {
  private let token = MadeUpToken.token(seed: 11, now: Int(Date().timeIntervalSince1970))
  private let old = "destination: snapchat\nconversionsApi: {enabled: true, token: abc}\n"
  private let file = "destinations/snapchat.yaml"

  private func save(
    _ expressions: [String], on paths: [String] = []
  ) throws -> Journey {
    try Journey.traced(expressions, on: paths, saving: token) { folder in
      try folder.write(old, to: file)
      try folder.run("chgrp 2345 \(file); setfattr -n user.note -v kept \(file)")
    }
  }

  /// The number, among the calls of its name, of the first one that meets a condition.
  private func number(of call: String, where condition: (String) -> Bool) throws -> Int {
    let journey = try save(["trace=\(call)"])
    #expect(try journey.program.waitForEnd() == .exited(0))
    return try #require(try journey.trace.firstIndex(where: condition)) + 1
  }

  private func expectSaved(_ journey: Journey) throws {
    try journey.end(0, output: savedLine)
    #expect(
      try journey.folder.text(of: file) == old.replacing("abc", with: token))
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations/") } == [file])
  }

  private func expectLeftAlone(_ journey: Journey, saying words: String) throws {
    try journey.end(1, output: "")
    let said = journey.program.standardError
    #expect(said.contains(words), "\(said)")
    #expect(try journey.folder.text(of: file) == old)
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations/") } == [file])
  }

  // MARK: signals

  @Test(arguments: ["fsync", "fchmod", "fchown", "flock", "renameat2", "fsetxattr", "write"])
  func `a call that a signal interrupts is made again`(call: String) throws {
    let journey = try save(["trace=\(call)", "inject=\(call):error=EINTR:when=1+2"])
    try expectSaved(journey)
    #expect(try journey.trace.contains { $0.contains("INJECTED") })
  }

  @Test func `opening and reading that a signal interrupts go on`() throws {
    let calls = "openat,read,fstat,newfstatat"
    let journey = try save(
      ["trace=\(calls)", "inject=openat,read:error=EINTR:when=1+2"],
      on: ["destinations", file])
    try expectSaved(journey)
    let injected = try journey.trace.filter { $0.contains("INJECTED") }
    #expect(injected.contains { $0.hasPrefix("openat(") })
    #expect(injected.contains { $0.hasPrefix("read(") })
  }

  @Test(arguments: [0, 1])
  func `reading back that a signal interrupts goes on`(later: Int) throws {
    let first = try number(of: "pread64") { $0.contains("destination: snapchat") }
    let journey = try save([
      "trace=pread64", "inject=pread64:error=EINTR:when=\(first + later)",
    ])
    try expectSaved(journey)
    #expect(try journey.trace.contains { $0.contains("INJECTED") })
  }

  @Test func `a signal that ends programs waits until the file is whole`() throws {
    let journey = try save(["trace=fsync", "inject=fsync:signal=TERM:when=1"])
    #expect(try journey.program.waitForEnd() == .signal(15))
    #expect(try journey.folder.text(of: file).contains(token))
    #expect(journey.folder.names.filter { $0.hasPrefix("destinations/") } == [file])
  }

  // MARK: parts

  @Test(arguments: [1, 3])
  func `what is written in part is gone on with, and what then lacks is found out`(
    count: Int
  ) throws {
    let first = try number(of: "write") { $0.contains("\"destination: snapchat") }
    let journey = try save(["trace=write", "inject=write:retval=\(count):when=\(first)"])
    try expectLeftAlone(journey, saying: "what was written did not arrive in the file")
    let size = old.utf8.count - 3 + token.utf8.count
    let calls = try journey.trace[(first - 1)...].prefix(2)
    #expect(calls.first?.hasSuffix(", \(size)) = \(count) (INJECTED)") == true, "\(calls)")
    #expect(calls.last?.hasSuffix(", \(size - count)) = \(size - count)") == true, "\(calls)")
  }

  @Test(arguments: [("pread64", 1), ("pread64", 3), ("read", 1), ("read", 3)])
  func `what is read in part is gone on with`(call: String, count: Int) throws {
    let isRead = call == "read"
    let first = try isRead ? 1 : number(of: call) { $0.contains("destination: snapchat") }
    let journey = try save(
      ["trace=\(call)", "inject=\(call):retval=\(count):when=\(first)"], on: isRead ? [file] : [])
    #expect(try journey.program.waitForEnd() == .exited(1))
    #expect(try journey.folder.text(of: file) == old)
    let sizes = try journey.trace[(first - 1)...].prefix(2).map { line in
      line.split(separator: ")").first?.split(separator: ", ").compactMap { Int($0) } ?? []
    }
    #expect(sizes.count == 2)
    #expect((sizes.first?.first ?? 0) - (sizes.last?.first ?? 0) == count, "\(sizes)")
    #expect(isRead || sizes.last?.last == count, "\(sizes)")
  }

  @Test func `a write of nothing is a full disk`() throws {
    let first = try number(of: "write") { $0.contains("\"destination: snapchat") }
    let journey = try save(["trace=write", "inject=write:retval=0:when=\(first)"])
    try expectLeftAlone(journey, saying: "no space left on device")
  }

  @Test func `a file that ends early was changed meanwhile`() throws {
    let journey = try save(["trace=read", "inject=read:retval=0:when=1"], on: [file])
    try expectLeftAlone(journey, saying: "was changed meanwhile")
  }

  // MARK: failures

  @Test(arguments: [
    ("openat", 1, "permission denied"), ("openat", 2, "permission denied"),
    ("read", 1, "permission denied"),
  ])
  func `what cannot be opened or read is told by its cause`(
    call: String, number: Int, words: String
  ) throws {
    let journey = try save(
      ["trace=\(call)", "inject=\(call):error=EACCES:when=\(number)"], on: ["destinations", file])
    try expectLeftAlone(journey, saying: words)
  }

  @Test(arguments: [("EIO", "input/output error"), ("ENOSPC", "no space left on device")])
  func `a file that cannot be closed is not taken`(error: String, words: String) throws {
    let number = try closing()
    let journey = try save(["trace=close", "inject=close:error=\(error):when=\(number)"])
    try expectLeftAlone(journey, saying: words)
  }

  @Test func `a file whose closing a signal interrupts is taken, and no file is closed twice`()
    throws
  {
    let number = try closing()
    let journey = try save(["trace=close", "inject=close:error=EINTR:when=\(number)"])
    try expectSaved(journey)
    #expect(try !journey.trace.contains { $0.contains("EBADF") })
  }

  /// Which of all calls of `close` closes the file that is written.
  private func closing() throws -> Int {
    let journey = try save(["trace=openat,close"])
    try journey.end(0, output: savedLine)
    let trace = try journey.trace
    #expect(!trace.contains { $0.contains("EBADF") })
    let made = try #require(trace.firstIndex { $0.contains("O_EXCL") })
    let descriptor = try #require(trace[made].split(separator: " ").last)
    let closed = try #require(trace[made...].firstIndex { $0.hasPrefix("close(\(descriptor))") })
    return trace[...closed].count { $0.hasPrefix("close(") }
  }

  @Test(arguments: [
    ("fchown", "EPERM", "operation not permitted"), ("fsetxattr", "ENOSPC", "no space left"),
    ("pread64", "EIO", "input/output error"),
  ])
  func `what cannot be given to the new file leaves the old one`(
    call: String, error: String, words: String
  ) throws {
    let isRead = call == "pread64"
    let first = try isRead ? number(of: call) { $0.contains("destination: snapchat") } : 1
    let journey = try save(["trace=\(call)", "inject=\(call):error=\(error):when=\(first)"])
    try expectLeftAlone(journey, saying: words)
  }

  @Test func `a folder that cannot be made lasting is told, and the new file stays`() throws {
    let journey = try save(["trace=fsync", "inject=fsync:error=EIO:when=2"])
    try journey.end(1, output: "")
    #expect(journey.program.standardError.contains("could not make sure that it lasts"))
    #expect(try journey.folder.text(of: file).contains(token))
  }

  @Test func `a hundred names are tried for a new file, and no more`() throws {
    let first = try save(["trace=openat"], on: ["destinations"])
    try expectSaved(first)
    let number = try #require(try first.trace.firstIndex { $0.contains("O_EXCL") }) + 1
    let journey = try save(
      ["trace=openat", "inject=openat:error=EEXIST:when=\(number)+"], on: ["destinations"])
    try expectLeftAlone(journey, saying: "no free name for a file beside it")
    #expect(try journey.trace.count { $0.contains("INJECTED") } == 100)
  }

  @Test func `what is opened is no matter for programs that are started`() throws {
    let journey = try save(["trace=openat"], on: ["destinations", file])
    try expectSaved(journey)
    let trace = try journey.trace
    #expect(trace.allSatisfy { $0.contains("O_CLOEXEC") }, "\(trace)")
    #expect(trace.count { $0.contains("O_NOFOLLOW") } == 5)
  }

  @Test func `a link that comes in place of the file is not followed`() throws {
    let journey = try save(
      ["trace=openat", "inject=openat:error=ELOOP:when=2"], on: ["destinations"])
    try expectLeftAlone(journey, saying: "a link that leads back to itself")
  }

  // MARK: waiting

  @Test func `a lock is asked for every 50 ms, for two seconds`() throws {
    let journey = try save([
      "trace=flock,poll", "inject=flock:error=EAGAIN", "inject=poll:retval=0",
    ])
    try expectLeftAlone(journey, saying: "Another docent is saving")
    #expect(try journey.trace.count { $0.hasPrefix("flock(") } == 41)
    #expect(try journey.trace.count { $0.hasPrefix("poll(NULL, 0, 50)") } == 40)
  }

  @Test func `a lock that is given at last is taken`() throws {
    let journey = try save([
      "trace=flock,poll", "inject=flock:error=EAGAIN:when=1..3", "inject=poll:retval=0",
    ])
    try expectSaved(journey)
    #expect(try journey.trace.count { $0.hasPrefix("flock(") } == 4)
  }
}
