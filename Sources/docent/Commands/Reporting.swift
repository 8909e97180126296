import DocentApp
import Glibc
import Screen
import Terminal
import Walkthrough
import Words

/// `docent report`: what support needs to know of the last walk here. It is printed and sent nowhere.
enum Reporting {
  static func report(content option: String?) -> ExitStatus {
    let state = StateFolder()
    let progress = state.latest()
    let guide = progress.flatMap { try? Subject.guide($0.guide, content: option) }
    let content = (try? ContentFolder(option: option))?.path
    let report = StatusReport(
      progress, guide: guide, surroundings(content, state), clock: .current)
    return Output.results(report.lines)
  }

  private static func surroundings(_ content: String?, _ state: StateFolder)
    -> StatusReport.Surroundings
  {
    StatusReport.Surroundings(
      version: Version.current, system: system, terminal: Environment["TERM"] ?? "",
      size: window, locale: locale, content: content.map { Files.resolved($0) ?? $0 },
      state: state.path, unusable: state.unusable, home: Environment["HOME"])
  }

  private static var system: String {
    var names = utsname()
    guard uname(&names) == 0 else { return "unknown" }
    return withUnsafeBytes(of: names.sysname) { text($0) } + " "
      + withUnsafeBytes(of: names.machine) { text($0) }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }

  // The first variable that is set counts (POSIX, Base Definitions §8.2).
  private static var locale: String {
    ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { Environment[$0] }.first { !$0.isEmpty } ?? "none"
  }

  private static var window: (columns: Int, rows: Int)? {
    let terminal = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    return Size(ofTerminal: terminal).map { ($0.columns, $0.rows) }
  }
}
