import Disk
import Glibc

/// The environment that docent was started in.
enum Environment {
  static subscript(name: String) -> String? { getenv(name).map { String(path: $0) } }

  /// The program's own file, links followed; nil where the system does not tell.
  static var programPath: String? {
    #if os(Linux)
      let source: String? = "/proc/self/exe"
    #else
      let source = CommandLine.arguments.first
    #endif
    return source.flatMap(Files.resolved)
  }

  /// All variables, as `NAME=value`.
  static var all: [String] {
    var all: [String] = []
    var place = environ
    while let variable = place.pointee {
      all.append(String(path: variable))
      place += 1
    }
    return all
  }

  /// What docent was started with, its own name left out; names of files in their own bytes.
  static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { index in
      CommandLine.unsafeArgv[index].map { String(path: $0) }
    }
  }

  /// The folder for files that nobody keeps.
  static var scratch: String {
    self["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// Whether docent runs over SSH, where a browser would open on the wrong machine.
  static var isRemote: Bool {
    ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"].contains { self[$0]?.isEmpty == false }
  }

  /// Whether windows can be opened.
  static var hasDisplay: Bool {
    #if os(Linux)
      ["DISPLAY", "WAYLAND_DISPLAY"].contains { self[$0]?.isEmpty == false }
    #else
      true
    #endif
  }
}
