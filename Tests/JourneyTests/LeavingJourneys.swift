import Foundation
import Glibc
import TestSupport
import Testing

@Suite struct LeavingJourneys {
  @Test func `going back and forth and resizing keep what was ticked and pasted`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    try journey.enter("Admin access")
    journey.press(" ")
    try journey.see("[✓] Admin access")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    journey.program.resize(rows: 43, columns: 132)
    try journey.see("Paste and save")
    journey.press("\u{1B}")
    try journey.see("[✓] Admin access")
    journey.program.resize(rows: 6, columns: 32)
    try journey.see("Needs 40×10, has 32×6.")
    try journey.see("The token you pasted is kept.")
    journey.program.resize(rows: 0, columns: 0)
    journey.program.resize(rows: 24, columns: 80)
    try journey.see("The token is here, masked.")
    journey.press("p")
    try journey.see("A Snapchat Conversions API token")
    try journey.enter("Makes this file", "✓ Saved")
    journey.press("\r")
    try journey.end(0, output: savedLine)
  }

  @Test func `leaving midway keeps the place and the ticks, and offers to go on`() throws {
    let first = try Journey()
    try first.see("Enter start")
    try first.enter("Admin access")
    first.press(" ")
    try first.see("[✓] Admin access")
    try first.enter("Sign in to Snapchat", "In the left-hand menu")
    first.press("q")
    try first.end(3, output: "")
    #expect(first.program.standardError.contains("docent snapchat-token"))
    let second = try Journey(folder: first.folder)
    try second.see("You stopped at Business Details, today at ")
    second.press("r")
    try second.see("In the left-hand menu")
    second.press("\u{1B}[D\u{1B}[D")
    try second.see("[✓] Admin access")
    second.press("q")
    try second.end(3, output: "")
    let fresh = try Journey(["run", "snapchat-token", "--fresh"], folder: first.folder)
    try fresh.see("Enter start")
    #expect(!fresh.program.screen.picture.contains("You stopped"))
    fresh.press("q")
    try fresh.end(3, output: "")
  }

  @Test func `where the walk cannot be kept, leaving says so instead of how to go on`() throws {
    let folder = try ScratchFolder()
    try folder.write("", to: "state")
    let journey = try Journey(folder: folder)
    try journey.see("Enter start")
    try journey.enter("Admin access")
    journey.press("q")
    try journey.end(3, output: "")
    let told = journey.program.standardError
    #expect(told.contains("Where you stopped could not be kept in "))
    #expect(told.contains("To start again:"))
    #expect(!told.contains("To go on"))
  }

  @Test func `a walk that ended with an unsaved paste says so the next time`() throws {
    let first = try Journey()
    try first.see("Enter start")
    first.program.paste(first.token)
    try first.see("✓ Pasted, complete")
    first.program.signal(SIGTERM)
    try first.end(143, output: "")
    let second = try Journey(folder: first.folder)
    try second.see("before the pasted token was")
    second.press("q")
    try second.end(3, output: "")
  }

  private static let ending =
    [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
      SIGPOLL, SIGPWR, SIGSTKFLT,
      34, 35, 50, 63, 64,
    ]

  @Test(arguments: ending, [false, true])
  func `a signal ends the walk with the terminal as it was`(number: Int32, isMidPaste: Bool) throws
  {
    let journey = try Journey()
    try journey.see("Enter start")
    if isMidPaste { journey.press("\u{1B}[200~\(journey.token.prefix(80))") }
    journey.program.signal(number)
    try journey.end(128 + number, output: "")
  }

  @Test(arguments: [SIGXFSZ, SIGPIPE, SIGCHLD, SIGURG, SIGTTOU])
  func `a signal that means nothing to a walk leaves it alone`(number: Int32) throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.signal(number)
    try journey.enter("Before you start, you need")
    journey.press("q")
    try journey.end(3, output: "")
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS])
  func `a crash gives the terminal back and says so`(number: Int32) throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    journey.program.signal(number)
    #expect(try journey.program.waitForEnd() == .signal(number))
    #expect(journey.program.standardOutput == "")
    #expect(
      journey.program.standardError.contains("docent stopped because of an error of its own."))
    journey.expectTerminalBack()
    journey.expectUnseen(journey.token)
  }

  @Test func `suspending gives the terminal to the shell, and fg brings the walk back`() throws {
    let script = "exec 2>/dev/tty; set -m; \"$1\" snapchat-token; read line; fg >/dev/null"
    let journey = try Journey(["-c", script, "sh", Project.program], program: "/bin/bash")
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    journey.press("\u{1A}")
    try journey.program.wait(for: "the terminal to be given back") { !$0.screen.isAlternate }
    // The shell says so once docent has stopped; what is typed before is thrown away.
    try journey.see("Stopped")
    journey.press("\n")
    try journey.program.wait(for: "the screen to come back") { $0.screen.isAlternate }
    try journey.see("A Snapchat Conversions API token")
    journey.press("\u{3}\u{3}")
    try journey.end(130, output: "")
  }

  @Test func `a terminal that goes away ends the walk`() throws {
    let journey = try Journey()
    try journey.see("Enter start")
    journey.program.paste(journey.token)
    try journey.see("✓ Pasted, complete")
    journey.program.hangUp()
    #expect(try journey.program.waitForEnd(within: 5) == .exited(128 + SIGHUP))
    journey.expectUnseen(journey.token)
  }
}
