import DocentApp
import Glibc
import Terminal

/// Opens web addresses with the program the person has for it, on a key and never by itself.
struct Opener {
  /// A program that was started, while it runs.
  struct Running {
    var process: pid_t
    var address: String
  }

  /// Starts the program for an address.
  ///
  /// - Returns: nil when a program was started, whose end `Running` waits for.
  func open(_ address: String) -> Event.Opening {
    guard Self.isWebAddress(address) else { return .notAWebAddress }
    guard let program = Self.program else { return .unavailable }
    return start(program, address) ? .started : .failed
  }

  // DESIGN §7: over SSH or without a display the full address is shown instead.
  private static var program: String? {
    if let browser = Environment["BROWSER"], !browser.isEmpty {
      return browser.split(separator: ":").first.map(String.init)
    }
    guard !Environment.isRemote, Environment.hasDisplay else { return nil }
    return ["xdg-open", "open"].first(where: isOnPath)
  }

  private static func isOnPath(_ name: String) -> Bool {
    (Environment["PATH"] ?? "").split(separator: ":").contains {
      access("\($0)/\(name)", X_OK) == 0
    }
  }

  private static func isWebAddress(_ address: String) -> Bool {
    let lower = address.lowercased()
    return (lower.hasPrefix("https://") || lower.hasPrefix("http://"))
      && address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  // No shell, no terminal, no signals blocked, and a session of its own, so that a browser that
  // stays does not hold docent's terminal.
  private func start(_ program: String, _ address: String) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | 0x80  // POSIX_SPAWN_SETSID
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return spawn(program, [program, address], &actions, &attributes)
  }

  private func spawn(
    _ program: String, _ arguments: [String], _ actions: inout posix_spawn_file_actions_t,
    _ attributes: inout posix_spawnattr_t
  ) -> Bool {
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    return posix_spawnp(&process, program, &actions, &attributes, &pointers, environ) == 0
  }
}
