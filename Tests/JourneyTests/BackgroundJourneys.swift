import Foundation
import Glibc
import TestSupport
import Testing

/// docent beside a shell, and a terminal that does not read.
@Suite struct BackgroundJourneys {
  private func shell(_ script: String) throws -> Journey {
    try Journey(
      ["-c", "exec 2>/dev/tty >/dev/tty; set -m; " + script, "sh", Project.program],
      program: "/bin/bash")
  }

  @Test func `a walk that is brought back is drawn in the size that the window has by then`() throws
  {
    let journey = try shell("\"$1\" snapchat-token; read line; fg")
    try journey.see("Enter start")
    journey.press("\u{1A}")
    try journey.see("Stopped")
    journey.program.resize(rows: 20, columns: 60)
    journey.press("\n")
    try journey.program.wait(for: "the footer in the last row") {
      $0.screen.isAlternate && $0.screen.text(row: 19).contains("Enter start")
    }
    journey.press("\u{3}")
    #expect(try journey.program.waitForEnd() == .exited(130))
  }

  @Test(arguments: [
    "\"$1\" snapchat-token & wait %1; jobs", "\"$1\" snapchat-token; bg; sleep 1; jobs",
  ])
  func `in the background nothing is drawn, and fg brings the walk to the screen`(
    script: String
  ) throws {
    let journey = try shell(script + "; echo at the prompt; read line; fg")
    if script.contains("bg") {
      try journey.see("Enter start")
      journey.press("\u{1A}")
    }
    try journey.see("at the prompt")
    #expect(!journey.program.screen.isAlternate)
    journey.press("\n")
    try journey.see("Enter start")
    #expect(journey.program.screen.isAlternate)
    journey.press("\u{3}")
    #expect(try journey.program.waitForEnd() == .exited(130))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends a walk whose terminal does not read`(number: Int32) throws {
    let journey = try Journey(rows: 60, columns: 200)
    try journey.see("Enter start")
    // Nothing of this is read here until the end is there.
    for _ in 0..<150 {
      journey.press("\u{C}")
      usleep(10_000)
    }
    let begin = Date()
    journey.program.signal(number)
    #expect(try journey.program.endWithoutReading(within: 5) == .exited(128 + number))
    #expect(Date().timeIntervalSince(begin) < 1.5)
  }

  @Test(arguments: [["LC_CTYPE": "UTF-8"], ["LANG": "xx_XX.UTF-8"], ["LC_ALL": "xx_XX"]])
  func `a locale that is not installed is one of UTF-8`(names: [String: String]) throws {
    let journey = try Journey(environment: ["LC_ALL": ""].merging(names) { $1 })
    try journey.see("─")
    journey.press("q")
    try journey.end(3, output: "")
  }
}
