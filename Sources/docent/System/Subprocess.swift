import CPosix
import Disk
import Glibc

/// A program that docent starts: no shell, no terminal, no file that docent or its parent holds open, no
/// signals blocked, a session of its own.
struct Subprocess {
  private let process: pid_t

  /// Starts a program, its streams at `/dev/null`; nil when it cannot be started.
  ///
  /// - Parameters:
  ///   - arguments: the program, looked for in `PATH`, and what it is given.
  ///   - environment: its variables, as `NAME=value`; nil for docent's own.
  init?(_ arguments: [String], environment: [String]? = nil) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    posix_close_all_from(&actions, STDERR_FILENO + 1)
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
    var pointers = arguments.map { $0.asPath { strdup($0) } } + [nil]
    var variables = (environment ?? []).map { $0.asPath { strdup($0) } } + [nil]
    defer { for pointer in pointers + variables { free(pointer) } }
    var process = pid_t()
    let code =
      environment == nil
      ? posix_spawnp(&process, arguments[0], &actions, &attributes, &pointers, environ)
      : posix_spawnp(&process, arguments[0], &actions, &attributes, &pointers, &variables)
    guard code == 0 else { return nil }
    self.process = process
  }

  /// How a program ended.
  enum End: Equatable {
    case exited(Int32)
    /// A signal ended it.
    case killed
  }

  /// Waits for the end; nil where the program still runs.
  ///
  /// - Parameter time: how long is waited at most, in milliseconds; what is left of it afterwards.
  func wait(_ time: inout Int) -> End? {
    var status: Int32 = 0
    while retried({ waitpid(process, &status, WNOHANG) }) == 0 {
      guard time > 0 else { return nil }
      let pause = min(5, time)
      poll(nil, 0, Int32(pause))
      time -= pause
    }
    return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .killed
  }

  /// Ends it, with all that it started.
  func end() {
    kill(-process, SIGKILL)
    kill(process, SIGKILL)
    _ = retried { waitpid(process, nil, 0) }
  }

  /// Takes note of the programs that ended meanwhile, so that none stays as a zombie.
  static func reapEnded() {
    while waitpid(-1, nil, WNOHANG) > 0 {}
  }
}
